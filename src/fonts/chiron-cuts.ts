import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import type { FaceCut } from './face-cut.js'
import { findFaceFile } from './read-face-file.js'
import { readUnicodeRange } from './unicode-range.js'

/** An npm package of one variable font in some hundred files. */
export const CHIRON = 'chiron-sung-hk-webfont'
const SHEET = `${CHIRON}/css/vf.css`
const WEIGHTS = [400, 700]
/** A rule of the package's style sheet: the file, and what it holds. */
const RULE = /src:\s*url\('(?<file>[^']+)'\)[^;]*;\s*unicode-range:\s*(?<range>[^;}]+)/g

let known: readonly FaceCut[] | undefined

/** List the cuts of Chiron Sung HK as its own style sheet has them; none where it is not installed. */
export function chironCuts(): readonly FaceCut[] {
  known ??= readCuts()
  return known
}

function readCuts(): FaceCut[] {
  const sheet = findFaceFile(SHEET)
  if (sheet === undefined) return []
  return [...readFileSync(sheet, 'utf8').matchAll(RULE)].flatMap(({ groups }) => {
    const file = join(dirname(SHEET), groups?.file ?? '')
    const holds = readUnicodeRange(groups?.range)
    return WEIGHTS.map((weight) => ({
      weight,
      style: 'normal' as const,
      file,
      axes: { wght: weight },
      holds,
    }))
  })
}
