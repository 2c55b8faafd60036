import type { VFile } from 'vfile'
import type { Image } from '../../model/article.js'
import { report } from '../../model/report.js'

/**
 * Report each SVG with text: an image has no typeface but those of the machine.
 *
 * @param images  of an article
 * @param file    takes `unsupported-image.text`, at the place of the image
 * @see SVG 2, "Conformance: secure static mode"
 */
export function reportSvgText(images: Iterable<Image>, file: VFile): void {
  for (const { hasText, path, place } of images)
    if (hasText) report(file, 'unsupported-image.text', { name: path }, place)
}
