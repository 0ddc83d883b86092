import { Brush, Expand, ImagePlus, Pencil, Type } from 'lucide-react'
import { useGenerations } from '../../api/generations.ts'
import { useOpened } from '../../draft/opened.ts'
import { toPictures } from '../picture.ts'
import { modelTaking } from '../take-input.ts'
import { Door } from './door.tsx'
import { focusPrompt } from './focus-prompt.ts'
import { PictureDoor } from './picture-door.tsx'

const ICON = 18

/** An empty stage: the ways to begin, each of which also takes what is dropped on it. */
export function Doors() {
  // Whatever is being searched for beside it.
  const { generations } = useGenerations()
  const open = useOpened((state) => state.open)
  const last = toPictures(generations, 'all').find(
    ({ image }) => image.state === 'stored' && image.nsfw !== true,
  )
  const source = modelTaking('sourceImage')
  const reference = modelTaking('references')
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center overflow-y-auto p-6">
      <div className="my-auto flex w-full max-w-140 flex-col gap-4 @container">
        <h2 className="text-center font-semibold text-title">Where do you want to begin?</h2>
        <div className="grid gap-2 @min-[460px]:grid-cols-2">
          <div className={last ? '' : '@min-[460px]:col-span-2'}>
            <Door
              icon={<Type size={ICON} />}
              title="Describe a picture"
              text="Write what should be seen; press Generate."
              onPress={focusPrompt}
            />
          </div>
          {source && (
            <PictureDoor
              takes="sourceImage"
              icon={<ImagePlus size={ICON} />}
              title="Start from a picture"
              text={`${source.shortName} repaints it as far as you allow.`}
            />
          )}
          {reference && (
            <PictureDoor
              takes="references"
              icon={<Pencil size={ICON} />}
              title="Edit a picture"
              text={`${reference.shortName} changes what you say.`}
            />
          )}
          {modelTaking('mask') && (
            <PictureDoor
              takes="paint-mask"
              icon={<Brush size={ICON} />}
              title="Paint over a part"
              text="Only what you paint over is made new."
            />
          )}
          {modelTaking('outpaint') && (
            <PictureDoor
              takes="extend-picture"
              icon={<Expand size={ICON} />}
              title="Extend a picture"
              text="Pull its edges; what lies beyond is made up."
            />
          )}
          {last && (
            <Door
              icon={
                <img
                  alt=""
                  src={last.image.thumbnails[0]?.url ?? last.image.url ?? undefined}
                  className="size-full object-cover"
                />
              }
              title="Go on from a picture"
              text="Open your latest, and take its settings, seed or prompt."
              onPress={() => open(last.image.id)}
            />
          )}
        </div>
        <p className="text-center text-faint max-md:hidden">
          Pictures can be dropped, pasted or dragged here from the gallery.
        </p>
      </div>
    </div>
  )
}
