/** Visits the pixels of a line with round ends with their coverage, 0 … 1; lengths in px. */
export function drawLine(
  { width, height }: { width: number; height: number },
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  thickness: number,
  visit: (at: number, coverage: number) => void,
): void {
  const radius = thickness / 2
  const reach = radius + 1
  const left = Math.max(0, Math.floor(Math.min(x1, x2) - reach))
  const right = Math.min(width - 1, Math.ceil(Math.max(x1, x2) + reach))
  const top = Math.max(0, Math.floor(Math.min(y1, y2) - reach))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y1, y2) + reach))
  const dx = x2 - x1
  const dy = y2 - y1
  const length = dx * dx + dy * dy
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const t =
        length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
      const away = Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
      const coverage = Math.min(1, Math.max(0, radius + 0.5 - away))
      if (coverage > 0) visit(y * width + x, coverage)
    }
  }
}
