import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type FaceRole, faceRoles, type HouseFace, type LanguageRole } from '../model/house-face.js'
import { HYPHEN } from '../model/hyphen.js'
import type { FontFile, Typeface } from '../model/typeface.js'
import { nearestCut } from './choose-fallbacks.js'
import { fallbackFaces } from './fallback-faces.js'
import { houseLanguageFaces } from './house-language-faces.js'
import { minchoHeights } from './mincho-heights.js'
import { readCut } from './read-face-file.js'
import type { Heights } from './with-heights.js'

/** A face of the journal's: whole static TrueType from npm, so that the PDF holds it as CID TrueType. */
export interface JournalFace extends Omit<Typeface, 'bytes'> {
  /** File inside its npm package; of a journal's own face its key. */
  file: string
  /** A journal's own. */
  house?: HouseFace
  /** How high the em of a journal's own is to be above the baseline and below it. */
  em?: Heights
}

/** Letters, digits and punctuation of Latin and Cyrillic; quotation marks and dashes in Japanese stay Japanese. */
const LETTERS = 'U+0020-00AA, U+00AC-00BA, U+00BC-02FF, U+0300-036F, U+0400-052F, U+1E00-1EFF, U+2010-2011'

const MINCHO = '@expo-google-fonts/noto-serif-jp'
const GOTHIC = '@expo-google-fonts/noto-sans-jp'
const ROMAN = '@expo-google-fonts/tinos'
/** Of fixed width, designed with that of the letters. */
const CODE = '@expo-google-fonts/cousine'

const roman = (file: string, weight: number, style: 'normal' | 'italic'): JournalFace[] => [
  { family: 'Kiyo Roman', weight, style, file: `${ROMAN}/${file}` },
  { family: 'Kiyo Letters', weight, style, file: `${ROMAN}/${file}`, range: LETTERS },
]

/**
 * The lines of a face, in em, by which its baseline is where that of running text is: half of the difference of ascent and
 * descent below the middle of a line. A heading or the head of a table would else be 0.1 em too low.
 */
const ON_BASELINE = {
  gothic: { ascent: 1.0615, descent: 0.3865 },
  code: { ascent: 0.904, descent: 0.229 },
} as const satisfies Readonly<Record<string, Typeface['metrics']>>

/** The faces that kiyo brings. */
const builtInFaces: readonly JournalFace[] = [
  {
    family: 'Kiyo Mincho',
    weight: 400,
    style: 'normal',
    file: `${MINCHO}/400Regular/NotoSerifJP_400Regular.ttf`,
  },
  {
    family: 'Kiyo Mincho',
    weight: 700,
    style: 'normal',
    file: `${MINCHO}/700Bold/NotoSerifJP_700Bold.ttf`,
  },
  {
    family: 'Kiyo Gothic',
    weight: 400,
    style: 'normal',
    file: `${GOTHIC}/400Regular/NotoSansJP_400Regular.ttf`,
    metrics: ON_BASELINE.gothic,
  },
  {
    family: 'Kiyo Gothic',
    weight: 500,
    style: 'normal',
    file: `${GOTHIC}/500Medium/NotoSansJP_500Medium.ttf`,
    metrics: ON_BASELINE.gothic,
  },
  ...roman('400Regular/Tinos_400Regular.ttf', 400, 'normal'),
  ...roman('400Regular_Italic/Tinos_400Regular_Italic.ttf', 400, 'italic'),
  ...roman('700Bold/Tinos_700Bold.ttf', 700, 'normal'),
  ...roman('700Bold_Italic/Tinos_700Bold_Italic.ttf', 700, 'italic'),
  ...(['400Regular', '700Bold'] as const).map((name) => ({
    family: 'Kiyo Code',
    weight: Number.parseInt(name, 10),
    style: 'normal' as const,
    file: `${CODE}/${name}/Cousine_${name}.ttf`,
    range: LETTERS,
    metrics: ON_BASELINE.code,
  })),
]

/** All characters that a journal's own face has; the range of those of its faces that others are to complete. */
const ALL = 'U+0-10ffff'

/** Cyrillic letters. */
const CYRILLIC = 'U+0400-052F, U+1C80-1C8F, U+2DE0-2DFF, U+A640-A69F'

