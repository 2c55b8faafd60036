import type { WrittenSheets } from '../layout.js'

/** What paged.js and the survey write down for themselves; references of paged.js are random. */
const BOOKKEEPING = [
  'data-ref',
  'data-split-from',
  'data-split-to',
  'data-split-original',
  'data-break-before',
  'data-adjustment',
]

/**
 * Write the finished pages down as HTML, with the styles that they stand in.
 *
 * A page is to be shown inside of another document, as a shadow tree: what the styles say of the document they say of the
 * tree's host.
 *
 * @returns  the same for the same pages
 */
export function writeSheets(): WrittenSheets {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')]
  const box = pages[0]?.getBoundingClientRect()
  return {
    html: pages.map(writePage),
    css: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(writeRule)).join('\n'),
    size: { width: box?.width ?? 0, height: box?.height ?? 0 },
  }
}

function writePage(page: HTMLElement): string {
  const copy = page.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  // Marks for the printer and margins without content are no part of what is read.
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
