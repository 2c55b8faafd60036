import type { PDFHexString, PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * An element of a PDF's tags, apart from the objects that hold it, so that it can be moved, joined and unwrapped.
 *
 * @see ISO 32000-1, 14.7.2 "Structure hierarchy"
 */
export interface Tag {
  kind: 'tag'
  /** As in `P`, `Note`, `Em`. */
  name: string
  lang?: PDFObject
  /** What is said instead of a figure. */
  alt?: PDFObject
  actualText?: PDFObject
  /** Of tables and their cells. */
  attributes: readonly PDFObject[]
  id?: PDFString | PDFHexString
  kids: TagKid[]
}

/** A stretch of a page's content, marked by its number on the page. */
export interface TaggedContent {
  kind: 'content'
  page: PDFRef
  number: number
  /** What holds the content where it is not the page's own: a drawing that is used on it. */
  stream?: PDFRef
}

/** A link. */
export interface TaggedObject {
  kind: 'object'
  page: PDFRef
  object: PDFRef
}

export type TagKid = Tag | TaggedContent | TaggedObject

/** A new element of the same kind around other content. */
export function withKids(tag: Tag, kids: TagKid[]): Tag {
  return { ...tag, kids }
}

/** An element without properties. */
export function plainTag(name: string, kids: TagKid[]): Tag {
  return { kind: 'tag', name, attributes: [], kids }
}

/** All elements within one, itself first, in their order. */
export function* tagsIn(tag: Tag): Generator<Tag> {
  yield tag
  for (const kid of tag.kids) if (kid.kind === 'tag') yield* tagsIn(kid)
}

/** All content within an element, in its order. */
export function* contentIn(tag: Tag): Generator<TaggedContent | TaggedObject> {
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') yield* contentIn(kid)
    else yield kid
  }
}

/** Whether all figures have a description, or a text that they are read as. */
export function areFiguresDescribed(tags: readonly Tag[]): boolean {
  return tags.every((tag) => tag.name !== 'Figure' || isDescribed(tag))
}

/** Whether an element has a description, or a text that it is read as. */
export function isDescribed({ alt, actualText }: Tag): boolean {
  return alt !== undefined || actualText !== undefined
}
