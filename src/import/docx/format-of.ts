import type { RunProperties } from './run-properties.js'
import type { TextFormat } from './word-document.js'

const LATIN = /\p{sc=Latin}/u
const CYRILLIC = /\p{sc=Cyrillic}/u
const GREEK = /\p{sc=Greek}/u
const HAN = /\p{sc=Han}/u
const CYRILLIC_LANGUAGES = /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg|tt|ba|cv)\b/
const CHINESE: Readonly<Record<string, string>> = {
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
}

/**
 * How a run looks beyond its paragraph's style.
 *
 * @param text       of the run
 * @param run        what it looks like in the end
 * @param paragraph  what its paragraph's style looks like
 * @param direct     properties of the run itself: only they decide the language, since that of the document is unreliable
 */
export function formatOf(
  text: string,
  run: RunProperties,
  paragraph: RunProperties,
  direct: RunProperties,
): TextFormat {
  const { position } = run
  const language = languageOf(text, direct)
  return {
    ...(run.bold && !paragraph.bold ? { strong: true } : {}),
    ...(run.italic && !paragraph.italic ? { italic: true } : {}),
    ...(isOn(run.dots) ? { dots: true } : {}),
    ...(isOn(run.underline) && !isOn(paragraph.underline) ? { underline: true } : {}),
    ...(run.strike && !paragraph.strike ? { strike: true } : {}),
    ...(position === 'superscript' || position === 'subscript' ? { position } : {}),
    ...(language ? { language } : {}),
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== 'none'
}

/** The language that a run declares, where its script does not say so and does not gainsay it. */
function languageOf(text: string, { language, eastAsianLanguage }: RunProperties): string | undefined {
  if (HAN.test(text)) return CHINESE[eastAsianLanguage?.toLowerCase() ?? '']
  const tag = language?.split('-')[0]?.toLowerCase()
  if (!tag || !/^[a-z]{2,3}$/.test(tag)) return undefined
  if (CYRILLIC.test(text)) return CYRILLIC_LANGUAGES.test(tag) && tag !== 'ru' ? tag : undefined
  if (GREEK.test(text)) return tag === 'el' ? tag : undefined
  const isOther = !/^(?:en|ja|zh|ko|el|he|ar|fa|hi|th)$/.test(tag) && !CYRILLIC_LANGUAGES.test(tag)
  return LATIN.test(text) && isOther ? tag : undefined
}

/** Whether two formats are the same. */
export function isSameFormat(one: TextFormat, other: TextFormat): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof TextFormat>
  return [...keys].every((key) => one[key] === other[key])
}
