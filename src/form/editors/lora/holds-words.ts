/** Whether a prompt holds some words as they are, not as a part of longer ones; case aside. */
export function holdsWords(prompt: string, words: string): boolean {
  const text = prompt.toLowerCase()
  const wanted = words.toLowerCase()
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) return true
  return false
}
