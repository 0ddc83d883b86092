/** What a hand does on the stage, once its pointers are understood. Positions: CSS px of the window. */
interface HandActions {
  press(x: number, y: number, pressure: number, how: PressHow): void
  move(x: number, y: number, pressure: number): void
  release(): void
  /** As if it had never been pressed. */
  cancel(): void
  pan(dx: number, dy: number): void
  /** Two fingers: the picture under (x, y) follows by (dx, dy) and grows by `factor`. */
  pinch(factor: number, x: number, y: number, dx: number, dy: number): void
  /** The brush by a drag from (x, y): sideways its size, upwards its hardness. */
  adjust(dx: number, dy: number): void
  /** The drag that adjusts begins or ends. */
  adjusting(on: boolean): void
  undo(): void
  redo(): void
}

interface PressHow {
  erase: boolean
  shift: boolean
  pointer: 'mouse' | 'pen' | 'touch'
}

/** The part of a pointer event that is read. */
export interface HandEvent {
  pointerId: number
  pointerType: string
  button: number
  buttons: number
  clientX: number
  clientY: number
  pressure: number
  altKey: boolean
  shiftKey: boolean
  timeStamp: number
}

interface HandState {
  /** Space is down, or the tool moves the picture: a press pans. */
  pans(): boolean
  /** Pen pressure counts. */
  pressure(): boolean
}

/** A finger that moved less than this, CSS px, has tapped or not begun yet. */
const SLIP = 6
/** Fingers that came and went within this, ms, have tapped. */
const TAP_MS = 350
/** Bit of `buttons`: the eraser end of a pen. */
const ERASER = 32

interface Finger {
  x: number
  y: number
  startX: number
  startY: number
}

type Doing = 'nothing' | 'paint' | 'pan' | 'adjust' | 'wait' | 'fingers'

export interface Hand {
  /** Whether the pointer is taken; the caller then captures it. */
  down(event: HandEvent): boolean
  move(event: HandEvent): void
  up(event: HandEvent): void
  cancel(event: HandEvent): void
  /** The page lost its pointers or the tool changed: ends whatever is under way. */
  drop(): void
  /** Something is under way. */
  busy(): boolean
}

/**
 * Tells painting from panning, fingers from palms. A finger never paints once a pen was seen (it
 * pans); while a pen is down, touches are ignored until they are lifted.
 */
