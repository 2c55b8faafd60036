import type { VFile } from 'vfile'
import type { PrintedLine, SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'

/** A line may differ from its measure by this much of an em. */
const TOLERANCE = 0.02
/** What of a line is shown in a message. */
const SHOWN = 8

/**
 * Characters that never begin a line.
 *
 * @see JLREQ, 3.1.7 "Prohibition rules for line start"
 */
const NEVER_FIRST =
  /^[、。，．・：；？！ー々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ）」』〕］｝〉》】〙〗’”»‐゠–〜～‼⁇⁈⁉]/u

/**
 * Characters that never end a line.
 *
 * @see JLREQ, 3.1.8 "Prohibition rules for line end"
 */
const NEVER_LAST = /[（「『〔［｛〈《【〘〖‘“«]$/u

/** Signs of two characters that are never parted. */
const INSEPARABLE = /[―…‥—]$/u

/**
 * Look at every line of a page as it stands: it ends where it was composed to end, it fills its measure and no more,
 * and it breaks no rule for the beginning and the end of lines.
 */
export function auditLines(page: SurveyedPage, file: VFile): void {
  for (const [index, line] of page.lines.entries()) {
    const misset = line.isBroken || line.beyond > TOLERANCE || line.before > 1 / 2 + TOLERANCE
    if (misset || (line.isFilled && line.beyond < -TOLERANCE)) {
      const excerpt = excerptOf(line)
      report(file, 'misset-line', { page: page.number, excerpt, em: line.beyond })
    }
    auditBreak(line, page.lines[index - 1], { page: page.number, excerpt: excerptOf(line) }, file)
  }
}

function auditBreak(
  line: PrintedLine,
  before: PrintedLine | undefined,
  of: { page: number; excerpt: string },
  file: VFile,
): void {
  const text = line.text.trim()
  const visible = [...text.replace(/\u00ad/g, '')]
  const [first = ''] = visible
  const last = visible.at(-1) ?? ''
  const { beginsParagraph, endsParagraph } = line
  if (!beginsParagraph && NEVER_FIRST.test(text))
    report(file, 'forbidden-line-break.start', { ...of, character: first })
  else if (!beginsParagraph && /^（\d+）/.test(text)) report(file, 'forbidden-line-break.call', of)
  else if (!endsParagraph && NEVER_LAST.test(text))
    report(file, 'forbidden-line-break.end', { ...of, character: last })
  else if (!beginsParagraph && before && INSEPARABLE.test(before.text) && before.text.at(-1) === text[0])
    report(file, 'forbidden-line-break.parted', { ...of, character: first })
  else if (endsParagraph && !beginsParagraph && visible.length === 1)
    report(file, 'forbidden-line-break.single', of)
}

function excerptOf({ text }: PrintedLine): string {
  return text.length > 2 * SHOWN ? `${text.slice(0, SHOWN)}…${text.slice(-SHOWN)}` : text
}
