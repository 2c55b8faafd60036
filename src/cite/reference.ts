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
  /** Where it stands. */
  file: VFile
  place: Point | undefined
}

/** Languages that the style has layouts for. */
export type StyleLanguage = 'ja' | 'ru' | 'en'
