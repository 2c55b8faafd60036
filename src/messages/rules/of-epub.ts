import type { Wording } from '../message.js'
import { ownError } from '../own-error.js'

/** Declare what is wrong with a finished EPUB, which kiyo made and no manuscript can spoil. */
export function ofEpub<Data = undefined>({ en, ja }: Wording<Data>): Wording<Data> {
  const put = (words: string | ((data: Data) => string), start: string, end: string) =>
    typeof words === 'string' ? start + words + end : (data: Data) => start + words(data) + end
  return {
    en: put(en, 'The EPUB is faulty: ', `; ${ownError.en.epub}`),
    ja: put(ja, 'EPUBに不備があります：', `。${ownError.ja.epub}`),
  } as Wording<Data>
}

/** A file of an EPUB. */
export interface EpubPath {
  /** In the EPUB. */
  path: string
}
