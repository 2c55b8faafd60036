/** A note or a call of one, as its id names it. */
export interface Anchor {
  kind: 'note' | 'call'
  /** The article, from 0. */
  article: number
  /** The note's number. */
  note: number
  /** Of a note that is divided, as the EPUB divides long ones, the part, from 2 on. */
  part?: number
}

const ANCHOR = /^(?:a\d+-)?(note|call)-(\d+)(?:-(\d+))?$/

/**
 * What the ids of an article begin with, so that they are unique in its publication.
 *
 * @param index  of the article, from 0
 * @returns      `a2-` for the second
 */
export function idPrefix(index: number): string {
  return `a${index + 1}-`
}

/**
 * The name of an EPUB's file that holds what is made around the articles of an issue, and nothing of any of them.
 *
 * @param slug  of the part: `issue-colophon`
 */
export function aroundName(slug: string): string {
  return `around-${slug}.xhtml`
}

/** Whether a file is one of what is made around articles. */
export function isAround(name: string): boolean {
  return name.startsWith('around-')
}

/** The article that an id, or the name of a file, belongs to, from 0. */
export function articleOf(name: string): number {
  return Number(/^a(\d+)-/.exec(name)?.[1] ?? 1) - 1
}

/**
 * Read the id of a note or of its call: `note-15`, and `a2-note-15` where a publication has several articles.
 *
 * @param id  also as a link writes it, with `#`
 * @returns   `undefined` for the id of anything else
 */
export function parseAnchor(id: string | undefined): Anchor | undefined {
  const name = id?.replace(/^#/, '') ?? ''
  const [, kind, note, part] = ANCHOR.exec(name) ?? []
  if (kind === undefined) return undefined
  return {
    kind: kind === 'note' ? 'note' : 'call',
    article: articleOf(name),
    note: Number(note),
    ...(part === undefined ? {} : { part: Number(part) }),
  }
}

/** The id of a note's call, from the note's: `call-15` of `note-15`. */
export function callOf(noteId: string): string {
  return noteId.replace(/note-(?=[\d-]+$)/, 'call-')
}
