/** A file that is let go beside every place for it would be opened in the place of the page. */
export function refuseStrayDrops(on: EventTarget = window): () => void {
  const refuse = (event: Event) => {
    if (event.defaultPrevented) return
    // Only drags are heard.
    const { dataTransfer } = event as DragEvent
    if (!dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = 'none'
  }
  on.addEventListener('dragover', refuse)
  on.addEventListener('drop', refuse)
  return () => {
    on.removeEventListener('dragover', refuse)
    on.removeEventListener('drop', refuse)
  }
}
