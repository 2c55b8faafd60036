import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { blockSize, inlineSize } from '../../model/logical-box.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { reportCapped } from '../../model/report-capped.js'

/**
 * Report each figure that would be higher than the page in the width that it has, and how much smaller it is set.
 *
 * @param pages  of an article
 * @param tree   of the article
 * @param file   takes the messages
 */
export function reportFigures(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  const images = figuresOf(tree)
  const placed = pages.flatMap(({ area, pictures }) => pictures.map((box) => ({ area, box })))
  for (const [index, { area, box }] of placed.entries()) {
    const image = images[index]
    const [width, height] = [Number(image?.properties.width), Number(image?.properties.height)]
    const wanted = height * Math.min(1, inlineSize(area) / width)
    if (!image || !(wanted > blockSize(area))) continue
    const data = { name: String(image.properties.src), percent: Math.round((100 * blockSize(box)) / wanted) }
    reportCapped(file, 'reduced-figure', data, image.position)
  }
}

/** The images of figures in the running text. */
function figuresOf(tree: Root): Element[] {
  const images: Element[] = []
  visit(tree, 'element', (element) => {
    if (element.tagName === 'aside') return SKIP
    if (element.tagName !== 'figure') return undefined
    for (const child of element.children)
      if (child.type === 'element' && child.tagName === 'img')
        images.push(element.position ? { ...child, position: element.position } : child)
    return undefined
  })
  return images
}
