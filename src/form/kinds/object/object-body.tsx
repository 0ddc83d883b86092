import type { ObjectParam } from '../../../models/param.ts'
import { getAt } from '../../../models/path.ts'
import { ChangedDot } from '../../../ui/changed-dot.tsx'
import { useFinding, useIssues } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { ObjectHelp } from '../../field/object-help.tsx'
import { ParamFields } from '../../field/param-fields.tsx'

/** What an object says about itself and its fields, without a heading. */
export function ObjectBody({
  path,
  param,
  quiet,
}: {
  path: string
  param: ObjectParam
  quiet?: boolean
}) {
  const issues = useIssues(path)
  return (
    <>
      {!quiet && <ObjectHelp path={path} param={param} />}
      {issues.length > 0 && <FieldMessages path={path} />}
      {param.orTrue && <OwnSettings path={path} param={param} />}
      <ParamFields params={param.params} container={path} />
    </>
  )
}

/** On, with nothing set inside: the service's own settings. */
function OwnSettings({ path, param }: { path: string; param: ObjectParam }) {
  const isOwn = useFinding(({ request }) => getAt(request, path) === true)
  if (!isOwn) return null
  return (
    <p className="flex items-center gap-1.5 text-small">
      <ChangedDot label="on" />
      {param.label} runs with the service’s own settings.
    </p>
  )
}
