/** A font file, cut down to the article's characters, and what it is used for, as a `@font-face` rule says it. */
export interface Typeface {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Characters it is used for, as CSS writes a `unicode-range`; all where it is undefined. */
  range?: string | undefined
  /** How much larger it is drawn than its size, so that it is as large as the face that it completes. */
  scale?: number | undefined
  /** Where its lines begin and end above and below the baseline, in em; its own where it is undefined. */
  metrics?: { ascent: number; descent: number } | undefined
  /** TrueType. */
  bytes: Uint8Array
}

/** A font file, whole or cut down, and the characters it is used for. */
export interface FontFile extends Pick<Typeface, 'bytes' | 'range' | 'scale'> {
  /** Places on the axes of a variable font. */
  axes?: Readonly<Record<string, number>> | undefined
}

/** A typeface that an author brings: static TrueType, which may be embedded and cut down. */
export interface OwnFace extends Pick<Typeface, 'family' | 'weight' | 'style' | 'bytes'> {
  /** Path inside the article's folder; of a face of the system that of its file. */
  path: string
  /** One of the system's, which the front matter allows. */
  isSystem?: true
}
