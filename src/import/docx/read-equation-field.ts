import type { Inline } from './word-document.js'

/** What an EQ field prints, and whether something of its look is lost. */
export interface EquationField {
  content: Inline[]
  isExact: boolean
}

/**
 * Read an EQ field, which older Word writes for readings and for characters in a circle, besides formulas.
 *
 * @param code  what follows `EQ`: `\* jc2 \* hps10 \o\ad(\s\up 9(みなと),港)`
 * @see ECMA-376-1, 17.16.5.17 "EQ"
 */
export function readEquationField(code: string): EquationField {
  const rest = code.replace(/\\\*\s*(?:"[^"]*"|\S+)\s*/g, '').trim()
  const overstrike = /^\\o\s*(?:\\a[dcrl]\s*)?\((.*)\)$/is.exec(rest)
  if (overstrike) {
    const [first = '', ...others] = argumentsOf(overstrike[1] ?? '')
    const reading = /^\\s\s*\\up\s*[\d.]*\s*\((.*)\)$/is.exec(first.trim())?.[1]
    const base = others.map(textOf).join('')
    if (reading !== undefined && base)
      return { content: [{ type: 'ruby', base, reading: textOf(reading) }], isExact: true }
    if (base) return enclosed(textOf(first), base)
  }
  const value = textOf(rest)
  return { content: value ? [{ type: 'text', value, format: {} }] : [], isExact: false }
}

/** 囲い文字: the character of Unicode where there is one, else the character without its frame. */
function enclosed(frame: string, base: string): EquationField {
  const isCircle = /^[○〇◯]$/.test(frame)
  const value = isCircle ? circled(base) : undefined
  const text: Inline = { type: 'text', value: value ?? base, format: {} }
  return { content: [text], isExact: value !== undefined }
}

function circled(base: string): string | undefined {
  for (const [from, until] of [
    [0x2460, 0x24ff],
    [0x3244, 0x32fe],
  ] as const) {
    for (let code = from; code <= until; code++) {
      const character = String.fromCodePoint(code)
      // Of the enclosed characters that NFKC makes plain, those in parentheses keep these
      if (character.normalize('NFKC') === base) return character
    }
  }
  return undefined
}

/** Arguments are divided by commas, or by semicolons where commas are decimal. */
function argumentsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\\' && /[(),;\\]/.test(text[index + 1] ?? '')) {
      part += character + text[++index]
      continue
    }
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth === 0 && /[,;]/.test(character)) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part]
}

/** The text of a formula without its switches: `\f(1,2)` is 1/2. */
function textOf(code: string): string {
  const fraction = /^\s*\\f\s*\((.*)\)\s*$/is.exec(code)
  if (fraction)
    return argumentsOf(fraction[1] ?? '')
      .map(textOf)
      .join('/')
  const root = /^\s*\\r\s*\((.*)\)\s*$/is.exec(code)
  if (root)
    return `√(${
      argumentsOf(root[1] ?? '')
        .map(textOf)
        .at(-1) ?? ''
    })`
  return code
    .replace(/\\[a-z]+\s*[\d.]*/gi, '')
    .replace(/(?<!\\)[()]/g, '')
    .replace(/\\([(),;\\])/g, '$1')
    .replace(/[,;]/g, ' ')
    .trim()
}
