import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { type Article, articleDefaults } from '../model/article.js'
import { reportCapped } from '../model/report-capped.js'
import { articleOf } from './article-of.js'
import { frontMatter } from './front-matter-schema.js'
import { parseFrontMatter } from './parse-front-matter.js'
import { reportFrontMatter } from './report-front-matter.js'

/**
 * Take the YAML front matter out of the tree and check it: known keys only, each of its type.
 *
 * @param tree  the parsed manuscript; loses its `yaml` node
 * @param file  gets `missing-front-matter` and `invalid-front-matter`, at the line of the key
 * @param slug  the folder's name
 * @returns     what it says of the article; if it is faulty, the slug for a title, and no authors
 */
export function readFrontMatter(tree: Root, file: VFile, slug: string): Omit<Article, 'images'> {
  const placeholder = { slug, title: slug, authors: [], ...articleDefaults }
  const [node] = tree.children
  if (node?.type !== 'yaml') {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(String(file.value))
    const start = { line: 1, column: 1, offset: 0 }
    if (isOpen) reportCapped(file, 'invalid-front-matter.unclosed', undefined, start)
    else reportCapped(file, 'missing-front-matter', undefined, start)
    return placeholder
  }
  tree.children.shift()

  const source = String(file.value)
  const { toPoint } = location(source)
  const start = (node.position?.start.offset ?? 0) + source.indexOf('\n') + 1
  const locate = (offset: number) => toPoint(start + offset)
  const document = parseFrontMatter(node, locate, file)
  if (!document) return placeholder
  const checked = frontMatter.safeParse(withAuthorList(document.toJS({ maxAliasCount: 0 })), {
    reportInput: true,
  })
  for (const issue of checked.error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const key of keys) {
      const at = nodeAt(document, issue.path, key)
      const offset = at?.range?.[0]
      const place = offset === undefined ? node.position?.start : locate(offset)
      reportFrontMatter({ issue, node: at, unknownKey: key, place }, file)
    }
  }
  return checked.data ? articleOf(slug, checked.data) : placeholder
}

function withAuthorList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('author' in value))
    return value
  const authors = Array.isArray(value.author) ? value.author : [value.author]
  return { ...value, author: authors.map((one) => (typeof one === 'string' ? { name: one } : one)) }
}

/**
 * The node an issue is about, as far as the path can be gone: an author may be written without a list.
 *
 * @param unknownKey  the key below the path that is not known, if that is the issue
 */
function nodeAt(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  unknownKey: string | undefined,
): Node | undefined {
  let node: Node | null = document.contents
  for (const step of path) {
    if (isSeq(node) && typeof step === 'number') node = (node.items[step] as Node | undefined) ?? node
    else if (isMap(node)) node = pairOf(node, step)?.value ?? pairOf(node, step)?.key ?? node
  }
  const key = unknownKey !== undefined && isMap(node) ? pairOf(node, unknownKey)?.key : undefined
  return key ?? node ?? undefined
}

function pairOf(map: YAMLMap, key: PropertyKey): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[]
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
}
