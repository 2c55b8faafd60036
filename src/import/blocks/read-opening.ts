import { said } from '../../messages/say.js'
import type { DraftMetadata } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import { headingNumbers } from './heading-numbers.js'

/** Lines that an opening has at most. */
const MOST = 14
/** No line of an opening is longer. */
const LONGEST = 200
/** No title, author or affiliation ends a sentence. */
const SENTENCE = /。\s*$/u
const DASHED = /^\s*(?:―+|—+|─+|–|-{1,2}|~|〜|～)\s*(.+?)\s*(?:―+|—+|─+|–|-{1,2}|~|〜|～)\s*$/u

const DASH = { start: /^\s*[―—─–〜～]/u, end: /[―—─–〜～]\s*$/u }
/** A subtitle between dashes has at most so many lines. */
const MOST_DASHED = 3

/** What is above the text, and how many lines it takes. */
export interface Opening {
  title?: string
  subtitle?: string
  author?: string
  length: number
}

/**
 * Read title, subtitle and author from the lines above the text: groups of lines with space between, of which the first
 * is the title, a line between dashes or in smaller type the subtitle, the last the author. A last group in the text's
 * own type directly above it is its first heading.
 *
 * @param lines       from the beginning of the article, or of its summary
 * @param join        how lines of a group are joined: the article's script says
 * @param hasHeading  the last group above the text is a heading, as in an article and not in a summary
 */
export function readOpening(
  lines: readonly PageLine[],
  join: (lines: readonly PageLine[]) => string,
  hasHeading: boolean,
  decisions: Decisions,
): Opening {
  const length = lengthOf(lines, hasHeading)
  const groups = groupsOf(lines.slice(0, length))
  const opening: Opening = { length }
  const texts = groups.map((group) => join(group))
  const title = texts[0]
  if (title === undefined) return opening
  opening.title = title
  const rest: { text: string; lines: PageLine[] }[] = []
  for (const [index, group] of groups.entries()) {
    if (index === 0) continue
    const dashed = DASHED.exec(texts[index] ?? '')?.[1]
    const isYears = /^[(（]?\d{4}.{0,12}[)）]?$/.test(texts[index] ?? '')
    if (dashed && opening.subtitle === undefined) opening.subtitle = dashed
    else if (isYears) {
      if (opening.subtitle) opening.subtitle += ` ${texts[index]}`
      else opening.title += ` ${texts[index]}`
    } else rest.push({ text: texts[index] ?? '', lines: group })
  }
  const author = rest.pop()
  if (author) opening.author = author.text
  const more = rest.shift()
  if (more && opening.subtitle === undefined) opening.subtitle = more.text
  for (const one of rest) {
    decisions.note(said('import.opening-line.left-out', { text: one.text }), one.lines[0]?.place, 'unsure')
  }
  return opening
}

/**
 * Lines that belong together: without space between, and a subtitle from dash to dash. Where no lines have space between,
 * the last line is the author's.
 */
function groupsOf(lines: readonly PageLine[]): PageLine[][] {
  const groups: PageLine[][] = []
  const isGapless = lines.every(({ above }, index) => index === 0 || above === 0)
  let dash = -1
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (index <= dash) {
      groups.at(-1)?.push(line)
      continue
    }
    const isApart =
      line.above > 0 ||
      DASH.start.test(line.text) ||
      (dash !== -1 && index === dash + 1) ||
      Math.abs((previous?.size ?? 0) - line.size) > 0.06 ||
      (isGapless && index === lines.length - 1)
    if (index === 0 || isApart) groups.push([line])
    else groups.at(-1)?.push(line)
    if (!DASH.start.test(line.text)) continue
    const until = lines.slice(index, index + MOST_DASHED).findIndex((one) => DASH.end.test(one.text))
    if (until !== -1) dash = index + until
  }
  return groups
}

/** The opening ends where full lines begin, or an indented line with one that is not below it, or a sentence, or at a heading. */
function lengthOf(lines: readonly PageLine[], hasHeading: boolean): number {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b)
  const measure = ends[Math.floor(ends.length * 0.8)] ?? 0
  const isText = (line: PageLine, next: PageLine | undefined): boolean => {
    if (!next || line.isCentred) return false
    const goesOn = next.above === 0 || next.startsPage === true
    const isFull = line.end > measure * 0.88 && next.end > measure * 0.5 && goesOn && line.size < 1.05
    const isIndented = line.indent > 0.45 && line.indent < 1.4 && next.indent === 0 && goesOn
    return isFull || (isIndented && line.size < 1.05)
  }
  const isSentence = (line: PageLine): boolean =>
    !line.isCentred && line.size < 1.05 && SENTENCE.test(withoutMarks(line.text))
  let text = lines.findIndex(
    (line, index) =>
      isText(line, lines[index + 1]) || (index > 0 && isSentence(line)) || line.text.length > LONGEST,
  )
  if (text === -1) text = 0
  text = Math.min(text, MOST)
  if (!hasHeading) return text
  // Such a heading is nobody's name, though a short line be between it and the text
  const usual = lines
    .slice(0, text)
    .findIndex(({ text: own }, index) => index > 0 && isUsualHeading(withoutMarks(own)))
  if (usual !== -1) return usual
  // What is directly above the text, apart from the author, is its first heading
  let heading = text
  while (heading > 1) {
    const line = lines[heading - 1]
    if (!line || line.isCentred || withoutMarks(line.text).length > 40) break
    heading--
    if (line.above > 0) break
  }
  if (lines.slice(1, text).every(({ above }) => above === 0)) {
    const last = withoutMarks(lines[text - 1]?.text ?? '').trim()
    const isHeading = headingNumbers.some((form) => form.test(last))
    return text > 1 && isHeading ? text - 1 : text
  }
  const groups = groupsOf(lines.slice(0, heading)).length
  return groups >= 2 && heading > 0 ? heading : text
}

/** Divide a title at its colon, where a subtitle has no line of its own. */
export function divideTitle(opening: Opening): Pick<DraftMetadata, 'titleEn' | 'subtitleEn'> {
  const whole = [opening.title, opening.subtitle].filter(Boolean).join(' ')
  const [, title, subtitle] = /^(.*?):\s+(.*)$/u.exec(whole) ?? []
  if (title && subtitle) return { titleEn: title, subtitleEn: subtitle }
  return {
    ...(opening.title ? { titleEn: opening.title } : {}),
    ...(opening.subtitle ? { subtitleEn: opening.subtitle } : {}),
  }
}
