import { useValueOf } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import type { EditorProps } from '../editor.ts'
import { FieldsWithSpan } from '../fields-with-span.tsx'

/** A face to keep: its picture first, then how much it counts and from when on. */
export default function PulidEditor({ path, param, quiet }: EditorProps) {
  const isOff = useValueOf(`${path}.$on`, (on) => on === false)
  if (param.kind !== 'object') return null
  return (
    <>
      {!quiet && (
        <p className="text-muted text-small">
          {param.help}
          {isOff && ' Setting anything here turns it on.'}
        </p>
      )}
      <FieldMessages path={path} />
      <FieldsWithSpan params={param.params} container={path} label="Start" />
    </>
  )
}
