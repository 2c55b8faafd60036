/** Get the value of a custom property, from tokens.css or the style of the article. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}
