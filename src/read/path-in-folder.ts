import path from 'node:path'

/** The path in the folder that an address means, or nothing if it leads out: decoded before it is checked. */
export function pathInFolder(url: string): string | undefined {
  let name = url
  try {
    name = decodeURIComponent(url)
  } catch {
    // “100%.png” is a name, not an encoding
  }
  if (name === '' || /[\0\\]/.test(name) || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name)) return undefined
  const normal = path.posix.normalize(name)
  return normal === '..' || normal.startsWith('../') ? undefined : normal
}
