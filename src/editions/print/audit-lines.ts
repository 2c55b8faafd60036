import type { VFile } from 'vfile'
import { barsBreak, type ClassedCharacter } from '../../compose/bars-break.js'
import { CharacterClass, characterClass } from '../../compose/character-class.js'
import { countLetters } from '../../compose/count-letters.js'
import { defaultSettings } from '../../compose/default-settings.js'
import type { Locate } from '../../model/locate-in-source.js'
import type { LineCharacter, PrintedLine, SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'
import { groupByText } from '../../model/text-place.js'

/** Permitted difference of a line from its measure, in em. */
const TOLERANCE = 0.02
/** Characters of a line that a message shows. */
const SHOWN = 8

/** A line and the number of its page. */
interface PlacedLine extends PrintedLine {
  page: number
}

/**
 * Check every line of the finished pages: it ends where it was composed to end, fills its measure exactly, and breaks
 * no rule for the start and end of lines, across pages too.
 */
export function auditLines(pages: readonly SurveyedPage[], file: VFile, locate: Locate): void {
  const placed = pages.flatMap((page) =>
    page.lines.map((line): PlacedLine => ({ ...line, page: page.number })),
  )
  for (const line of placed) auditLength(line, file, locate)
  for (const group of groupByText(placed, ({ place }) => place)) {
    // Figures may have moved to the next page, past text that follows them.
    const lines = group.toSorted((a, b) => a.place.offset - b.place.offset)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      if (before && areTogether(before, line)) auditBreak(before, line, file, locate)
    }
  }
}

function auditLength(line: PlacedLine, file: VFile, locate: Locate): void {
  const { page, isBroken, beyond } = line
  const isMisset = isBroken || beyond > TOLERANCE || line.before > 1 / 2 + TOLERANCE
  const of = { page, excerpt: excerptOf(line) }
  if (line.reducedRuby !== undefined && beyond > TOLERANCE)
    report(file, 'text-outside-page.ruby', of, locate(line.place))
  else if (isMisset || (line.isFilled && beyond < -TOLERANCE))
    report(file, 'misset-line', { ...of, em: beyond }, locate(line.place))
  else if (line.reducedRuby !== undefined)
    report(file, 'reduced-ruby', { ...of, percent: line.reducedRuby }, locate(line.place))
}

/** Whether a line goes on where another ends: in a row that goes over pages, the other cells stand between. */
function areTogether(before: PlacedLine, line: PlacedLine): boolean {
  const isCell = line.element === 'td' || line.element === 'th'
  return !line.beginsParagraph && !(isCell && (before.page !== line.page || before.element !== line.element))
}

/** Check a line end, unless the author or the original edition set it or no other was possible. */
function auditBreak(before: PlacedLine, line: PlacedLine, file: VFile, locate: Locate): void {
  if (before.endsBy !== 'choice') return
  const of = { page: line.page, excerpt: excerptOf(line) }
  const place = (): ReturnType<Locate> => locate(line.place)
  const characters = [...before.tail, ...line.head].map(classedCharacterOf)
  const at = before.tail.length - 1
  const [last, first] = [characters[at], characters[at + 1]]
  if (last && first && isBarred(characters, at)) {
    if (first.class === CharacterClass.referenceMark) report(file, 'forbidden-line-break.call', of, place())
    else if (first.class === CharacterClass.inseparable && last.text === first.text)
      report(file, 'forbidden-line-break.parted', { ...of, character: first.text }, place())
    else if (isBarred([ANY, ...characters.slice(at + 1)], 0))
      report(file, 'forbidden-line-break.start', { ...of, character: first.text }, place())
    else report(file, 'forbidden-line-break.end', { ...of, character: last.text }, place())
  } else if (
    line.endsParagraph &&
    line.pictures.length === 0 &&
    isWhole(line) &&
    countLetters(line.head.map(classedCharacterOf)) === 1
  )
    report(file, 'forbidden-line-break.single', of, place())
}

/** Whether the first characters of a line are all that it has. */
function isWhole({ head, text }: PrintedLine): boolean {
  return (
    head
      .map((one) => one.text)
      .join('')
      .trim() === text.trim()
  )
}

/** A character that any other may follow. */
const ANY: ClassedCharacter = { text: '字', class: CharacterClass.ideograph }

function isBarred(characters: readonly ClassedCharacter[], at: number): boolean {
  return barsBreak(characters, at, defaultSettings.kinsoku)
}

/** Get a character with its class in the composer, where a picture is as an ideograph. */
function classedCharacterOf({ kind, text, language, isAddress = false }: LineCharacter): ClassedCharacter {
  if (kind === 'picture') return { text, class: CharacterClass.ideograph }
  if (kind === 'note-call') return { text, class: CharacterClass.referenceMark }
  return { text, class: kind === 'ruby' ? CharacterClass.ruby : characterClass(text, language), isAddress }
}

function excerptOf({ text }: PrintedLine): string {
  return text.length > 2 * SHOWN ? `${text.slice(0, SHOWN)}…${text.slice(-SHOWN)}` : text
}
