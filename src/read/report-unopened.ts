import type { VFile } from 'vfile'
import type { FileKind } from '../messages/rules/files.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import type { FileFault } from './open-in-folder.js'
import { pathInFolder } from './path-in-folder.js'

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

/** A file that could not be read. */
export interface UnopenedFile {
  kind: FileKind
  /** As written in the manuscript. */
  name: string
  fault: FileFault
  /** Greatest size that was allowed, in bytes. */
  limit: number
}

/**
 * Report why a file of the folder cannot be read. Missing references or a missing `article.md` are left to the callers.
 *
 * @param file   takes `missing-image`, `missing-style` or `missing-dictionary`, `path-outside-folder`, `unreadable-file`,
 *               `oversized-image` or `oversized-manuscript`
 * @param place  where the manuscript names it
 */
export function reportUnopened({ kind, name, fault, limit }: UnopenedFile, file: VFile, place?: Place): void {
  if (kind === 'image' && name === '') reportCapped(file, 'missing-image.unnamed', undefined, place)
  else if (fault === 'missing') {
    if (kind === 'image') reportCapped(file, 'missing-image.file', { name }, place)
    else if (kind === 'style') reportCapped(file, 'missing-style', { name }, place)
    else if (kind === 'dictionary') reportCapped(file, 'missing-dictionary', { name }, place)
  } else if (fault === 'outside') {
    const isOfWindows = name.includes('\\') && pathInFolder(name.replaceAll('\\', '/')) !== undefined
    reportCapped(file, `path-outside-folder.${isOfWindows ? 'backslash' : 'path'}`, { kind, name }, place)
  } else if (fault === 'link') {
    reportCapped(file, 'path-outside-folder.link', { kind, name }, place)
  } else if (fault === 'irregular') {
    reportCapped(file, 'unreadable-file.irregular', { kind, name }, place)
  } else if (fault === 'unreadable') {
    reportCapped(file, 'unreadable-file.unreadable', { kind, name }, place)
  } else if (kind === 'image') {
    reportCapped(file, 'oversized-image.file', { name, megabytes: limit / MEGABYTE }, place)
  } else if (kind !== 'manuscript' && kind !== 'references') {
    reportCapped(file, 'unreadable-file.oversized', { kind, name, kilobytes: limit / KILOBYTE }, place)
  } else {
    reportCapped(file, 'oversized-manuscript.file', { kind, name, megabytes: limit / MEGABYTE }, place)
  }
}
