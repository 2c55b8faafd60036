/**
 * `node dist/test/bench/growth.js [SIZES] [FOLDER] [PICTURE]`: one article that is so many times an article (1,4,16,42 of the real one where
 * it is there, or FOLDER), built in a process of its own: pages, seconds, processor time of all processes, by the page, and the
 * most memory of all. Draws them as PICTURE, an SVG file, where its path is given.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { drawGrowth, type Grown } from './draw-growth.js'
import { measureBuild } from './measure-build.js'
import { writeGrown } from './write-copies.js'

const [, , sizes = '1,4,16,42', folder = ARTICLE_TO_MEASURE, picture] = process.argv
const temporary = await mkdtemp(join(tmpdir(), 'kiyo-growth-'))

try {
  const grown: Grown[] = []
  for (const times of sizes.split(',').map(Number)) {
    const path = await writeGrown(folder, temporary, times)
    const one = await measureBuild([path], join(temporary, `out-${times}`))
    grown.push(one)
    const { pages, seconds, processor, memory, stages } = one
    const each = (all: number): string => ((all / pages) * 1000).toFixed(0)
    process.stdout.write(
      `${pages} pages: ${seconds.toFixed(1)} s, ${each(seconds)} ms a page; processor ${processor.toFixed(1)} s, ${each(processor)} ms a page; ${memory.toFixed(0)} MB\n  ${Object.entries(
        stages,
      )
        .map(([name, milliseconds]) => `${name} ${(milliseconds / pages).toFixed(1)}`)
        .join(', ')} ms a page\n`,
    )
  }
  if (picture) await writeFile(picture, drawGrowth(grown))
} finally {
  await rm(temporary, { recursive: true, force: true })
}
