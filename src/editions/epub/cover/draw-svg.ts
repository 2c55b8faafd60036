import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

let starting: Promise<void> | undefined

/**
 * Draw an SVG of paths as PNG: the only importer of resvg, which draws the same bytes on every machine.
 *
 * @param svg  without text and images
 */
export async function drawSvg(svg: string): Promise<Uint8Array> {
  starting ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(
    initWasm,
  )
  await starting
  const drawing = new Resvg(svg)
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}
