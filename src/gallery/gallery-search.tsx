import { Search, Star, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { catalogue } from '../models/index.ts'
import { Chip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { Shelf } from './picture.ts'
import { useShelf } from './shelf.ts'

/** A pause in typing after which the search is asked. */
const PAUSE_MS = 180

/** What of the gallery is shown. */
export function GallerySearch() {
  const { shelf, words, model, set } = useShelf()
  const [typed, setTyped] = useState(words)
  const asked = useRef(words)
  // Words that were set elsewhere, as by "Show all pictures", stand in the box too.
  useEffect(() => {
    if (words === asked.current) return
    asked.current = words
    setTyped(words)
  }, [words])
  useEffect(() => {
    if (typed === words) return
    const ask = () => {
      asked.current = typed
      set({ words: typed })
    }
    const timer = setTimeout(ask, typed === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, words, set])
  const toggle = (wanted: Shelf) => set({ shelf: shelf === wanted ? 'all' : wanted })

  return (
    <search className="flex shrink-0 flex-col gap-2 px-3.5 pt-3 pb-1">
      <TextInput
        type="search"
        aria-label="Search the gallery"
        placeholder="Search prompts, seeds, models"
        leading={<Search aria-hidden size={14} />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation()
            setTyped('')
          }
        }}
        trailing={
          typed !== '' && (
            <IconButton
              label="Clear the search"
              size="sm"
              className="-mr-1.5 size-6!"
              onClick={() => setTyped('')}
            >
              <X size={14} />
            </IconButton>
          )
        }
      />
      <div className="flex gap-1 overflow-x-auto [scrollbar-width:none]">
        {catalogue.map(({ slug, shortName }) => (
          <Chip
            key={slug}
            pressed={model === slug}
            onClick={() => set({ model: model === slug ? null : slug })}
          >
            {shortName.replace(/^FLUX\.\d /, '')}
          </Chip>
        ))}
        <Chip
          pressed={shelf === 'starred'}
          icon={<Star aria-hidden size={12} />}
          onClick={() => toggle('starred')}
        >
          Starred
        </Chip>
        <Chip
          pressed={shelf === 'trash'}
          icon={<Trash2 aria-hidden size={12} />}
          onClick={() => toggle('trash')}
        >
          Trash
        </Chip>
      </div>
    </search>
  )
}
