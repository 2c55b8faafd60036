import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontFile, Typeface } from '../model/typeface.js'

/** A face of the journal's: whole static TrueType from npm, so that the PDF holds it as CID TrueType. */
export interface JournalFace extends Omit<Typeface, 'bytes'> {
  /** File inside its npm package. */
  file: string
}

/** Letters, digits and punctuation of Latin and Cyrillic; quotation marks and dashes in Japanese stay Japanese. */
const LETTERS = 'U+0020-00AA, U+00AC-00BA, U+00BC-02FF, U+0300-036F, U+0400-052F, U+1E00-1EFF, U+2010-2011'

const MINCHO = '@expo-google-fonts/noto-serif-jp'
const GOTHIC = '@expo-google-fonts/noto-sans-jp'
const ROMAN = '@expo-google-fonts/tinos'

const roman = (file: string, weight: number, style: 'normal' | 'italic'): JournalFace[] => [
  { family: 'Kiyo Roman', weight, style, file: `${ROMAN}/${file}` },
  { family: 'Kiyo Letters', weight, style, file: `${ROMAN}/${file}`, range: LETTERS },
]

export const faces: readonly JournalFace[] = [
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
  },
  {
    family: 'Kiyo Gothic',
    weight: 500,
    style: 'normal',
    file: `${GOTHIC}/500Medium/NotoSansJP_500Medium.ttf`,
  },
  ...roman('400Regular/Tinos_400Regular.ttf', 400, 'normal'),
  ...roman('400Regular_Italic/Tinos_400Regular_Italic.ttf', 400, 'italic'),
  ...roman('700Bold/Tinos_700Bold.ttf', 700, 'normal'),
  ...roman('700Bold_Italic/Tinos_700Bold_Italic.ttf', 700, 'italic'),
]

/** The upright face of a family and weight, for what is drawn without a browser. */
export async function findTypeface(family: string, weight: number): Promise<FontFile | undefined> {
  const face = faces.find((one) => one.family === family && one.weight === weight && one.style === 'normal')
  return face && { bytes: await readFace(face), range: face.range }
}

/** The bytes of a face's file. */
export function readFace(face: JournalFace): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(face.file))
}
