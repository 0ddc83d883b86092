interface Wheel {
  deltaX: number
  deltaY: number
  deltaMode: number
  wheelDeltaY?: number
}

/** Wheels turn in whole notches; a trackpad glides, so its scrolling pans and its pinch zooms. */
export const isNotched = ({ deltaX, deltaMode, wheelDeltaY }: Wheel): boolean =>
  deltaMode !== 0 ||
  (deltaX === 0 && wheelDeltaY !== undefined && wheelDeltaY !== 0 && wheelDeltaY % 120 === 0)

/** The factor of one wheel event: a notch is about a fifth, a pinch follows the fingers. */
export const wheelFactor = (wheel: Wheel): number =>
  isNotched(wheel)
    ? 1.2 ** -Math.sign(wheel.deltaY)
    : Math.exp(-Math.max(-50, Math.min(wheel.deltaY, 50)) / 100)
