import type { Image } from '../../model/article.js'
import type { MadeFile } from '../edition.js'

/** A picture of the document. */
export interface DocxPicture {
  /** In the package: `media/image-1.png`. */
  path: string
  image: Pick<Image, 'width' | 'height'>
}

/** The numbers of a list, from its first on. */
export interface ListNumbers {
  start: number
  /** What stands after each: `.` or `)`. */
  sign: '.' | ')'
}

/** What a document collects while its text is written: the parts beside it. */
export interface DocxContext {
  /** BCP 47, of the article. */
  lang: string
  /** By the `src` of the tree. */
  pictures: ReadonlyMap<string, DocxPicture>
  /** The relationship of an address, or of a picture's file. */
  relate: (kind: 'hyperlink' | 'image', target: string) => string
  /** A new numbered or bulleted list; the id of its numbering. */
  number: (list: ListNumbers | undefined) => number
  /** A comment on a place; its id. */
  remark: (text: string) => string
  /** Counts drawings, which need a number of their own. */
  drawing: () => number
}

/** The parts that a context has collected. */
export interface CollectedParts {
  context: DocxContext
  relations: { id: string; kind: 'hyperlink' | 'image'; target: string }[]
  /** By numbering from 1; `undefined` is a bulleted list. */
  lists: (ListNumbers | undefined)[]
  media: MadeFile[]
  /** Texts of comments, by id from 0. */
  remarks: string[]
}

/**
 * Begin to collect the parts of a document.
 *
 * @param lang      of the article
 * @param pictures  by the `src` of the tree
 */
export function collectParts(
  lang: string,
  pictures: ReadonlyMap<string, DocxPicture>,
  media: MadeFile[],
): CollectedParts {
  const relations: CollectedParts['relations'] = []
  const lists: CollectedParts['lists'] = []
  const remarks: string[] = []
  let drawings = 0
  const context: DocxContext = {
    lang,
    pictures,
    relate: (kind, target) => {
      const found = relations.find((one) => one.kind === kind && one.target === target)
      if (found) return found.id
      const id = `rel-${relations.length + 1}`
      relations.push({ id, kind, target })
      return id
    },
    number: (list) => lists.push(list),
    remark: (text) => String(remarks.push(text) - 1),
    drawing: () => ++drawings,
  }
  return { context, relations, lists, media, remarks }
}
