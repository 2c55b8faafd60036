import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'
import { checkDepth, checkNesting } from './check-nesting.js'
import { remarkBackMatter } from './remark-back-matter.js'
import { remarkCheckBlocks } from './remark-check-blocks.js'
import { remarkCheckCaptions } from './remark-check-captions.js'
import { remarkCheckDefinitions } from './remark-check-definitions.js'
import { remarkCheckEmphasis } from './remark-check-emphasis.js'
import { remarkCheckHeadings } from './remark-check-headings.js'
import { remarkCheckJoinedLines } from './remark-check-joined-lines.js'
import { remarkCheckTables } from './remark-check-tables.js'
import { remarkCheckWords } from './remark-check-words.js'
import { remarkCitations } from './remark-citations.js'
import { remarkDefinitionLists } from './remark-definition-lists.js'
import { remarkDirectivesAsText } from './remark-directives-as-text.js'
import { remarkDropComments } from './remark-drop-comments.js'
import { remarkFigures } from './remark-figures.js'
import { remarkLanguages } from './remark-languages.js'
import { remarkLeftoverMarkup } from './remark-leftover-markup.js'
import { remarkListNumbers } from './remark-list-numbers.js'
import { remarkMergedCells } from './remark-merged-cells.js'
import { remarkNumberNotes } from './remark-number-notes.js'
import { remarkPageMarks } from './remark-page-marks.js'
import { remarkSetBlocks } from './remark-set-blocks.js'
import { remarkSourceLines } from './remark-source-lines.js'
import { remarkSummaries } from './remark-summaries.js'
import { remarkTableCaptions } from './remark-table-captions.js'
import { remarkTypedNotes } from './remark-typed-notes.js'
import { syntaxBareAddress } from './syntax-bare-address.js'
import { syntaxCitations } from './syntax-citations.js'
import { syntaxColonProse } from './syntax-colon-prose.js'
import { syntaxImageLabel } from './syntax-image-label.js'
import { syntaxNoTasks } from './syntax-no-tasks.js'
import { syntaxRuby } from './syntax-ruby.js'

const processor = unified()
  // Syntax
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  // After GFM, whose bare addresses it replaces
  .use(syntaxBareAddress)
  .use(syntaxNoTasks)
  // After GFM, whose strikethrough the second replaces
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkDirective)
  // After remark-directive, whose construct it narrows
  .use(syntaxColonProse)
  .use(syntaxRuby)
  .use(syntaxCitations)
  .use(syntaxImageLabel)
  // Text that Markdown drops or moves, before any plugin changes the tree
  .use(remarkCheckDefinitions)
  .use(remarkCheckBlocks)
  .use(remarkCheckEmphasis)
  .use(remarkCheckTables)
  .use(remarkCheckJoinedLines)
  .use(remarkTypedNotes)
  .use(remarkListNumbers)
  // Trees: comments first, since a figure is an image alone in its paragraph and a caption is next to its table
  .use(remarkDropComments)
  // Before all plugins that read captions, which are in the tree only from here on
  .use(remarkFigures)
  // Before all plugins that read the text around a source, and before notes are numbered
  .use(remarkCitations)
  .use(remarkDefinitionLists)
  .use(remarkTableCaptions)
  .use(remarkSourceLines)
  .use(remarkCheckCaptions)
  .use(remarkMergedCells)
  .use(remarkPageMarks)
  .use(remarkLanguages)
  .use(remarkSetBlocks)
  .use(remarkSummaries)
  .use(remarkBackMatter)
  // After all plugins that handle a directive
  .use(remarkDirectivesAsText)
  .use(remarkCheckHeadings)
  // After the summaries, whose calls come last, and after unknown directives become text with their calls
  .use(remarkNumberNotes)
  .use(remarkCheckWords)
  .use(remarkLeftoverMarkup)
  .freeze()

/**
 * Parse the manuscript's text into kiyo's mdast (see `model/manuscript-nodes.ts`).
 *
 * @param file  the manuscript; takes the messages of the plugins and `deep-nesting`
 * @returns     the tree, still with its front matter; empty if the text cannot be parsed
 */
export function parseMarkdown(file: VFile): Root {
  const empty: Root = { type: 'root', children: [] }
  if (!checkNesting(String(file.value), file)) return empty
  try {
    const tree = processor.parse(file)
    return checkDepth(tree, file) ? (processor.runSync(tree, file) as Root) : empty
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(file, 'deep-nesting.unparsed')
    return empty
  }
}
