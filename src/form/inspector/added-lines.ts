/** For each line of an indented task, whether it belongs to a value that the playground added. */
export function addedLines(text: string, added: readonly string[]): boolean[] {
  const ours = new Set(added)
  let mark = false
  return text.split('\n').map((line) => {
    const top = /^ {2}"([^"]+)":/.exec(line)
    if (top?.[1] !== undefined) mark = ours.has(top[1])
    else if (!line.startsWith('  ')) mark = false
    return mark
  })
}
