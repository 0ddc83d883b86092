import type { TextParam } from '../../../models/param.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { later } from '../../prompt/later.tsx'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { Counter } from './counter.tsx'
import { shortText } from './text.ts'
import { useTypedText } from './typed-text.ts'

function TextControl({ path, param, id, describedBy, invalid }: ControlProps<TextParam>) {
  return param.lines === undefined ? (
    <OneLine {...{ path, param, id, describedBy, invalid }} />
  ) : (
    <ManyLines {...{ path, param, id, describedBy, invalid }} lines={param.lines} />
  )
}

function OneLine({ path, param, id, describedBy, invalid }: ControlProps<TextParam>) {
  const typed = useTypedText<HTMLInputElement>(path)
  return (
    <TextInput
      {...typed}
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={param.required || undefined}
    />
  )
}

const placeholders: Partial<Record<NonNullable<TextParam['role']>, string>> = {
  prompt: 'Describe the picture',
  negativePrompt: 'What to keep out',
}

/** A short help says it better than the label, which stands just above. */
const SHORT = 40

const placeholderOf = ({ role, help, label }: TextParam): string =>
  (role && placeholders[role]) ?? (help.length <= SHORT ? help.replace(/\.$/, '') : label)

function ManyLines({
  path,
  param,
  id,
  describedBy,
  invalid,
  lines,
}: ControlProps<TextParam> & { lines: number }) {
  const typed = useTypedText<HTMLTextAreaElement>(path)
  const box = {
    ...typed,
    id,
    minRows: lines,
    placeholder: placeholderOf(param),
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': param.required || undefined,
  }
  if (!inFront(param)) return <TextArea {...box} className={oneLineAtRest} />
  return (
    <>
      <TextArea
        {...box}
        footer={<PromptTools path={path} id={id} />}
        counter={<Counter path={path} max={param.max} />}
      />
      {/* Where the tools put what they open. */}
      <div id={`${id}-tools`} className="flex flex-col gap-2 empty:hidden" />
    </>
  )
}

const PromptTools = later(() =>
  import('../../prompt/prompt-tools.tsx').then((module) => module.PromptTools),
)

/** The prompt has its counter inside, as the one text that is always long. */
const inFront = (param: TextParam): boolean => param.role === 'prompt'

/** Other texts are one line until they are used. */
const oneLineAtRest =
  '[&_textarea:placeholder-shown:not(:focus)]:min-h-9! [&_textarea:placeholder-shown:not(:focus)]:max-h-9!'

const TextAside = ({ path, param }: ControlProps<TextParam>) =>
  inFront(param) ? null : (
    <span className="text-faint text-small">
      <Counter path={path} max={param.max} quiet />
    </span>
  )

export const textKind: Kind<TextParam> = {
  format: (value) => shortText(String(value)),
  summary: (_, param) => inSentence(param.label),
  Control: TextControl,
  Aside: TextAside,
}
