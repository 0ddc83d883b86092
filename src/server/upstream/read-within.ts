/** Reads a whole body. Throws RangeError beyond `max` bytes, and what the stream throws when it is cut. */
export async function readWithin(response: Response, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > max) throw new RangeError(`more than ${max} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
