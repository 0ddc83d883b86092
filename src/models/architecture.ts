/** A family of models whose add-ons fit each other, in the spelling of contract §5. */
export interface Architecture {
  /** The slug that a search takes; answers may have older ones. */
  slug: string
  label: string
}

export const fluxDev: Architecture = { slug: 'flux-1-dev', label: 'FLUX.1 dev' }
export const fluxKontextDev: Architecture = {
  slug: 'flux-1-kontext-dev',
  label: 'FLUX.1 Kontext dev',
}
export const fluxSchnell: Architecture = {
  slug: 'flux-1-schnell',
  label: 'FLUX.1 schnell',
}

export const architectures: readonly Architecture[] = [fluxDev, fluxKontextDev, fluxSchnell]
