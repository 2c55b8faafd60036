import { readFile } from 'node:fs/promises'

/** The folder of the style sheets, beside `dist/`. */
export const STYLES = new URL('../../../styles/', import.meta.url)

/**
 * Read one of kiyo's own style sheets.
 *
 * @param name  as in `tokens.css`
 */
export function readStyleSheet(name: string): Promise<string> {
  return readFile(new URL(name, STYLES), 'utf8')
}
