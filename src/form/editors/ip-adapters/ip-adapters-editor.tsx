import { weightCurves } from '../../../models/blocks/weight-curves.ts'
import type { Param } from '../../../models/param.ts'
import { ParamField } from '../../field/param-field.tsx'
import type { EditorProps } from '../editor.ts'
import { FoldRows, type RowBody } from '../fold-rows.tsx'
import { firstSuggestion } from '../start-row.ts'
import { airListKind } from './air-list.tsx'
import { curveKind } from './curve-choice.tsx'

/** A choice whose every option is drawn as a curve. */
const hasCurves = (param: Param): boolean =>
  param.kind === 'choice' && param.options.every(({ value }) => weightCurves[value])

/** One IP-Adapter: its model, its guide images, how strongly and where they work. */
const IpAdapterBody: RowBody = ({ path, param: { params } }) =>
  params.map((param) => {
    const at = `${path}.${param.name}`
    if (param.kind === 'air') {
      return <ParamField key={at} path={at} param={param} kind={airListKind} />
    }
    if (param.kind === 'choice' && hasCurves(param)) {
      return <ParamField key={at} path={at} param={param} kind={curveKind} />
    }
    return <ParamField key={at} path={at} param={param} />
  })

export default function IpAdaptersEditor({ path, param }: EditorProps) {
  if (param.kind !== 'list') return null
  return <FoldRows path={path} param={param} start={firstSuggestion(param)} Body={IpAdapterBody} />
}
