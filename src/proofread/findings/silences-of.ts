import { location } from 'vfile-location'

/** A comment that silences rules in the paragraph that it is in or before. */
export interface Silence {
  rules: readonly string[]
  /** The comment's offset in `article.md`. */
  offset: number
  /** Lines of `article.md`, from 1: the comment's first, and the last of what it silences. */
  from: number
  to: number
}

const COMMENT = /<!--\s*silence:\s*([^>]*?)\s*-->/g

/**
 * Read the comments `<!-- silence: rule-id rule-id -->`: each is for the lines around it up to the next blank ones, or,
 * alone between blank lines, for the paragraph that follows.
 *
 * @param source  `article.md`, with LF line ends
 */
export function silencesOf(source: string): Silence[] {
  const { toPoint } = location(source)
  const lineAt = (offset: number): number => toPoint(offset)?.line ?? 1
  const lines = source.split('\n')
  const isBlank = (line: number): boolean => (lines[line - 1] ?? '').trim() === ''
  return [...source.matchAll(COMMENT)].map(({ 0: comment, 1: words = '', index }) => {
    let from = lineAt(index)
    let to = lineAt(index + comment.length)
    const rest = lines
      .slice(from - 1, to)
      .join('\n')
      .replace(comment, '')
    while (from > 1 && rest.trim() !== '' && !isBlank(from - 1)) from--
    if (rest.trim() === '') while (to < lines.length && isBlank(to + 1)) to++
    while (to < lines.length && !isBlank(to + 1)) to++
    return { rules: words.split(/[\s,、]+/).filter(Boolean), offset: index, from, to }
  })
}
