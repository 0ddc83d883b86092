/** Marks what differs from its default. */
export function ChangedDot({ label = 'changed' }: { label?: string }) {
  return (
    <span className="inline-flex shrink-0">
      <span aria-hidden className="size-1.5 rounded-full bg-accent-mark" />
      <span className="sr-only">{label}</span>
    </span>
  )
}
