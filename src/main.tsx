import './app/styles.css'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { leaveEarlyPrompt, whenComposed } from './app/early-prompt.ts'
import { openFromAddress } from './app/image-address.ts'
import { usePanes } from './app/panes.ts'

/** Longest wait for a frame, ms: a page in the background draws none, a busy one draws late. */
const FRAME_MS = document.hidden ? 0 : 1000

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
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
flushSync(() => createRoot(root).render(app))
// Pictures first, then the form, whose prompt takes keys already.
const frame = new Promise((drawn) => {
  requestAnimationFrame(() => setTimeout(drawn))
  setTimeout(drawn, FRAME_MS)
})
void frame.then(() =>
  whenComposed(() => {
    flushSync(() => usePanes.setState({ asking: true }))
    leaveEarlyPrompt()
  }),
)
