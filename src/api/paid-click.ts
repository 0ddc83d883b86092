interface Click<Answer> {
  text: string
  key: string
  /** null once it has ended without a certain answer. */
  answer: Promise<Answer> | null
}

interface About {
  newKey: () => string
  /** Whether an error leaves open what became of the call. */
  isOpen: (error: unknown) => boolean
}

/**
 * Keeps a paid call from being paid twice: the same ask while one runs is that one; after an end
 * that leaves open what became of it, the same ask goes again under the same key, so that the
 * server looks for the first. `anew` is a new click on purpose. `text` tells asks apart.
 */
export function createPaidClick<Answer>({ newKey, isOpen }: About) {
  let last: Click<Answer> | null = null
  return (text: string, send: (key: string) => Promise<Answer>, anew = false): Promise<Answer> => {
    const known = last?.text === text && !anew ? last : null
    if (known?.answer) return known.answer
    const click: Click<Answer> = { text, key: known?.key ?? newKey(), answer: null }
    const settle = (open: boolean) => {
      click.answer = null
      if (!open && last === click) last = null
    }
    const answer = send(click.key)
    click.answer = answer
    last = click
    answer.then(
      () => settle(false),
      (error: unknown) => settle(isOpen(error)),
    )
    return answer
  }
}
