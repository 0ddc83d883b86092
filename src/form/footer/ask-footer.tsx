import { useLearned } from '../../api/spend.ts'
import { findRole } from '../../models/model.ts'
import { estimate, priceText } from '../../models/price.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command.ts'
import { tip } from '../../ui/tooltip.tsx'
import { useAsk, useFinding, useValue } from '../ask/context.ts'
import { FormLinter } from '../linter/form-linter.tsx'
import { UndoLine } from '../undo/undo-line.tsx'
import { CheckSwitch } from './check-switch.tsx'
import { CountStepper } from './count-stepper.tsx'
import { RefusalLine } from './refusal-line.tsx'
import { SweepMenu } from './sweep-menu.tsx'
import { useGenerate } from './use-generate.ts'

/** Always in sight: how many, checked or not, and Generate with its price, or why it is off. */
export function AskFooter({ flush }: { flush: () => void }) {
  const { ask } = useAsk()
  const { model } = ask
  const { generate, isPending, tried, problem, isBarred, dismiss, insist } = useGenerate(flush)
  const isWrong = useFinding(({ issues }) => issues.some(({ severity }) => severity === 'error'))
  const blocked = isWrong || isBarred
  const count = findRole(model, 'count')
  const check = findRole(model, 'checkContent')
  const seed = findRole(model, 'seed')
  const seedValue = useValue<string>(seed?.path ?? '')
  const learned = useLearned()
  const price = useFinding(({ request }) => JSON.stringify(estimate(model, request, learned)))
  const cost: ReturnType<typeof estimate> = JSON.parse(price)

  useCommand('generate', () => generate())
  useCommand('generate-front', () => generate({ front: true }))

  const explained = [
    'An estimate from pixels and steps.',
    cost.assumedSteps && `Steps are counted as ${model.price.steps}.`,
    cost.rough && 'The price of this model is not published; the base’s is used.',
  ]
  return (
    <footer
      data-toast-floor=""
      className="relative flex shrink-0 flex-col gap-2 border-line border-t bg-pane p-4 pt-3"
    >
      <UndoLine />
      {problem && (
        <RefusalLine
          problem={problem}
          price={priceText(cost.each, cost.count)}
          onDismiss={dismiss}
          onInsist={insist}
        />
      )}
      <FormLinter loud={tried} />
      {isBarred && (
        <p className="text-muted">A viewer spends nothing. Ask an administrator to be a member.</p>
      )}
      <div className="flex items-center gap-2">
        {count && <CountStepper path={count.path} param={count.param} />}
        {check && <CheckSwitch path={check.path} />}
        <div className="flex min-w-0 flex-1">
          <Button
            variant="primary"
            busy={isPending}
            aria-disabled={blocked || undefined}
            {...tip(explained.filter(Boolean).join(' '), 'Mod+Enter')}
            // The second press of a double click is not a second wish.
            onClick={(event) => event.detail < 2 && generate()}
            // The price goes under the word where both do not fit in a line.
            className="h-auto! min-h-10 min-w-0 flex-1 flex-wrap content-center gap-y-0! rounded-r-none! px-1! leading-4 touch:min-h-11"
          >
            Generate
            <span className="max-w-full truncate font-normal text-small">
              {cost.rough ? 'roughly' : '≈'} {priceText(cost.each, cost.count)}
            </span>
          </Button>
          <SweepMenu
            disabled={blocked}
            estimate={cost}
            seed={seedValue}
            most={count?.param.kind === 'integer' ? (count.param.max ?? 1) : 1}
            onSweep={(count) => generate({ count })}
          />
        </div>
      </div>
    </footer>
  )
}
