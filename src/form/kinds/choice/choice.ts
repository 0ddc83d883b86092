import type { ChoiceParam } from '../../../models/param.ts'

const MOST_SEGMENTS = 4
/** Characters that fit a segmented row of the form's width. */
const ROW = 30

export const optionLabel = (param: ChoiceParam, value: string): string =>
  param.options.find((option) => option.value === value)?.label ?? value

/** Two or three words fit beside the label. */
export const isTiny = (param: ChoiceParam): boolean =>
  param.options.length <= 3 &&
  param.options.reduce((sum, { label, value }) => sum + (label ?? value).length, 0) <= 12

/** Few short options stand side by side; more are a list with a filter. */
export const isShort = ({ options }: ChoiceParam): boolean =>
  options.length <= MOST_SEGMENTS &&
  options.reduce((sum, { label, value }) => sum + (label ?? value).length, 0) <= ROW
