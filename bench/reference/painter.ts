/**
 * The least that a painter can be: a picture, a mask at the picture's size that CSS scales, and the
 * stroke in hand on a canvas at the resolution of the screen. `?picture=…&side=2048&left=60&top=90
 * &scale=0.2&brush=80`: where the picture lies and how thick the brush is, as on the stage under test.
 */
const asked = new URLSearchParams(location.search)
const of = (name: string) => Number(asked.get(name) ?? 0)
const side = of('side')
const scale = of('scale')
const left = of('left')
const upper = of('top')

function place<Kind extends HTMLElement>(element: Kind, style: Partial<CSSStyleDeclaration>): Kind {
  Object.assign(element.style, { position: 'absolute', left: '0', top: '0' }, style)
  document.body.append(element)
  return element
}
const onPicture = {
  width: `${side}px`,
  height: `${side}px`,
  transformOrigin: '0 0',
  transform: `translate(${left}px, ${upper}px) scale(${scale})`,
}

const picture = place(document.createElement('img'), onPicture)
picture.src = asked.get('picture') ?? ''
const mask = place(document.createElement('canvas'), { ...onPicture, opacity: '0.5' })
mask.width = side
mask.height = side
const overlay = place(document.createElement('canvas'), { opacity: '0.5', touchAction: 'none' })
overlay.width = innerWidth * devicePixelRatio
overlay.height = innerHeight * devicePixelRatio
overlay.style.width = `${innerWidth}px`
overlay.style.height = `${innerHeight}px`

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas here.')
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#ff3b5c'
  return context
}
const ink = contextOf(overlay)
ink.scale(devicePixelRatio, devicePixelRatio)
ink.lineWidth = of('brush') * scale
const committed = contextOf(mask)
committed.lineWidth = of('brush')

const strokes: number[][] = []
let points: number[] = []
let down = false

overlay.addEventListener('pointerdown', (event) => {
  overlay.setPointerCapture(event.pointerId)
  down = true
  points = [event.clientX, event.clientY]
})
overlay.addEventListener('pointermove', (event) => {
  if (!down) return
  const samples = event.getCoalescedEvents?.() ?? [event]
  ink.beginPath()
  ink.moveTo(points.at(-2) ?? 0, points.at(-1) ?? 0)
  for (const { clientX, clientY } of samples) {
    points.push(clientX, clientY)
    ink.lineTo(clientX, clientY)
  }
  ink.stroke()
})
function commit(stroke: number[]): void {
  committed.beginPath()
  for (let at = 0; at < stroke.length; at += 2)
    committed.lineTo(((stroke[at] ?? 0) - left) / scale, ((stroke[at + 1] ?? 0) - upper) / scale)
  committed.stroke()
}
overlay.addEventListener('pointerup', () => {
  down = false
  strokes.push(points)
  commit(points)
  ink.clearRect(0, 0, innerWidth, innerHeight)
})
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !event.ctrlKey) return
  strokes.pop()
  committed.clearRect(0, 0, side, side)
  for (const stroke of strokes) commit(stroke)
})
