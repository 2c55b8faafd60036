import { FALLBACK_FAMILY, languageFaces } from '../../fonts/face-rules.js'
import type { Typeface } from '../../model/typeface.js'
import { familiesOf, type Tokens } from '../../styles/read-tokens.js'
import type { ResourceFile } from './content-document.js'

/**
 * Make files and style of the fonts that go into the EPUB. A file that several faces share goes in once.
 *
 * @param faces  the printed page's
 * @param tokens  name their families
 * @returns      the files, and what is before and after the rest of the style
 * @see EPUB 3.3, 3.2 "Core media types" and 6.3 "Cascading Style Sheets"
 */
export function embedFonts(
  faces: readonly Typeface[],
  tokens: Tokens,
): {
  resources: ResourceFile[]
  before: string
  after: string
} {
  const files = new Map<Uint8Array, ResourceFile>()
  const rules = faces.map(({ family, weight, style, range, scale, bytes }) => {
    const href = `fonts/font-${files.size + 1}.ttf`
    const file = files.get(bytes) ?? { href, mediaType: 'font/ttf', bytes }
    files.set(bytes, file)
    return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: ${style};
  src: url(${file.href});${range ? `\n  unicode-range: ${range};` : ''}${scale ? `\n  size-adjust: ${100 * scale}%;` : ''}
}
`
  })
  return {
    resources: [...files.values()],
    before: rules.join('\n'),
    after: faces.length > 0 ? familyRules(faces, tokens) : '',
  }
}

/** The ebook in the printed page's typefaces, before those that a reader's device has. */
function familyRules(faces: readonly Typeface[], tokens: Tokens): string {
  const general = familiesOf(tokens.get('--text-face') ?? '')
  const ofLanguages = languageFaces.flatMap(({ languages, families }) => {
    const list = tokens.get(families) ?? ''
    // Without a face for the language they are set as the text around.
    const own = familiesOf(list).filter((name) => !general.includes(name))
    if (!faces.some(({ family }) => own.includes(family))) return []
    return `${languages.map((one) => `:lang(${one})`).join(',\n')} {
  font-family: ${list}, "${FALLBACK_FAMILY}", serif;
}
`
  })
  return `body {
  font-family: ${tokens.get('--text-face')}, "${FALLBACK_FAMILY}", "Hiragino Mincho ProN", "Yu Mincho", serif;
}

:lang(ru),
:lang(en) {
  font-family: ${tokens.get('--text-face-roman')}, "${FALLBACK_FAMILY}", serif;
}
${ofLanguages.map((rule) => `\n${rule}`).join('')}`
}
