import type { Param } from '../../models/param.ts'
import { addressKind } from './address/address-kind.tsx'
import { airKind } from './air/air-kind.tsx'
import { choiceKind } from './choice/choice-kind.tsx'
import type { Kind } from './kind.ts'
import { listKind } from './list/list-kind.tsx'
import { numberKind } from './number/number-kind.tsx'
import { objectKind } from './object/object-kind.tsx'
import { imageKind, imagesKind } from './picture/picture-kind.tsx'
import { seedKind } from './seed/seed-kind.tsx'
import { textKind } from './text/text-kind.tsx'
import { toggleKind } from './toggle/toggle-kind.tsx'

type Table = { [K in Param['kind']]: Kind<Extract<Param, { kind: K }>> }

/** The one place where a kind of parameter meets its control. */
const kinds: Table = {
  text: textKind,
  integer: numberKind,
  float: numberKind,
  choice: choiceKind,
  toggle: toggleKind,
  seed: seedKind,
  image: imageKind,
  images: imagesKind,
  air: airKind,
  address: addressKind,
  object: objectKind,
  list: listKind,
}

// Each entry takes the parameters of its own kind, which is the one it is looked up by.
export const kindOf = (param: Param): Kind => kinds[param.kind] as unknown as Kind
