import type { Box, SurveyedNote, SurveyedPage } from '../layout.js'

/** Beyond this many pixels something is outside; less is the rounding of a glyph's edge. */
const TOLERANCE = 1

/**
 * Read the finished pages: which text, calls and notes stand on each, and where.
 *
 * @param firstPage  number of the first page
 */
export function surveyPages(firstPage: number): SurveyedPage[] {
  return [...document.querySelectorAll<HTMLElement>('.pagedjs_page')].map((page, index) => {
    const origin = page.getBoundingClientRect()
    const sheet = page.querySelector<HTMLElement>('.sheet')
    const flow = page.querySelector<HTMLElement>('.sheet > .flow')
    const area = boxOf(sheet?.getBoundingClientRect() ?? origin, origin)
    const parts = [...page.querySelectorAll<HTMLElement>('.sheet > .notes > .note')]
    const notes = parts.map((part): SurveyedNote => ({
      number: Number(part.dataset.note),
      begins: part.id !== '',
      text: plainText(part),
      box: boxOf(part.getBoundingClientRect(), origin),
    }))
    const textRange = document.createRange()
    if (flow) textRange.selectNodeContents(flow)
    return {
      number: Number(sheet?.dataset.page ?? firstPage + index),
      area,
      text: flow ? plainText(flow) : '',
      fullText: [flow, ...parts].map((part) => part?.textContent ?? '').join(''),
      textBox: flow?.textContent ? boxOf(flow.getBoundingClientRect(), origin) : null,
      calls: [...(flow?.querySelectorAll<HTMLElement>('.note-call') ?? [])].map((call) => Number(call.dataset.note)),
      notes,
      outside: sheet ? excerptsOutside(sheet, area, origin) : [],
    }
  })
}

function boxOf(rect: DOMRect, origin: DOMRect): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    right: rect.right - origin.left,
    bottom: rect.bottom - origin.top,
  }
}

/** Text less what kiyo generates and U+00AD, as `flow-text.ts` counts it in the tree. */
function plainText(element: HTMLElement): string {
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof HTMLElement
      ? node.dataset.generated === undefined
        ? NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += (node as Text).data
  return text.replace(/\u00ad/g, '')
}

/** Words and images that stand beyond the type area. */
function excerptsOutside(sheet: HTMLElement, area: Box, origin: DOMRect): string[] {
  const excerpts: string[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Text || node instanceof HTMLImageElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.running-head, .folio')) continue
    range.selectNode(node)
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue
      const box = boxOf(rect, origin)
      const middle = (box.top + box.bottom) / 2
      if (
        box.left < area.left - TOLERANCE ||
        box.right > area.right + TOLERANCE ||
        middle < area.top ||
        middle > area.bottom
      ) {
        excerpts.push((node.textContent || 'image').slice(0, 20))
        break
      }
    }
  }
  return excerpts
}
