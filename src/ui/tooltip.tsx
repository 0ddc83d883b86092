import { cloneElement, type ReactElement } from 'react'

export type TipProps = { 'data-tip': string; 'data-tip-keys'?: string | undefined }

/** The attributes that TooltipLayer reads; spread them on any element, at no cost of its own. */
export const tip = (label: string, keys?: string): TipProps => ({
  'data-tip': label,
  'data-tip-keys': keys,
})

type TooltipProps = {
  label: string
  /** Such as `Mod+Enter`; see key-label.ts. */
  keys?: string
  children: ReactElement<Partial<TipProps> & { 'aria-description'?: string }>
}

/** Says more about its child on hover and focus; a screen reader hears it as a description. */
export function Tooltip({ label, keys, children }: TooltipProps) {
  return cloneElement(children, { ...tip(label, keys), 'aria-description': label })
}
