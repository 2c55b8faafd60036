/** The name of an article's page: in a publication of several, their contents are the first page. */
export function pageName(index: number, isAlone: boolean): string {
  return isAlone ? 'index.html' : `article-${index + 1}.html`
}
