import { assetHash } from '../../models/image-value.ts'
import { newDocument, type Source, withOperation } from '../document/document.ts'
import { type History, newHistory } from '../document/history.ts'
import { type Note, readNote } from '../note.ts'
import type { Target } from '../target.ts'
import { scaledWords } from './scaled-words.ts'
import type { Kept, LinkWorld } from './world.ts'

const words = {
  copy: 'This picture is open in another tab as well. Here you paint on a copy; the other tab keeps its own.',
  corrupt:
    'The strokes that were kept of this mask cannot be read. They were set aside; you begin without them.',
  steps:
    'The steps that were kept of this mask cannot be read. They were set aside; the mask is here as it was stored last.',
  salvage: 'Bring back what can be read',
  note: 'The strokes of this mask cannot be read. The mask is here as one piece.',
  address:
    'The form’s mask is given by an address or an id, so it is not shown here. What you paint takes its place.',
}

/** The same steps under another id, so that nobody else's are overwritten. */
function forked({ past, now, future }: History, id: string): History {
  const renamed = (document: History['now']) => ({ ...document, id })
  return { past: past.map(renamed), now: renamed(now), future: future.map(renamed) }
}

/** Whether the form holds what was on the canvas earlier: it is written down later than strokes. */
function isPast({ document }: Note, { history }: Kept): boolean {
  const { frame, operations } = document
  const text = JSON.stringify([frame, operations])
  return history.past.some((one) => JSON.stringify([one.frame, one.operations]) === text)
}

/**
 * The document of the draft's picture and mask: the one this tab kept, else what the draft's notes
 * hold, else one that made this very mask, else the mask as a picture, else an empty one.
 */
export async function findDocument(
  world: LinkWorld,
  target: Target,
  source: Source,
): Promise<Kept> {
  const { keeper, newId, say } = world
  const picture = source.value
  const { mask } = target
  const note = readNote(world.draft.context())
  const noted =
    note !== null &&
    note !== 'unreadable' &&
    note.mask === mask &&
    note.document.source?.value === source.value
      ? note
      : null
  const origin = world.draft.origin()
  const isSame = (kept: Kept) =>
    kept.mask === mask &&
    kept.picture === picture &&
    kept.origin === origin &&
    (!noted || kept.stamp === noted.stamp)
  const find = () => keeper.find({ picture, mask }).catch(() => null)

  // A tab that is new may come after one that was closed, or broke, with strokes not stored yet.
  const id = noted?.document.id ?? keeper.latest() ?? (await find())
  const kept = id === null ? null : await keeper.load(id).catch(() => null)
  if (kept && 'readable' in kept) {
    const { readable } = kept
    say({
      kind: 'corrupt',
      words: noted ? words.steps : words.corrupt,
      ...(readable.length > 0 && {
        offer: { label: words.salvage, run: () => world.bringBack(readable) },
      }),
    })
  } else if (id !== null && kept) {
    const found = isSame(kept)
      ? kept
      : noted && kept.origin === origin && kept.picture === picture && isPast(noted, kept)
        ? { ...kept, mask, stamp: noted.stamp, isStored: false }
        : null
    if (found && (await keeper.claim(id))) return found
    if (found) {
      say({ kind: 'copy', words: words.copy })
      return { ...found, history: forked(found.history, newId()) }
    }
  }
  const rest = { view: null, picture, mask, stamp: null, origin }
  if (noted) {
    const history = forked(newHistory(noted.document), newId())
    return { ...rest, history, stamp: noted.stamp, isStored: true }
  }
  if (mask === null)
    return { ...rest, history: newHistory(newDocument(source, newId())), isStored: true }
  const maker = await find()
  const made = maker === null ? null : await keeper.load(maker).catch(() => null)
  // More may have been painted since than this mask shows.
  if (made && 'history' in made && made.isStored)
    return { ...made, stamp: null, history: forked(newHistory(made.history.now), newId()) }
  if (note === 'unreadable') say({ kind: 'corrupt', words: words.note })
  return { ...rest, ...(await fromMask(world, mask, source)) }
}

/** A document whose mask is a picture; one of another size is stretched, and said. */
async function fromMask({ newId, say, sizeOf }: LinkWorld, mask: string, source: Source) {
  const bare = newDocument(source, newId())
  if (assetHash(mask) === null) {
    say({ kind: 'address', words: words.address })
    return { history: newHistory(bare), isStored: true }
  }
  const { width, height } = await sizeOf(mask)
  const isStored = width === source.width && height === source.height
  if (!isStored) say({ kind: 'scaled', words: scaledWords({ width, height }, source) })
  const document = withOperation(bare, { kind: 'bitmap', mode: 'add', value: mask })
  return { history: newHistory(document), isStored }
}
