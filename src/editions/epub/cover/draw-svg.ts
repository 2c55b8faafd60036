import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { loadWithMemory } from '../../../model/libraries-with-memory.js'

type Resvg = typeof import('@resvg/resvg-wasm')

const starting = new WeakMap<Resvg, Promise<void>>()

/**
 * Draw an SVG of paths as PNG: the only importer of resvg, which draws the same bytes on every machine.
 *
 * @param svg  without text and images
 */
export async function drawSvg(svg: string): Promise<Uint8Array> {
  const resvg = loadWithMemory<Resvg>('@resvg/resvg-wasm')
  const started = starting.get(resvg) ?? start(resvg)
  starting.set(resvg, started)
  await started
  const drawing = new resvg.Resvg(svg)
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

async function start({ initWasm }: Resvg): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
}
