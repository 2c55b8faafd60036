import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { ScreenColour } from '../model/house-screen.js'
import { reportCapped } from '../model/report-capped.js'
import { contrastOf } from '../styles/contrast.js'
import { readScreenColours } from '../styles/read-screen-colours.js'
import type { WrittenCover, WrittenScreen } from './screen-schema.js'

/** What text needs to be read by most people. @see WCAG 2.2, 1.4.3 "Contrast (Minimum)" */
const LEAST = 4.5
/** Colours of text; rules say nothing. */
const OF_TEXT: readonly ScreenColour[] = ['ink', 'quiet', 'link']

/**
 * Check that the text of a journal can be read on its screens and on its cover.
 *
 * @param placeOf  gives the place of a value in `journal.yaml` by its keys
 * @param file     gets `low-contrast` at the colour that the journal has written
 */
export async function checkContrast(
  { screen, cover }: { screen?: WrittenScreen | undefined; cover?: WrittenCover | undefined },
  placeOf: (path: readonly string[]) => Point | undefined,
  file: VFile,
): Promise<void> {
  const tell = (key: string, paper: string, text: string, place: Point | undefined): void => {
    const ratio = contrastOf(paper, text)
    if (ratio >= LEAST) return
    const data = { key, text, paper, ratio: Math.floor(ratio * 10) / 10, least: LEAST }
    reportCapped(file, 'low-contrast', data, place)
  }
  const built = screen && (await readScreenColours())
  for (const mode of ['light', 'dark'] as const) {
    const own = screen?.[mode]
    if (!own || !built) continue
    const paper = own.paper ?? built[mode].paper
    for (const name of OF_TEXT) {
      const text = own[name] ?? built[mode][name]
      if (paper === undefined || text === undefined) continue
      // Of a colour that it has not written, that of the page is the cause.
      const at = own[name] === undefined ? 'paper' : name
      if (own[at] !== undefined) tell(`screen.${mode}.${name}`, paper, text, placeOf(['screen', mode, at]))
    }
  }
  if (!cover || (cover.paper === undefined && cover.ink === undefined)) return
  const at = cover.ink === undefined ? 'paper' : 'ink'
  tell('cover.ink', cover.paper ?? '#fff', cover.ink ?? '#000', placeOf(['cover', at]))
}
