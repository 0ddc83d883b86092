import type { Param } from '../../../models/param.ts'
import { ParamField } from '../../field/param-field.tsx'
import type { EditorProps } from '../editor.ts'
import { FoldRows, type RowBody } from '../fold-rows.tsx'
import { firstSuggestion } from '../start-row.ts'
import { StepRange } from '../step-range/step-range.tsx'
import { airChipsKind } from './air-chips.tsx'
import { GuideShape } from './guide-shape.tsx'
import { PrepareGuide } from './prepare/prepare-guide.tsx'

const spanRoles: readonly Param['role'][] = ['stepStart', 'stepEnd', 'percentStart', 'percentEnd']

/** One ControlNet: its kind, its guide, how strongly, who wins, and during which part of the run. */
const ControlNetBody: RowBody = ({ path, param: { params } }) => {
  const model = params.find((param) => param.kind === 'air')
  return (
    <>
      {params.map((param) => {
        const at = `${path}.${param.name}`
        if (param.kind === 'air') {
          return <ParamField key={at} path={at} param={param} kind={airChipsKind} />
        }
        if (param.kind === 'image') {
          return (
            <div key={at} className="flex flex-col gap-2">
              <ParamField path={at} param={param} />
              {model && (
                <PrepareGuide path={at} airPath={`${path}.${model.name}`} airParam={model} />
              )}
              <GuideShape path={at} />
            </div>
          )
        }
        return spanRoles.includes(param.role) ? null : (
          <ParamField key={at} path={at} param={param} />
        )
      })}
      <StepRange container={path} params={params} label="Start and end" />
    </>
  )
}

export default function ControlNetEditor({ path, param }: EditorProps) {
  if (param.kind !== 'list') return null
  return <FoldRows path={path} param={param} start={firstSuggestion(param)} Body={ControlNetBody} />
}
