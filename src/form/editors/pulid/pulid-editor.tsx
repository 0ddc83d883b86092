import { FieldMessages } from '../../field/field-messages.tsx'
import { ObjectHelp } from '../../field/object-help.tsx'
import type { EditorProps } from '../editor.ts'
import { FieldsWithSpan } from '../fields-with-span.tsx'

/** A face to keep: its picture first, then how much it counts and from when on. */
export default function PulidEditor({ path, param, quiet }: EditorProps) {
  if (param.kind !== 'object') return null
  return (
    <>
      {!quiet && <ObjectHelp path={path} param={param} />}
      <FieldMessages path={path} />
      <FieldsWithSpan params={param.params} container={path} label="Start" />
    </>
  )
}
