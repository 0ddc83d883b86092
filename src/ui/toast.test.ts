import { expect, it } from 'vitest'
import { connectToaster, dismissToast, toast } from './toast.ts'

it('keeps what was said before the toaster was there, but for what was dismissed', () => {
  toast({ title: 'kept' })
  toast({ title: 'gone', id: 'a' })
  dismissToast('a')
  const shown: string[] = []
  const leave = connectToaster({
    show: ({ title }) => shown.push(title),
    dismiss: (id) => shown.push(`dismissed ${id}`),
  })
  toast({ title: 'next', id: 'b' })
  dismissToast('b')
  leave()
  expect(shown).toEqual(['kept', 'next', 'dismissed b'])
})
