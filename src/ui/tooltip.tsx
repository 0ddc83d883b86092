type TipProps = { 'data-tip': string; 'data-tip-keys'?: string | undefined }

/** The attributes that TooltipLayer reads; spread them on any element, at no cost of its own. */
export const tip = (label: string, keys?: string): TipProps => ({
  'data-tip': label,
  'data-tip-keys': keys,
})
