import { readStyleSheet } from './read-style-sheet.js'

/** Custom properties by name (`--text-face`), as they are written. */
export type Tokens = ReadonlyMap<string, string>

/**
 * Read the journal's format where there is no browser that would know it.
 *
 * @param style  an article's own, whose properties take the place of the journal's
 */
export async function readTokens(style = ''): Promise<Tokens> {
  const css = [await readStyleSheet('tokens.css'), style].join('\n').replace(/\/\*[\s\S]*?\*\//g, '')
  return new Map(
    [...css.matchAll(/(--[\w-]+)\s*:\s*([^;}]*)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

/** The families of a list as CSS writes it. */
export function familiesOf(list: string): string[] {
  return [...list.matchAll(/"([^"]+)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
