import { useState } from 'react'
import type { Preset } from '../../contract/preset.ts'
import { useDraft } from '../../draft/draft.ts'
import { usePresets } from '../../draft/presets.ts'
import { findRole } from '../../models/model.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast.ts'
import { useAsk } from '../ask/context.ts'
import { PartList } from './part-list.tsx'

type Extent = 'whole' | 'part'

/** The attribute, which React leaves out: the dialog focuses it as it opens. */
const focusFirst = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '')

/** Keeps what the form holds, or a part of it, under a name. */
export default function SaveDialog({ onClose }: { onClose: () => void }) {
  const { ask } = useAsk()
  const { model } = ask
  const [request] = useState(() => ask.request())
  const presets = usePresets((state) => state.presets)
  const [name, setName] = useState('')
  const [extent, setExtent] = useState<Extent>('whole')
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const params = model.params.filter((param) => request[param.name] !== undefined)
  const prompt = findRole(model, 'prompt')?.path ?? ''
  // What most belongs to one picture alone is left out at first.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        params
          .filter(({ role }) => role !== 'prompt' && role !== 'seed' && role !== 'model')
          .filter(({ name: own }) => request[own] !== model.start[own])
          .map((param) => param.name),
      ),
  )
  const withPrompt = chosen.has(prompt)
  const words = withPrompt ? {} : { before: before.trim(), after: after.trim() }
  const isEmpty = extent === 'part' && chosen.size === 0 && !words.before && !words.after
  const title = name.trim()
  const known = presets.some((preset) => preset.name === title)

  const save = () => {
    const { context } = useDraft.getState()
    const preset: Preset =
      extent === 'whole'
        ? {
            name: title,
            model: model.slug,
            whole: true,
            params: request,
            ...(context && { context }),
          }
        : {
            name: title,
            model: model.slug,
            whole: false,
            params: Object.fromEntries(Object.entries(request).filter(([own]) => chosen.has(own))),
            ...(words.before && { before: words.before }),
            ...(words.after && { after: words.after }),
          }
    const before = presets.findIndex((one) => one.name === title)
    const replaced = presets[before]
    if (!usePresets.getState().save(preset)) {
      toast({
        id: 'preset',
        tone: 'error',
        title: 'This browser has no room for another preset',
        description: 'Delete some, or export them to a file first.',
      })
      return
    }
    toast({
      id: 'preset',
      title: `“${title}” is ${replaced ? 'replaced' : 'saved'}`,
      ...(replaced && {
        action: {
          label: 'Undo',
          onSelect: () => void usePresets.getState().restore(replaced, before),
        },
      }),
    })
    onClose()
  }

  return (
    <Dialog
      title="Save as preset"
      description="Kept in this browser. Pictures are kept by reference."
      place="top"
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          type="submit"
          form="save-preset"
          disabled={title === '' || isEmpty}
        >
          {known ? `Replace “${title}”` : 'Save'}
        </Button>
      }
    >
      <form
        id="save-preset"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (title !== '' && !isEmpty) save()
        }}
      >
        <Field label="Name">
          {(control) => (
            <TextInput
              {...control}
              ref={focusFirst}
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Segmented<Extent>
          label="What it keeps"
          fill
          segments={[
            { value: 'whole', label: 'All settings' },
            { value: 'part', label: 'Only some' },
          ]}
          value={extent}
          onChange={setExtent}
        />
        {extent === 'whole' ? (
          <p className="text-muted">
            Applying it replaces the whole form, {model.shortName} included. What is not set now is
            not set then.
          </p>
        ) : (
          <>
            <p className="text-muted">
              Applying it sets what you choose here and leaves the rest of the form alone.
            </p>
            {params.length > 0 && (
              <PartList params={params} request={request} chosen={chosen} onChoose={setChosen} />
            )}
            {prompt !== '' && !withPrompt && (
              <div className="grid gap-3 sm:grid-cols-2">
                <Field label="Words before the prompt">
                  {(control) => (
                    <TextInput
                      {...control}
                      placeholder="film still of"
                      value={before}
                      onChange={(event) => setBefore(event.target.value)}
                    />
                  )}
                </Field>
                <Field label="Words after the prompt">
                  {(control) => (
                    <TextInput
                      {...control}
                      placeholder="35 mm, soft grain"
                      value={after}
                      onChange={(event) => setAfter(event.target.value)}
                    />
                  )}
                </Field>
              </div>
            )}
          </>
        )}
      </form>
    </Dialog>
  )
}
