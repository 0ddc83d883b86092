/** What a process of the bench answers when it is asked, by field. */
export function answer(replies: Record<string, (value: unknown) => unknown>): void {
  process.on('message', (message: Record<string, unknown>) => {
    for (const [field, reply] of Object.entries(replies))
      if (field in message)
        void Promise.resolve(reply(message[field])).then((value) =>
          process.send?.({ [field]: value ?? null }),
        )
  })
  // The bench has ended, by whatever end.
  process.on('disconnect', () => process.exit(0))
}

export const sayReady = (ready: string): void => void process.send?.({ ready })
