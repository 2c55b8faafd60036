import type { HouseFallback } from '../model/house-face.js'
import type { OwnFace } from '../model/typeface.js'
import { charactersOfEncoding } from './characters-of-encoding.js'
import { CHIRON, chironCuts } from './chiron-cuts.js'
import type { FaceCut } from './face-cut.js'
import type { FaceDesign } from './face-rules.js'

/** A typeface that draws what the journal's own faces lack. Its files are read only when a text needs one of them. */
export interface FallbackFace {
  /** As its makers call it. */
  name: string
  /** As `npm install` calls it; of an author's own face there is none. */
  package?: string
  cuts: readonly FaceCut[]
  /** Characters that it is asked for, so that its files are not read for others. */
  covers: RegExp
  /** One that has none is asked before the others. */
  design?: FaceDesign
  /** How much larger it is drawn than its size, so that it is as large as the face that it completes. */
  scale?: number
  /** The family of `tokens.css` by which runs of its language are set in it. */
  family?: string
  /** It is too large to come with kiyo, and is used where it is installed. */
  isOptional?: true
  /** One of the system's, which the front matter allows. */
  isSystem?: true
  /** It sets Han characters in shapes that are not those of Japanese. */
  isForeignHan?: true
  /** Characters that it certainly has, so that its package is named only for what it helps with. */
  promises?: (character: string) => boolean
}

/**
 * Make fallback faces of those that authors bring, each also a family by its own name, for the style to name. Where the
 * authors of two articles bring different files of one name, weight and style, the first is asked first, and the other for
 * what it lacks.
 */
export function ownFallbackFaces(faces: readonly OwnFace[]): FallbackFace[] {
  const made: { name: string; cuts: FaceCut[] }[] = []
  for (const { family: name, weight, style, path, bytes } of faces) {
    const namesakes = made.filter((one) => one.name === name)
    if (namesakes.some(({ cuts }) => cuts.some((cut) => isOfBytes(cut, bytes)))) continue
    const free = namesakes.find(
      ({ cuts }) => !cuts.some((cut) => cut.weight === weight && cut.style === style),
    )
    const cut = { weight, style, file: path, bytes }
    if (free) free.cuts.push(cut)
    else made.push({ name, cuts: [cut] })
  }
  return made.map(({ name, cuts }) => ({ name, family: name, covers: /^[\s\S]+$/u, cuts }))
}

/** Make fallback faces of those that a journal has for it: each is one cut for all weights, asked in any design. */
export function houseFallbackFaces(fallbacks: readonly HouseFallback[]): FallbackFace[] {
  return fallbacks.map(({ name, key, bytes, axes }) => ({
    name,
    covers: /^[\s\S]+$/u,
    cuts: [{ weight: 400, style: 'normal', file: key, bytes, axes }],
  }))
}

function isOfBytes({ bytes: known }: FaceCut, bytes: Uint8Array): boolean {
  return known !== undefined && (known === bytes || Buffer.compare(known, bytes) === 0)
}

const expo =
  (packageName: string, stem: string) =>
  (weight: number, weightName: string, style: 'normal' | 'italic' = 'normal'): FaceCut => {
    const cut = `${weight}${weightName}${style === 'italic' ? '_Italic' : ''}`
    return { weight, style, file: `${packageName}/${cut}/${stem}_${cut}.ttf` }
  }

const REGULAR = [400, 'Regular'] as const
const MEDIUM = [500, 'Medium'] as const
const BOLD = [700, 'Bold'] as const

function face(
  of: Omit<FallbackFace, 'package' | 'cuts'>,
  directory: string,
  stem: string,
  weights: readonly (readonly [number, string])[],
  hasItalic = false,
): FallbackFace {
  const packageName = `@expo-google-fonts/${directory}`
  const cut = expo(packageName, stem)
  return {
    ...of,
    package: packageName,
    cuts: weights.flatMap(([weight, weightName]) => [
      cut(weight, weightName),
      ...(hasItalic ? [cut(weight, weightName, 'italic')] : []),
    ]),
  }
}

function slice(of: Omit<FallbackFace, 'package' | 'cuts'>, directory: string, script: string): FallbackFace {
  const packageName = `@fontsource/${directory}`
  return {
    ...of,
    package: packageName,
    cuts: [400, 700].map((weight) => ({
      weight,
      style: 'normal',
      file: `${packageName}/files/${directory}-${script}-${weight}-normal.woff2`,
    })),
  }
}

