import type { ToggleParam } from '../../../models/param.ts'
import { Switch } from '../../../ui/switch.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { unsetMeaning, unsetText } from '../unset.ts'

const onOff = (value: unknown): string => (value === true ? 'on' : 'off')

function ToggleAside({ path, param, id, describedBy }: ControlProps<ToggleParam>) {
  const { ask } = useAsk()
  const value = useValue<boolean>(path)
  const set = useSet(path)
  const unset = unsetMeaning(ask.model, path, param)
  return (
    <>
      {value === null && unset.by !== 'default' && (
        <span className="text-faint">{unsetText(unset, onOff)}</span>
      )}
      <Switch
        id={id}
        checked={value}
        onChange={set}
        fallback={unset.value === true}
        aria-describedby={describedBy}
        className="ml-1"
      />
    </>
  )
}

export const toggleKind: Kind<ToggleParam> = {
  format: onOff,
  summary: (value, param) =>
    value === true ? inSentence(param.label) : `${inSentence(param.label)} off`,
  Aside: ToggleAside,
}
