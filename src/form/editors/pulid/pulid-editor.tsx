import { useValueOf } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { ParamFields } from '../../field/param-fields.tsx'
import type { EditorProps } from '../editor.ts'
import { IdentityStart } from './identity-start.tsx'

/** A face to keep: its picture first, then how much it counts and from when on. */
export default function PulidEditor({ path, param, quiet }: EditorProps) {
  const isOff = useValueOf(`${path}.$on`, (on) => on === false)
  if (param.kind !== 'object') return null
  const inSteps = param.params.find(({ role }) => role === 'stepStart')
  const inPercent = param.params.find(({ role }) => role === 'percentStart')
  const others = param.params.filter((one) => one !== inSteps && one !== inPercent)
  return (
    <>
      {!quiet && (
        <p className="text-muted text-small">
          {param.help}
          {isOff && ' Setting anything here turns it on.'}
        </p>
      )}
      <FieldMessages path={path} />
      <ParamFields params={others} container={path} />
      {inSteps?.kind === 'integer' && inPercent?.kind === 'integer' && (
        <IdentityStart path={path} inSteps={inSteps} inPercent={inPercent} />
      )}
    </>
  )
}
