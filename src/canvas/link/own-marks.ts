/** What the draft holds of the canvas. */
export interface Mark {
  picture: string | null
  mask: string | null
}

/** Changes that the draft may still have to hear of. */
const MANY = 50

export const isSame = (a: Mark, b: Mark): boolean => a.picture === b.picture && a.mask === b.mask

/** What the draft may hold by our own doing: it hears of a change later than it is told. */
export function createOwnMarks() {
  let marks: Mark[] = []
  return {
    has: (mark: Mark) => marks.some((one) => isSame(one, mark)),
    add: (mark: Mark) => {
      marks = [...marks, mark].slice(-MANY)
    },
    /** It was heard: nothing else is to be heard of. */
    settleOn: ({ picture, mask }: Mark) => {
      marks = [{ picture, mask }]
    },
    /** It was heard: what came before it will not be any more. */
    dropBefore: (mark: Mark) => {
      marks = marks.slice(marks.findIndex((one) => isSame(one, mark)))
    },
  }
}
