import JSZip from 'jszip'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { ClassName } from '../model/classes.js'
import { decodePercent } from '../model/decode-percent.js'
import { elementsIn } from '../xml/elements-in.js'

/** One file that the package lists. */
export interface EpubItem {
  id: string
  /** Path in the zip. */
  path: string
  mediaType: string
  properties: readonly string[]
}

/** A finished EPUB, opened. */
export interface EpubBook {
  /** Paths in the zip in its order, as they are written there. */
  paths: readonly string[]
  /** Bytes by path. */
  files: ReadonlyMap<string, Uint8Array>
  /** XML files by path: package, content documents, NCX. */
  trees: ReadonlyMap<string, Root>
  /** XML files that cannot be parsed, and why. */
  unreadable: ReadonlyMap<string, string>
  packagePath: string
  items: readonly EpubItem[]
  /** Content documents in reading order, without non-linear ones. */
  spine: readonly string[]
}

const CONTAINER = 'META-INF/container.xml'

/**
 * Open a finished EPUB.
 *
 * @param epub  the file's bytes
 * @returns     everything that can be read: a missing or broken file does not affect the others
 * @throws when it is no zip
 */
export async function readEpub(epub: Uint8Array): Promise<EpubBook> {
  const zip = await JSZip.loadAsync(epub)
  const paths: string[] = []
  const files = new Map<string, Uint8Array>()
  for (const entry of Object.values(zip.files)) {
    const path = (entry as { unsafeOriginalName?: string }).unsafeOriginalName ?? entry.name
    paths.push(path)
    if (!entry.dir) files.set(path, await entry.async('uint8array'))
  }
  const trees = new Map<string, Root>()
  const unreadable = new Map<string, string>()
  const parse = (path: string): Root | undefined => {
    const bytes = files.get(path)
    if (!bytes) return undefined
    try {
      const tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      trees.set(path, tree)
      return tree
    } catch (error) {
      unreadable.set(path, error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  const container = parse(CONTAINER)
  const packagePath = elementsIn(container, 'rootfile')[0]?.attributes['full-path'] ?? ''
  const opf = parse(packagePath)
  const items = elementsIn(opf, 'item').map(({ attributes }) => ({
    id: attributes.id ?? '',
    path: resolvePath(packagePath, attributes.href ?? ''),
    mediaType: attributes['media-type'] ?? '',
    properties: (attributes.properties ?? '').split(/\s+/).filter(Boolean),
  }))
  for (const { path, mediaType } of items) if (/xml$/.test(mediaType)) parse(path)
  const pathOf = new Map(items.map(({ id, path }) => [id, path]))
  const spine = elementsIn(opf, 'itemref').flatMap(({ attributes }) => {
    const path = attributes.linear === 'no' ? undefined : pathOf.get(attributes.idref ?? '')
    return path === undefined ? [] : [path]
  })
  return { paths, files, trees, unreadable, packagePath, items, spine }
}

export function hasClassName(element: Element, name: ClassName): boolean {
  return (element.attributes.class ?? '').split(/\s+/).includes(name)
}

/** Resolve a link of a file to a path in the zip; links that leave the book stay as they are. */
export function resolvePath(from: string, href: string): string {
  const path = href.replace(/#.*$/s, '')
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(path)) return path
  const steps = from.split('/').slice(0, -1)
  for (const step of (path === '' ? (from.split('/').at(-1) ?? '') : path).split('/')) {
    if (step === '..' && steps.length > 0) steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return decodePercent(steps.join('/'))
}
