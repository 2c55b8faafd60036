import type { Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { DocxContext } from './docx-context.js'
import { DOCX_PAGE } from './docx-sizes.js'

/** English Metric Units in a CSS pixel. */
const EMU = 9525
/** The measure in CSS pixels, of which a point's twentieth is a fifteenth: a wider picture is scaled to it. */
const WIDEST = DOCX_PAGE.measure / 15

/**
 * A picture in the line, with its alternative text.
 *
 * @see ECMA-376-1, 20.4.2.8 "inline"
 */
export function drawing({ properties }: HtmlElement, context: DocxContext): Element[] {
  const picture = context.pictures.get(String(properties.src))
  if (!picture) return []
  const { width, height } = picture.image
  const scale = Math.min(1, WIDEST / width)
  const size = { cx: String(Math.round(width * scale * EMU)), cy: String(Math.round(height * scale * EMU)) }
  const id = String(context.drawing())
  const named = { id, name: `Picture ${id}` }
  const embed = context.relate('image', picture.path)
  return [
    x('w:r', [
      x('w:drawing', [
        x('wp:inline', [
          x('wp:extent', size),
          x('wp:docPr', { ...named, descr: String(properties.alt ?? '') }),
          x('a:graphic', [
            x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, [
              x('pic:pic', [
                x('pic:nvPicPr', [x('pic:cNvPr', named), x('pic:cNvPicPr')]),
                x('pic:blipFill', [x('a:blip', { 'r:embed': embed }), x('a:stretch', [x('a:fillRect')])]),
                x('pic:spPr', [
                  x('a:xfrm', [x('a:off', { x: '0', y: '0' }), x('a:ext', size)]),
                  x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
                ]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]
}
