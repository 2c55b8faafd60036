import { composeParagraph } from '../../compose/compose-paragraph.js'
import { defaultSettings, reductions } from '../../compose/default-settings.js'
import type { Line, Run } from '../../compose/paragraph.js'
import { HYPHEN } from '../../model/hyphen.js'
import type { FaceFinder } from './face-finder.js'
import { isMovedCaption } from './is-moved-caption.js'
import type { ParagraphToCompose, RunToCompose } from './layout.js'

/**
 * Compose a paragraph that the page's script listed. A caption that is longer than its measure has its last line at the
 * start, wherever one of a single line stands: in the middle, it would stand under filled lines as if it were of another.
 *
 * @param runs  its runs as the composer takes them, by `runsOf`
 */
export function composeListed(
  { measure, size, indent, isJustified, isTitle, alignment, pushIn }: ParagraphToCompose,
  runs: readonly Run[],
): Line[] {
  // Other lines that are not filled, as of a heading, are as long as they can be.
  const mode = isTitle ? 'even' : isJustified ? defaultSettings.mode : 'greedy'
  const reduction = reductions[pushIn]
  const settings = { ...defaultSettings, measure, size, indent, isJustified, alignment, mode, reduction }
  const lines = composeParagraph(runs, settings)
  if (!isMovedCaption({ isJustified, alignment }) || !lines.some(({ isFilled }) => isFilled)) return lines
  return composeParagraph(runs, { ...settings, alignment: 'start' })
}

/** A character that belongs to a script, as no punctuation mark and no digit does, or, as ー, to both kinds of kana. */
const OF_SCRIPT =
  /[^\p{Script=Common}\p{Script=Inherited}]|(?!\p{Script_Extensions=Han})\p{Script_Extensions=Hiragana}/u
/** ISO 15924's code for what belongs to no script. */
const COMMON = 'Zyyy'

/** Convert the runs of a listed paragraph for the composer. */
export function runsOf(
  { runs, hyphenFamily }: Pick<ParagraphToCompose, 'runs' | 'hyphenFamily'>,
  faceOf: FaceFinder,
): Run[] {
  // A browser shapes punctuation by the script of the letters around it in the paragraph, and a ruby apart from these.
  const hasScript = runs.some(({ kind, text }) => kind !== 'ruby' && OF_SCRIPT.test(text))
  return runs.map((run) =>
    asRun(hasScript ? run : { ...run, language: withoutScript(run.language) }, faceOf, hyphenFamily),
  )
}

/** Say of a language that what is written in it has letters of no script: a dash alone has another width. */
function withoutScript(language: string): string {
  return language === '' ? language : new Intl.Locale(language, { script: COMMON }).toString()
}

function asRun(run: RunToCompose, faceOf: FaceFinder, hyphenFamily: string): Run {
  const { kind, text, language, size, features, reading, readingSize, isAddress, isRaised, width } = run
  const group = run.group > 0 ? { group: run.group } : {}
  if (kind === 'break') return { kind, isFilled: run.endsPage }
  if (kind === 'object') return { kind, width, ...group }
  const face = faceOf(run)
  const set = { text, language, size, face, features, ...group }
  if (kind === 'ruby') return { kind, ...set, reading, readingFace: face, readingSize, width }
  if (kind === 'note-call') return { kind, ...set }
  if (!text.includes('\u00ad')) return { kind, ...set, isAddress, isRaised }
  // A journal's own face need not have this hyphen; its own is of another width.
  const [hyphen] = faceOf({ ...run, family: hyphenFamily }).shape(HYPHEN, language, features)
  return { kind, ...set, isAddress, isRaised, ...(hyphen ? { hyphen: hyphen.advance } : {}) }
}
