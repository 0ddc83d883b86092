import { assetHash } from '../../models/image-value.ts'
import { type CanvasDocument, newDocument } from '../document/document.ts'
import { newHistory } from '../document/history.ts'
import { isExtended } from '../extend/frame.ts'
import { readNote } from '../note.ts'
import { sentence } from '../sentence.ts'
import type { Target } from '../target.ts'
import { findDocument } from './find.ts'
import { createMaskMemory } from './mask-memory.ts'
import { createOwnMarks, isSame, type Mark } from './own-marks.ts'
import { stepToMask } from './step-to-mask.ts'
import type { LinkWorld } from './world.ts'

interface Synced extends Mark {
  /** What the draft's mask was made of; null where that is not on the canvas. */
  document: CanvasDocument | null
  stamp: string | null
  /** The draft that it belongs to; one that took its place may hold the very same. */
  origin: string | null
}

/**
 * Keeps the canvas and the draft together. What is painted is stored and set on the draft a moment
 * later, or at once by `settle`; what the form sets comes onto the canvas.
 */
export function createLink(world: LinkWorld) {
  const { draft, canvas, keeper } = world
  let synced: Synced | null = null
  const ours = createOwnMarks()
  const masks = createMaskMemory(world)
  let turn = 0
  let restoring = false
  let stopWaiting: (() => void) | null = null
  let running: Promise<void> | null = null

  const now = () => canvas.history().now

  function restore(...args: Parameters<LinkWorld['canvas']['restore']>) {
    restoring = true
    canvas.restore(...args)
    restoring = false
  }

  function save() {
    if (!synced) return
    const { document, ...about } = synced
    const isStored = document === now()
    keeper.save({ history: canvas.history(), view: canvas.view(), ...about, isStored })
  }

  /** Whether the draft is the one that was painted for; all settings of another picture are not. */
  function isSameDraft(): boolean {
    if (synced?.origin !== draft.origin()) return false
    const note = readNote(draft.context())
    return note === null || note === 'unreadable' || note.stamp === synced.stamp
  }

  /** Whether what is on the canvas is what the draft means. */
  const isInHand = (target: Target | null): boolean =>
    target !== null && ours.has(target) && isSameDraft()

  /** Brings the draft's picture and mask onto the canvas. */
  async function load(): Promise<void> {
    const target = draft.target()
    // Also where nothing is to come: what is under way belongs to a draft that is no longer there.
    const mine = ++turn
    if (!target) return world.show('maskless')
    if (isInHand(target)) return world.show('ready')
    world.begin()
    stopWaiting?.()
    synced = null
    const { picture, mask } = target
    const origin = draft.origin()
    ours.settleOn(target)
    if (picture === null || assetHash(picture) === null) {
      restore(newHistory(newDocument(null, world.newId())), null)
      return world.show(picture === null ? 'empty' : 'elsewhere')
    }
    world.show('loading')
    try {
      const size = await world.sizeOf(picture)
      const source = { value: picture, width: size.width, height: size.height }
      const found = await findDocument(world, target, source)
      const document = found.history.now
      const earlier = await keeper.earlier(document).catch(() => null)
      if (mine !== turn) return
      const { stamp } = found
      synced = { picture, mask, document: found.isStored ? document : null, stamp, origin }
      if (found.isStored) masks.note(document.operations, { picture, mask })
      restore(found.history, found.view)
      void keeper.claim(document.id)
      world.arrive(earlier)
      world.show('ready')
      if (!found.isStored) wait()
    } catch (error) {
      if (mine !== turn) return
      synced = null
      world.show('gone', sentence(error))
    }
  }

  function give(target: Target, document: CanvasDocument, picture: string, mask: string | null) {
    const isEmpty = document.operations.length === 0 && !isExtended(document.frame)
    const stamp = world.newId()
    synced = { picture, mask, document, stamp, origin: draft.origin() }
    ours.add({ picture, mask })
    // The note first: a mask without its note would be somebody else's.
    draft.note(isEmpty ? null : { document, mask, stamp })
    draft.set(target, picture, mask)
    save()
  }

  async function store(): Promise<void> {
    world.storing(true)
    try {
      for (;;) {
        const document = now()
        const target = draft.target()
        const picture = document.source?.value
        if (!synced || synced.document === document || !target || picture === undefined) break
        if (!isInHand(target)) break
        const mask = await masks.of(document, picture)
        // Painted on meanwhile, or another draft came: what was stored is not what is wanted.
        if (now() === document && isInHand(draft.target())) give(target, document, picture, mask)
      }
      world.storing(false)
    } catch (error) {
      world.storing(false, sentence(error))
      throw error
    }
  }

  /** A picture that took the place of another is the draft's at once; its mask follows. */
  function followPicture() {
    const target = draft.target()
    const picture = now().source?.value
    if (!synced || !target || !isInHand(target) || picture === undefined) return
    if (picture === synced.picture) return
    synced = { ...synced, picture }
    ours.add({ picture, mask: synced.mask })
    draft.set(target, picture, synced.mask)
  }

  const isPending = () => synced !== null && now().source !== null && now() !== synced.document

  function run(): Promise<void> {
    stopWaiting?.()
    stopWaiting = null
    running ??= store().finally(() => {
      running = null
    })
    return running
  }

  function wait() {
    stopWaiting?.()
    // Said beside the mask; the next stroke tries again, and so does Generate.
    stopWaiting = world.later(() => void run().catch(() => undefined))
  }

  return {
    load,
    /** Stores what is not stored yet; undefined where there is nothing. Rejects with a sentence. */
    settle: (): Promise<void> | undefined => {
      if (!isInHand(draft.target())) return undefined
      return isPending() ? run() : (running ?? undefined)
    },
    /** The person painted, undid or redid. */
    painted: () => {
      if (restoring || !synced) return
      followPicture()
      save()
      if (isPending()) wait()
    },
    /** The view moved. */
    moved: () => {
      if (!restoring) save()
    },
    /** The draft changed; `isOpen` while the canvas is on screen. */
    changed: (isOpen: boolean): void => {
      const target = draft.target()
      if (target && isInHand(target)) {
        if (synced && isSame(target, synced)) ours.settleOn(target)
        else ours.dropBefore(target)
        // Gone back to from another draft, before it was stored.
        if (isPending() && !stopWaiting && !running) wait()
        if (isOpen) world.show('ready')
        return
      }
      if (!isOpen) return
      if (target && synced && target.picture === now().source?.value && keepSteps(target)) return
      void load()
    },
  }

  /** Another mask for the same picture is a step like any other. False where it must be loaded. */
  function keepSteps({ picture, mask }: Target): boolean {
    if (!synced || !isSameDraft() || picture === null) return false
    const next = stepToMask(canvas.history(), mask, masks)
    if (!next) return false
    masks.note(next.operations, { picture, mask })
    stopWaiting?.()
    synced = { ...synced, picture, mask, document: next }
    ours.settleOn({ picture, mask })
    canvas.apply(next)
    return true
  }
}

export type Link = ReturnType<typeof createLink>
