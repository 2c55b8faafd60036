/** What a journal has a typeface of its own for. */
export const faceRoles = [
  'mincho',
  'gothic',
  'roman',
  'cyrillic',
  'simplified',
  'traditional',
  'hong-kong',
  'korean',
] as const

export type FaceRole = (typeof faceRoles)[number]

/** Roles of faces for text in one language: Chinese as it is written in China, Taiwan and Hong Kong, and Korean. */
export type LanguageRole = Extract<FaceRole, 'simplified' | 'traditional' | 'hong-kong' | 'korean'>

/** A typeface of a journal's own, as one file of `house/fonts/` has it. */
export interface HouseFace {
  role: FaceRole
  /** The file. */
  name: string
  weight: number
  style: 'normal' | 'italic'
  /** The file, which of its fonts, and the weight that a variable one is set to: equal keys, equal faces. */
  key: string
  /** One font, whole, of TrueType or CFF outlines. */
  bytes: Uint8Array
  /** Places on the axes of a variable font. */
  axes?: Readonly<Record<string, number>>
}

/** A typeface that a journal has for characters which its others lack. */
export type HouseFallback = Pick<HouseFace, 'name' | 'key' | 'bytes' | 'axes'>
