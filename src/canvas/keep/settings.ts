import * as z from 'zod/mini'
import { useCanvas } from '../store.ts'
import { useToolSettings } from '../tools/tool-settings.ts'

/** How this browser's person likes to paint. */
const NAME = 'playground.canvas.settings'

const share = z.number().check(z.gte(0), z.lte(1))
const settingsSchema = z.object({
  tool: z.enum(['brush', 'eraser', 'rectangle', 'ellipse', 'lasso', 'polygon', 'move', 'frame']),
  brush: z.object({
    size: z.number().check(z.gte(1), z.lte(10_000)),
    hardness: share,
    opacity: share,
  }),
  overlay: z.object({
    colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
    opacity: share,
    hatch: z.boolean(),
    shown: z.boolean(),
  }),
  mode: z.optional(z.enum(['add', 'subtract'])),
  pressure: z.optional(z.boolean()),
})

function read() {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(localStorage.getItem(NAME) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Forbidden or damaged: it begins as it does for everybody.
    return null
  }
}

/** Takes up tool, brush and colours where they were left, and keeps them from then on. */
export function keepSettings(): void {
  const kept = read()
  if (kept) {
    const { brush, overlay, mode, pressure } = kept
    // A tool that was chosen on the way in is meant.
    useCanvas.setState(({ tool }) => ({
      brush,
      overlay,
      tool: tool === 'brush' ? kept.tool : tool,
    }))
    useToolSettings.setState({ ...(mode && { mode }), ...(pressure !== undefined && { pressure }) })
  }
  const keep = () => {
    const { tool, brush, overlay } = useCanvas.getState()
    const { mode, pressure } = useToolSettings.getState()
    try {
      localStorage.setItem(NAME, JSON.stringify({ tool, brush, overlay, mode, pressure }))
    } catch {
      // A full storage costs this convenience alone.
    }
  }
  useToolSettings.subscribe(keep)
  useCanvas.subscribe(({ tool, brush, overlay }, before) => {
    if (tool !== before.tool || brush !== before.brush || overlay !== before.overlay) keep()
  })
}
