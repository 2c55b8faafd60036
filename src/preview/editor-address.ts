import { resolve, sep } from 'node:path'
import { isEditorAddress } from '../model/is-editor-address.js'

/**
 * Make the address by which an editor opens a file of a manuscript.
 *
 * @param editor  an address with `{file}`, an absolute path, and `{line}`, or a command
 * @param folder  the manuscript's
 * @returns       with `{place}`, a path from the folder, and `{line}`; `undefined` for a command
 */
export function editorAddress(editor: string, folder: string): string | undefined {
  if (!isEditorAddress(editor)) return undefined
  // The colon of a drive stays: `C:`
  const path = resolve(folder)
    .split(sep)
    .map((part, index) => (index === 0 && /^[a-z]:$/i.test(part) ? part : encodeURIComponent(part)))
    .join('/')
  // `vscode://file/{file}` has the slash already that a path begins with
  const file = editor.includes('/{file}') ? path.replace(/^\//, '') : path
  return editor.replace('{file}', () => `${file}/{place}`)
}
