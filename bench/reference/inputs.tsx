import { useState } from 'react'
import { show } from './root.ts'

/** `?texts=3&sliders=20&boxes=8`: as many inputs as the form under test, each with its own text. */
const asked = new URLSearchParams(location.search)
const count = (name: string) => Array.from({ length: Number(asked.get(name) ?? 0) }, (_, at) => at)

function Text({ name }: { name: string }) {
  const [text, setText] = useState('')
  return (
    <label>
      {name} <input value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  )
}

function Slider({ name }: { name: string }) {
  const [value, setValue] = useState('50')
  return (
    <label>
      {name} <input type="range" value={value} onChange={(event) => setValue(event.target.value)} />
      {value}
    </label>
  )
}

function Box({ name }: { name: string }) {
  const [on, setOn] = useState(false)
  return (
    <label>
      <input type="checkbox" checked={on} onChange={() => setOn(!on)} /> {name}
    </label>
  )
}

/** A prompt with its counter, as plainly as React does it. */
function Prompt() {
  const [text, setText] = useState('')
  return (
    <label>
      Prompt
      <textarea id="prompt" rows={3} value={text} onChange={(e) => setText(e.target.value)} />
      {text.length} / 3000
    </label>
  )
}

show(
  <form style={{ display: 'grid', width: 340, gap: 16 }}>
    <Prompt />
    {count('texts').map((at) => (
      <Text key={at} name={`Text ${at}`} />
    ))}
    {count('sliders').map((at) => (
      <Slider key={at} name={`Number ${at}`} />
    ))}
    {count('boxes').map((at) => (
      <Box key={at} name={`Switch ${at}`} />
    ))}
  </form>,
)
