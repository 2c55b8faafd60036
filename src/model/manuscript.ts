import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Article, ReferenceFile } from './article.js'
import type { DeclaredStyle } from './declared-style.js'

/** An article as it was read and checked. */
export interface Manuscript {
  /** What the front matter says; defaults where it cannot be read. */
  article: Article
  /** The text, without front matter and with the notes at its end in the order of their numbers; changed by each stage. */
  tree: Root
  references: readonly ReferenceFile[]
  /** What the article's own style file declares, which `article.style` is made of. */
  style?: DeclaredStyle
  /** `article.md`; takes the messages of all stages. */
  file: VFile
}
