import { useQueryClient } from '@tanstack/react-query'
import { Wand2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { rememberAsset } from '../../../../api/assets.ts'
import { useTool } from '../../../../api/tools.ts'
import type { AirParam } from '../../../../models/param.ts'
import { preprocess } from '../../../../models/tools/preprocess.ts'
import { Button } from '../../../../ui/button.tsx'
import { useAsk, useSet, useValue } from '../../../ask/context.ts'
import { kindFor, type Preparation, toolRequest } from './preparation.ts'
import { costWords, type Prepared, preparedAs, rememberPrepared } from './prepared.ts'

const PrepareDialog = lazy(() =>
  import('./prepare-dialog.tsx').then((module) => ({ default: module.PrepareDialog })),
)

interface PrepareGuideProps {
  /** The row's guide image and model. */
  path: string
  airPath: string
  airParam: AirParam
}

/**
 * The way from any picture to a guide. What was asked and answered lives as long as the row is
 * open, so that a closed dialog loses nothing that was paid for.
 */
export function PrepareGuide({ path, airPath, airParam }: PrepareGuideProps) {
  const { kindOf } = useAsk()
  const client = useQueryClient()
  const air = useValue<string>(airPath)
  const guide = useValue<string>(path)
  const set = useSet(path)
  const tool = useTool(preprocess.id)
  const [preparation, setPreparation] = useState<Preparation | null>(null)
  const [open, setOpen] = useState(false)
  const [since, setSince] = useState(0)
  const [prepared, setPrepared] = useState<Prepared | null>(null)

  const start = () => {
    setOpen(true)
    if (tool.isPending) return
    const known = preparedAs(guide)
    if (known) {
      setPreparation(known.from)
      setPrepared(known)
    } else if (!preparation || (guide !== null && guide !== preparation.image)) {
      setPreparation({ image: guide, kind: kindFor(air), own: {} })
      setPrepared(null)
      tool.reset()
    }
  }
  const prepare = async (anew: boolean) => {
    const request = preparation && toolRequest(preparation)
    if (!preparation || !request) return
    setSince(Date.now())
    try {
      const answer = await tool.run(request, { anew })
      const { picture } = answer.result
      if (!picture) return
      rememberAsset(client, picture)
      const next = {
        guide: picture.value,
        from: preparation,
        asked: JSON.stringify(request),
        words: costWords(answer),
      }
      rememberPrepared(next)
      setPrepared(next)
    } catch {
      // The tool holds the error, and the dialog says it.
    }
  }
  return (
    <>
      <Button size="sm" icon={<Wand2 size={14} />} onClick={start} className="self-start">
        Prepare guide…
      </Button>
      {open && preparation && (
        <Suspense>
          <PrepareDialog
            air={air}
            airName={air === null ? '' : kindOf(airParam).format(air, airParam, kindOf)}
            preparation={preparation}
            onChange={setPreparation}
            tool={tool}
            since={since}
            prepared={prepared}
            onPrepare={(anew) => void prepare(anew)}
            onUse={(made) => {
              set(made)
              setOpen(false)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
