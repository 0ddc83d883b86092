/** The models that the rows of a list name, without one row's own. */
export const airsOf = (rows: unknown, name: string, without?: number): string[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row: { [name: string]: unknown }, index) => {
    const air = row[name]
    return typeof air === 'string' && index !== without ? [air] : []
  })
