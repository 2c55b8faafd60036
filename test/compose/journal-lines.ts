import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import { defaultSettings, reductions } from '../../src/compose/default-settings.js'
import { type Evaluation, evaluateJournal, type JournalStyle, type Miss } from './evaluate-journal.js'
import { type JournalParagraph, loadPrintFaces, readJournal } from './journal.js'
import { journalFace } from './journal-face.js'
import { readRuns } from './read-runs.js'

/** px of an em: 13Q and 11.25Q. */
const TEXT = (13 * 96) / 101.6
const NOTE = (11.25 * 96) / 101.6

/** Every figure that is kept, by its name. */
export async function measureJournal(): Promise<Record<string, Evaluation>> {
  const { body, notes } = await readJournal()
  const { text, note, fitted, fittedNote } = await styles()
  return {
    'body, print faces': evaluateJournal(body, text),
    'body, print faces, calls at half an em': evaluateJournal(body, { ...text, call: 0.5 }),
    'body, journal face': evaluateJournal(body, fitted),
    'body, journal face, greedy': evaluateJournal(body, {
      ...fitted,
      settings: { ...fitted.settings, mode: 'greedy' },
    }),
    'body, journal face, no kana alone': evaluateJournal(body, {
      ...fitted,
      settings: { ...fitted.settings, lastLine: text.settings.lastLine },
    }),
    'body, print faces, pushed in to a quarter': evaluateJournal(body, inQuarters(text)),
    'body, journal face, pushed in to a quarter': evaluateJournal(body, inQuarters(fitted)),
    'notes, print faces, 44 em': evaluateJournal(notes, note),
    'notes, journal face, 44 em': evaluateJournal(notes, { ...fittedNote, settings: note.settings }),
    'notes, journal face, 43 em': evaluateJournal(notes, fittedNote),
  }
}

/** The style with the other manner of reduction. */
function inQuarters(style: JournalStyle): JournalStyle {
  return { ...style, settings: { ...style.settings, reduction: reductions.quarter } }
}

async function styles(): Promise<Record<'text' | 'note' | 'fitted' | 'fittedNote', JournalStyle>> {
  const faces = await loadPrintFaces()
  const of = (size: number, measure: number, indent: number): JournalStyle => ({
    ...faces,
    size,
    call: 0.55,
    settings: { ...defaultSettings, size, measure: measure * size, indent: indent * size },
  })
  const asJournal = (style: JournalStyle): JournalStyle => ({
    japanese: journalFace(faces.japanese),
    roman: journalFace(faces.roman),
    size: style.size,
    call: 1,
    hasPlainSpaces: true,
    settings: { ...style.settings, lastLine: 1 },
  })
  return {
    text: of(TEXT, 41, 1),
    note: of(NOTE, 44, 0),
    // The journal leaves a kana and its full stop alone on a line.
    fitted: asJournal(of(TEXT, 41, 1)),
    fittedNote: asJournal(of(NOTE, 43, 0)),
  }
}

/** Milliseconds to compose the whole article, body and notes, when its words have been shaped. */
export async function timeArticle(): Promise<{ shaping: number; composing: number; lines: number }> {
  const { body, notes } = await readJournal()
  const { text, note } = await styles()
  const paragraphs = [
    ...body.map(({ element }) => ({ runs: readRuns(element, text), settings: text.settings })),
    ...notes.map(({ element }) => ({ runs: readRuns(element, note), settings: note.settings })),
  ]
  const compose = (): { milliseconds: number; lines: number } => {
    const start = performance.now()
    let lines = 0
    for (const { runs, settings } of paragraphs) lines += composeParagraph(runs, settings).length
    return { milliseconds: performance.now() - start, lines }
  }
  const cold = compose()
  const warm = Array.from({ length: 5 }, compose).sort((a, b) => a.milliseconds - b.milliseconds)[2] ?? cold
  return { shaping: cold.milliseconds - warm.milliseconds, composing: warm.milliseconds, lines: warm.lines }
}

/** `node dist/test/compose/journal-lines.js [misses]` */
async function main(): Promise<void> {
  const write = (line: string): unknown => process.stdout.write(`${line}\n`)
  const figures = await measureJournal()
  for (const [name, { all, odd, even }] of Object.entries(figures)) {
    const share = ({ lines, forced, free }: Evaluation['all']): string =>
      `${((100 * forced) / lines).toFixed(1).padStart(5)} ${((100 * free) / lines).toFixed(1).padStart(5)}`
    write(
      `${name.padEnd(42)} all ${share(all)}   odd ${share(odd)}   even ${share(even)}   (${all.lines} lines)`,
    )
  }
  const { shaping, composing, lines } = await timeArticle()
  write(`${lines} lines: shaping ${shaping.toFixed(0)} ms once, composing ${composing.toFixed(0)} ms`)
  if (process.argv[2] !== 'misses') return
  const { body } = await readJournal()
  const fitted = figures['body, journal face']?.misses ?? []
  const isFitted = (miss: Miss): boolean =>
    fitted.some(({ paragraph, line }) => paragraph === miss.paragraph && line === miss.line)
  write('\nMissed in print faces only: the font, or the size of the calls')
  for (const miss of figures['body, print faces']?.misses ?? [])
    if (!isFitted(miss)) write(describe(miss, body))
  write('\nMissed in the journal face too')
  for (const miss of fitted) write(describe(miss, body))
}

/** The place, and the characters about the two ends: `|` the journal's, `‖` ours. */
function describe({ paragraph, line, printed, ours }: Miss, body: readonly JournalParagraph[]): string {
  const text = body[paragraph]?.text ?? ''
  const [first, second] = [Math.min(printed, ours), Math.max(printed, ours)]
  const [one, two] = ours < printed ? '‖|' : '|‖'
  const place = `paragraph ${paragraph}, line ${line + 1}`
  return `${place}: …${text.slice(first - 8, first)}${one}${text.slice(first, second)}${two}${text.slice(second, second + 4)}…`
}

if (process.argv[1]?.endsWith('journal-lines.js')) await main()
