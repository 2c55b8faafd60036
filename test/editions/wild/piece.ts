/** A part of a manuscript: as it is written, and as it is to be read. */
export interface WordPiece {
  /** Markdown. */
  source: string
  /** What of it a reader finds in the running text, white space aside. */
  text: string
}

/** Text that is written as it is read. */
export function plain(text: string): WordPiece {
  return { source: text, text }
}

/** Pieces one after the other, with something between them that is not read. */
export function join(pieces: readonly WordPiece[], between = ''): WordPiece {
  return {
    source: pieces.map(({ source }) => source).join(between),
    text: pieces.map(({ text }) => text).join(''),
  }
}
