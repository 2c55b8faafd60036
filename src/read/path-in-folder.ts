import path from 'node:path'
import { decodePercent } from '../model/decode-percent.js'

/** The path in the folder that an address means, or nothing if it leads out: decoded before it is checked. */
export function pathInFolder(url: string): string | undefined {
  const name = decodePercent(url)
  if (name === '' || /[\0\\]/.test(name) || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name)) return undefined
  const normal = path.posix.normalize(name)
  return normal === '..' || normal.startsWith('../') ? undefined : normal
}
