import { useOpened } from '../../draft/opened.ts'
import { Button } from '../../ui/button.tsx'

interface MadeAlreadyProps {
  /** The id of the picture that exists. */
  image: string
  /** What the server says of it. */
  message: string
  price: string
  onDismiss: () => void
  onInsist: () => void
}

/** Instead of a charge: the picture that the request would bring again. Paying anyway is one press away. */
export function MadeAlready({ image, message, price, onDismiss, onInsist }: MadeAlreadyProps) {
  return (
    <div role="alert" className="flex flex-col gap-2 text-small">
      <p>{message}</p>
      <div className="flex flex-wrap gap-1">
        <Button
          size="sm"
          onClick={() => {
            useOpened.getState().open(image)
            onDismiss()
          }}
        >
          Show it
        </Button>
        <Button size="sm" variant="ghost" onClick={onInsist}>
          Generate anyway, {price}
        </Button>
      </div>
    </div>
  )
}
