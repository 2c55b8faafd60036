import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { CitationAffixes, CitationStyle } from '../model/citation-style.js'
import { report } from '../model/report.js'
import { primaryOf } from '../model/translated.js'
import { decodeText } from '../read/decode-text.js'
import { openInFolder } from '../read/open-in-folder.js'
import { reportUnopened } from '../read/report-unopened.js'
import { elementsIn } from '../xml/elements-in.js'
import { HOUSE } from './find-journal.js'

const NAME = `${HOUSE}/citations.csl`
const BYTES = 2_000_000
/** As the repository of CSL's locales names them. */
const LOCALE = /^locales-([a-z]{2,3}(?:-[A-Za-z0-9]+)?)\.xml$/

/** A journal's citation style, and what is to be said of its files. */
export interface ReadCitationStyle {
  style?: CitationStyle
  files: readonly VFile[]
}

/**
 * Read a journal's own citation style, `house/citations.csl`, and the locales beside it.
 *
 * @param folder  the journal's
 * @param way     the path of the folder from the manuscript's, with `/`: messages name files by it
 */
export async function readCitationStyle(folder: string, way: string): Promise<ReadCitationStyle> {
  const opened = await openInFolder(folder, NAME, BYTES)
  if ('fault' in opened && opened.fault === 'missing') return { files: [] }
  const file = new VFile({ path: `${way}${NAME}` })
  if ('fault' in opened) {
    reportUnopened({ kind: 'citation-style', name: NAME, fault: opened.fault, limit: BYTES }, file)
    return { files: [file] }
  }
  const csl = decodeText(opened.bytes, file)
  const tree = csl === undefined ? undefined : parse(csl, file)
  const style = csl !== undefined && tree ? check(csl, tree, file) : undefined
  const { locales, files } = await readLocales(folder, way)
  return { files: [file, ...files], ...(style ? { style: { ...style, locales } } : {}) }
}

function parse(source: string, file: VFile): Root | undefined {
  try {
    return fromXml(source)
  } catch (error) {
    const { line, column } = error as VFileMessage
    report(file, 'invalid-citation-style.xml', undefined, line ? { line, column: column ?? 1 } : undefined)
    return undefined
  }
}

/** @see CSL 1.0.2 Specification, "Dependent Styles", "Macro", "Layout" */
function check(csl: string, tree: Root, file: VFile): Omit<CitationStyle, 'locales'> | undefined {
  const root = tree.children.find((child): child is Element => child.type === 'element')
  if (root?.name !== 'style') {
    report(file, 'invalid-citation-style.root', { name: root?.name ?? '' }, root)
    return undefined
  }
  const elements = elementsIn(root)
  const parent = elements.find(
    ({ name, attributes }) => name === 'link' && attributes.rel === 'independent-parent',
  )
  if (parent) {
    const address = String(parent.attributes.href ?? '')
    report(file, 'invalid-citation-style.dependent', { address }, parent)
    return undefined
  }
  const citation = elements.find(({ name }) => name === 'citation')
  const layouts = citation ? elementsIn(citation).filter(({ name }) => name === 'layout') : []
  // The last is for all languages without one.
  const layout = layouts.find(({ attributes }) => attributes.locale === undefined) ?? layouts[0]
  if (!layout) {
    report(file, 'invalid-citation-style.layout', undefined, citation ?? root)
    return undefined
  }
  const macros = new Set(
    elements.flatMap(({ name, attributes }) => (name === 'macro' ? [attributes.name] : [])),
  )
  const unknown = elements.filter(
    ({ attributes }) => attributes.macro != null && !macros.has(attributes.macro),
  )
  for (const one of unknown)
    report(file, 'invalid-citation-style.macro', { name: String(one.attributes.macro) }, one)
  if (unknown.length > 0) return undefined
  return {
    path: file.path,
    csl,
    kind: root.attributes.class === 'in-text' ? 'in-text' : 'note',
    ...affixesOf(layout),
    affixes: Object.fromEntries(
      layouts.flatMap((one) =>
        (one.attributes.locale ?? '')
          .split(/\s+/)
          .filter((tag) => tag !== '')
          .map((tag) => [primaryOf(tag), affixesOf(one)]),
      ),
    ),
  }
}

function affixesOf({ attributes: { prefix, suffix } }: Element): CitationAffixes {
  return { before: prefix ?? '', after: suffix ?? '' }
}

async function readLocales(
  folder: string,
  way: string,
): Promise<{ locales: Record<string, string>; files: VFile[] }> {
  const names = await readdir(join(folder, HOUSE)).catch(() => [])
  const locales: Record<string, string> = {}
  const files: VFile[] = []
  for (const name of names.sort()) {
    const tag = LOCALE.exec(name)?.[1]
    if (tag === undefined) continue
    const file = new VFile({ path: `${way}${HOUSE}/${name}` })
    files.push(file)
    const opened = await openInFolder(folder, `${HOUSE}/${name}`, BYTES)
    if ('fault' in opened) {
      reportUnopened({ kind: 'citation-style', name, fault: opened.fault, limit: BYTES }, file)
      continue
    }
    const source = decodeText(opened.bytes, file)
    const tree = source === undefined ? undefined : parse(source, file)
    const root = tree?.children.find((child): child is Element => child.type === 'element')
    if (root && root.name !== 'locale') report(file, 'invalid-citation-style.root', { name: root.name }, root)
    else if (source !== undefined && root) locales[tag] = source
  }
  return { locales, files }
}
