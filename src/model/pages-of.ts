/** A range of pages as journals write it: `17-31`, `pp. 17–31`, `17頁`. */
const PAGES = /^(?:pp?\.\s*)?(\d+)(?:\s*[-‐‑–—〜～]\s*(\d+))?\s*頁?$/

/** The first and the last page of a range; `undefined` for what is no range of plain numbers. */
export function pagesOf(pages: string | undefined): { first: number; last?: number } | undefined {
  const [, first, last] = PAGES.exec(pages ?? '') ?? []
  if (first === undefined) return undefined
  return { first: Number(first), ...(last === undefined ? {} : { last: Number(last) }) }
}
