/** What the demo engine is, and how to have the real one. */
export function DemoWords() {
  return (
    <div className="flex w-80 max-w-full flex-col gap-2 text-muted">
      <h2 className="font-semibold text-ink">Demo engine</h2>
      <p>
        The pictures are computed on this computer, from your prompt and your settings. They cost
        nothing; the prices you see are what Runware would charge.
      </p>
      <p>
        Under FLUX.1 Kontext it follows simple instructions — “make it night”, “turn the boat red”,
        “mirror it”, “make it snow”, “remove the background” — and recolours one part of the picture
        where it knows none.
      </p>
      <p>To have FLUX.1 paint them, put a Runware key into the file .env and start again:</p>
      <pre className="select-all overflow-auto rounded-md bg-field px-2 py-1.5 font-mono text-ink text-small">
        RUNWARE_API_KEY=…
      </pre>
      <p>
        The key stays on the server. Demo pictures and demo money are never mixed with real ones.
      </p>
    </div>
  )
}

/** What the real engine is. */
export function RunwareWords({ host }: { host: string }) {
  return (
    <div className="flex w-72 max-w-full flex-col gap-2 text-muted">
      <h2 className="font-semibold text-ink">Runware</h2>
      <p>
        FLUX.1 paints at {host}. Every picture costs what Generate says; the tile shows what it did
        cost.
      </p>
    </div>
  )
}