/** The hyphen of a broken word, a character that few other faces have. */
const HYPHEN_RANGE = `U+${HYPHEN.charCodeAt(0).toString(16)}`

interface Role {
  families: readonly string[]
  metrics: Heights
  em: Heights
}

/** The lines of Tinos (`hhea`) and its em (`sTypoAscender`, `sTypoDescender` of `OS/2`, of 2048 units). */
const ROMAN_ROLE: Role = {
  families: ['Kiyo Roman', 'Kiyo Letters'],
  metrics: { ascent: 0.891, descent: 0.216 },
  em: { ascent: 1420 / 2048, descent: 442 / 2048 },
}

/** Roles whose faces take the places of others; those of languages are asked before others (`house-language-faces.ts`). */
type ReplacingRole = Exclude<FaceRole, LanguageRole>

/** The families of each role, and the lines and the em of the face that a journal's own takes the place of. */
const ROLES: Readonly<Record<ReplacingRole, Role>> = {
  mincho: { families: ['Kiyo Mincho'], metrics: minchoHeights.lines, em: minchoHeights.em },
  gothic: { families: ['Kiyo Gothic'], metrics: ON_BASELINE.gothic, em: minchoHeights.em },
  roman: ROMAN_ROLE,
  cyrillic: ROMAN_ROLE,
}

/**
 * List the faces of a house: a journal's own in the places of those that kiyo brings. They are declared with the lines of
 * those, so that a baseline is where the format has it, whatever a font says of itself.
 */
export function facesOf(all: readonly HouseFace[] = []): readonly JournalFace[] {
  const own = all.filter(isReplacing)
  if (own.length === 0) return builtInFaces
  const replaced = new Set(own.flatMap(({ role }) => (role === 'cyrillic' ? [] : ROLES[role].families)))
  // Of two faces that have a letter the later one draws it.
  return [
    ...builtInFaces.flatMap((face) => {
      if (!replaced.has(face.family)) return [face]
      return ROLES.roman.families.includes(face.family) ? [{ ...face, range: HYPHEN_RANGE }] : []
    }),
    ...faceRoles.flatMap((role) => own.filter((face) => face.role === role).flatMap(declareFace)),
  ]
}

type ReplacingFace = HouseFace & { role: ReplacingRole }

function isReplacing(face: HouseFace): face is ReplacingFace {
  return face.role in ROLES
}

function declareFace(house: ReplacingFace): JournalFace[] {
  const { role, weight, style, key } = house
  const { families, metrics, em } = ROLES[role]
  return families.map((family) => {
    const range =
      role === 'cyrillic'
        ? CYRILLIC
        : family === 'Kiyo Letters'
          ? LETTERS
          : role === 'roman'
            ? ALL
            : undefined
    return { family, weight, style, file: key, house, metrics, em, ...(range ? { range } : {}) }
  })
}

/** The upright faces of a family and weight, for what is drawn without a browser; the first that has a letter draws it. */
export async function findTypefaces(
  family: string,
  weight: number,
  own?: readonly HouseFace[],
): Promise<FontFile[]> {
  const faces = facesOf(own).filter(
    (one) => one.family === family && one.weight === weight && one.style === 'normal',
  )
  const cuts = [...houseLanguageFaces(own ?? []), ...fallbackFaces]
    .filter((face) => face.family === family)
    .flatMap((face) => {
      // A face in hundreds of files is not read for the few characters of a cover.
      const whole = face.cuts.filter(({ holds }) => !holds)
      return nearestCut(whole, { weight, style: 'normal' }) ?? []
    })
  const files = await Promise.all([
    ...faces
      .toReversed()
      .map(async (face) => ({ bytes: await readFace(face), range: face.range, axes: face.house?.axes })),
    ...cuts.map(async (cut) => ({ bytes: await readCut(cut), axes: cut.axes })),
  ])
  return files.flatMap(({ bytes, ...file }) => (bytes ? { bytes, ...file } : []))
}

/** The bytes of a face's file. */
export async function readFace(face: JournalFace): Promise<Uint8Array> {
  if (face.house) return face.house.bytes
  return readFile(createRequire(import.meta.url).resolve(face.file))
}
