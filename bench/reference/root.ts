import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

export function show(page: ReactNode): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  createRoot(root).render(page)
}
