/**
 * Have the browser count no pages for paged.js: its style counts pages and notes, which kiyo numbers itself, and where there
 * are counters, the browser goes through the whole document for each page that is added.
 */
export function withoutCounting(): void {
  const style = document.createElement('style')
  style.textContent =
    '.pagedjs_pages, .pagedjs_page { counter-reset: none !important; counter-increment: none !important }'
  document.head.append(style)
}
