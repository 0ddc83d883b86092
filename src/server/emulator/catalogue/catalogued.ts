/** A model of the catalogue. Names beginning with `demo:` are inventions of this engine. */
export interface Catalogued {
  air: string
  name: string
  category: 'checkpoint' | 'lora' | 'controlnet' | 'ipadapter' | 'upscaler'
  /** Today's slug. */
  architecture: string | null
  /** What a picture of it shows, and what it does in one sentence. */
  description: string
  tags: string[]
  triggers?: string[]
  avoid?: string[]
  /** Guides read, by ControlNets. */
  conditioning?: string
  /** Made by the service or its partners; otherwise by a community. */
  featured?: boolean
  private?: boolean
  favourite?: boolean
  provider: string
  /** Downloads, for sorting. */
  downloads: number
  /** Days since 1 January 2025. */
  added: number
  updated: number
}
