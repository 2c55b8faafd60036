import type { VFile } from 'vfile'
import { postScriptNames } from '../../fonts/post-script-names.js'
import { report } from '../../model/report.js'
import type { Typeface } from '../../model/typeface.js'
import type { PdfFont } from '../../pdf/list-fonts.js'

/**
 * Check the fonts of a finished PDF: each is one of the faces that the pages were set in, embedded as a subset with its ToUnicode map,
 * and none is Type 3, which prepress software treats as drawings.
 */
export function auditFonts(fonts: readonly PdfFont[], typefaces: readonly Typeface[], file: VFile): void {
  const names = postScriptNames(typefaces)
  for (const { name, type, isSubset, isEmbedded, hasToUnicode } of fonts) {
    const of = { font: name }
    if (type === 'Type3') report(file, 'type-3-font', of)
    else if (!isEmbedded || !isSubset || !hasToUnicode) report(file, 'incomplete-font', of)
    if (type !== 'Type3' && !names.has(name)) report(file, 'foreign-font', of)
  }
}