export function createHand(actions: HandActions, state: HandState): Hand {
  const fingers = new Map<number, Finger>()
  const ignored = new Set<number>()
  let doing: Doing = 'nothing'
  let owner = -1
  let penSeen = false
  let most = 0
  let began = 0
  let slipped = false
  let lastX = 0
  let lastY = 0
  // Of a finger that waits: it paints from where it came down, unless a second one follows.
  let shift = false

  const pressureOf = (event: HandEvent): number =>
    event.pointerType === 'pen' && state.pressure() ? event.pressure : 1

  const start = (what: Doing, event: HandEvent) => {
    doing = what
    owner = event.pointerId
    lastX = event.clientX
    lastY = event.clientY
  }
  const end = () => {
    doing = 'nothing'
    owner = -1
  }
  const drop = () => {
    if (doing === 'paint') actions.cancel()
    if (doing === 'adjust') actions.adjusting(false)
    for (const id of fingers.keys()) ignored.add(id)
    fingers.clear()
    end()
  }

  function touchDown(event: HandEvent): boolean {
    if (doing === 'paint' && owner !== -1 && !fingers.has(owner)) {
      ignored.add(event.pointerId)
      return false
    }
    const { clientX: x, clientY: y } = event
    if (fingers.size === 0) {
      most = 0
      began = event.timeStamp
      slipped = false
    } else if (doing === 'paint') {
      // The stroke is under way: a further finger is a palm, or came too late to mean anything.
      ignored.add(event.pointerId)
      return false
    }
    fingers.set(event.pointerId, { x, y, startX: x, startY: y })
    most = Math.max(most, fingers.size)
    if (fingers.size > 1) {
      doing = 'fingers'
      owner = -1
    } else {
      shift = event.shiftKey
      start(penSeen || state.pans() ? 'pan' : 'wait', event)
    }
    return true
  }

  function touchMove(event: HandEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const { clientX: x, clientY: y } = event
    const dx = x - finger.x
    const dy = y - finger.y
    if (Math.abs(x - finger.startX) > SLIP || Math.abs(y - finger.startY) > SLIP) slipped = true
    if (doing === 'fingers') {
      let other: Finger | undefined
      for (const [id, one] of fingers) if (id !== event.pointerId) other ??= one
      if (other && slipped) {
        const before = Math.hypot(finger.x - other.x, finger.y - other.y)
        const after = Math.hypot(x - other.x, y - other.y)
        const factor = after / Math.max(1, before)
        actions.pinch(factor, (x + other.x) / 2, (y + other.y) / 2, dx / 2, dy / 2)
      } else if (!other && slipped) actions.pan(dx, dy)
    } else if (doing === 'pan') actions.pan(dx, dy)
    else if (doing === 'wait' && slipped) {
      doing = 'paint'
      actions.press(finger.startX, finger.startY, 1, { erase: false, shift, pointer: 'touch' })
      actions.move(x, y, 1)
    } else if (doing === 'paint') actions.move(x, y, 1)
    finger.x = x
    finger.y = y
  }

  function touchUp(event: HandEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    fingers.delete(event.pointerId)
    if (doing === 'wait') {
      actions.press(finger.startX, finger.startY, 1, { erase: false, shift, pointer: 'touch' })
      actions.release()
    } else if (doing === 'paint') actions.release()
    if (fingers.size > 0) return
    const tapped = doing === 'fingers' && !slipped && event.timeStamp - began <= TAP_MS
    end()
    if (tapped && most === 2) actions.undo()
    if (tapped && most === 3) actions.redo()
  }

  return {
    busy: () => doing !== 'nothing',
    drop,
    down(event) {
      if (event.pointerType === 'touch') return touchDown(event)
      if (event.pointerType === 'pen') {
        penSeen = true
        if (fingers.size > 0) drop()
      }
      if (doing !== 'nothing') return false
      const { button, altKey, shiftKey } = event
      if (button === 1 || (button === 0 && state.pans())) {
        start('pan', event)
        return true
      }
      if (button === 2 && altKey) {
        start('adjust', event)
        actions.adjusting(true)
        return true
      }
      const eraser = event.pointerType === 'pen' && (button === 5 || (event.buttons & ERASER) !== 0)
      if (button !== 0 && !eraser) return false
      start('paint', event)
      actions.press(event.clientX, event.clientY, pressureOf(event), {
        erase: altKey || eraser,
        shift: shiftKey,
        pointer: event.pointerType === 'pen' ? 'pen' : 'mouse',
      })
      return true
    },
    move(event) {
      if (event.pointerType === 'pen') penSeen = true
      if (event.pointerType === 'touch') return touchMove(event)
      if (event.pointerId !== owner) return
      const { clientX, clientY } = event
      if (doing === 'paint') return actions.move(clientX, clientY, pressureOf(event))
      if (doing === 'pan') actions.pan(clientX - lastX, clientY - lastY)
      if (doing === 'adjust') actions.adjust(clientX - lastX, clientY - lastY)
      lastX = clientX
      lastY = clientY
    },
    up(event) {
      if (ignored.delete(event.pointerId)) return
      if (event.pointerType === 'touch') return touchUp(event)
      if (event.pointerId !== owner) return
      if (doing === 'paint') actions.release()
      if (doing === 'adjust') actions.adjusting(false)
      end()
    },
    cancel(event) {
      if (ignored.delete(event.pointerId)) return
      if (event.pointerType === 'touch' && fingers.has(event.pointerId)) {
        fingers.delete(event.pointerId)
        if (doing === 'paint') actions.cancel()
        if (fingers.size === 0) end()
      } else if (event.pointerId === owner) drop()
    },
  }
}
