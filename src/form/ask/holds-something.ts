/** Whether a value of the form, or anything in it, is set. */
export function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== 'object') return true
  // An object that is off keeps its values for when it is on again; they are not in the request.
  if ('$on' in value) return value.$on === true
  return Object.entries(value).some(([key, item]) => !key.startsWith('$') && holdsSomething(item))
}
