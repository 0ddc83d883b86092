import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { create } from 'zustand'
import { show } from './root.ts'

const schema = z.object({ text: z.string().check(z.minLength(2)), steps: z.optional(z.int()) })
const useStore = create<{ slug: string }>()(() => ({ slug: 'one' }))

/** The libraries that the stack names, each used once and lightly. */
function Libraries() {
  const slug = useStore((state) => state.slug)
  const { register, handleSubmit } = useForm({ defaultValues: { text: '' } })
  const list = useInfiniteQuery({
    queryKey: [slug],
    queryFn: async () => [slug],
    initialPageParam: 0,
    getNextPageParam: () => undefined,
  })
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: list.data?.pages.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
  })
  return (
    <form onSubmit={handleSubmit((values) => schema.safeParse(values))}>
      <textarea {...register('text')} />
      <div ref={scroller}>
        {rows.getVirtualItems().map((row) => (
          <p key={row.key}>{row.index}</p>
        ))}
      </div>
    </form>
  )
}

show(
  <QueryClientProvider client={new QueryClient()}>
    <Libraries />
  </QueryClientProvider>,
)
