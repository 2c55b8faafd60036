import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { CslItem } from '../model/csl-item.js'

/** A source from a file of references. */
export interface Reference {
  key: string
  item: CslItem
  /** Announced where the source is first cited, and printed from then on. */
  abbreviation?: string
  /** In kana, for sorting. */
  reading?: string
  /** Fields whose form cannot be read. */
  unread: readonly string[]
  /** Fields that neither CSL nor the style has. */
  leftOut: readonly string[]
  /** Commands of LaTeX that are left out. */
  latex: readonly string[]
  /** The key of the item that this one takes fields from. */
  parent?: string
  /** Number of the item in its file, from one. */
  number: number
  /** The file that it is in. */
  file: VFile
  place: Point | undefined
}

/** Languages that the style has layouts for. */
export type StyleLanguage = 'ja' | 'ru' | 'en'
