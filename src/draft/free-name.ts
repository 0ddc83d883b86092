/** The name, or with the first number after it that makes it one of its own: "Noir", "Noir 2". */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let number = 2; taken.includes(free); number++) free = `${name} ${number}`
  return free
}
