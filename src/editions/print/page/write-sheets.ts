import { blockSize, inlineSize } from '../../../model/logical-box.js'
import type { WrittenSheets } from '../layout.js'
import { ownBox } from './frame.js'

/** Attributes that paged.js and the survey use internally; the references of paged.js are random. */
const BOOKKEEPING = [
  'data-ref',
  'data-split-from',
  'data-split-to',
  'data-split-original',
  'data-break-before',
  'data-next-break-before',
  'data-adjustment',
  'data-moved',
  'data-whole',
  'data-heading',
  'data-follows-figures',
]

/**
 * Write the finished pages as HTML, with their styles.
 *
 * The pages are shown in a shadow tree of another document, so selectors of the document become selectors of the host.
 *
 * @returns  equal results for equal pages
 */
export function writeSheets(): WrittenSheets {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')]
  const [page] = pages
  const box = page && ownBox(page)
  return {
    html: pages.map(writePage),
    css: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(writeRule)).join('\n'),
    size: { width: box ? inlineSize(box) : 0, height: box ? blockSize(box) : 0 },
  }
}

function writePage(page: HTMLElement): string {
  const copy = page.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  // Printer's marks and empty margins are not shown.
  for (const empty of copy.querySelectorAll('.pagedjs_bleed')) empty.replaceChildren()
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of BOOKKEEPING) element.removeAttribute(name)
  }
  return copy.outerHTML
}

function writeRule(rule: CSSRule): string[] {
  if (rule instanceof CSSFontFaceRule || rule instanceof CSSPageRule) return []
  return [rule.cssText.replaceAll(':root', ':host')]
}
