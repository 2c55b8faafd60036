import type { VFile } from 'vfile'
import { faces } from '../../fonts/faces.js'
import { report } from '../../model/report.js'
import type { PdfFont } from '../../pdf/list-fonts.js'

/**
 * Look at the fonts of a finished PDF: each is one of the journal's faces, embedded as a subset with its table of
 * meanings, and none is Type 3, which printers' programs treat as drawings.
 */
export function auditFonts(fonts: readonly PdfFont[], file: VFile): void {
  const names = new Set(faces.map((face) => postScriptName(face.file)))
  for (const { name, type, isSubset, isEmbedded, hasToUnicode } of fonts) {
    const shown = name || '(without a name)'
    if (type === 'Type3') {
      report(file, 'type-3-font', `The PDF has the Type 3 font ${shown}; use static TrueType files`)
    } else if (!isEmbedded || !isSubset || !hasToUnicode) {
      report(
        file,
        'incomplete-font',
        `The font ${shown} is not embedded as a subset with ToUnicode; please report it`,
      )
    }
    if (type !== 'Type3' && !names.has(name)) {
      report(
        file,
        'foreign-font',
        `The font ${shown} is none of the journal's faces; add it to faces.ts or replace the characters it drew`,
      )
    }
  }
}

/** `…/NotoSerifJP_400Regular.ttf` is NotoSerifJP-Regular in the font itself. */
function postScriptName(file: string): string {
  const [, family = '', style = ''] = /([^/_]+)_\d+(.+)\.ttf$/.exec(file) ?? []
  return `${family}-${style.replace(/^Regular_(?=.)/, '')}`
}