/** What European text is made of, with combining marks of every alphabet. */
const EUROPEAN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u
const UNMARKED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}](?<!\p{Emoji_Presentation})$/u
const HAN = /^[\p{Script=Han}\p{Script=Common}\p{Script=Inherited}\p{Script=Hiragana}\p{Script=Katakana}]+$/u
const KOREAN = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]+$/u
/** The ideographs of Unicode's first version and of Extension A, without those that were added to the blocks later. */
const UNIFIED_HAN = /^[\u3400-\u4db5\u4e00-\u9fa5]$/u
const isUnifiedHan = (character: string): boolean => UNIFIED_HAN.test(character)
const SYMBOLS = /^[\p{S}\p{N}\p{P}\p{M}]+$/u

/**
 * Typefaces in the order in which they are asked for a character that the journal's faces lack. A face of the design of
 * the text around is asked first. Of marks that combine only faces with anchors for them are asked, as all of these are.
 */
export const fallbackFaces: readonly FallbackFace[] = [
  // The letters of Noto Sans JP are those of Source Sans, enlarged.
  face(
    { name: 'Source Sans 3', covers: EUROPEAN, design: 'sans', scale: 1.12 },
    'source-sans-3',
    'SourceSans3',
    [REGULAR, MEDIUM, BOLD],
    true,
  ),
  // Japanese text has only letters from it; here it has the rest, such as currency symbols.
  face({ name: 'Tinos', covers: UNMARKED, design: 'serif' }, 'tinos', 'Tinos', [REGULAR, BOLD], true),
  // Of the proportions of Tinos, so that a letter with a mark does not look different in its word.
  face(
    { name: 'STIX Two Text', covers: EUROPEAN, design: 'serif' },
    'stix-two-text',
    'STIXTwoText',
    [REGULAR, BOLD],
    true,
  ),
  face(
    { name: 'Noto Serif', covers: EUROPEAN, design: 'serif' },
    'noto-serif',
    'NotoSerif',
    [REGULAR, BOLD],
    true,
  ),
  face(
    {
      name: 'Noto Serif Hebrew',
      covers: /^[\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]+$/u,
      design: 'serif',
    },
    'noto-serif-hebrew',
    'NotoSerifHebrew',
    [REGULAR, BOLD],
  ),
  face(
    {
      name: 'Amiri',
      covers: /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u,
      design: 'serif',
    },
    'amiri',
    'Amiri',
    [REGULAR, BOLD],
    true,
  ),
  face(
    {
      name: 'Noto Serif Devanagari',
      covers: /^[\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]+$/u,
      design: 'serif',
    },
    'noto-serif-devanagari',
    'NotoSerifDevanagari',
    [REGULAR, BOLD],
  ),
  slice(
    { name: 'Noto Serif Georgian', covers: /^\p{Script=Georgian}+$/u, design: 'serif' },
    'noto-serif-georgian',
    'georgian',
  ),
  slice(
    { name: 'Noto Serif Armenian', covers: /^\p{Script=Armenian}+$/u, design: 'serif' },
    'noto-serif-armenian',
    'armenian',
  ),
  face({ name: 'Noto Sans Math', covers: SYMBOLS, design: 'serif' }, 'noto-sans-math', 'NotoSansMath', [
    REGULAR,
  ]),
  face(
    { name: 'Noto Sans Symbols', covers: SYMBOLS, design: 'serif' },
    'noto-sans-symbols',
    'NotoSansSymbols',
    [REGULAR, BOLD],
  ),
  face(
    { name: 'Noto Sans Symbols 2', covers: SYMBOLS, design: 'serif' },
    'noto-sans-symbols-2',
    'NotoSansSymbols2',
    [REGULAR],
  ),
  face({ name: 'Noto Emoji', covers: SYMBOLS, design: 'serif' }, 'noto-emoji', 'NotoEmoji', [REGULAR, BOLD]),
  ...(
    [
      ['Noto Serif TC', 'Kiyo Taiwan', 'noto-serif-tc', 'NotoSerifTC', HAN, charactersOfEncoding('big5')],
      ['Noto Serif HK', 'Kiyo Hong Kong', 'noto-serif-hk', 'NotoSerifHK', HAN, charactersOfEncoding('big5')],
      ['Noto Serif SC', 'Kiyo Chinese', 'noto-serif-sc', 'NotoSerifSC', HAN, isUnifiedHan],
      ['Noto Serif KR', 'Kiyo Korea', 'noto-serif-kr', 'NotoSerifKR', KOREAN, charactersOfEncoding('euc-kr')],
    ] as const
  ).map(([name, family, directory, stem, covers, promises]) =>
    face(
      { name, family, covers, design: 'serif', isOptional: true, isForeignHan: true, promises },
      directory,
      stem,
      [REGULAR, BOLD],
    ),
  ),
  // All of Extension A and some thousand characters of the others.
  {
    name: 'Chiron Sung HK',
    family: 'Kiyo Hong Kong',
    package: CHIRON,
    covers: HAN,
    design: 'serif',
    isOptional: true,
    isForeignHan: true,
    get cuts() {
      return chironCuts()
    },
  },
]
