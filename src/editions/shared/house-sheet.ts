import { screenColours } from '../../model/house-screen.js'
import type { Journal } from '../../model/journal.js'
import { readScreenColours } from '../../styles/read-screen-colours.js'

/** What a journal adds to the style sheet of the web edition: its colours, and its own sheet. */
export async function webSheet(journal: Journal | undefined): Promise<string> {
  const { screen, sheet = '' } = journal ?? {}
  if (!screen) return sheet
  const built = await readScreenColours()
  const colours = screenColours.flatMap((name) => {
    if (screen.light[name] === undefined && screen.dark[name] === undefined) return []
    const [light, dark] = [screen.light[name] ?? built.light[name], screen.dark[name] ?? built.dark[name]]
    return [`  --${name}: light-dark(${light}, ${dark});`]
  })
  return `${colours.length > 0 ? `\n:root {\n${colours.join('\n')}\n}\n` : ''}${sheet}`
}

/**
 * What a journal adds to the style sheet of the EPUB: the colour of links, since page and text are the reader's there, and its own
 * sheet.
 */
export function bookSheet(journal: Journal | undefined): string {
  const { screen, sheet = '' } = journal ?? {}
  const { light, dark } = screen ?? {}
  const rule = (colour: string): string => `a { color: ${colour}; }`
  const links = [
    ...(light?.link === undefined ? [] : [`\n${rule(light.link)}\n`]),
    ...(dark?.link === undefined
      ? []
      : [`\n@media (prefers-color-scheme: dark) {\n  ${rule(dark.link)}\n}\n`]),
  ]
  return `${links.join('')}${sheet}`
}
