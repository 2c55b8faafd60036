import { type Document, isNode, isScalar, visit } from 'yaml'
import type { SettingsFile } from './settings-file.js'

/** Makes the pattern of a key with its colon, after indentation and the mark of a list; other colons are in texts. */
function keyLine(keys: readonly string[]): RegExp {
  const names = [...new Set(keys)].sort((a, b) => b.length - a.length).join('|')
  return new RegExp(
    `^(?<indent>[ \\t\\u3000]*)(?<mark>[-－ー‐–—][ \\t\\u3000]*)?(?<key>${names})(?<space>[ \\u3000]*)(?<colon>[:：])(?<rest>.*)$`,
    'u',
  )
}

/**
 * Look at settings line by line for what a Japanese keyboard writes and YAML takes for text: `title：`, `title:題`,
 * indentation by U+3000. YAML says little of such lines, or joins them to the text of the line before.
 *
 * @param document  as YAML's parser read it: quoted texts and block texts may contain any line
 * @param file      takes each error at its place
 * @returns         whether there is none
 */
export function checkSettingLines(
  document: Document.Parsed,
  { yaml, keys, locate, report }: SettingsFile,
): boolean {
  const pattern = keyLine(keys)
  const texts = rangesOfTexts(document)
  let isSound = true
  let offset = 0
  for (const line of yaml.split('\n')) {
    const start = offset
    offset += line.length + 1
    const {
      indent = '',
      mark = '',
      key = '',
      space = '',
      colon,
      rest = '',
    } = pattern.exec(line)?.groups ?? {}
    if (colon === undefined || texts.some(([from, to]) => start > from && start < to)) continue
    const at = indent.length + mark.length + key.length + space.length
    const tell = (written: string, plain: string, where: number): void => {
      isSound = false
      report('full-width-sign', { written, plain }, locate(start + where))
    }
    if (colon === '：') tell(colon, ':', at)
    else if (/^\S/.test(rest)) {
      isSound = false
      report('no-space', { key }, locate(start + at))
    } else if (/^[－ー‐–—]/.test(mark)) tell(mark[0] ?? '', '-', indent.length)
    else if ((indent + mark + space).includes('\u3000')) tell('\u3000', ' ', line.indexOf('\u3000'))
  }
  return isSound
}

function rangesOfTexts(document: Document.Parsed): (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = []
  visit(document, (_key, part) => {
    if (isNode(part) && isScalar(part) && part.type !== 'PLAIN' && part.range) {
      ranges.push([part.range[0], part.range[2]])
    }
  })
  return ranges
}
