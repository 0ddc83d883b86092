import { useState } from 'react'
import { show } from './root.ts'

/** The least that a page with React and a prompt can be. */
function Bare() {
  const [text, setText] = useState('')
  return <textarea id="prompt" value={text} onChange={(event) => setText(event.target.value)} />
}

show(<Bare />)
