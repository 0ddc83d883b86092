import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { classNames } from './class-names.ts'

type DropZoneProps = {
  /** Names the zone, such as `Seed image`. */
  label: string
  /** What the picker offers, such as `image/*`. */
  accept?: string
  multiple?: boolean
  disabled?: boolean
  /** Dropped, pasted or picked. */
  onFiles: (files: File[]) => void
  /** A link dropped or pasted. */
  onUrl?: (url: string) => void
  /** Asked first: `true` when it took what was dropped (a thing of the page's own). */
  onTransfer?: (transfer: DataTransfer) => boolean
  /** Given the opener of the file picker, and whether something hangs over the zone. */
  children: (zone: { pick: () => void; over: boolean }) => ReactNode
  className?: string | undefined
}

const urlIn = (transfer: DataTransfer): string | null => {
  const text = (transfer.getData('text/uri-list') || transfer.getData('text/plain')).trim()
  const first = text.split('\n').find((line) => line && !line.startsWith('#'))
  return first && /^https?:\/\/\S+$/i.test(first.trim()) ? first.trim() : null
}

/**
 * A place for files and links: drop, paste while the focus is inside, or pick. It draws nothing
 * but the outline while something hangs over it; put a button inside that calls `pick`.
 */
export function DropZone({
  label,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
  onUrl,
  onTransfer,
  children,
  className,
}: DropZoneProps) {
  const picker = useRef<HTMLInputElement>(null)
  const depth = useRef(0)
  const [over, setOver] = useState(false)

  const take = (transfer: DataTransfer): boolean => {
    if (onTransfer?.(transfer)) return true
    const files = [...transfer.files]
    if (files.length > 0) {
      onFiles(multiple ? files : files.slice(0, 1))
      return true
    }
    const url = onUrl && urlIn(transfer)
    if (url) onUrl(url)
    return Boolean(url)
  }
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    leave()
    if (!disabled) take(event.dataTransfer)
  }
  const onPaste = (event: ClipboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    if (disabled || (typing && event.clipboardData.files.length === 0)) return
    if (take(event.clipboardData)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and disabling.
    <div
      role="group"
      aria-label={label}
      data-over={over || undefined}
      onDragEnter={(event) => {
        if (disabled) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (disabled) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={onDrop}
      onPaste={onPaste}
      className={classNames(
        'rounded-md data-over:outline-2 data-over:outline-accent-mark data-over:outline-offset-2',
        className,
      )}
    >
      {children({ pick: () => !disabled && picker.current?.click(), over })}
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // Without it, picking the same file again after removing it would do nothing.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}
