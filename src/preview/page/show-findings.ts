import { classes } from '../../model/classes.js'
import type { FindingShown, FindingsUpdate, StatusUpdate } from '../preview-update.js'
import { createElement } from './create-element.js'
import type { Desk } from './desk.js'
import { markFindingsOnPage, markLine } from './mark-line.js'
import { partOf } from './part-of.js'
import { tellPlace } from './tell-place.js'
import { words } from './words.js'

/** List findings and mark them on the pages. A click on a finding goes to its line. */
export function showFindings({ label, findings }: FindingsUpdate, desk: Desk): void {
  const items = findings.map((finding) => {
    const { where = '', place, reason, remedy, rule } = finding
    const button = createElement(
      'button',
      'finding',
      createElement('span', classes.where, where),
      createElement('span', classes.place, place ?? ''),
      createElement('span', classes.reason, reason),
      ...(remedy ? [createElement('span', classes.remedy, remedy)] : []),
      createElement('span', classes.rule, rule),
    )
    button.type = 'button'
    button.addEventListener('click', () => goToFinding(finding, desk))
    return createElement('li', '', button)
  })
  partOf('finding-list').replaceChildren(...items)
  partOf('findings').classList.toggle(classes.isEmpty, items.length === 0)
  partOf('toggle-findings').textContent = label
  for (const sheet of desk.sheets) {
    const here = findings.filter(({ page }) => page === sheet.page.number)
    markFindingsOnPage(
      sheet,
      here.flatMap(({ box }) => box ?? []),
    )
  }
}

function goToFinding({ page, box, place }: FindingShown, desk: Desk): void {
  if (page !== undefined) desk.goToBox(page, box)
  const sheet = desk.sheets.find((one) => one.page.number === page)
  if (sheet && box) markLine(sheet, box)
  if (place) void tellPlace(place)
}

/** List the errors for which the shown pages are older than the saved manuscript. */
export function showFaults({ title, faults }: StatusUpdate): void {
  const items = faults.map(({ reason, rule, place, isError }) => {
    const button = createElement('button', classes.place, place ?? '')
    button.type = 'button'
    button.title = words.showPlace
    button.addEventListener('click', () => void tellPlace(place ?? ''))
    const item = createElement(
      'li',
      isError ? 'error' : 'warning',
      ...(place ? [button, ' '] : []),
      reason,
      ' ',
    )
    item.append(createElement('span', classes.rule, rule))
    return item
  })
  const section = partOf('faults')
  section.hidden = items.length === 0
  section.replaceChildren(createElement('h2', '', title), createElement('ul', '', ...items))
}
