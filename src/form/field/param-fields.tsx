import type { Param } from '../../models/param.ts'
import { useVisibility } from '../groups/visibility.ts'
import { SizeField } from '../size/size-field.tsx'
import { ParamField } from './param-field.tsx'

interface ParamFieldsProps {
  params: readonly Param[]
  /** The path of the object or row they belong to. */
  container?: string
}

/** The fields of some parameters; width and height of the request are one field. */
export function ParamFields({ params, container }: ParamFieldsProps) {
  const { shows } = useVisibility()
  const height = params.find((param) => param.role === 'height')
  return params.map((param) => {
    const path = container === undefined ? param.name : `${container}.${param.name}`
    if (param === height && params.some(({ role }) => role === 'width')) return null
    if (!shows(path) && !(param.role === 'width' && height && shows(height.name))) return null
    if (param.role === 'width' && height && container === undefined) {
      return <SizeField key={path} width={param} height={height} />
    }
    return <ParamField key={path} path={path} param={param} />
  })
}
