/** What a check can find, each with what a repair does about it. */
export const findings = {
  damagedFile: {
    found: 'files are not what they were when they were stored',
    repaired: 'They are removed, so that nothing damaged is shown.',
  },
  lostPicture: {
    found: 'pictures have no file',
    repaired: 'They say so in the gallery. With the file back, the next repair shows them again.',
  },
  foundAgain: {
    found: 'pictures that were lost have their file again',
    repaired: 'They are shown again.',
  },
  lostInput: {
    found: 'inputs have no file',
    repaired: 'They are forgotten; the form asks for them again.',
  },
  lostRow: {
    found: 'files are in use but not on record',
    repaired: 'They are looked at and recorded.',
  },
  strayFile: {
    found: 'files belong to nothing',
    repaired: 'They are removed.',
  },
  strayDerived: {
    found: 'thumbnails belong to no picture',
    repaired: 'They are removed.',
  },
  sumDiffers: {
    found: 'sums of money that caps are held against are not those of the ledger',
    repaired: 'They are counted again.',
  },
} as const

export type FindingKind = keyof typeof findings

export interface Finding {
  kind: FindingKind
  /** A sha-256, or a picture's id; a sum's day, none for all time, and whose it is. */
  name: string
  /** Of a file that is in use: by whom. */
  owners?: string[]
}

/** Names shown of each kind. */
const SHOWN = 5

/** What a check found, in lines for a person; `repaired` where it was also put right. */
export function toLines(
  list: readonly Finding[],
  about: { files: number; pictures: number; unmade: number; repaired: boolean },
): string[] {
  const lines = [`${about.pictures} pictures, ${about.files} files.`]
  if (about.unmade > 0)
    lines.push(
      about.repaired
        ? `${about.unmade} thumbnails were made.`
        : `${about.unmade} thumbnails are made when they are first shown.`,
    )
  const groups = Map.groupBy(list, ({ kind }) => kind)
  for (const [kind, group] of groups) {
    const { found, repaired } = findings[kind]
    lines.push(`${group.length} ${found}. ${about.repaired ? repaired : ''}`.trimEnd())
    for (const { name } of group.slice(0, SHOWN)) lines.push(`  ${name}`)
    if (group.length > SHOWN) lines.push(`  … and ${group.length - SHOWN} more`)
  }
  if (list.length === 0) lines.push('All is well.')
  else if (!about.repaired)
    lines.push('Nothing was changed. To put it right: npm run check -- --repair')
  return lines
}
