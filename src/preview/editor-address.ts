import { resolve, sep } from 'node:path'

/**
 * Make the address by which an editor opens a file of a manuscript.
 *
 * @param editor  an address with `{file}`, an absolute path, and `{line}`
 * @param folder  the manuscript's
 * @returns       with `{place}`, a path from the folder, and `{line}`
 */
export function editorAddress(editor: string, folder: string): string {
  // The colon of a drive stays: `C:`
  const path = resolve(folder)
    .split(sep)
    .map((part, index) => (index === 0 && /^[a-z]:$/i.test(part) ? part : encodeURIComponent(part)))
    .join('/')
  // `vscode://file/{file}` has the slash already that a path begins with
  const file = editor.includes('/{file}') ? path.replace(/^\//, '') : path
  return editor.replace('{file}', () => `${file}/{place}`)
}
