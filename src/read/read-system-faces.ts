import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../model/report.js'
import type { OwnFace } from '../model/typeface.js'
import { familyIn, identifyFace } from './identify-face.js'

/** Bytes of one file: the largest fonts of Han characters have some 40 megabytes. */
const LIMIT = 64_000_000
/** Bytes at the beginning of a file that list its tables. */
const HEAD = 12 + 16 * 64

/** Where the systems keep their typefaces. */
function systemFolders(): string[] {
  const home = homedir()
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(home, 'Library/Fonts'),
    join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
    join(process.env.LOCALAPPDATA ?? home, 'Microsoft/Windows/Fonts'),
  ]
}

/**
 * Read the typefaces of the system that the front matter allows (`system-fonts`). No others of the system's are used, for
 * an article is to look the same wherever it is built.
 *
 * @param names    families, as the typefaces say of themselves
 * @param file     gets `unusable-face` for a family that no usable file has
 * @param folders  where typefaces are looked for
 * @returns        static TrueType that may be embedded
 */
export async function readSystemFaces(
  names: readonly string[],
  file: VFile,
  folders: readonly string[] = systemFolders(),
): Promise<OwnFace[]> {
  if (names.length === 0) return []
  const faces: OwnFace[] = []
  for (const path of (await Promise.all(folders.map(filesIn))).flat()) {
    const family = await familyOf(path)
    if (family === undefined || !names.includes(family)) continue
    const bytes = await readFile(path)
    const identified = bytes.length > LIMIT ? { fault: 'format' as const } : identifyFace(bytes)
    if (!('fault' in identified)) faces.push({ path, ...identified, bytes, isSystem: true })
  }
  for (const name of names) {
    if (faces.some(({ family }) => family === name)) continue
    report(file, 'unusable-face.absent', { name }, placeOf(name, file))
  }
  return faces
}

/** List the TrueType files in a folder and those below it, leaving out what may not be read. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  // In an order of their own, and not in that of the disk: one of two files of a family is taken on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return /\.ttf$/i.test(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}

/** Read the family of a file without reading all of it. */
async function familyOf(path: string): Promise<string | undefined> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    const head = await readAt(handle, 0, HEAD)
    for (let at = 12; at + 16 <= head.length; at += 16) {
      if (head.toString('latin1', at, at + 4) !== 'name') continue
      const table = await readAt(handle, head.readUInt32BE(at + 8), head.readUInt32BE(at + 12))
      return familyIn(new DataView(table.buffer, table.byteOffset, table.byteLength), 0)
    }
  } catch {
    // What cannot be read is not used.
  } finally {
    await handle?.close()
  }
  return undefined
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(
    Buffer.alloc(Math.min(length, LIMIT)),
    0,
    undefined,
    position,
  )
  return buffer.subarray(0, bytesRead)
}

function placeOf(name: string, file: VFile) {
  const source = String(file.value)
  const at = source.indexOf(name, source.indexOf('system-fonts'))
  return at < 0 ? undefined : location(source).toPoint(at)
}
