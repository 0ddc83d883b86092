import { useDraft } from '../draft/draft.ts'
import { toAssetValue } from '../models/image-value.ts'
import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import type { Json, Role } from '../models/param.ts'
import { getAt, setAt } from '../models/path.ts'
import { toast } from '../ui/toast.ts'
import type { Picture } from './picture.ts'
import { draftModel, type InputRole, modelTaking, takeAsInput } from './take-input.ts'

/** Replaces the draft, and offers the way back: what it held may be an hour's work. */
function startFrom(picture: Picture, keepSeed: boolean, title: string): void {
  const draft = useDraft.getState()
  const { generation } = picture
  const model = findModel(generation.model)
  const seed = model && findRole(model, 'seed')
  draft.startFrom({
    slug: generation.model,
    request: keepSeed || !seed ? generation.params : setAt(generation.params, seed.path, undefined),
    ...(generation.context && { context: generation.context }),
    parentId: generation.id,
  })
  toast({
    id: 'reused',
    title,
    action: {
      label: 'Undo',
      onSelect: () => draft.startFrom(draft),
    },
  })
}

export const takeAll = (picture: Picture): void =>
  startFrom(picture, true, 'The form holds all settings of this picture')

export const takeAllButSeed = (picture: Picture): void =>
  startFrom(picture, false, 'The form holds all settings but the seed')

/** Sets the parameter of a role where the draft's model has one. */
function take(values: [Role, Json | null][], title: string): void {
  const model = draftModel()
  const changes = values.flatMap(([role, value]) => {
    const found = model && findRole(model, role)
    return found ? [{ path: found.path, value }] : []
  })
  if (changes.length === 0) return
  useDraft.getState().take(changes)
  toast({ id: 'taken', title })
}

export function takeSeed({ image }: Picture): void {
  if (image.seed !== null) take([['seed', image.seed]], `Seed ${image.seed} is in the form`)
}

/** What a generation asked for under a role. */
function asked({ generation }: Picture, role: Role): Json | undefined {
  const model = findModel(generation.model)
  const found = model && findRole(model, role)
  // A request holds JSON and nothing else.
  return found && (getAt(generation.params, found.path) as Json | undefined)
}

export function takePrompt(picture: Picture): void {
  const prompt = asked(picture, 'prompt')
  if (prompt !== undefined) take([['prompt', prompt]], 'The prompt is in the form')
}

export function takeSize(picture: Picture): void {
  const width = asked(picture, 'width') ?? picture.image.width
  const height = asked(picture, 'height') ?? picture.image.height
  if (width === null || height === null) return
  const values: [Role, Json][] = [
    ['width', width],
    ['height', height],
  ]
  take(values, `${width} × ${height} is in the form`)
}

export function takePictureAs(role: InputRole, { image }: Picture): void {
  if (image.hash !== null) takeAsInput(role, toAssetValue(image.hash))
}

export const inputRoles: readonly InputRole[] = ['sourceImage', 'references']

/** "Use as seed image", "Use as reference": in the words of the model that takes it. */
export const inputLabel = (role: InputRole): string => {
  const model = modelTaking(role)
  const label = model && findRole(model, role)?.param.label.toLowerCase()
  const other = model && model !== draftModel() ? `, ${model.shortName}` : ''
  return `Use as ${label?.replace(/s$/, '')}${other}`
}
