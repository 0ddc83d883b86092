import { useValueOf } from '../../ask/context.ts'
import type { EditorProps } from '../editor.ts'
import { Elsewhere } from '../elsewhere.tsx'

/** Below its switch: the format it needs, where the chosen one cannot be transparent. */
export default function Transparency({ path }: EditorProps) {
  const isOn = useValueOf(path, (value) => value === true)
  return isOn ? <Elsewhere of="outputFormat" severity="error" /> : null
}
