import { assetHash } from '../../models/image-value.ts'
import { findModel } from '../../models/index.ts'
import { stringifyJson } from '../../models/json.ts'
import { getAt } from '../../models/path.ts'
import type { Picture } from '../picture.ts'
import { StoredPicture } from '../stored-picture.tsx'
import { FactList, FactRow } from './fact-list.tsx'
import { type Leaf, toLeaves, unknownNames } from './leaf.ts'

/** Longer than this a value is written below its label. */
const SHORT = 28

function LeafRow({ leaf, headed }: { leaf: Leaf; headed: boolean }) {
  const hashes = leaf.images.flatMap((value) => assetHash(value) ?? [])
  const shown = hashes.length > 0
  return (
    <FactRow
      label={leaf.label}
      headed={headed}
      long={!shown && leaf.text.length > SHORT}
      copy={leaf.text.length > SHORT && !shown ? leaf.text : null}
    >
      {shown
        ? hashes.map((hash) => (
            <StoredPicture key={hash} hash={hash} alt={leaf.label} className="size-14" />
          ))
        : leaf.text}
    </FactRow>
  )
}

/** Every parameter of the request under the model's labels and groups, then what we added. */
export function Parameters({ picture: { generation } }: { picture: Picture }) {
  const model = findModel(generation.model)
  const { params, task, added } = generation
  const set = model ? toLeaves(model, params) : []
  const unknown = model ? unknownNames(model, params) : Object.keys(params)
  return (
    <>
      {model?.groups.map(({ id, label }) => {
        const own = set.filter((leaf) => leaf.group === id)
        if (own.length === 0) return null
        return (
          <FactList key={id} title={label}>
            {own.map((leaf) => (
              <LeafRow key={leaf.path} leaf={leaf} headed={leaf.label === label} />
            ))}
          </FactList>
        )
      })}
      {unknown.length > 0 && (
        <FactList title="Other parameters">
          {unknown.map((name) => (
            <FactRow key={name} label={name} long>
              {stringifyJson(params[name])}
            </FactRow>
          ))}
        </FactList>
      )}
      {added.length > 0 && (
        <FactList title="Added by the playground">
          {added.map((name) => {
            const value = getAt(task, name)
            const text = typeof value === 'string' ? value : stringifyJson(value)
            return (
              <FactRow key={name} label={name} long={text.length > SHORT}>
                {text}
              </FactRow>
            )
          })}
        </FactList>
      )}
    </>
  )
}
