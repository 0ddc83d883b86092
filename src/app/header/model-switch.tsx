import { useDraft } from '../../draft/draft.ts'
import { catalogue } from '../../models/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Segmented } from '../../ui/segmented.tsx'

const segments = catalogue.map(({ slug, shortName, summary }) => ({
  value: slug,
  label: shortName,
  tip: summary,
}))

export function ModelSwitch({ className }: { className?: string }) {
  const slug = useDraft((draft) => draft.slug)
  const switchModel = useDraft((draft) => draft.switchModel)
  return (
    <Segmented
      label="Model"
      segments={segments}
      value={slug}
      onChange={switchModel}
      className={classNames('max-md:[&>label]:flex-1', className)}
    />
  )
}
