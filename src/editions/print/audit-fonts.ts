import type { VFile } from 'vfile'
import { faces } from '../../fonts/faces.js'
import { report } from '../../model/report.js'
import type { PdfFont } from '../../pdf/list-fonts.js'

/**
 * Check the fonts of a finished PDF: each is one of the journal's faces, embedded as a subset with its ToUnicode map,
 * and none is Type 3, which prepress software treats as drawings.
 */
export function auditFonts(fonts: readonly PdfFont[], file: VFile): void {
  const names = new Set(faces.map((face) => postScriptName(face.file)))
  for (const { name, type, isSubset, isEmbedded, hasToUnicode } of fonts) {
    const of = { font: name }
    if (type === 'Type3') report(file, 'type-3-font', of)
    else if (!isEmbedded || !isSubset || !hasToUnicode) report(file, 'incomplete-font', of)
    if (type !== 'Type3' && !names.has(name)) report(file, 'foreign-font', of)
  }
}

/** `…/NotoSerifJP_400Regular.ttf` is NotoSerifJP-Regular in the font itself. */
function postScriptName(file: string): string {
  const [, family = '', style = ''] = /([^/_]+)_\d+(.+)\.ttf$/.exec(file) ?? []
  return `${family}-${style.replace(/^Regular_(?=.)/, '')}`
}
