import type { GenerationPage } from '../contract/generation.ts'
import { toDays } from './grid/day.ts'
import { HEADING, insetsOf, layOut, placeOf, RING } from './grid/layout.ts'
import { toPictures } from './picture.ts'
import { captionOf, sourcesOf, tileCaption, tileGround, tileImage } from './tile/parts.ts'

const px = (length: number) => `${length}px`

function add<Name extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = className
  parent.append(element)
  return element
}

/**
 * Draws the pictures in view where the grid will draw them, before the application is there. They
 * are links to the same addresses; what is flagged or not done keeps its bare ground. Resolves once
 * every picture is decoded or failed.
 *
 * @param scroller the place of the grid, empty, laid out
 * @param now ms since 1970
 */
export function drawEarlyTiles(
  scroller: HTMLElement,
  { items, nextCursor }: GenerationPage,
  revealNsfw: boolean,
  now: number,
): Promise<unknown> {
  const { clientWidth, clientHeight, offsetWidth } = scroller
  const { left, right } = insetsOf(offsetWidth - clientWidth)
  const pictures = toPictures(items, 'all')
  const layout = layOut(clientWidth - left - right, toDays(pictures, now))
  const box = (className: string, x: number, y: number, width: number, height: number) => {
    const element = add(scroller, 'div', `absolute ${className}`)
    const place = { left: px(left + x), top: px(y), width: px(width), height: px(height) }
    Object.assign(element.style, place)
    return element
  }

  for (const section of layout.sections) {
    if (section.top >= clientHeight) break
    const more = nextCursor && section === layout.sections.at(-1) ? '+' : ''
    box('flex items-center text-muted', 0, section.top, clientWidth, HEADING - RING).textContent =
      `${section.label} · ${section.count}${more}`
  }
  const decoded: Promise<void>[] = []
  for (const [index, { image }] of pictures.entries()) {
    const place = placeOf(layout, index)
    if (!place || place.top >= clientHeight) break
    const tile = box('', place.left, place.top, layout.tile, layout.tile)
    const link = add(tile, 'a', tileGround)
    link.href = `?image=${image.id}`
    link.tabIndex = -1
    if (image.thumbnails.length === 0 || (image.nsfw && !revealNsfw)) continue
    const picture = add(link, 'img', tileImage)
    picture.decoding = 'async'
    picture.sizes = px(layout.tile)
    Object.assign(picture, sourcesOf(image))
    decoded.push(picture.decode())
    add(link, 'span', tileCaption).textContent = captionOf(image)
  }
  return Promise.allSettled(decoded)
}
