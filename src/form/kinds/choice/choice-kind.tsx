import type { ChoiceParam } from '../../../models/param.ts'
import { SearchableList } from '../../../ui/searchable-list.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { unsetMeaning, unsetText } from '../unset.ts'
import { isShort, isTiny, optionLabel } from './choice.ts'

function useChoice(path: string, param: ChoiceParam) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const unset = unsetMeaning(ask.model, path, param)
  const text = unsetText(unset, (stand) => optionLabel(param, String(stand)))
  return { value, set, unset, text }
}

function Segments({ path, param, id, describedBy }: ControlProps<ChoiceParam>) {
  const { value, set, unset, text } = useChoice(path, param)
  return (
    <div id={id} className="flex flex-col">
      {value === null && <span className="sr-only">{text}</span>}
      <Segmented
        fill={!isTiny(param)}
        size="sm"
        label={param.label}
        value={value}
        fallback={typeof unset.value === 'string' ? unset.value : null}
        onChange={set}
        segments={param.options.map(({ value: option, label, help }) => ({
          value: option,
          label: label ?? option,
          ...(help && { tip: help }),
        }))}
        aria-describedby={describedBy}
      />
    </div>
  )
}

function ChoiceAside(props: ControlProps<ChoiceParam>) {
  const { value, text } = useChoice(props.path, props.param)
  if (isTiny(props.param)) return <Segments {...props} />
  return value === null && isShort(props.param) ? <span className="text-faint">{text}</span> : null
}

function ChoiceControl(props: ControlProps<ChoiceParam>) {
  const { path, param, id, describedBy, invalid } = props
  const { value, set, text } = useChoice(path, param)
  if (isShort(param)) return <Segments {...props} />
  return (
    <SearchableList
      id={id}
      label={param.label}
      value={value}
      onChange={set}
      placeholder={text.charAt(0).toUpperCase() + text.slice(1)}
      choices={param.options.map(({ value: option, label, help }) => ({
        value: option,
        label: label ?? option,
        keywords: [option],
        ...(help && { hint: help }),
      }))}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  )
}

export const choiceKind: Kind<ChoiceParam> = {
  format: (value, param) => optionLabel(param, String(value)),
  summary: (value, param) => `${inSentence(param.label)} ${optionLabel(param, String(value))}`,
  Aside: ChoiceAside,
  Control: ChoiceControl,
  below: (param) => !isTiny(param),
  labels: (param) => (isShort(param) ? 'group' : 'label'),
}
