import type { Desk } from './desk.js'
import { partOf } from './part-of.js'

/** Commands of keys and buttons other than turning pages. */
export interface Commands {
  toggleFindings: () => void
  toggleBook: () => void
}

/** Handle the keys and buttons of the preview. */
export function readKeys(desk: Desk, { toggleFindings, toggleBook }: Commands): void {
  const askPage = (): void => {
    const input = partOf<HTMLInputElement>('go-page')
    partOf<HTMLDialogElement>('go-dialog').showModal()
    input.value = String(desk.current[0] ?? '')
    input.select()
  }
  const showHelp = (): void => partOf<HTMLDialogElement>('help-dialog').showModal()
  const next = (): void => desk.turn(1)
  const previous = (): void => desk.turn(-1)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: next,
    PageDown: next,
    ' ': next,
    j: next,
    ArrowLeft: previous,
    PageUp: previous,
    k: previous,
    Home: () => desk.turn(Number.NEGATIVE_INFINITY),
    End: () => desk.turn(Number.POSITIVE_INFINITY),
    g: askPage,
    f: toggleFindings,
    e: toggleBook,
    '+': () => desk.zoom(1),
    '=': () => desk.zoom(1),
    '-': () => desk.zoom(-1),
    '0': () => desk.zoom(0),
    '?': showHelp,
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    const target = event.target as HTMLElement
    // Space presses a button that has the focus; lists beside the pages are scrolled by their own keys.
    if (event.key === ' ' && target.closest('button')) return
    if (target.closest('#book, #findings') && /^(?: |Page|Home|End)/.test(event.key)) return
    const command = keys[event.key]
    if (!command) return
    event.preventDefault()
    command()
  })
  const buttons: Readonly<Record<string, () => void>> = {
    previous,
    next,
    go: askPage,
    smaller: () => desk.zoom(-1),
    fit: () => desk.zoom(0),
    larger: () => desk.zoom(1),
    'toggle-findings': toggleFindings,
    'toggle-book': toggleBook,
    help: showHelp,
  }
  for (const [id, command] of Object.entries(buttons)) partOf(id).addEventListener('click', command)
  const dialog = partOf<HTMLDialogElement>('go-dialog')
  dialog.addEventListener('close', () => {
    const number = Number(partOf<HTMLInputElement>('go-page').value)
    if (dialog.returnValue === 'go' && number) desk.goTo(number)
    dialog.returnValue = ''
  })
}
