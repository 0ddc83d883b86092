import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { useTool, useToolPrices } from '../../api/tools.ts'
import { usdText } from '../../models/price.ts'
import { mask } from '../../models/tools/mask.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FieldMessage } from '../../ui/field-message.tsx'
import { Menu } from '../../ui/menu.tsx'
import { fieldBox } from '../../ui/text-input.tsx'
import { useDocument } from '../store.ts'
import { useFound } from './found.ts'
import { FoundAreas } from './found-areas.tsx'

const [image] = mask.params.filter(({ kind }) => kind === 'image')
const chooser = mask.params.find(({ role }) => role === 'model')

const show = () => useFound.setState({ shown: true })

/** What was found is shown on the picture while the pointer or the focus is here. */
function hideUnless(section: HTMLElement, other: EventTarget | null): void {
  if (!(other instanceof Node && section.contains(other)))
    useFound.setState({ shown: false, lit: null })
}

/** The paid helper that finds faces, hands or people; what it finds waits to be added. */
export function FindMask() {
  const { source } = useDocument()
  const tool = useTool(mask.id)
  const { usd, learned } = useToolPrices().priceOf(mask.id)
  const [model, setModel] = useState(mask.models[0]?.value ?? '')
  const found = useFound((finding) => finding.found)
  if (!source || !image || !chooser) return null

  const name = mask.models.find(({ value }) => value === model)?.label ?? model
  const run = async (anew = false) => {
    try {
      const answer = await tool.run({ [image.name]: source.value, [chooser.name]: model }, { anew })
      useFound.setState({ found: { answer, source, name }, shown: true, lit: null })
    } catch {
      // The tool holds the error, which is said below.
    }
  }
  const { error } = tool
  const inDoubt = error instanceof ApiError && error.problem.charged === 'unknown'
  return (
    <section
      aria-label={mask.label}
      onPointerEnter={show}
      onPointerLeave={({ currentTarget }) => hideUnless(currentTarget, document.activeElement)}
      onFocus={show}
      onBlur={({ currentTarget, relatedTarget }) => hideUnless(currentTarget, relatedTarget)}
      className="flex flex-col gap-2 border-line border-t pt-3"
    >
      <h3 className="font-semibold">{mask.label}</h3>
      <Menu
        label={chooser.label}
        trigger={
          <button
            type="button"
            aria-label={`${chooser.label}: ${name}`}
            className={classNames(fieldBox, 'flex h-control items-center px-2 touch:h-target')}
          >
            {name}
            <ChevronsUpDown aria-hidden size={14} className="ml-auto text-faint" />
          </button>
        }
        items={() =>
          mask.models.map(({ value, label = value }) => ({
            id: value,
            label,
            checked: value === model,
            onSelect: () => setModel(value),
          }))
        }
      />
      <Button busy={tool.isPending} onClick={() => void run()}>
        Find
        <span className="text-muted text-small">
          {usd === null ? 'price not published' : usdText(usd, learned)}
        </span>
      </Button>
      {error && (
        <div role="alert">
          <FieldMessage
            severity="error"
            message={error.message}
            repair={
              inDoubt
                ? { label: 'Check again', onRepair: () => void run() }
                : { label: 'Try again', onRepair: () => void run() }
            }
          />
          {inDoubt && (
            <Button size="sm" onClick={() => void run(true)}>
              Pay for a new run
            </Button>
          )}
        </div>
      )}
      {found?.source === source && (
        <FoundAreas key={found.answer.result.picture?.value} {...found} />
      )}
    </section>
  )
}
