import type { Element } from 'xast'
import { x } from 'xastscript'
import { PROOF_REMARKS } from '../../model/proof-remarks.js'
import type { PublicationFront } from '../../model/publication.js'
import { renderXml } from '../../xml/render-xml.js'
import type { MadeFile } from '../edition.js'
import { zipFiles } from '../shared/zip-files.js'
import type { CollectedParts, ListNumbers } from './docx-context.js'
import { DOCX_PAGE } from './docx-sizes.js'
import { docxStyles } from './docx-styles.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** A document's text and what was collected with it. */
export interface DocxContent {
  blocks: readonly Element[]
  notes: readonly Element[]
  /** Of the text, and of the notes, which have relationships of their own. */
  parts: { text: CollectedParts; notes: CollectedParts }
}

/**
 * Put a Word document together.
 *
 * @param modified  its date
 * @returns         the same bytes for the same input
 * @see ECMA-376-2, "Open Packaging Conventions"
 */
export function packageDocx(
  front: PublicationFront,
  { blocks, notes, parts }: DocxContent,
  modified: Date,
): Promise<Uint8Array> {
  const used = new Set([...blocks].flatMap(stylesIn))
  const lists = parts.text.lists
  const documents: [name: string, root: Element][] = [
    ['word/document.xml', x('w:document', NAMESPACES, [x('w:body', [...blocks, section()])])],
    ['word/styles.xml', docxStyles(front.lang, used)],
    ['word/footnotes.xml', x('w:footnotes', NAMESPACES, [...separators(), ...notes])],
    ['word/numbering.xml', numbering(lists)],
    ...(parts.text.remarks.length > 0
      ? [['word/comments.xml', comments(parts.text.remarks, modified)] satisfies [string, Element]]
      : []),
    ['word/settings.xml', x('w:settings', NAMESPACES, [x('w:footnotePr', separatorIds())])],
    ['docProps/core.xml', coreProperties(front, modified)],
    ['word/_rels/document.xml.rels', relationships(parts.text, true)],
    ['word/_rels/footnotes.xml.rels', relationships(parts.notes, false)],
    [
      '_rels/.rels',
      x('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
        x('Relationship', {
          Id: 'document',
          Type: `${OFFICE}/relationships/officeDocument`,
          Target: 'word/document.xml',
        }),
        x('Relationship', {
          Id: 'core',
          Type: `${PACKAGE}/relationships/metadata/core-properties`,
          Target: 'docProps/core.xml',
        }),
      ]),
    ],
  ]
  const encoder = new TextEncoder()
  const files: MadeFile[] = [
    { name: '[Content_Types].xml', bytes: encoder.encode(renderXml(contentTypes(parts.text))) },
    ...documents.map(([name, root]) => ({ name, bytes: encoder.encode(renderXml(root)) })),
    ...parts.text.media.map(({ name, bytes }) => ({ name: `word/${name}`, bytes })),
  ]
  return zipFiles(files, modified)
}

function stylesIn(element: Element): string[] {
  const own = element.name === 'w:pStyle' ? [element.attributes['w:val'] ?? ''] : []
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? stylesIn(child) : []))]
}

function section(): Element {
  const margin = String(DOCX_PAGE.margin)
  return x('w:sectPr', [
    x('w:footnotePr', [x('w:numFmt', { 'w:val': 'decimal' })]),
    x('w:pgSz', { 'w:w': String(DOCX_PAGE.width), 'w:h': String(DOCX_PAGE.height) }),
    x('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': '851',
      'w:footer': '992',
      'w:gutter': '0',
    }),
  ])
}

const SEPARATORS = ['separator', 'continuationSeparator'] as const

function separators(): Element[] {
  return SEPARATORS.map((type, index) =>
    x('w:footnote', { 'w:type': type, 'w:id': String(index - 1) }, [x('w:p', [x('w:r', [x(`w:${type}`)])])]),
  )
}

function separatorIds(): Element[] {
  return SEPARATORS.map((_, index) => x('w:footnote', { 'w:id': String(index - 1) }))
}

/** Each list has a numbering of its own, so that it begins where it does; all levels are alike. */
function numbering(lists: readonly (ListNumbers | undefined)[]): Element {
  const levels = (list: ListNumbers | undefined): Element[] =>
    Array.from({ length: 9 }, (_, level) =>
      x('w:lvl', { 'w:ilvl': String(level) }, [
        x('w:start', { 'w:val': String(list?.start ?? 1) }),
        x('w:numFmt', { 'w:val': list ? 'decimal' : 'bullet' }),
        x('w:lvlText', { 'w:val': list ? `%${level + 1}${list.sign}` : '•' }),
        x('w:pPr', [x('w:ind', { 'w:left': String(420 * (level + 1)), 'w:hanging': '420' })]),
      ]),
    )
  return x('w:numbering', NAMESPACES, [
    ...lists.map((list, index) => x('w:abstractNum', { 'w:abstractNumId': String(index + 1) }, levels(list))),
    ...lists.map((_, index) =>
      x('w:num', { 'w:numId': String(index + 1) }, [x('w:abstractNumId', { 'w:val': String(index + 1) })]),
    ),
  ])
}

/** The parts that the main one is related to. */
function partsOf(remarks: readonly string[]): string[] {
  return ['styles', 'footnotes', 'numbering', 'settings', ...(remarks.length > 0 ? ['comments'] : [])]
}

/** @see ECMA-376-1, 17.13.4.6 "comments" */
function comments(remarks: readonly string[], modified: Date): Element {
  return x(
    'w:comments',
    NAMESPACES,
    remarks.map((text, id) =>
      x(
        'w:comment',
        { 'w:id': String(id), 'w:author': PROOF_REMARKS, 'w:initials': 'kiyo', 'w:date': w3cDate(modified) },
        [x('w:p', [x('w:r', [x('w:t', text)])])],
      ),
    ),
  )
}

/** @see W3C, Date and Time Formats */
function w3cDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

function relationships({ relations, remarks }: CollectedParts, isMain: boolean): Element {
  const fixed = isMain ? partsOf(remarks) : []
  return x('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
    ...fixed.map((name) =>
      x('Relationship', { Id: name, Type: `${OFFICE}/relationships/${name}`, Target: `${name}.xml` }),
    ),
    ...relations.map(({ id, kind, target }) =>
      x('Relationship', {
        Id: id,
        Type: `${OFFICE}/relationships/${kind}`,
        Target: target,
        TargetMode: kind === 'hyperlink' ? 'External' : undefined,
      }),
    ),
  ])
}

function contentTypes({ remarks }: CollectedParts): Element {
  const parts = ['document.main', ...partsOf(remarks)].map((type) => {
    const name = type.replace('.main', '')
    return x('Override', { PartName: `/word/${name}.xml`, ContentType: `${MAIN}.${type}+xml` })
  })
  const defaults: [extension: string, type: string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ]
  return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    ...defaults.map(([extension, type]) => x('Default', { Extension: extension, ContentType: type })),
    ...parts,
    x('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
  ])
}

function coreProperties({ title, authors, lang }: PublicationFront, modified: Date): Element {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  return x('cp:coreProperties', names, [
    x('dc:title', title),
    x('dc:creator', authors.map(({ name }) => name).join('; ')),
    x('dc:language', lang),
    x('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, w3cDate(modified)),
  ])
}
