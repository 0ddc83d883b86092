import { RotateCcw, X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Upload } from './use-uploads.ts'

interface UploadLineProps {
  upload: Upload
  onDismiss: (id: number) => void
  onRetry: (upload: Upload) => void
}

/** One picture on its way in: how far it is, or why it was refused. */
export function UploadLine({ upload, onDismiss, onRetry }: UploadLineProps) {
  const { id, name, share, error, retryable } = upload
  return (
    <div className="flex flex-col gap-1 rounded-md bg-field px-2 py-1">
      <div className="flex min-h-6 items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {error === null ? (
          <span className="text-faint text-small">{Math.round(share * 100)} %</span>
        ) : (
          retryable && (
            <IconButton label={`Try ${name} again`} size="sm" onClick={() => onRetry(upload)}>
              <RotateCcw size={13} />
            </IconButton>
          )
        )}
        <IconButton
          label={error === null ? `Stop uploading ${name}` : `Dismiss ${name}`}
          size="sm"
          onClick={() => onDismiss(id)}
        >
          <X size={14} />
        </IconButton>
      </div>
      {error === null ? (
        <progress
          aria-label={`Uploading ${name}`}
          value={share}
          className="h-0.5 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-fill [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-fill"
        />
      ) : (
        <p role="alert" className="text-danger text-small">
          {error}
        </p>
      )}
    </div>
  )
}
