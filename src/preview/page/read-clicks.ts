import type { Desk } from './desk.js'
import { markLine } from './mark-line.js'
import { lineAt, type ShownSheet } from './shown-sheet.js'
import { tell, tellPlace } from './tell-place.js'
import { words } from './words.js'

/** Handle clicks: on a line, show its place in `article.md`; on a link within the pages, also follow it. */
export function readClicks(desk: Desk): void {
  desk.element.addEventListener('click', (event) => {
    const path = event.composedPath()
    const sheet = desk.sheets.find(({ element }) => path.includes(element))
    if (!sheet) return
    const link = path.find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement)
    // Links of a manuscript must not leave the preview.
    if (link) event.preventDefault()
    // Selecting text is no click on a line.
    if (!document.getSelection()?.isCollapsed && !link) return
    tellLine(desk, sheet, event)
    const href = link?.getAttribute('href') ?? ''
    if (href.startsWith('#')) follow(desk, decodeURIComponent(href.slice(1)))
  })
}

function tellLine(desk: Desk, sheet: ShownSheet, { clientX, clientY }: MouseEvent): void {
  const line = lineAt(
    sheet,
    desk.boxOn(sheet, { left: clientX, top: clientY, right: clientX, bottom: clientY }),
  )
  if (!line) return
  markLine(sheet, line.box)
  if (line.source === undefined) tell(words.notInText)
  else void tellPlace(`${sheet.page.file}:${line.source}`)
}

function follow(desk: Desk, id: string): void {
  for (const sheet of desk.sheets) {
    const target = sheet.root.getElementById(id)
    if (!target) continue
    const box = desk.boxOn(sheet, target.getBoundingClientRect())
    desk.goToBox(sheet.page.number, box)
    markLine(sheet, box)
    return
  }
}
