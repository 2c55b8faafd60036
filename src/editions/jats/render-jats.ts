import type { Element } from 'xast'
import { x } from 'xastscript'
import { notesOf } from '../../model/flow-text.js'
import type { PublishedArticle } from '../../model/publication.js'
import { renderXml } from '../../xml/render-xml.js'
import type { Bibliography } from '../shared/bibliography.js'
import { noteLabel } from '../shared/note-label.js'
import { articleMeta } from './article-meta.js'
import { articleType } from './article-type.js'
import { jatsBlocks, jatsSections } from './jats-blocks.js'
import type { InlineOptions } from './jats-inline.js'
import { journalMeta } from './journal-meta.js'
import { bodyWithoutWorks, referenceList } from './reference-list.js'

/** The document type that J-STAGE asks for. */
const DOCTYPE = {
  name: 'article',
  public: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN',
  system: 'https://www.jstage.jst.go.jp/dtds/1.1/JATS-journalpublishing1.dtd',
}

/**
 * Render an article as JATS.
 *
 * @param published  its tree is changed
 * @param graphics   the names of its pictures' files, by their `src`
 * @param form       with the text, or with the data alone
 * @see JATS Publishing 1.1 (Z39.96-2015)
 */
export function renderJats(
  published: PublishedArticle,
  facts: Bibliography,
  { graphics, form }: { graphics: ReadonlyMap<string, string>; form: 'full' | 'bibliographic' },
): string {
  const options: InlineOptions = { graphics, lang: facts.lang }
  const references = referenceList(published, options)
  const notes = noteGroup(published, options)
  const back = [...notes, ...references]
  const front = x('front', [journalMeta(facts), articleMeta(facts, options)])
  // A call that leads nowhere is no call: in the form without the notes there are none.
  const isFull = form === 'full'
  if (!isFull) dropCalls(front)
  const article = x(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'article-type': articleType(facts.section),
      'dtd-version': '1.1',
      'xml:lang': facts.lang,
    },
    [
      front,
      ...(isFull ? [x('body', jatsSections(bodyWithoutWorks(published), options))] : []),
      ...(isFull && back.length > 0 ? [x('back', back)] : []),
      ...(!isFull && references.length > 0 ? [x('back', references)] : []),
    ],
  )
  return renderXml(article, { doctype: DOCTYPE })
}

function noteGroup({ tree }: PublishedArticle, options: InlineOptions): Element[] {
  // The authors' notes, which have no number, are with the authors.
  const numbered = [...notesOf(tree)].filter(([number]) => number > 0)
  const notes = numbered.map(([, note]) => {
    const paragraphs = jatsBlocks(note.children, options).map((one) =>
      one.name === 'p' ? one : x('p', [one]),
    )
    return x('fn', { id: String(note.properties.id) }, [x('label', noteLabel(note)), ...paragraphs])
  })
  return notes.length > 0 ? [x('fn-group', notes)] : []
}

function dropCalls(element: Element): void {
  element.children = element.children.filter(
    (child) => !(child.type === 'element' && child.name === 'xref' && child.attributes['ref-type'] === 'fn'),
  )
  for (const child of element.children) if (child.type === 'element') dropCalls(child)
}
