/** A family of models whose add-ons fit each other, in the spellings of contract §5. */
export interface Architecture {
  /** Today's slug, which a search takes. */
  slug: string
  label: string
  /** Older spellings, still found in answers. */
  was: readonly string[]
}

export const fluxDev: Architecture = { slug: 'flux-1-dev', label: 'FLUX.1 dev', was: ['flux1d'] }
export const fluxKontextDev: Architecture = {
  slug: 'flux-1-kontext-dev',
  label: 'FLUX.1 Kontext dev',
  was: ['fluxkontextdev'],
}
export const fluxSchnell: Architecture = {
  slug: 'flux-1-schnell',
  label: 'FLUX.1 schnell',
  was: ['flux1s'],
}

export const architectures: readonly Architecture[] = [fluxDev, fluxKontextDev, fluxSchnell]

/** The architecture of either spelling, whatever its case; undefined for one that is not known here. */
export const findArchitecture = (spelling: string): Architecture | undefined =>
  architectures.find(({ slug, was }) =>
    [slug, ...was].some((known) => known.toLowerCase() === spelling.toLowerCase()),
  )

/** Whether two spellings mean the same architecture. */
export const isSameArchitecture = (a: string, b: string): boolean =>
  (findArchitecture(a)?.slug ?? a.toLowerCase()) === (findArchitecture(b)?.slug ?? b.toLowerCase())
