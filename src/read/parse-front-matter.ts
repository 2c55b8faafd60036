import type { Yaml } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isAlias, isNode, isPair, isScalar, parseDocument, visit } from 'yaml'
import { reportCapped } from '../model/report-capped.js'
import { checkFrontMatterLines } from './check-front-matter-lines.js'

/** Front matter in characters, and the levels of it: ten times what a title page needs. */
const LENGTH = 65_536
const LEVELS = 32

/**
 * Parse the front matter with all of YAML refused that a title page does not need: aliases, tags, merge keys,
 * great depth, and words that readers of other YAML take for a date or for yes and no. A number keeps the form in which
 * it is written: `007`, `1.10`.
 *
 * @param node    the front matter in the tree
 * @param locate  offset in the front matter → place in `article.md`
 * @param file    gets `invalid-front-matter`, and `front-matter-comment` for words that YAML leaves out
 * @returns       the YAML document, or nothing if it cannot be trusted
 */
export function parseFrontMatter(
  node: Yaml,
  locate: (offset: number) => Point | undefined,
  file: VFile,
): Document.Parsed | undefined {
  const deep = deepLine(node.value)
  if (node.value.length > LENGTH || deep !== undefined) {
    const limits = { characters: LENGTH, levels: LEVELS }
    reportCapped(file, 'invalid-front-matter.excessive', limits, locate(deep ?? 0))
    return undefined
  }
  const document = parseDocument(node.value, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
  })
  // What YAML says of such lines would only lead astray.
  if (!checkFrontMatterLines(node.value, document, locate, file)) return undefined
  let isSound = document.errors.every((error) => error.code === 'DUPLICATE_KEY')
  for (const error of document.errors) {
    const place = locate(error.pos[0])
    if (error.code === 'DUPLICATE_KEY') {
      const key = /^[^:\n]*/.exec(node.value.slice(error.pos[0]))?.[0].trim() ?? ''
      reportCapped(file, 'invalid-front-matter.duplicate', { key }, place)
    } else reportCapped(file, 'invalid-front-matter.yaml', { problem: error.code }, place)
  }
  visit(document, (key, part, path) => {
    if (!isNode(part)) return
    const name = path.flatMap((step) => (isPair(step) ? [String(step.key)] : [])).join('.')
    const place = locate(part.range?.[0] ?? 0)
    if (isAlias(part)) {
      isSound = false
      reportCapped(file, 'invalid-front-matter.alias', { key: name, alias: part.source }, place)
    } else if (part.tag) {
      isSound = false
      reportCapped(file, 'invalid-front-matter.tag', { key: name, tag: part.tag }, place)
    }
    if (isScalar(part) && key === 'key' && (part.value === '__proto__' || part.value === '<<')) {
      isSound = false
      reportCapped(file, 'invalid-front-matter.forbidden', { key: part.value }, place)
    }
    if (isScalar(part) && key !== 'key' && typeof part.value === 'number' && part.source !== undefined) {
      if (String(part.value) !== part.source) part.value = part.source
    }
    if (isScalar(part) && key !== 'key' && part.type === 'PLAIN' && typeof part.value === 'string') {
      const { value } = part
      reportComment(part.range?.[1] ?? node.value.length, value, node.value, locate, file)
      const isDate = !/^(?:date$|dates\.)/.test(name) && /^\d{4}-\d\d?-\d\d?/.test(value)
      if (isDate || /^(?:yes|no|on|off)$/i.test(value))
        reportCapped(file, 'invalid-front-matter.ambiguous', { key: name, value }, place)
    }
  })
  return isSound ? document : undefined
}

/** A `#` after a text begins a comment, where many an author means a number: `title: 港 #1`. */
function reportComment(
  end: number,
  value: string,
  yaml: string,
  locate: (offset: number) => Point | undefined,
  file: VFile,
): void {
  const [found, space = '', comment = ''] = /^([ \t]+)(#.*)/.exec(yaml.slice(end)) ?? []
  if (found === undefined) return
  const data = { comment: comment.trimEnd(), text: `${value}${space}${comment.trimEnd()}` }
  reportCapped(file, 'front-matter-comment', data, locate(end + space.length))
}

/** The offset of a line in which more levels begin or stand open than YAML's parser bears, before it is called. */
function deepLine(yaml: string): number | undefined {
  let open = 0
  let offset = 0
  for (const line of yaml.split('\n')) {
    for (const character of line) open += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0
    const lead = /^[\s?:-]*/.exec(line)?.[0].length ?? 0
    if (open > LEVELS || lead > 2 * LEVELS) return offset
    offset += line.length + 1
  }
  return undefined
}
