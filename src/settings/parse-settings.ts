import { type Document, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml'
import { checkSettingLines } from './check-setting-lines.js'
import { findBareBraces } from './find-bare-braces.js'
import type { SettingsFile } from './settings-file.js'

/** The text in characters, and the levels of it: ten times what a title page or a journal needs. */
const LENGTH = 65_536
const LEVELS = 32

/**
 * Parse settings with all of YAML refused that they do not need: aliases, tags, merge keys, great depth, and words that
 * readers of other YAML take for a date or for yes and no. A number keeps the form in which it is written: `007`, `1.10`.
 *
 * @param file   takes each error at its place
 * @returns      the YAML document; `undefined` if it cannot be trusted
 */
export function parseSettings(file: SettingsFile): Document.Parsed | undefined {
  const { yaml, locate, report, dates, takes } = file
  const deep = deepLine(yaml)
  if (yaml.length > LENGTH || deep !== undefined) {
    report('excessive', { characters: LENGTH, levels: LEVELS }, locate(deep ?? 0))
    return undefined
  }
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
  })
  // What YAML says of such lines would only lead astray.
  if (!checkSettingLines(document, file)) return undefined
  let isSound = reportErrors(document, file)
  const isYaml = isSound
  visit(document, (key, part, path) => {
    if (!isNode(part)) return
    const keys = path.flatMap((step) => (isPair(step) ? [String(step.key)] : []))
    const name = keys.join('.')
    const place = locate(part.range?.[0] ?? 0)
    if (isAlias(part)) {
      isSound = false
      report('alias', { key: name, alias: part.source }, place)
    } else if (isYaml && isMap(part) && part.items.some((item) => item.value === null)) {
      // `left: {author}` is a group with an empty key to YAML, and `{港}` is.
      const [start = 0, end = 0] = part.range ?? []
      const braces = findBareBraces(yaml, start)
      const isText = part.flow && part.items.every((item) => item.value === null)
      if (braces || isText) {
        isSound = false
        const written = braces?.text ?? yaml.slice(start, end)
        report('bare-braces', { braces: written }, locate(braces?.offset ?? start))
      }
    } else if (part.tag) {
      isSound = false
      report('tag', { key: name, tag: part.tag }, place)
    }
    if (isScalar(part) && key === 'key' && (part.value === '__proto__' || part.value === '<<')) {
      isSound = false
      report('forbidden', { key: part.value }, place)
    }
    if (isScalar(part) && key !== 'key' && typeof part.value === 'number' && part.source !== undefined) {
      if (String(part.value) !== part.source) part.value = part.source
    }
    if (isScalar(part) && key !== 'key' && part.type === 'PLAIN' && typeof part.value === 'string') {
      const { value } = part
      reportComment(part.range?.[1] ?? yaml.length, value, file)
      const quoted = /^(?:[“”][^“”]*[“”]|[‘’][^‘’]*[‘’])$/.test(value)
      if (quoted && value.length > 2) file.reportQuotes?.({ value, text: value.slice(1, -1) }, place)
      const isDate = !dates?.test(name) && /^\d{4}-\d\d?-\d\d?/.test(value)
      const isYesOrNo = /^(?:yes|no|on|off)$/i.test(value)
      if (isYesOrNo && [true, false].every((one) => takes(keys, one))) {
        part.value = /^(?:yes|on)$/i.test(value)
        // What takes no text is told by what it takes.
      } else if ((isDate || isYesOrNo) && takes(keys, value)) report('ambiguous', { key: name, value }, place)
    }
  })
  return isSound ? document : undefined
}

/**
 * Report what YAML itself refuses. After a sign out of its place everything to the end may be misread, so that only the
 * first such error is told.
 *
 * @returns  whether the document can be trusted
 */
function reportErrors({ errors }: Document.Parsed, { yaml, locate, report }: SettingsFile): boolean {
  // An alias that cannot be read is told as an alias.
  const refused = errors.find(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'BAD_ALIAS')
  for (const { code, pos } of errors) {
    if (code !== 'DUPLICATE_KEY' || (refused && pos[0] > refused.pos[0])) continue
    const key = /^[^:\n]*/.exec(yaml.slice(pos[0]))?.[0].trim() ?? ''
    report('duplicate', { key }, locate(pos[0]))
  }
  if (!refused) return errors.every(({ code }) => code === 'DUPLICATE_KEY')
  const lineStart = yaml.lastIndexOf('\n', refused.pos[0] - 1) + 1
  const braces = findBareBraces(yaml, lineStart)
  if (braces) report('bare-braces', { braces: braces.text }, locate(braces.offset))
  else report('yaml', { problem: refused.code }, locate(refused.pos[0]))
  return false
}

/** A `#` after a text begins a comment, where many an author means a number: `title: 港 #1`. */
function reportComment(
  end: number,
  value: string,
  { yaml, locate, reportComment: tell }: SettingsFile,
): void {
  const [found, space = '', comment = ''] = /^([ \t]+)(#.*)/.exec(yaml.slice(end)) ?? []
  if (found === undefined) return
  const data = { comment: comment.trimEnd(), text: `${value}${space}${comment.trimEnd()}` }
  tell?.(data, locate(end + space.length))
}

/** Find the offset of a line with more nested levels than the YAML parser supports, before it is called. */
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
