import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'
import type { OwnFace } from '../model/typeface.js'
import { identifyFace } from './identify-face.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

/** The folder beside `article.md` of the typefaces that an author brings. */
const FACES = 'fonts'
const FACE = /\.(?:ttf|otf|ttc|otc|woff2?)$/i
/** Bytes of one file: the largest fonts of Han characters have some 40 megabytes. */
const LIMIT = 64_000_000

/**
 * Read the typefaces beside an article, which draw what kiyo's do not.
 *
 * @param folder  the article's folder
 * @param file    gets `unusable-face`
 * @returns       those that can be used, in the order of their names
 */
export async function readArticleFaces(folder: string, file: VFile): Promise<OwnFace[]> {
  const faces: OwnFace[] = []
  for (const name of await facesIn(join(folder, FACES))) {
    const path = `${FACES}/${name}`
    const opened = await openInFolder(folder, path, LIMIT)
    if ('fault' in opened) {
      reportUnopened({ kind: 'font', name: path, fault: opened.fault, limit: LIMIT }, file)
      continue
    }
    const identified = identifyFace(opened.bytes)
    if ('fault' in identified) report(file, `unusable-face.${identified.fault}`, { path })
    else faces.push({ path, ...identified, bytes: opened.bytes })
  }
  return faces
}

async function facesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => FACE.test(name)).sort()
  } catch {
    // Most articles have no such folder.
    return []
  }
}
