import type { Edit } from './edit.ts'

const OPENS = /(^|[([{|])$/
const CLOSES = /^($|[,.;:!?)\]}|])/

/**
 * The edit that puts words where the caret stands, parted from their neighbours: by a comma as in
 * a list of words, or by a blank as inside a sentence.
 */
export function fitWords(
  text: string,
  { start, end }: { start: number; end: number },
  words: string,
  part: 'comma' | 'blank' = 'comma',
): Edit {
  const sign = part === 'comma' ? ',' : ''
  const head = text.slice(0, start).trimEnd()
  const kept = sign ? head.replace(/,$/, '') : head
  const tail = text.slice(end)
  const rest = tail.trimStart()
  const inserted = (OPENS.test(kept) ? '' : `${sign} `) + words
  const closes = CLOSES.test(rest)
  const caret = kept.length + inserted.length
  return {
    start: kept.length,
    end: closes ? end : end + tail.length - rest.length,
    text: closes ? inserted : `${inserted}${sign} `,
    select: { start: caret, end: caret },
  }
}
