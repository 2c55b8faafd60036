/** An item of a file of references before it is cleaned. */
export interface RawItem {
  /** As it is written; empty where there is none. */
  key: string
  /** Offset of its beginning in the file, or of the error in it. */
  offset: number
  /** Of any shape; `undefined` for what cannot be read. */
  item: unknown
  /** Why it cannot be read. */
  error?: 'braces' | 'key' | 'entry'
  /** The key of the entry that this one takes fields from. */
  parent?: string
  /** Fields that CSL has no place for. */
  leftOut?: readonly string[]
  /** Commands of LaTeX that were not understood. */
  latex?: readonly string[]
}
