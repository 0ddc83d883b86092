import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { parseJson } from './json.ts'
import { snippetFormats, TASK_UUID, toSnippet } from './snippet.ts'

const HASH = 'ab'.repeat(32)
// Quotes, substitutions and escapes of every language the task is written in.
const awkward = ['a "boat"\n$HOME `x` $', '{y} \\ é 船'].join('')
const task = {
  taskType: 'imageInference',
  taskUUID: TASK_UUID,
  positivePrompt: awkward,
  seed: '9223372036854775807',
  includeCost: true,
  inputs: { seedImage: `asset:${HASH}` },
  lora: [{ model: 'a:b@1', weight: 0.8 }],
}
const sent = { ...task, inputs: { seedImage: 'PICTURE_1' } }
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/

describe('a task as text to send', () => {
  it.each(snippetFormats)(
    'as $label keeps the seed, names our pictures, holds no key',
    ({ id }) => {
      const text = toSnippet(task, id)
      expect(text).toContain('9223372036854775807')
      expect(text).toContain('PICTURE_1')
      expect(text).not.toContain('asset:')
      if (id !== 'json') expect(text).toContain('RUNWARE_API_KEY')
    },
  )

  it('as JSON is the task', () => {
    expect(parseJson(toSnippet(task, 'json'))).toEqual([sent])
  })

  it('as cURL sends what was meant, whatever the prompt holds', () => {
    const script = toSnippet(task, 'curl').replace(/curl [\s\S]*?--data-binary @-/, 'cat')
    const [body] = [parseJson(execFileSync('bash', ['-c', script], { encoding: 'utf8' }))].flat()
    expect(body).toEqual({ ...sent, taskUUID: expect.stringMatching(UUID) })
  })

  it('as TypeScript sends what was meant', () => {
    const [assignment = ''] = toSnippet(task, 'typescript').split('\n\nconst response')
    const script = `${assignment.replace(/^\/\/.*\n/, '')}\nprocess.stdout.write(body)`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(parseJson(output)).toEqual([{ ...sent, taskUUID: expect.stringMatching(UUID) }])
  })

  it('as Python spells values as Python does', () => {
    const text = toSnippet({ ...task, safety: { checkContent: false } }, 'python')
    expect(text).toContain('"seed": 9223372036854775807,')
    expect(text).toContain('"checkContent": False,')
    expect(text).toContain('"taskUUID": str(uuid.uuid4()),')
  })
})
