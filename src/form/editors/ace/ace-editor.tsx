import type { Param, Role } from '../../../models/param.ts'
import { useAsk, useIsSet, useValue, useValueOf } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { ObjectHelp } from '../../field/object-help.tsx'
import { ParamField } from '../../field/param-field.tsx'
import type { EditorProps } from '../editor.ts'
import { OtherModel } from './other-model.tsx'
import { PictureToEdit } from './picture-to-edit.tsx'

/** A face or a thing kept: the mode first, then the pictures that this mode takes. */
export default function AceEditor({ path, param, quiet }: EditorProps) {
  const { ask } = useAsk()
  const params = param.kind === 'object' ? param.params : []
  const isOff = useValueOf(`${path}.$on`, (on) => on === false)
  const modeParam = params.find(({ role }) => role === 'aceMode')
  const chosen = useValue<string>(`${path}.${modeParam?.name}`)
  const options = modeParam?.kind === 'choice' ? modeParam.options : []
  const used = options.find(({ value }) => value === chosen)?.uses ?? []
  const bound = new Set<Role>(options.flatMap(({ uses = [] }) => uses))
  const picture = ask.model.derivedParams?.find(({ role }) => role === 'pictureToEdit')
  return (
    <>
      {!quiet && <ObjectHelp path={path} param={param} />}
      <OtherModel path={path} param={param} isOn={!isOff} />
      <FieldMessages path={path} />
      {params.map((one) => {
        const isBound = one.role !== undefined && bound.has(one.role)
        return (
          <Part
            key={one.name}
            path={`${path}.${one.name}`}
            param={one}
            inUse={!isBound || (one.role !== undefined && used.includes(one.role))}
          >
            {one === modeParam && picture && used.includes('pictureToEdit') && (
              <PictureToEdit param={picture} />
            )}
          </Part>
        )
      })}
    </>
  )
}

interface PartProps {
  path: string
  param: Param
  /** Whether the mode takes it; one that is set all the same stays in sight. */
  inUse: boolean
  children: React.ReactNode
}

function Part({ path, param, inUse, children }: PartProps) {
  const isSet = useIsSet(path)
  return (
    <>
      {(inUse || isSet) && <ParamField path={path} param={param} />}
      {children}
    </>
  )
}
