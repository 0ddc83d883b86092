import type { ListParam, Param, Role } from '../../models/param.ts'
import { toRequest, type Values } from '../../models/values.ts'
import { useAsk, useValueOf } from '../ask/context.ts'
import { joinParts } from '../kinds/summary.ts'
import { PicturePreview } from '../pictures/picture-preview.tsx'

const MOST_PICTURES = 3

/** The two ends of a span are told apart by a word. */
const words: Partial<Record<Role, string>> = {
  percentStart: 'from',
  percentEnd: 'to',
  stepStart: 'from step',
  stepEnd: 'to step',
}

const isPicture = ({ kind }: Param) => kind === 'image' || kind === 'images'

/** What a row says of itself in a line or two: its pictures, its model, and what else is set. */
export function RowHead({ path, param }: { path: string; param: ListParam }) {
  const { kindOf } = useAsk()
  const text = useValueOf(path, (value) => {
    // The form holds a row as an object; what it says is text, the same while it means the same.
    const row = toRequest(param.params, (value ?? {}) as Values)
    const pictures = param.params.filter(isPicture).flatMap(({ name }) => row[name] ?? [])
    const model = param.params.find(({ kind }) => kind === 'air')
    const air = model && row[model.name]
    const rest = param.params.flatMap((one) => {
      const value = row[one.name]
      if (value === undefined || isPicture(one) || one === model) return []
      const said = kindOf(one).format(value, one, kindOf)
      const word = one.role && words[one.role]
      return [word ? `${word} ${said}` : said]
    })
    return JSON.stringify({
      pictures,
      name: model && air !== undefined ? kindOf(model).format(air, model, kindOf) : null,
      detail: joinParts(rest),
    })
  })
  const said: { pictures: string[]; name: string | null; detail: string } = JSON.parse(text)
  return (
    <>
      {said.pictures.slice(0, MOST_PICTURES).map((picture, index) => (
        <span
          // The same picture may be given twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn anew with the text.
          key={index}
          className="-my-1 size-8 shrink-0 overflow-hidden rounded-sm"
        >
          <PicturePreview value={picture} />
        </span>
      ))}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{said.name ?? 'No model yet'}</span>
        {said.detail && <span className="truncate text-faint text-small">{said.detail}</span>}
      </span>
    </>
  )
}
