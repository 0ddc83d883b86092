import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import { type Request, type Rule, warn } from '../rule.ts'

export const safetyParam: Param = {
  name: 'safety',
  kind: 'object',
  label: 'Safety',
  help: 'Whether the service looks for unsafe content. It flags pictures; it does not refuse them.',
  role: 'safety',
  group: 'safety',
  presets: [
    {
      id: 'off',
      label: 'Not checked',
      help: 'Nothing is looked at. A picture is then “not checked”, which is not “safe”.',
      values: { checkContent: null, mode: null },
    },
    {
      id: 'fast',
      label: 'Fast check',
      help: 'One check of each finished picture, the only kind the service documents. What is flagged is blurred until you ask.',
      values: { checkContent: true },
    },
  ],
  params: [
    {
      name: 'checkContent',
      kind: 'toggle',
      label: 'Check content',
      help: 'Looks at each finished picture and flags what may not be safe for work. Without it a picture is "not checked".',
      role: 'checkContent',
      default: false,
      was: [{ at: '/checkNSFW' }],
    },
    {
      name: 'mode',
      kind: 'choice',
      label: 'Mode',
      help: 'Which check runs. Once checking is on it is fast unless you say otherwise.',
      options: [
        { value: 'none', label: 'None', help: 'No check.' },
        { value: 'fast', label: 'Fast', help: 'One check per picture.' },
      ],
      default: 'none',
    },
  ],
}

/** Whether a request asks for content to be checked: the mode wins over the switch (contract §7). */
export const checksContent = (request: Request): boolean => {
  const mode = getAt(request, 'safety.mode')
  return mode === undefined ? getAt(request, 'safety.checkContent') === true : mode !== 'none'
}

/** The mode wins over the switch (contract §7). */
export const safetyRules: Rule[] = [
  warn('safety-mode-none', (request) =>
    getAt(request, 'safety.mode') === 'none' && getAt(request, 'safety.checkContent') === true
      ? [
          {
            path: 'safety.mode',
            message: 'Mode none wins: checking is off although it is switched on.',
            repair: { label: 'Unset mode', set: [{ path: 'safety.mode', value: null }] },
          },
        ]
      : [],
  ),
  warn('safety-mode-fast', (request) =>
    getAt(request, 'safety.mode') === 'fast' && getAt(request, 'safety.checkContent') === false
      ? [
          {
            path: 'safety.checkContent',
            message: 'Mode fast wins: checking is on although it is switched off.',
            repair: {
              label: 'Switch checking on',
              set: [{ path: 'safety.checkContent', value: true }],
            },
          },
        ]
      : [],
  ),
]
