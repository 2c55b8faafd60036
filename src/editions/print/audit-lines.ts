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
      report(
        file,
        'misset-line',
        `On page ${page.number} a line is not set as it was composed: ${excerptOf(line)} (${line.beyond.toFixed(3)} em); please report it`,
      )
    }
    const fault = faultOf(line, page.lines[index - 1])
    if (fault) {
      report(
        file,
        'forbidden-line-break',
        `On page ${page.number} ${fault}: ${excerptOf(line)}; please report it`,
      )
    }
  }
}

function faultOf(line: PrintedLine, before: PrintedLine | undefined): string | undefined {
  const text = line.text.trim()
  const visible = [...text.replace(/\u00ad/g, '')]
  if (!line.beginsParagraph && NEVER_FIRST.test(text)) return `a line begins with "${visible[0]}"`
  if (!line.beginsParagraph && /^（\d+）/.test(text)) return 'a line begins with the call of a note'
  if (!line.endsParagraph && NEVER_LAST.test(text)) return `a line ends with "${visible.at(-1)}"`
  if (!line.beginsParagraph && before && INSEPARABLE.test(before.text) && before.text.at(-1) === text[0]) {
    return `"${text[0]}${text[0]}" is parted between two lines`
  }
  if (line.endsParagraph && !line.beginsParagraph && visible.length === 1)
    return 'a paragraph ends with a line of one character'
  return undefined
}

function excerptOf({ text }: PrintedLine): string {
  return text.length > 2 * SHOWN ? `${text.slice(0, SHOWN)}…${text.slice(-SHOWN)}` : text
}
