import { assetHash } from './image-value.ts'
import { stringifyJson } from './json.ts'
import type { Json } from './param.ts'

/** The same task as a person would send it themselves, without us. */
export type SnippetFormat = 'json' | 'curl' | 'typescript' | 'python'

export const snippetFormats: { id: SnippetFormat; label: string }[] = [
  { id: 'json', label: 'JSON' },
  { id: 'curl', label: 'cURL' },
  { id: 'typescript', label: 'TypeScript' },
  { id: 'python', label: 'Python' },
]

const ADDRESS = 'https://api.runware.ai/v1'
/** Stands where a fresh UUID v4 belongs: a repeated one is refused as conflictTaskUUID. */
export const TASK_UUID = 'TASK_UUID'

interface Named {
  task: Json
  /** Placeholder and the picture it stands for. */
  pictures: { name: string; hash: string }[]
}

/** Our own pictures by name: nobody else can read our store. */
function namePictures(task: Json): Named {
  const pictures: Named['pictures'] = []
  const rename = (value: Json): Json => {
    if (typeof value === 'string') {
      const hash = assetHash(value)
      if (hash === null) return value
      const known = pictures.find((picture) => picture.hash === hash)
      if (known) return known.name
      const name = `PICTURE_${pictures.length + 1}`
      pictures.push({ name, hash })
      return name
    }
    if (Array.isArray(value)) return value.map(rename)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item)]))
  }
  return { task: rename(task), pictures }
}

const notes = ({ pictures }: Named, mark: string): string =>
  pictures
    .map(
      ({ name, hash }) =>
        `${mark} ${name}: your picture ${hash.slice(0, 12)}, as a URL, UUID or data URI\n`,
    )
    .join('')

function curl(named: Named, body: string): string {
  return `${notes(named, '#')}sed "s/${TASK_UUID}/$( (uuidgen 2>/dev/null || cat /proc/sys/kernel/random/uuid) | tr A-Z a-z)/" <<'JSON' | curl ${ADDRESS} \\
  -H "Authorization: Bearer $RUNWARE_API_KEY" \\
  -H "Content-Type: application/json" \\
  --data-binary @-
${body}
JSON
`
}

/** The body stays text: a JavaScript number would round a seed beyond 2^53. */
function typescript(named: Named, body: string): string {
  const literal = body.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  return `${notes(named, '//')}const body = \`${literal}\`.replace('${TASK_UUID}', crypto.randomUUID())

const response = await fetch('${ADDRESS}', {
  method: 'POST',
  headers: {
    Authorization: \`Bearer \${process.env.RUNWARE_API_KEY}\`,
    'Content-Type': 'application/json',
  },
  body,
})
console.log(await response.text())
`
}

/** JSON and Python spell text alike. */
const pythonText = (text: string): string => JSON.stringify(text)

/** A Python literal of a JSON value; its integers have no limit. */
function toPython(value: Json, indent = ''): string {
  const inner = `${indent}    `
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string')
    return value === TASK_UUID ? 'str(uuid.uuid4())' : pythonText(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${toPython(item, inner)},\n`).join('')}${indent}]`
  }
  const line = ([key, item]: [string, Json]) => {
    const isSeed = key === 'seed' && typeof item === 'string' && /^\d+$/.test(item)
    return `${inner}${pythonText(key)}: ${isSeed ? item : toPython(item, inner)},\n`
  }
  return `{\n${Object.entries(value).map(line).join('')}${indent}}`
}

const python = (named: Named): string => `import os
import uuid

import requests

${notes(named, '#')}tasks = ${toPython([named.task])}

response = requests.post(
    "${ADDRESS}",
    headers={"Authorization": f"Bearer {os.environ['RUNWARE_API_KEY']}"},
    json=tasks,
)
print(response.text)
`

/** A task as text to send to Runware: key as RUNWARE_API_KEY, our pictures as names, seed exact. */
export function toSnippet(task: Json, format: SnippetFormat): string {
  const named = namePictures(task)
  const body = stringifyJson([named.task], 2)
  switch (format) {
    case 'json':
      return `${body}\n`
    case 'curl':
      return curl(named, body)
    case 'typescript':
      return typescript(named, body)
    case 'python':
      return python(named)
  }
}
