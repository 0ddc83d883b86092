import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Generation } from '../../src/contract/generation.ts'
import type { Playground } from './playground.ts'

/** What may happen on the wire besides; none of these hides for good whether a task arrived. */
const MISCHIEF = ['', '', '', '[[drop]]', '[[late timeout]]', '[[unreadable]]', '[[slow 0.4]]']
const MORE = ['', '', '[[duplicate]]', '[[reverse]]', '[[deaf 1]]', '[[truncated 1]]']
/** A life lasts at most this long after it is ready, ms. */
const LIFE_MS = 1_500
/** A life that is cut before it is ready lasts at most this long: the tables may be half made. */
const BIRTH_MS = 1_200
/** One in so many is told to end and killed while it hands over. */
const TOLD_EVERY = 4
const HAND_OVER_MS = 120

const pick = <T>(words: readonly T[]): T | undefined =>
  words[Math.floor(Math.random() * words.length)]

export interface Asked {
  key: string
  body: object
  /** Answered with 202. */
  id: string | null
}

/** What was asked of a playground in all its lives, and what it answered that it must not. */
export interface Story {
  orders: Asked[]
  /** Answers of 5xx: their statuses and where. */
  broken: string[]
}

function asking(): Asked {
  const positivePrompt = `a lighthouse at dusk ${pick(MISCHIEF)} ${pick(MORE)}`.trim()
  const numberResults = 1 + Math.floor(Math.random() * 3)
  const params = { positivePrompt, width: 512, height: 512, numberResults }
  return { key: randomUUID(), body: { model: 'krea-flux-1-krea-dev', params }, id: null }
}

/** Reads an answer that may be cut by a death. While it starts or ends it may say 503. */
async function hear({ broken }: Story, path: string, call: Promise<Response>): Promise<string> {
  try {
    const reply = await call
    const text = await reply.text()
    if (reply.status >= 500 && reply.status !== 503) broken.push(`${reply.status} at ${path}`)
    return reply.ok ? text : ''
  } catch {
    return ''
  }
}

export async function order(playground: Playground, story: Story, asked: Asked): Promise<void> {
  // Where it was killed before it answered, whether it was taken is found out at the end, by its key.
  const text = await hear(story, 'a new generation', playground.post(asked.body, asked.key))
  if (text !== '') asked.id = (JSON.parse(text) as { id: string }).id
}

/** What people do meanwhile: look at pictures in all widths, move what waits. */
async function meddle(playground: Playground, story: Story): Promise<void> {
  const { url } = playground
  const text = await hear(story, 'the list', fetch(`${url}/api/generations?limit=10`))
  if (text === '') return
  const { items } = JSON.parse(text) as { items: Generation[] }
  const image = pick(items.flatMap(({ images }) => images.filter(({ hash }) => hash !== null)))
  const thumbnail = pick(image?.thumbnails ?? [])
  const waiting = pick(items.filter(({ state }) => state === 'accepted'))
  await Promise.all([
    thumbnail && hear(story, 'a thumbnail', fetch(`${url}${thumbnail.url}`)),
    waiting &&
      hear(
        story,
        'a move',
        fetch(`${url}/api/generations/${waiting.id}/move`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-requested-with': 'playground' },
          body: JSON.stringify({ to: pick(['front', 'back', 'earlier', 'later']) }),
        }),
      ),
  ])
}

/** Starts it and kills it before, or just when, it is there. */
export async function stillborn(playground: Playground): Promise<void> {
  playground.begin()
  await wait(Math.random() * BIRTH_MS)
  await playground.end('SIGKILL')
}

/**
 * One life: starts, takes orders all the while, dies at a random moment, some while they hand their
 * work over. Resolves with the milliseconds until it was ready.
 */
export async function live(playground: Playground, story: Story, number: number): Promise<number> {
  const ready = await playground.start()
  const end = performance.now() + Math.random() * LIFE_MS
  const during = async (act: () => Promise<void>, pause: number) => {
    while (performance.now() < end) {
      await act()
      await wait(Math.random() * pause)
    }
  }
  const ask = async () => {
    const asked = asking()
    story.orders.push(asked)
    await order(playground, story, asked)
  }
  const busy = Promise.all([
    during(ask, 400),
    during(ask, 400),
    during(() => meddle(playground, story), 100),
  ])
  await wait(Math.max(0, end - performance.now()))
  if (number % TOLD_EVERY === 1) {
    playground.tell('SIGTERM')
    await wait(Math.random() * HAND_OVER_MS)
  }
  await playground.end('SIGKILL')
  await busy
  return ready
}
