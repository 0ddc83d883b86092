/**
 * Runs in the page before React: counts commits, and components that rendered although nothing
 * below them changed in the page. React calls the hook of its DevTools in production builds too.
 */
export function watchCommits(): void {
  interface Fiber {
    type: unknown
    flags: number
    child: Fiber | null
    sibling: Fiber | null
    alternate: Fiber | null
    stateNode: unknown
  }
  interface Seen {
    commits: number
    /** By the place in the page: how often a component rendered in vain there. */
    vain: Record<string, number>
    rendered: Record<string, number>
  }
  /** React's flag of a component whose function ran. */
  const PERFORMED_WORK = 1
  const seen: Seen = { commits: 0, vain: {}, rendered: {} }
  const changes = new MutationObserver(() => undefined)

  function nodesOf(fiber: Fiber | null, found: Node[] = []): Node[] {
    for (let at = fiber; at; at = at.sibling) {
      if (at.stateNode instanceof Node) found.push(at.stateNode)
      else nodesOf(at.child, found)
    }
    return found
  }
  const placeOf = (node: Node | undefined): string => {
    if (!node) return 'a component that shows nothing'
    const element = node instanceof Element ? node : node.parentElement
    const field = element?.closest('[data-field]')?.getAttribute('data-field')
    return field ?? `${element?.tagName.toLowerCase()} "${element?.textContent?.slice(0, 40)}"`
  }
  /** Goes down where this commit made new fibers; elsewhere nothing rendered. */
  function visit(fiber: Fiber | null, changed: Node[]): void {
    for (let at = fiber; at; at = at.sibling) {
      const before = at.alternate
      if (!before) continue
      if (typeof at.type === 'function' && at.flags & PERFORMED_WORK) {
        const nodes = nodesOf(at.child)
        const shown = nodes.some((node) => changed.some((target) => node.contains(target)))
        const place = placeOf(nodes[0])
        const list = shown ? seen.rendered : seen.vain
        list[place] = (list[place] ?? 0) + 1
      }
      if (at.child !== before.child) visit(at.child, changed)
    }
  }
  Object.assign(window, {
    seenCommits: seen,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => {
        seen.commits += 1
        visit(
          root.current.child,
          changes.takeRecords().map((record) => record.target),
        )
      },
    },
  })
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}
