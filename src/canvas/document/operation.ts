import * as z from 'zod/mini'
import { imageForm } from '../../models/image-value.ts'

/** Far enough for a stroke that leaves the picture at the smallest zoom; farther is a corrupt file. */
const FAR = 1_000_000
const position = z.number().check(z.gte(-FAR), z.lte(FAR))
const length = z.number().check(z.gte(0), z.lte(FAR))
const share = z.number().check(z.gte(0), z.lte(1))

export const imageValueSchema = z
  .string()
  .check(z.refine((value) => imageForm(value) !== null, 'This is no picture.'))

/** Adding makes more of the picture new, subtracting keeps more of it. */
const mode = z.enum(['add', 'subtract'])

const groupsOf = (count: number, least: number) =>
  z
    .readonly(z.array(position))
    .check(
      z.refine(
        (points) => points.length >= least * count && points.length % count === 0,
        `Points come in groups of ${count}, at least ${least}.`,
      ),
    )

const box = { x: position, y: position, width: length, height: length }
const reach = { by: z.number().check(z.gt(0), z.lte(FAR)) }

/**
 * What a person did to the mask, in order. All lengths are pixels of the source, whatever the zoom
 * was; nothing here knows of a screen.
 */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stroke'),
    mode,
    /** The brush's diameter at full pressure. */
    size: z.number().check(z.gt(0), z.lte(FAR)),
    /** How much of the radius is full before the edge falls off; 1 has a crisp edge. */
    hardness: share,
    /** The most that this stroke adds or takes anywhere, however often it crosses itself. */
    opacity: share,
    /**
     * x, y and pressure in turn; rounded to 1/10 px, they may lie outside the picture. Pressure is
     * 0–1 and scales the size: 1 for a mouse, a finger, or a pen that does not drive the size.
     */
    points: groupsOf(3, 1),
  }),
  z.strictObject({ kind: z.enum(['rectangle', 'ellipse']), mode, ...box }),
  /** x and y in turn, closed by itself; where it crosses itself it stays filled. The lasso too. */
  z.strictObject({ kind: z.literal('polygon'), mode, points: groupsOf(2, 3) }),
  z.strictObject({ kind: z.enum(['fill', 'clear', 'invert', 'fillHoles']) }),
  /** Feather: the edge falls off over `by` pixels on either side and changes nothing beyond. */
  z.strictObject({ kind: z.enum(['grow', 'shrink', 'feather']), ...reach }),
  /** A stored picture, white where it counts; stretched to the box, without one to the source. */
  z.strictObject({
    kind: z.literal('bitmap'),
    mode,
    value: imageValueSchema,
    box: z.optional(z.strictObject(box)),
  }),
])

export type Operation = z.infer<typeof operationSchema>
export type Mode = z.infer<typeof mode>
export type Stroke = Extract<Operation, { kind: 'stroke' }>
export type BitmapOperation = Extract<Operation, { kind: 'bitmap' }>
