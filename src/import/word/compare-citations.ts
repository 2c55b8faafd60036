import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { cite } from '../../cite/cite.js'
import { said } from '../../messages/say.js'
import { articleDefaults } from '../../model/article.js'
import { ARTICLE_FILE } from '../../model/source-files.js'
import { parseMarkdown } from '../../read/parse-markdown.js'
import type { Decisions } from '../report/decisions.js'
import type { CitedWorks } from './cited-works.js'

/** Rows of differences; what is beyond is counted. */
const MOST = 30

/**
 * Hold what the document shows of each citation against what kiyo prints of it.
 *
 * @param article    `article.md` as it will be written
 * @param works      with what the document shows of each citation
 * @param decisions  gets each citation that is printed otherwise
 */
export async function compareCitations(
  article: string,
  works: CitedWorks,
  decisions: Decisions,
): Promise<void> {
  const file = new VFile({ path: ARTICLE_FILE, value: article })
  file.data.hasReferences = true
  const tree = parseMarkdown(file)
  const found = wrapCitations(tree, article)
  await cite({
    article: { ...articleDefaults, slug: '', title: '', authors: [], images: new Map() },
    tree,
    references: [{ path: 'references.json', format: 'csl-json', text: works.file() }],
    file,
  })
  const shown = works.shown()
  let rows = 0
  for (const { markdown, wrapper } of found) {
    const one = shown.get(markdown)?.shift()
    const printed = wordsIn(wrapper)
    if (!one || bare(one.text) === bare(printed)) continue
    rows++
    if (rows <= MOST)
      decisions.note(said('import.citation.differs', { shown: one.text, printed }), one.place, 'likely')
  }
  if (rows > MOST) decisions.note(said('import.citation.more', { more: rows - MOST }), undefined, 'likely')
}

interface FoundCitation {
  /** As it is written. */
  markdown: string
  /** Holds the citation, and then what is printed of it. */
  wrapper: Root
}

/** Put each citation into a node of its own, from which what it becomes can be read; in the order of the text. */
function wrapCitations(tree: Root, article: string): FoundCitation[] {
  const found: (FoundCitation & { at: number })[] = []
  visit(tree, 'citation', (citation, index, parent) => {
    if (!parent || index === undefined) return
    const at = citation.position?.start.offset ?? 0
    const wrapper = { type: 'root', children: [citation] } as unknown as Root
    parent.children[index] = wrapper as never
    found.push({ at, markdown: article.slice(at, citation.position?.end.offset), wrapper })
  })
  return found.sort((one, other) => one.at - other.at)
}

function wordsIn(node: Root): string {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text.replace(/\s+/g, ' ').trim()
}

/** White space, and the stop that ends a note, belong to the sentence. */
function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(/[.。]$/, '')
}
