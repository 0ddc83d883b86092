import { findRole, type Model } from '../../models/model.ts'
import { type IntegerParam, isContainer, type Param, type Role } from '../../models/param.ts'
import type { Frame } from '../document/document.ts'

export type Side = keyof Frame

/** The order in which sides are read out and walked. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[]

/** What a number of pixels may be; steps are counted from `min`. */
export interface Span {
  min: number
  max: number
  step: number
}

/** What a model takes when a picture is extended, and where in its request that stands. */
export interface ExtendLimits {
  /** Path of the whole, as `outpaint`. */
  path: string
  sidePaths: Record<Side, string>
  side: Span
  widthPath: string
  heightPath: string
  /** Of the finished picture, either side. */
  width: Span
  height: Span
}

const sideRoles: Record<Side, Role> = {
  top: 'addTop',
  right: 'addRight',
  bottom: 'addBottom',
  left: 'addLeft',
}

const toSpan = ({ min = 0, max = Number.MAX_SAFE_INTEGER, step = 1 }: IntegerParam): Span => ({
  min,
  max,
  step,
})

const isInteger = (param: Param | undefined): param is IntegerParam => param?.kind === 'integer'

/** Null for a model that extends no pictures. */
export function limitsOf(model: Pick<Model, 'params'>): ExtendLimits | null {
  const whole = findRole(model, 'outpaint')
  const width = findRole(model, 'width')
  const height = findRole(model, 'height')
  if (!whole || !isContainer(whole.param) || !isInteger(width?.param) || !isInteger(height?.param))
    return null
  const within = whole.param.params
  const part = (role: Role) => within.find((param) => param.role === role)
  const place = (param: Param) => `${whole.path}.${param.name}`
  const sides = SIDES.map((side) => part(sideRoles[side])).filter(isInteger)
  const [top, right, bottom, left] = sides
  if (!top || !right || !bottom || !left) return null
  return {
    path: whole.path,
    sidePaths: { top: place(top), right: place(right), bottom: place(bottom), left: place(left) },
    side: toSpan(top),
    widthPath: width.path,
    heightPath: height.path,
    width: toSpan(width.param),
    height: toSpan(height.param),
  }
}
