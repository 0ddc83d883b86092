import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { show } from './root.ts'

/** `?width=276&height=800&columns=2&tile=134&all=1`: the measures of the grid under test, pixels. */
const asked = new URLSearchParams(location.search)
const of = (name: string) => Number(asked.get(name) ?? 0)
const GAP = 8

interface Tile {
  id: string
  seed: string | null
  cost: number | null
  thumbnails: { width: number; url: string }[]
}
interface Page {
  items: { images: Tile[] }[]
  nextCursor: string | null
}

/** The same pictures from the same server, a page at a time; all pages where `all` is asked for. */
async function load(add: (tiles: Tile[]) => void): Promise<void> {
  let cursor: string | null = ''
  while (cursor !== null) {
    const reply = await fetch(`/api/generations?limit=60${cursor && `&cursor=${cursor}`}`)
    // The server's own list.
    const page = (await reply.json()) as Page
    add(page.items.flatMap((item) => item.images))
    cursor = asked.has('all') ? page.nextCursor : null
  }
}

function Scroller() {
  const [tiles, setTiles] = useState<Tile[]>([])
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => void load((more) => setTiles((known) => [...known, ...more])), [])
  const columns = of('columns')
  const side = of('tile')
  const rows = useVirtualizer({
    count: Math.ceil(tiles.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => side + GAP,
    overscan: 2,
  })
  return (
    <div
      ref={scroller}
      id="scroller"
      data-count={tiles.length}
      style={{ width: of('width'), height: of('height'), overflowY: 'auto', marginLeft: 'auto' }}
    >
      <ul style={{ height: rows.getTotalSize(), position: 'relative', margin: 0, padding: 0 }}>
        {rows.getVirtualItems().flatMap((row) =>
          tiles.slice(row.index * columns, (row.index + 1) * columns).map((tile, column) => (
            <li
              key={tile.id}
              style={{
                position: 'absolute',
                top: row.start,
                left: column * (side + GAP),
                width: side,
                height: side,
                listStyle: 'none',
              }}
            >
              <a href={`?image=${tile.id}`}>
                <img
                  alt=""
                  decoding="async"
                  src={tile.thumbnails[0]?.url}
                  srcSet={tile.thumbnails.map(({ url, width }) => `${url} ${width}w`).join(', ')}
                  sizes={`${side}px`}
                  style={{ width: side, height: side, objectFit: 'cover' }}
                />
                <span style={{ position: 'absolute', left: 4, bottom: 4 }}>
                  {tile.seed} {tile.cost}
                </span>
              </a>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}

show(<Scroller />)
