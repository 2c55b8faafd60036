import type {
  FootnoteDefinition,
  FootnoteReference,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type { Processor } from 'unified'
import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { type Location, location } from 'vfile-location'
import type { Citation, CitationAffix, CitationItem } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { parseCitation } from './parse-citation.js'

declare module 'vfile' {
  interface DataMap {
    /** Whether there are files of references; set before the text is parsed. */
    hasReferences: boolean
    /** Whether sources are cited in the text and not in notes; set before the text is parsed. */
    citesInText: boolean
  }
}

/** Characters that may be Markdown; without one of them an affix is plain text. */
const MARKDOWN = /[\\`*_~<&:[\]{!|]/

/**
 * Parse the sources of each citation, and make a note of each citation in running text, since a journal puts sources in
 * its notes. `@key` in running text names its author there.
 *
 * The words before and after a source may contain Markdown.
 *
 * @returns  transform; fills `citation` nodes. Reports `meaningless-locator` for the word of a locator without a number
 * @see Pandoc User's Guide, "Citations in note styles"
 */
export function remarkCitations(this: Processor) {
  const parse = (text: string): Root => this.parse(text) as Root
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const places = location(source)
    if (!file.data.hasReferences) restoreAtSigns(tree, source)
    visit(tree, 'citation', (citation) => {
      const start = citation.position?.start.offset ?? 0
      const written = source.slice(start, citation.position?.end.offset)
      citation.children = parseCitation(written).map((item): CitationItem => {
        const from = start + item.offset
        if (item.isLocatorEmpty) {
          reportCapped(file, 'meaningless-locator.number', { key: item.key }, places.toPoint(from))
        }
        const affix = (place: 'before' | 'after', { text, offset }: { text: string; offset: number }) =>
          text === '' ? [] : [readAffix(place, text, start + offset, places, parse)]
        return {
          type: 'citationItem',
          key: item.key,
          ...(item.isAuthorHidden ? { isAuthorHidden: true } : {}),
          ...(item.locators.length > 0 ? { locators: item.locators } : {}),
          children: [...affix('before', item.before), ...affix('after', item.after)],
          ...positionOf(places, from, item.key.length + 1),
        }
      })
    })
    if (file.data.citesInText) nameAuthors(tree, source)
    else makeNotes(tree, source)
  }
}

/** Restore `@name` and `［@name］` in running text where there are no references. */
function restoreAtSigns(tree: Root, source: string): void {
  visit(tree, 'citation', (citation, index, parent) => {
    const value = source.slice(citation.position?.start.offset, citation.position?.end.offset)
    if (!/^(?:@|［)/.test(value) || !parent || index === undefined) return
    const place = citation.position ? { position: citation.position } : {}
    parent.children[index] = { type: 'text', value, ...place }
  })
}

function readAffix(
  place: CitationAffix['place'],
  text: string,
  offset: number,
  places: Location,
  parse: (text: string) => Root,
): CitationAffix {
  const flat = text.replace(/\s*\n[\s>]*/g, ' ')
  const written = positionOf(places, offset, text.length)
  const plain: PhrasingContent[] = [{ type: 'text', value: flat, ...written }]
  const affix: CitationAffix = { type: 'citationAffix', place, children: plain }
  if (!MARKDOWN.test(flat)) return affix
  // Around full stops, so that no word becomes a list, a heading or a definition
  const [paragraph] = parse(`.${flat}.`).children
  if (paragraph?.type !== 'paragraph') return affix
  const [first] = paragraph.children
  const last = paragraph.children.at(-1)
  if (first?.type === 'text') first.value = first.value.slice(1)
  if (last?.type === 'text') last.value = last.value.slice(0, -1)
  affix.children = paragraph.children.filter((child) => child.type !== 'text' || child.value !== '')
  for (const child of affix.children) {
    visit(child, (node: Node) => {
      Object.assign(node, written)
    })
  }
  return affix
}

function positionOf({ toPoint }: Location, offset: number, length: number): Pick<Node, 'position'> {
  const [start, end] = [toPoint(offset), toPoint(offset + length)]
  return start && end ? { position: { start, end } } : {}
}

/** Put the author that the text names, as `@key`, before a citation that leaves the author out. */
function nameAuthors(tree: Root, source: string): void {
  visit(tree, 'citation', (citation, index, parent) => {
    const { position } = citation
    const value = source.slice(position?.start.offset, position?.end.offset)
    const [first] = citation.children
    if (!value.startsWith('@') || !first || !parent || index === undefined) return undefined
    first.isAuthorHidden = true
    const author: PhrasingContent = {
      type: 'citationAuthor',
      value,
      key: first.key,
      ...(position ? { position } : {}),
    }
    parent.children.splice(index, 0, author, { type: 'text', value: ' ' })
    return [SKIP, index + 3]
  })
}

/** Replace citations outside of notes by note calls, and append the definitions at the end. */
function makeNotes(tree: Root, source: string): void {
  const made: FootnoteDefinition[] = []
  visitParents(tree, 'citation', (citation, ancestors) => {
    const parent = ancestors.at(-1)
    if (!parent || ancestors.some(({ type }) => type === 'footnoteDefinition')) return undefined
    const index = withoutSpaceBefore(parent, citation, source)
    const identifier = `@${citation.position?.start.offset ?? made.length}`
    const { position } = citation
    const place = position ? { position } : {}
    const call: FootnoteReference = { type: 'footnoteReference', identifier, label: identifier, ...place }
    const first = citation.children[0]
    const value = source.slice(position?.start.offset, position?.end.offset)
    const isInText = value.startsWith('@')
    const inPlace: RootContent[] = isInText
      ? [{ type: 'citationAuthor', value, key: first?.key ?? '', ...place }, call]
      : [call]
    if (first && isInText) first.isAuthorHidden = true
    const note: Citation = { ...citation, isNote: true }
    const paragraph: RootContent = { type: 'paragraph', children: [note], ...place }
    made.push({ type: 'footnoteDefinition', identifier, label: identifier, children: [paragraph], ...place })
    parent.children.splice(index, 1, ...(inPlace as never[]))
    return [SKIP, index + inPlace.length]
  })
  tree.children.push(...made)
}

/**
 * Take away the space before `[@key]`, which is that of a citation in the text: none stands before a call, except after another
 * one, whose number it would join.
 *
 * @returns  where the citation then is in its parent
 */
function withoutSpaceBefore(parent: Parents, citation: Citation, source: string): number {
  const index = parent.children.indexOf(citation as never)
  const [before, space] = [parent.children[index - 2], parent.children[index - 1]]
  if (space?.type !== 'text' || source[citation.position?.start.offset ?? 0] !== '[') return index
  const value = space.value.replace(/[ \t]+$/, '')
  if (value === '' && (!before || before.type === 'footnoteReference')) return index
  if (value !== '') space.value = value
  else parent.children.splice(index - 1, 1)
  return parent.children.indexOf(citation as never)
}
