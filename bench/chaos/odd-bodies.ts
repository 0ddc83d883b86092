import * as fc from 'fast-check'
import type { Json } from '../../src/models/param.ts'

/** A request's body as it goes over the wire. */
export interface Sent {
  bytes: Buffer
  headers: Record<string, string>
  /** Sent in pieces, its length not announced. */
  chunked: boolean
}

/** Spellings of values that no JSON writer makes. */
const spellings = [
  '-0',
  '-0.0e-0',
  '1e400',
  '-1e400',
  '1E+308',
  '1e-400',
  '9'.repeat(400),
  `0.${'1'.repeat(400)}`,
  '9007199254740993',
  '18446744073709551616',
  'NaN',
  '01',
  '1.',
  "'a'",
  'undefined',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\u202e\\ufeff\\uffff"',
  '"\t"',
  '"\\x41"',
  '{"__proto__":{"steps":1}}',
  '{"constructor":{"prototype":{"steps":1}}}',
  '{"hasOwnProperty":1,"toString":null,"valueOf":{},"then":"x"}',
  '{"length":4294967295,"0":"a"}',
  '{"":{"":{"":1}}}',
  '{"a.b":1,"a[0]":2,"$ref":"#","\\u0000":3}',
  '{"steps":28,"steps":29}',
  '[1,]',
  '{"a":1,}',
  '/* */1',
  `${'['.repeat(30)}${']'.repeat(30)}`,
  `${'['.repeat(63)}1${']'.repeat(63)}`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `[${'0,'.repeat(30_000)}0]`,
  `{${Array.from({ length: 3_000 }, (_, at) => `"k${at}":0`).join(',')}}`,
  `"${'\u{1f600}'.repeat(3_000)}"`,
]

const MARK = 'spelt otherwise '

/** Stands in a document for a value that is spelt as only `toText` can. */
export const oddlySpelt: fc.Arbitrary<Json> = fc
  .nat({ max: spellings.length - 1 })
  .map((at) => `${MARK}${at}`)

/** The document's text, its odd values in their own spelling. */
export const toText = (body: Json): string =>
  JSON.stringify(body).replace(
    new RegExp(`"${MARK}(\\d+)"`, 'g'),
    (_, at: string) => spellings[Number(at)] ?? 'null',
  )

const types = [
  'application/json; charset=utf-8',
  'Application/JSON;CHARSET="UTF-8"',
  'application/json; charset=utf-16',
  'application/json; charset=latin1; charset=utf-8',
  'application/json; boundary=x',
  'application/problem+json',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'image/png',
  ';',
  '',
]

const JSON_TYPE = { 'content-type': 'application/json' }
const plain = (bytes: Buffer): Sent => ({ bytes, headers: JSON_TYPE, chunked: false })

/** One text in the ways in which it may arrive: mostly as it should, else in other bytes or pieces. */
export const onTheWire = (text: string): fc.Arbitrary<Sent> => {
  const bytes = Buffer.from(text)
  return fc.oneof(
    { weight: 16, arbitrary: fc.constant(plain(bytes)) },
    { weight: 2, arbitrary: fc.constant({ bytes, headers: JSON_TYPE, chunked: true }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...types)
        .map((type): Sent => ({ bytes, headers: { 'content-type': type }, chunked: false })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        // A mark of the byte order, another coding, bytes that are no text, more than one document.
        plain(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
        plain(Buffer.from(`\ufeff${text}`, 'utf16le')),
        plain(
          Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from([0xff, 0xfe, 0x80])]),
        ),
        plain(Buffer.from(`${text}${text}`)),
        plain(Buffer.from(`${text}\0`)),
        plain(Buffer.from(`while(1);${text}`)),
        plain(Buffer.alloc(0)),
        { ...plain(bytes), headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } },
        { ...plain(bytes), headers: { ...JSON_TYPE, 'content-encoding': 'identity' } },
      ),
    },
  )
}
