import { resolve, sep } from 'node:path'

/**
 * Make the address by which an editor opens a file of a manuscript.
 *
 * @param editor  an address with `{file}`, an absolute path, and `{line}`
 * @param folder  the manuscript's
 * @returns       with `{place}`, a path from the folder, and `{line}`
 */
export function editorAddress(editor: string, folder: string): string {
  const path = encodeURI(resolve(folder).split(sep).join('/'))
  // `vscode://file/{file}` has the slash already that a path begins with
  const file = editor.includes('/{file}') ? path.replace(/^\//, '') : path
  return editor.replace('{file}', () => `${file}/{place}`)
}
