import type { SetAside } from '../models/salvage.ts'

/** What a switch of models set aside, by reason: "Strength, Mask — FLUX.1 Kontext has no such parameter." */
export function groupByReason(
  setAside: readonly SetAside[],
): { reason: string; labels: string[] }[] {
  const groups = new Map<string, Set<string>>()
  for (const { label, reason } of setAside)
    groups.set(reason, (groups.get(reason) ?? new Set()).add(label))
  return [...groups].map(([reason, labels]) => ({ reason, labels: [...labels] }))
}
