import type { Element } from 'hast'
import { classes } from '../model/classes.js'

/** Tokens that have a list of families. */
export type FaceToken =
  | '--text-face'
  | '--text-face-roman'
  | '--heading-face'
  | '--code-face'
  | '--face-sc'
  | '--face-tc'
  | '--face-hk'
  | '--face-kr'

/** The family of faces that draw what no face of a list of families does; it comes after every list. */
export const FALLBACK_FAMILY = 'Kiyo Fallback'

/** Whether a face has serifs, as those of running text, or not, as those of headings. */
export type FaceDesign = 'serif' | 'sans'

/** The properties of a font that select its face. */
export interface Font {
  /** The token that has its families. */
  families: FaceToken
  weight: number
  style: 'normal' | 'italic'
}

/** The font of elements, which their content inherits unless another rule applies. */
interface FaceRule extends Partial<Font> {
  /** Elements by their names, or by a class (`.title`). */
  elements?: readonly string[]
  /** Whether the rule also applies to everything within these elements. */
  isWithin?: boolean
  /** Elements in one of these languages, BCP 47. */
  languages?: readonly string[]
  /** Elements in any language but these. */
  exceptLanguages?: readonly string[]
}

/** Languages that are set in full-width characters. All others are set in roman type, whatever their script. */
const EAST_ASIAN = ['ja', 'zh', 'ko']

const REGULAR: Font = { families: '--text-face', weight: 400, style: 'normal' }

/**
 * Which face sets which text: the one list of it, for the browser and for those who choose and check fonts without one.
 * Of the rules that apply to an element the last one decides.
 */
const RULES: readonly FaceRule[] = [
  { elements: ['strong'], families: '--heading-face', weight: 500 },
  { elements: ['em'], style: 'normal' },
  { exceptLanguages: EAST_ASIAN, families: '--text-face-roman' },
  // Emphasis is gothic and dots in Japanese, bold and italics in Western languages.
  {
    elements: ['strong'],
    isWithin: true,
    exceptLanguages: EAST_ASIAN,
    families: '--text-face-roman',
    weight: 700,
  },
  { elements: ['em'], isWithin: true, exceptLanguages: EAST_ASIAN, style: 'italic' },
  // Within it, too: the spaces that fill a line are in elements of their own.
  { elements: ['code'], isWithin: true, families: '--code-face' },
  { elements: ['h2', 'h3', 'h4', 'h5', 'h6'], isWithin: true, families: '--heading-face', weight: 500 },
  {
    elements: [`.${classes.sectionLabel}`, `.${classes.summaryLabel}`],
    families: '--heading-face',
    weight: 500,
  },
  { elements: ['th'], families: '--heading-face', weight: 500 },
  { elements: ['pre'], families: '--code-face' },
  { elements: [`.${classes.title}`], isWithin: true, families: '--text-face', weight: 700 },
  {
    elements: [`.${classes.title}`],
    isWithin: true,
    exceptLanguages: EAST_ASIAN,
    families: '--text-face-roman',
  },
  // The same characters have other shapes in China and Korea. Where no face for them is installed, the list goes on.
  { languages: ['zh'], families: '--face-sc' },
  { languages: ['zh-Hant', 'zh-TW'], families: '--face-tc' },
  { languages: ['zh-Hant-HK', 'zh-HK', 'zh-MO'], families: '--face-hk' },
  { languages: ['ko'], families: '--face-kr' },
  // There they have one design, of which the bold is for headings and emphasis.
  {
    elements: ['strong', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'],
    isWithin: true,
    languages: ['zh', 'ko'],
    weight: 700,
  },
  // No other face has the hyphen of a broken word.
  { elements: [`.${classes.hyphen}`], families: '--text-face-roman' },
]

/** Languages that have a list of families of their own, in the order of the rules: of those that apply the last decides. */
export const languageFaces: readonly { languages: readonly string[]; families: FaceToken }[] = RULES.flatMap(
  ({ languages, families }) => (languages && families ? { languages, families } : []),
)

/** Whether text in a language is asked of faces of its own first. */
export function hasOwnFaces(language: string): boolean {
  return languageFaces.some(({ languages }) => languages.some((one) => isIn(language, one)))
}

/** Write the rules as CSS. They have no specificity (`:where`), so that their order alone decides. */
export function writeFaceRules(): string {
  const rules = RULES.map((rule) => `:where(${selectorsOf(rule).join(', ')}) { ${declarationsOf(rule)} }`)
  return [`:root { ${declarationsOf(REGULAR)} }`, ...rules].join('\n')
}

function selectorsOf({ elements = [], isWithin = false, languages, exceptLanguages }: FaceRule): string[] {
  const isIn = (language: string): string => `:lang(${language})`
  const inLanguages = exceptLanguages
    ? [`:not(${exceptLanguages.map(isIn).join(', ')})`]
    : (languages?.map(isIn) ?? [''])
  if (elements.length === 0) return inLanguages
  return elements.flatMap((name) =>
    inLanguages.flatMap((inLanguage) => [
      `${name}${inLanguage}`,
      ...(isWithin ? [`${name} ${inLanguage || '*'}`] : []),
    ]),
  )
}

function declarationsOf({ families, weight, style }: Partial<Font>): string {
  return [
    families ? `font-family: var(${families}), "${FALLBACK_FAMILY}";` : '',
    weight ? `font-weight: ${weight};` : '',
    style ? `font-style: ${style};` : '',
  ].join(' ')
}

/**
 * Find the font of a text.
 *
 * @param elements  that the text is in, the outermost first
 * @param language  of the article
 */
export function fontOf(elements: readonly Element[], language: string): Font {
  const font = { ...REGULAR }
  let current = language
  for (const [index, element] of elements.entries()) {
    current = String(element.properties.lang ?? current)
    for (const { elements: names, isWithin = false, languages, exceptLanguages, ...own } of RULES) {
      const candidates = isWithin ? elements.slice(0, index + 1) : [element]
      const isOne = !names || candidates.some((one) => names.some((name) => isNamed(one, name)))
      const isSpoken = (one: string): boolean => isIn(current, one)
      if (isOne && (languages?.some(isSpoken) ?? true) && !exceptLanguages?.some(isSpoken))
        Object.assign(font, own)
    }
  }
  return font
}

function isNamed({ tagName, properties: { className } }: Element, name: string): boolean {
  return name.startsWith('.')
    ? Array.isArray(className) && className.includes(name.slice(1))
    : tagName === name
}

function isIn(language: string, range: string): boolean {
  return language === range || language.startsWith(`${range}-`)
}

/** Whether it is a font of running text; the others are for headings and emphasis. */
export function isRunningText({ families, weight, style }: Font): boolean {
  return designOf(families) === 'serif' && weight === REGULAR.weight && style === REGULAR.style
}

/** The design of the faces of a list. */
export function designOf(families: FaceToken): FaceDesign {
  return families === '--heading-face' || families === '--code-face' ? 'sans' : 'serif'
}
