import { stringify } from 'yaml'
import type { Language } from '../../messages/message.js'
import { sayerOf, say as sayIn } from '../../messages/say.js'
import type { Decision } from '../report/decisions.js'
import type { Draft, DraftBlock, DraftMetadata } from './draft.js'
import { renderInline } from './render-inline.js'

const DOUBT = /\ufdd2(\d+)\ufdd3/g

/** A manuscript as it is written, and where in it each decision was taken. */
export interface RenderedManuscript {
  text: string
  /** Identifier of the decision → `line:column`, counted from 1. */
  places: Map<number, string>
}

/**
 * Write a draft as `article.md`.
 *
 * @param decisions  what was decided
 * @param doubtsIn   put a comment, in this language, before each block with a decision that is not sure
 * @see manuscript/README.md
 */
export function renderManuscript(
  draft: Draft,
  decisions: readonly Decision[],
  doubtsIn: Language | undefined,
): RenderedManuscript {
  const blocks = [
    renderMetadata(draft.metadata),
    ...renderBlocks(draft.blocks),
    ...draft.notes.map(renderNote),
    ...(draft.summary
      ? [`::::summary{lang=${draft.summary.lang}}`, ...renderBlocks(draft.summary.blocks), '::::']
      : []),
  ]
  const commented = doubtsIn
    ? blocks.flatMap((block) => [...commentsOf(block, decisions, doubtsIn), block])
    : blocks
  return locate(`${commented.join('\n\n')}\n`)
}

function renderMetadata(metadata: DraftMetadata): string {
  const fields = {
    title: metadata.title ?? '無題',
    subtitle: metadata.subtitle,
    author: [
      {
        name: metadata.author ?? '著者未詳',
        ...(metadata.authorLatin ? { latin: metadata.authorLatin } : {}),
      },
    ],
    'title-en': metadata.titleEn,
    'subtitle-en': metadata.subtitleEn,
    lang: metadata.lang,
    'first-page': metadata.firstPage,
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return `---\n${stringify(given, { lineWidth: 0 })}---`
}

function renderBlocks(blocks: readonly DraftBlock[]): string[] {
  const rendered: string[] = []
  for (const [index, block] of blocks.entries()) {
    const text = renderInline(block.text)
    const isWithLast = blocks[index - 1]?.kind === block.kind
    if (block.kind === 'heading') rendered.push(`${'#'.repeat(Math.min(6, block.level ?? 2))} ${text}`)
    else if (block.kind === 'quotation' && isWithLast) {
      rendered.push(`${rendered.pop() ?? ''}\n>\n> ${text}`)
    } else if (block.kind === 'quotation') rendered.push(`> ${text}`)
    else if (block.kind === 'item') {
      const item = `${/\d/.test(block.marker ?? '') ? `${Number.parseInt(block.marker?.replace(/^\D/, '') ?? '1', 10)}.` : '-'} ${text}`
      rendered.push(isWithLast ? `${rendered.pop() ?? ''}\n${item}` : item)
    } else if (block.kind === 'table') rendered.push(renderTable(block))
    else if (block.kind === 'figure') rendered.push(renderFigure(block, text))
    else rendered.push(text)
  }
  return rendered
}

/** The caption is in the brackets, what one sees in `alt`; without a caption the words that there are become it. */
function renderFigure({ marker, rows }: DraftBlock, caption: string): string {
  const alternative = rows?.[0]?.[0] ?? ''
  return `![${caption}](${marker})${alternative ? `{alt="${alternative.replace(/["\\{}]/g, '')}"}` : ''}`
}

function renderTable({ rows = [], text }: DraftBlock): string {
  const width = Math.max(...rows.map((row) => row.length), 1)
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => renderInline(cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...body] = rows
  const table = [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
  return text ? `${table}\n\n: ${renderInline(text)}` : table
}

function renderNote({ number, paragraphs }: Draft['notes'][number]): string {
  return `[^${number}]: ${paragraphs.map(renderInline).join('\n\n    ')}`
}

function commentsOf(block: string, decisions: readonly Decision[], language: Language): string[] {
  return [...block.matchAll(DOUBT)].flatMap(([, id]) => {
    const decision = decisions[Number(id)]
    // Nothing that ends a comment may be in it
    if (!decision) return []
    const say = sayerOf(language)
    const text = say('import.comment', {
      kind: say(`import.kind.${decision.kind}`),
      isUnsure: decision.confidence === 'unsure',
      decided: sayIn(language, decision.decided),
    })
    return [`<!-- check: ${text.replace(/-(?=-)|-(?=>)/g, '- ').replaceAll('>', ' ')} -->`]
  })
}

/** Take the marks of decisions out, and remember where each was. */
function locate(marked: string): RenderedManuscript {
  const places = new Map<number, string>()
  const lines = marked.split('\n').map((line, index) => {
    let removed = 0
    return line.replace(DOUBT, (mark, id: string, offset: number) => {
      places.set(Number(id), `${index + 1}:${offset - removed + 1}`)
      removed += mark.length
      return ''
    })
  })
  return { text: lines.join('\n'), places }
}
