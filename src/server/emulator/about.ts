import { type Fault, faults } from './faults.ts'

const line = (fault: Fault): string =>
  `  [[${fault.name}]]  ${fault.help}${fault.number ? ` A number may follow: ${fault.number}.` : ''}`

/** What `GET /` says: what this server is, and what can be asked of it. */
export async function describe(): Promise<string> {
  // Loaded on demand: the instructions bring the whole painting code along.
  const { instructions } = await import('./paint/kontext/instructions.ts')
  const lines = [
    'Demo engine.',
    '',
    'This server speaks the image-generation protocol of Runware on POST /v1 and over a WebSocket on',
    "/v1. The header X-Runware-Dry-Run: 1, or ?dryRun=1 on the socket, prices only. It is not Runware's,",
    'runs no neural network and charges nothing: its pictures are computed from the words, the seed',
    'and the other settings. The same settings give the same picture.',
    '',
    'FLUX.1 Kontext edits a reference picture by these instructions; any other recolours a part:',
    ...instructions.map(
      ({ name, description, example }) => `  ${name}: ${description} ("${example}")`,
    ),
    '',
    'Its tools compute from the picture given: edges, lines and flat areas are what they say; depth,',
    'surface normals and poses are likenesses without a network (a pose is a stick figure drawn where',
    'the picture has its mass). Masks mark the regions that stand out, whatever they are: faces, hands',
    'and people are told apart by the real service alone. The models that a search finds and the prices',
    'of the tools are inventions of this engine, but for identifiers that the documentation prints.',
    '',
    'Faults on request, by a marker anywhere in the prompt (it is not painted), or for every task by',
    'EMULATOR_FAULTS at the start:',
    ...faults.map(line),
  ]
  return `${lines.join('\n')}\n`
}
