import type { JSHandle, Locator, Page } from '@playwright/test'

export interface GivenFile {
  name: string
  type: string
  bytes: Buffer
}

/** A file, or text such as a link, in the hand of the page's user. */
const inHand = (
  page: Page,
  file: GivenFile | null,
  text: string | null,
): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle(
    ([given, link]) => {
      const transfer = new DataTransfer()
      if (given) {
        const bytes = Uint8Array.from(atob(given.base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], given.name, { type: given.type }))
      }
      if (link) transfer.setData('text/uri-list', link)
      return transfer
    },
    [
      file && { name: file.name, type: file.type, base64: file.bytes.toString('base64') },
      text,
    ] as const,
  )

/** Drops a file on a place, as from the desktop. */
export async function dropFile(page: Page, place: Locator, file: GivenFile): Promise<void> {
  const dataTransfer = await inHand(page, file, null)
  await place.dispatchEvent('dragenter', { dataTransfer })
  await place.dispatchEvent('dragover', { dataTransfer })
  await place.dispatchEvent('drop', { dataTransfer })
}

/** Holds a file over a place, as from the desktop, without letting it go. */
export async function holdFile(page: Page, place: Locator, file: GivenFile): Promise<void> {
  await place.dispatchEvent('dragenter', { dataTransfer: await inHand(page, file, null) })
}

/** Drops a link on a place, as from another page. */
export async function dropLink(page: Page, place: Locator, link: string): Promise<void> {
  await place.dispatchEvent('drop', { dataTransfer: await inHand(page, null, link) })
}

/** Pastes a file where the focus is. */
export async function pasteFile(page: Page, file: GivenFile): Promise<void> {
  const hand = await inHand(page, file, null)
  await page.evaluate((clipboardData) => {
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    )
  }, hand)
}
