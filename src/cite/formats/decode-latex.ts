import {
  CYRILLIC_COMMANDS,
  EMPTY_WRAPPERS,
  SILENT_COMMANDS,
  TEXT_COMMANDS,
  WRAPPERS,
} from './latex-commands.js'

const COMMAND = /\\([A-Za-z]+)\*?[ \t\n]*|\\([^A-Za-z])/g

/**
 * Replace LaTeX commands that citation-js does not know by their text, and remove unknown ones.
 *
 * @param value    a field as it is written
 * @param isKnown  whether citation-js reads a command by itself
 * @param unknown  called with each command that is removed
 */
export function decodeLatex(
  value: string,
  isKnown: (command: string) => boolean,
  unknown: Set<string>,
): string {
  if (!value.includes('\\')) return value
  // An accent belongs on the whole letter: \'{\i} is í
  let text = value.replace(
    /(\\["'`^~=.uvHrbcdk])\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])\s*(?:\{\})?)/g,
    '$1{$2$3}',
  )
  // An accent without a letter is dropped
  text = text.replace(/\\([uvHrbcdkt])(?![A-Za-z])\s*(?:\{\s*\}|(?=\}))/g, (_, accent: string) => {
    unknown.add(`\\${accent}`)
    return ''
  })
  text = text.replace(/\\(["'`^~=.])(?:\{\s*\}|(?=\}))/g, (_, accent: string) =>
    accent === '"' ? '¨' : accent,
  )
  text = unwrap(text)
  return text.replace(COMMAND, (found, word: string | undefined, sign: string | undefined) => {
    const command = word ?? sign ?? ''
    const known = CYRILLIC_COMMANDS[command] ?? TEXT_COMMANDS[command]
    if (known !== undefined) return known
    if (SILENT_COMMANDS.has(command)) return ''
    // A star changes layout only
    if (isKnown(command)) return word === undefined ? found : found.replace('*', '')
    if (word === undefined) return found
    unknown.add(`\\${command}`)
    return ''
  })
}

/** `\foreignlanguage{russian}{Остров}` is Остров, `\noopsort{a}` is empty. */
function unwrap(value: string): string {
  const pattern = /\\([A-Za-z]+)\*?\s*(?=\{)/g
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const name = match[1] ?? ''
    const count = EMPTY_WRAPPERS.has(name) ? 1 : WRAPPERS[name]
    if (count === undefined) continue
    let end = pattern.lastIndex
    let last: [from: number, to: number] | undefined
    for (let index = 0; index < count; index++) {
      const close = closingBrace(value, end)
      if (close === -1) break
      last = [end, close + 1]
      end = close + 1
      while (/\s/.test(value[end] ?? '')) end++
    }
    if (!last) continue
    const kept = EMPTY_WRAPPERS.has(name) ? '' : value.slice(last[0], last[1])
    value = value.slice(0, match.index) + kept + value.slice(last[1])
    pattern.lastIndex = match.index
  }
  return value
}

function closingBrace(text: string, from: number): number {
  if (text[from] !== '{') return -1
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return -1
}
