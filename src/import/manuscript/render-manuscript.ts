import { stringify } from 'yaml'
import type { Language } from '../../messages/message.js'
import { sayerOf, say as sayIn } from '../../messages/say.js'
import type { Decision } from '../report/decisions.js'
import type { Draft, DraftMetadata } from './draft.js'
import { renderBlocks, renderComment } from './render-blocks.js'
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
    ...draft.notes.flatMap((note) => [...(note.comments ?? []).map(renderComment), renderNote(note)]),
    ...draft.summaries.flatMap(({ lang, blocks: own }) => [
      `::::summary{lang=${lang}}`,
      ...renderBlocks(own),
      '::::',
    ]),
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
    author: (metadata.authors.length > 0 ? metadata.authors : ['著者未詳']).map((name, index) => {
      const latin = metadata.authorsLatin[index]
      return { name, ...(latin ? { latin } : {}) }
    }),
    'title-en': metadata.titleEn,
    'subtitle-en': metadata.subtitleEn,
    lang: metadata.lang,
    keywords: metadata.keywords,
    'first-page': metadata.firstPage,
    citations: metadata.worksCited ? { 'works-cited': true } : undefined,
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return `---\n${stringify(given, { lineWidth: 0 })}---`
}

function renderNote({ number, paragraphs }: Draft['notes'][number]): string {
  return `[^${number}]: ${paragraphs.map((text) => renderInline(text).replaceAll('\n', '\n    ')).join('\n\n    ')}`
}

function commentsOf(block: string, decisions: readonly Decision[], language: Language): string[] {
  return [...block.matchAll(DOUBT)].flatMap(([, id]) => {
    const decision = decisions[Number(id)]
    if (!decision) return []
    const say = sayerOf(language)
    const text = say('import.comment', {
      kind: say(`import.kind.${decision.kind}`),
      isUnsure: decision.confidence === 'unsure',
      decided: sayIn(language, decision.decided),
    })
    return [renderComment(`check: ${text}`)]
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
