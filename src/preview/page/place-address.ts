/**
 * Make the address by which an editor opens a place.
 *
 * @param opener  an address with `{place}` and `{line}`
 * @param path    from the manuscript's folder, with `/`
 * @param line    its number
 */
export function placeAddress(opener: string, path: string, line: string): string {
  const place = path.split('/').map(encodeURIComponent).join('/')
  return opener.replace('{place}', () => place).replace('{line}', line)
}
