import { marks } from '../source/marks.js'
import { escapeMarkdown } from './escape-markdown.js'

/** Marks with their values, or any other mark. */
const TOKEN =
  /([\ufdd0-\ufdd2])([^\ufdd3]*)\ufdd3|\ufdd4([^\ufdd5]*)\ufdd5([^\ufdd6]*)\ufdd6|\ufde6([^\ufde7]*)\ufde7|\ufde9([^\ufdea]*)\ufdea|\ufdec([^\ufded]*)\ufded|[\ufdd7-\ufdef]/g
const DOUBT = /\ufdd2\d+\ufdd3/g

const WRITTEN: Readonly<Record<string, string>> = {
  [marks.emphasis]: '*',
  [marks.emphasisEnd]: '*',
  [marks.strong]: '**',
  [marks.strongEnd]: '**',
  [marks.strike]: '~~',
  [marks.strikeEnd]: '~~',
  [marks.superscript]: '<sup>',
  [marks.superscriptEnd]: '</sup>',
  [marks.subscript]: '<sub>',
  [marks.subscriptEnd]: '</sub>',
  [marks.underline]: '<u>',
  [marks.underlineEnd]: '</u>',
}
/** Delimiters that would run together with those of what they touch. */
const ENDS: ReadonlySet<string> = new Set([marks.emphasisEnd, marks.strongEnd, marks.strikeEnd])
const BEGINNINGS: ReadonlySet<string> = new Set([marks.emphasis, marks.strong, marks.strike])
/**
 * Between a letter and a delimiter that has punctuation on its other side, Markdown reads no delimiter. Japanese letters
 * are none of these: the read stage knows them.
 */
const LETTER = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}]$/u
const SIGN = /^[\p{P}\p{S}]$/u
/** More marks are not beside each other. */
const NEAR = 12
/** The characters beside a mark, over other marks of emphasis. */
const MARKED_END = /(.)[\ufdd7\ufdd8\ufddb\ufddc\ufde1\ufde2]*$/su
const MARKED_START = /^[\ufdd7\ufdd8\ufddb\ufddc\ufde1\ufde2]*(.)/su

/** It is no text, and keeps delimiters apart from what they touch. */
const NOTHING = '<!-- -->'

/** How a line within a block ends: in running text, in a cell, where no line can end. */
export type LineEnd = '\\\n' | '<br>' | ' '

/**
 * Write a text with marks as Markdown: page marks, calls, readings, emphasis, links. Marks of decisions stay, for the report.
 *
 * @param text     of one block
 * @param lineEnd  what `marks.lineBreak` becomes
 */
export function renderInline(text: string, lineEnd: LineEnd = '\\\n'): string {
  let written = ''
  let from = 0
  let lastMark = ''
  /** What closes the brackets that are open. */
  const brackets: string[] = []
  const plain = (part: string): void => {
    const line = written.replace(DOUBT, '')
    const escaped = escapeMarkdown(part, line === '' || line.endsWith('\n'))
    written += brackets.length > 0 ? escaped.replace(/(?<!\\)[[\]]/g, '\\$&') : escaped
  }
  for (const match of text.matchAll(TOKEN)) {
    const [whole, kind, value, base, reading, address, language, raw] = match
    const between = text.slice(from, match.index)
    plain(between)
    const before = MARKED_END.exec(text.slice(Math.max(0, match.index - NEAR), match.index))?.[1] ?? ''
    const next = MARKED_START.exec(text.slice(match.index + whole.length, match.index + NEAR))?.[1] ?? ''
    if (BEGINNINGS.has(whole)) {
      const isTouching = between === '' && ENDS.has(lastMark)
      if (isTouching || (LETTER.test(before) && SIGN.test(next))) written += NOTHING
    }
    if (kind === marks.pageStart) written += `:page[${value}]`
    else if (kind === marks.call) written += `[^${value}]`
    else if (kind) written += whole
    else if (base !== undefined) written += `{${escapeMarkdown(base, false)}|${reading}}`
    else if (address !== undefined) {
      written += '['
      brackets.push(`](${address})`)
    } else if (language !== undefined) {
      const isShort = !language.includes('-')
      written += isShort ? `:${language}[` : ':lang['
      brackets.push(isShort ? ']' : `]{lang=${language}}`)
    } else if (raw !== undefined) written += raw
    else if (whole === marks.linkEnd || whole === marks.languageEnd) written += brackets.pop() ?? ''
    else if (whole === marks.lineBreak) written += lineEnd
    else if (ENDS.has(whole) && SIGN.test(before) && LETTER.test(next))
      written += (WRITTEN[whole] ?? '') + NOTHING
    else written += WRITTEN[whole] ?? ''
    lastMark = whole
    from = match.index + whole.length
  }
  plain(text.slice(from))
  return written
}
