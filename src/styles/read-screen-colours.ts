import { type HouseScreen, screenColours } from '../model/house-screen.js'
import { readStyleSheet } from './read-style-sheet.js'

/** Read the colours that `styles/web.css` has, of a light and of a dark screen. */
export async function readScreenColours(): Promise<HouseScreen> {
  const sheet = await readStyleSheet('web.css')
  const light: Record<string, string> = {}
  const dark: Record<string, string> = {}
  for (const name of screenColours) {
    const [, ofLight, ofDark] =
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(sheet) ?? []
    if (ofLight === undefined || ofDark === undefined) throw new TypeError(`web.css has no colour ${name}`)
    light[name] = ofLight
    dark[name] = ofDark
  }
  return { light, dark }
}
