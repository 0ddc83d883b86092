// Runs before the first paint, while the application's script is still on its way.

// A remembered theme never flashes the other one.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
} catch {
  // Storage is blocked: follow the system.
}

// The gallery's first page and its first thumbnails; src/api/early-list.ts takes them over.
const early = { path: '/api/generations?limit=60', text: null, answer: null, pictures: [] }
early.answer = fetch(early.path)
  .then((reply) => (reply.ok ? reply.text() : null))
  .then((text) => {
    early.text = text
    if (text !== null && matchMedia('(min-width: 768px)').matches) warm(JSON.parse(text).items)
    return text
  })
  .catch(() => null)
window.early = early

function warm(generations) {
  const images = generations.flatMap((generation) => generation.images)
  for (const { thumbnails, nsfw } of images.slice(0, 12)) {
    if (nsfw || thumbnails.length === 0) continue
    const picture = new Image()
    picture.sizes = '140px'
    picture.srcset = thumbnails.map(({ url, width }) => `${url} ${width}w`).join(', ')
    early.pictures.push(picture)
  }
}

// The prompt that takes keys until the form is there (src/app/early-prompt.ts) starts from this
// tab's draft, as the form will (src/draft/tab.ts).
document.addEventListener('readystatechange', fillPrompt, { once: true })

function fillPrompt() {
  const early = document.getElementById('early')
  try {
    const own = (tab) => localStorage.getItem(`playground.draft.${tab}`)
    const text =
      own(sessionStorage.getItem('playground.tab')) ??
      own(localStorage.getItem('playground.draft.latest'))
    const draft = JSON.parse(text ?? '{}')
    // Above its prompt stands a notice, or the phone shows a picture instead: not where this one is.
    const elsewhere = location.search !== '' && matchMedia('(max-width: 767px)').matches
    if (draft.setAside?.length || elsewhere) return early.remove()
    const prompt = document.getElementById('early-prompt')
    prompt.defaultValue = draft.request?.positivePrompt ?? ''
    prompt.addEventListener('compositionstart', () => prompt.setAttribute('data-composing', ''))
    prompt.addEventListener('compositionend', () => prompt.removeAttribute('data-composing'))
  } catch {
    early.remove()
  }
}

// The application runs once the first frame is drawn; a page in the background draws none.
const start = () => {
  const app = document.getElementById('app')
  app?.removeAttribute('id')
  if (app) void run(app.href)
}

// A server that goes away just now takes no words with it: tried again until it is back.
async function run(address) {
  const away = document.getElementById('early-away')
  try {
    await import(address)
  } catch (error) {
    // What fails inside the application is its own fault; browsers name a file that did not come.
    if (!/module/i.test(error.message)) throw error
    away?.removeAttribute('hidden')
    setTimeout(run, 2000, address)
  }
}

document.addEventListener(
  'readystatechange',
  () => {
    requestAnimationFrame(() => setTimeout(start))
    setTimeout(start, 200)
  },
  { once: true },
)
