import './app/styles.css'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import {
  isComposing,
  leaveEarlyGallery,
  leaveEarlyPrompt,
  whenComposed,
} from './app/early/leave.ts'
import { openFromAddress } from './app/image-address.ts'
import { usePanes } from './app/panes.ts'

/** Where people sign in, over the page: for a session that ended, and a link to join. */
const askWho = () => void import('./app/people/door.tsx').then((door) => door.askWho())
addEventListener('signed-out', askWho)
const readLink = () => location.hash.startsWith('#join=') && askWho()
// A link may also be pasted where the playground is open already.
addEventListener('hashchange', readLink)
readLink()

openFromAddress()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// While a word is being composed the form waits: its prompt would take the place of that word's.
usePanes.setState({ asking: !isComposing() })
flushSync(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
leaveEarlyGallery()
whenComposed(() => {
  flushSync(() => usePanes.setState({ asking: true }))
  leaveEarlyPrompt()
})
