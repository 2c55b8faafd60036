import path from 'node:path'
import { decodePercent } from '../model/decode-percent.js'

/** Get the path in the folder for an address, which is decoded before it is checked; `undefined` if it leads out. */
export function pathInFolder(url: string): string | undefined {
  const name = decodePercent(url)
  if (name === '' || /[\0\\]/.test(name) || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name)) return undefined
  const normal = path.posix.normalize(name)
  return normal === '..' || normal.startsWith('../') ? undefined : normal
}
