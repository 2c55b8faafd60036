import { defaultSettings, reductions } from '../../src/compose/default-settings.js'
import type { Run } from '../../src/compose/paragraph.js'
import type { Settings } from '../../src/compose/settings.js'
import { plainFace } from './plain-face.js'

/** px of an em in fixtures. */
export const EM = 10

const PIECES =
  /\[\^(\d+)\]|\{([^|}]+)\|([^}]+)\}|<([^>]+)>|(⏎)|(▢)|([“«]?\u00a0?[A-Za-zА-яЁё][A-Za-zА-яЁё0-9 .,;:'()\u00ad-]*[A-Za-zА-яЁё.)]\u00a0?[”»]?|[A-Za-zА-яЁё])/gu

/**
 * A fixture: settings a line (`measure: 12`, in em), an empty line, and the text.
 *
 * In the text `[^12]` is a note call, `{組|くみ}` a ruby, `<…>` a group that is kept together, `⏎` a line break,
 * `▢` an image of two ems, `~` a place where a word may be hyphenated, `_` a no-break space.
 */
export function readFixture(source: string): { runs: Run[]; settings: Settings; text: string } {
  const at = source.indexOf('\n\n')
  const values = new Map(
    source
      .slice(0, at)
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split(': ') as [string, string]),
  )
  const text = source.slice(at + 2).trimEnd()
  const em = (name: string, otherwise: number): number => Number(values.get(name) ?? otherwise) * EM
  const choice = <T extends string>(name: string, otherwise: T): T =>
    (values.get(name) as T | undefined) ?? otherwise
  return {
    text,
    runs: readText(text.replaceAll('~', '\u00ad').replaceAll('_', '\u00a0')),
    settings: {
      ...defaultSettings,
      size: EM,
      measure: em('measure', 12),
      indent: em('indent', 0),
      kinsoku: choice('kinsoku', defaultSettings.kinsoku),
      reduction: reductions[choice('pushIn', 'solid')],
      hanging: choice('hanging', defaultSettings.hanging),
      lineHead: choice('lineHead', defaultSettings.lineHead),
      lineEnd: choice('lineEnd', defaultSettings.lineEnd),
      mode: choice('mode', defaultSettings.mode),
      alignment: choice('alignment', defaultSettings.alignment),
      isJustified: values.get('isJustified') !== 'false',
    },
  }
}

function readText(text: string, group?: number): Run[] {
  const runs: Run[] = []
  const grouped = group === undefined ? {} : { group }
  const common = { size: EM, face: plainFace, ...grouped }
  const japanese = (value: string): void => {
    if (value) runs.push({ kind: 'text', text: value, language: 'ja', ...common })
  }
  let from = 0
  for (const match of text.matchAll(PIECES)) {
    const [whole, call, base, reading, kept, lineBreak, image, western] = match
    japanese(text.slice(from, match.index))
    from = match.index + whole.length
    if (call) {
      runs.push({
        ...common,
        kind: 'note-call',
        text: `（${call}）`,
        language: 'ja',
        size: EM / 2,
        features: ['halt'],
      })
    } else if (base && reading) {
      runs.push({
        ...common,
        kind: 'ruby',
        text: base,
        reading,
        language: 'ja',
        readingFace: plainFace,
        readingSize: EM / 2,
      })
    } else if (kept) runs.push(...readText(kept, match.index + 1))
    else if (lineBreak) runs.push({ kind: 'break' })
    else if (image) runs.push({ kind: 'object', width: 2 * EM, ...grouped })
    else if (western) {
      runs.push({ kind: 'text', text: western, language: /[А-яЁё]/.test(western) ? 'ru' : 'en', ...common })
    }
  }
  japanese(text.slice(from))
  return runs
}
