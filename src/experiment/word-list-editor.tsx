import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useWordLists, type WordList, wordsOf } from '../draft/word-lists.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { UndoLine } from '../ui/undo-line.tsx'
import { LIST_NAME } from './template.ts'

interface WordListEditorProps {
  /** Puts `__name__` where the caret of the prompt stands. */
  onInsert: (name: string) => void
}

/** The person's lists: a name, and a word or phrase a line. */
export function WordListEditor({ onInsert }: WordListEditorProps) {
  const { lists, set } = useWordLists()
  const [open, setOpen] = useState<string | undefined>(lists[0]?.name)
  const [name, setName] = useState('')
  const [deleted, setDeleted] = useState<{ list: WordList; at: number } | null>(null)
  const at = lists.findIndex((list) => list.name === open)
  const shown = lists[at]
  const known = lists.some((list) => list.name === name)
  const isName = LIST_NAME.test(name) && name !== 'BLANK'
  const complaint =
    name !== '' && !isName
      ? 'Letters and digits, with single - or _ between them.'
      : known
        ? 'There is a list of this name.'
        : null

  const add = () => {
    if (!isName || known) return
    set([...lists, { name, text: '' }])
    setOpen(name)
    setName('')
  }
  const remove = (list: WordList) => {
    set(lists.filter((one) => one !== list))
    setOpen(lists.find((one) => one !== list)?.name)
    setDeleted({ list, at })
  }
  const restore = () => {
    if (!deleted) return
    const { list, at: place } = deleted
    if (!lists.some((one) => one.name === list.name)) set(lists.toSpliced(place, 0, list))
    setOpen(list.name)
    setDeleted(null)
  }
  return (
    <section aria-label="Word lists" className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">Word lists</h3>
      <div className="flex flex-wrap gap-1.5 empty:hidden">
        {lists.map((list) => (
          <Chip key={list.name} pressed={list.name === open} onClick={() => setOpen(list.name)}>
            {list.name} <span className="text-faint tabular-nums">{wordsOf(list).length}</span>
          </Chip>
        ))}
      </div>
      {deleted && <UndoLine text={`The list ${deleted.list.name} is deleted`} onUndo={restore} />}
      {shown && (
        <>
          <TextArea
            key={shown.name}
            aria-label={`Words of ${shown.name}`}
            placeholder="One word or phrase a line"
            minRows={4}
            maxRows={9}
            defaultValue={shown.text}
            onChange={(event) => set(lists.with(at, { ...shown, text: event.target.value }))}
          />
          <div className="flex items-center gap-1">
            <Button size="sm" onClick={() => onInsert(shown.name)}>
              Insert __{shown.name}__
            </Button>
            <IconButton
              label={`Delete the list ${shown.name}`}
              size="sm"
              className="ml-auto"
              onClick={() => remove(shown)}
            >
              <Trash2 size={14} />
            </IconButton>
          </div>
        </>
      )}
      <form
        className="flex items-center gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextInput
          aria-label="Name of a new list"
          aria-invalid={complaint !== null || undefined}
          placeholder="New list, such as colour"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value.trim())}
          frameClassName="min-w-0 flex-1"
        />
        <IconButton label="Add the list" type="submit" disabled={!isName || known}>
          <Plus size={16} />
        </IconButton>
      </form>
      {complaint && (
        <p role="status" className="text-danger text-small">
          {complaint}
        </p>
      )}
    </section>
  )
}
