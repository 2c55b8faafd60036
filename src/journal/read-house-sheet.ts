import {
  type Atrule,
  type CssNode,
  type Declaration,
  generate,
  type List,
  type ListItem,
  parse,
  walk,
} from 'css-tree'
import { VFile } from 'vfile'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { decodeText } from '../read/decode-text.js'
import { openInFolder } from '../read/open-in-folder.js'
import { reportUnopened } from '../read/report-unopened.js'
import { faultOfHouseValue } from './fault-of-house-value.js'
import { HOUSE } from './find-journal.js'

const NAME = `${HOUSE}/style.css`
const BYTES = 200_000
/** Greatest length of what is shown in a message, in characters. */
const SHOWN = 40

/** Properties that change how a text looks; what their values could do besides is found by `faultOfHouseValue`. */
const ALLOWED =
  /^(?:color|background-color|accent-color|caret-color|border(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?(?:-(?:color|style|width))?|border-radius|outline(?:-(?:color|style|width|offset))?|font-(?:family|size|style|weight|variant|variant-[a-z-]+|feature-settings|kerning|stretch)|letter-spacing|word-spacing|line-height|line-break|word-break|overflow-wrap|hyphens|text-(?:align|align-last|decoration|decoration-[a-z]+|underline-offset|underline-position|indent|wrap|spacing-trim|autospace|emphasis-color)|margin(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?|padding(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?|(?:max-|min-)?(?:width|inline-size)|list-style-type|border-collapse|border-spacing|caption-side|vertical-align|break-(?:before|after|inside)|page-break-(?:before|after|inside)|orphans|widows)$/
/** Custom properties of `web.css`. */
const OWN = /^--(?:paper|ink|quiet|rule|link|shown|measure|aside|gap)$/

/**
 * Read a journal's own style sheet for the web edition and the EPUB, `house/style.css`. Print has none: its lines and pages are
 * computed from measures that are known, and what a sheet could change would be in no plan and in no audit.
 *
 * @param folder  the journal's
 * @param way     the path of the folder from the manuscript's, with `/`
 * @returns       the sheet, as far as it is good, and its file with `invalid-house-style`; neither where there is none
 */
export async function readHouseSheet(
  folder: string,
  way: string,
): Promise<{ sheet?: string; files: readonly VFile[] }> {
  const opened = await openInFolder(folder, NAME, BYTES)
  if ('fault' in opened && opened.fault === 'missing') return { files: [] }
  const file = new VFile({ path: `${way}${NAME}` })
  if ('fault' in opened) {
    reportUnopened({ kind: 'house-style', name: NAME, fault: opened.fault, limit: BYTES }, file)
    return { files: [file] }
  }
  const css = decodeText(opened.bytes, file)
  const sheet = css === undefined ? '' : sanitise(css, file)
  reportRemainder(file)
  return { files: [file], ...(sheet === '' ? {} : { sheet }) }
}

/** Take out of a sheet what it may not have, with a message each. */
function sanitise(css: string, file: VFile): string {
  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ line, column }) => {
      const text = (css.split('\n')[line - 1] ?? '').trim().slice(0, SHOWN)
      reportCapped(file, 'invalid-house-style.css', { line: text }, { line, column })
    },
  })
  walk(sheet, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && !isAllowed(node)) {
        reportCapped(file, 'invalid-house-style.rule', { rule: `@${node.name}` }, node.loc?.start)
        list.remove(item)
        return walk.skip
      }
      if (node.type === 'Declaration' && !check(node, file)) list.remove(item)
      else if ((node.type === 'Raw' || node.type === 'Comment') && item) list.remove(item)
      return undefined
    },
  })
  // What is left of a rule without declarations is nothing.
  walk(sheet, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      const isEmpty =
        (node.type === 'Rule' || node.type === 'Atrule') && node.block?.children.isEmpty === true
      if (isEmpty && item) list.remove(item)
    },
  })
  return generate(sheet)
}

/** A sheet may ask for the screen that it is for. */
function isAllowed({ name }: Atrule): boolean {
  return name.toLowerCase() === 'media'
}

function check(node: Declaration, file: VFile): boolean {
  // It cannot be read, and that was said.
  if (node.value.type === 'Raw') return false
  const { property } = node
  const place = node.loc?.start
  if (!ALLOWED.test(property.toLowerCase()) && !OWN.test(property)) {
    reportCapped(file, 'invalid-house-style.property', { property }, place)
    return false
  }
  const fault = faultOfHouseValue(node)
  if (!fault) return true
  const value = generate(node.value).slice(0, SHOWN)
  reportCapped(file, `invalid-house-style.${fault}`, { property, value }, place)
  return false
}
