import type { PagesUpdate, PreviewUpdates, StatusUpdate } from '../preview-update.js'
import { BookView } from './book-view.js'
import { Desk } from './desk.js'
import { loadFaces } from './load-faces.js'
import { loadImages } from './load-images.js'
import { partOf } from './part-of.js'
import { readClicks } from './read-clicks.js'
import { readKeys } from './read-keys.js'
import { showFaults, showFindings } from './show-findings.js'
import { tellOpened } from './tell-place.js'
import { words } from './words.js'

/** Narrower windows begin without findings beside the pages. */
const BROAD = 1200

const desk = new Desk(partOf('spreads'))
const book = new BookView(partOf('book'))
/** Updates of pages are shown one after the other, because fonts have to be waited for. */
let showing: Promise<void> = Promise.resolve()

readClicks(desk)
readKeys(desk, {
  toggleFindings: () => togglePart('findings', 'toggle-findings'),
  toggleBook: () => book.toggle(togglePart('book', 'toggle-book')),
})
if (window.innerWidth < BROAD) partOf('findings').hidden = true
partOf('toggle-findings').ariaPressed = String(!partOf('findings').hidden)
desk.element.addEventListener('scroll', showCurrent, { passive: true })

const updates = new EventSource('updates')
listen('status', (update) => {
  showing = showing.then(() => showStatus(update))
})
listen('pages', (update) => {
  showing = showing.then(() => showPages(update))
})
listen('findings', (update) => {
  showing = showing.then(() => {
    showFindings(update, desk)
    tellStep(words.makingBook)
  })
})
listen('book', (update) => book.show(update))
listen('opened', tellOpened)
updates.addEventListener('error', () => {
  // The server has ended or will restart.
  document.body.dataset.state = 'ended'
  partOf('status').textContent = words.ended
})

async function showPages(update: PagesUpdate): Promise<void> {
  const [useFaces] = await Promise.all([loadFaces(update.faces), loadImages(Object.values(update.images))])
  useFaces()
  desk.show(update)
  document.title = update.documentTitle
  partOf('title').textContent = update.title
  partOf('title').lang = update.lang
  showCurrent()
  tellStep(words.readingOver)
}

/** Show the step of the current build after one of its parts arrived. */
function tellStep(step: string): void {
  if (document.body.dataset.state === 'building') partOf('status').textContent = step
}

function showStatus(update: StatusUpdate): void {
  const { state } = update
  document.body.dataset.state = state
  const states = { building: words.setting, ready: words.upToDate, faulty: words.hasErrors }
  partOf('status').textContent = states[state]
  // Errors stay in view until a build shows that they are corrected.
  if (state !== 'building') showFaults(update)
}

function showCurrent(): void {
  const last = desk.sheets.at(-1)?.page.number
  partOf('go').textContent = last === undefined ? '–' : `${desk.current.join('–')} / ${last}`
}

function togglePart(part: string, button: string): boolean {
  const element = partOf(part)
  element.hidden = !element.hidden
  partOf(button).ariaPressed = String(!element.hidden)
  return !element.hidden
}

function listen<Name extends keyof PreviewUpdates>(
  name: Name,
  hear: (update: PreviewUpdates[Name]) => void,
): void {
  updates.addEventListener(name, (event) => hear(JSON.parse(event.data as string) as PreviewUpdates[Name]))
}
