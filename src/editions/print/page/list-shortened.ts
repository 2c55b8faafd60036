/** List the running heads and folios of sheets that were too long for a line, each once, by their whole texts. */
export function listShortened(sheets: readonly HTMLElement[]): string[] {
  const heads = sheets.flatMap((sheet) => [...sheet.querySelectorAll<HTMLElement>('[data-whole]')])
  return [...new Set(heads.flatMap(({ dataset }) => dataset.whole ?? []))]
}
