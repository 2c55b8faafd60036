import { type CssNode, generate, parse, walk } from 'css-tree'
import { classes } from '../../model/classes.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import { readTokens, type Tokens } from '../../styles/read-tokens.js'
import { resolveLength } from '../../styles/resolve-length.js'

/** A size in the sheet of the EPUB that follows one of the page. */
interface FollowingSize {
  selector: string
  property: 'font-size' | 'line-height'
  /** The measure of the page, and that which it is seen beside. */
  of: `--${string}`
  to: `--${string}`
  /** What can be read on a phone, and has room there. */
  least: number
  most: number
}

const size = (selector: string, of: FollowingSize['of'], [least, most] = [0.75, 2]): FollowingSize => ({
  selector,
  property: 'font-size',
  of,
  to: '--text-size',
  least,
  most,
})

const leading = (selector: string, of: FollowingSize['of'], to: FollowingSize['to']): FollowingSize => ({
  selector,
  property: 'line-height',
  of,
  to,
  least: 1.3,
  most: 2.4,
})

const SIZES: readonly FollowingSize[] = [
  leading('body', '--text-leading', '--text-size'),
  leading('body:lang(ru), body:lang(en)', '--text-leading', '--text-size'),
  size('h1', '--title-size', [1.1, 2]),
  size(`.${classes.subtitle}`, '--subtitle-size', [0.9, 1.6]),
  size(`.${classes.author}`, '--author-size', [0.85, 1.5]),
  size('h2', '--heading-size', [1, 1.6]),
  size('figcaption', '--caption-size', [0.75, 1.1]),
  size(`.${classes.note}`, '--note-size', [0.75, 1]),
]

/** Lengths and keywords that are in the EPUB as they are on the page; lines of space are of the text's size. */
const GIVEN: readonly { token: `--${string}`; rule: (value: string) => string }[] = [
  { token: '--heading-align', rule: (value) => `h2, h3, h4, h5, h6 { text-align: ${value}; }` },
  { token: '--heading-space-above', rule: (lines) => `h2 { margin-block-start: calc(${lines} * 2em); }` },
  { token: '--heading-space-below', rule: (lines) => `h2 { margin-block-end: calc(${lines} * 1em); }` },
  { token: '--quotation-size', rule: (value) => `blockquote { font-size: max(${value}, 0.75em); }` },
  { token: '--quotation-indent', rule: (value) => `blockquote { margin-inline-start: min(${value}, 15%); }` },
  {
    token: '--quotation-indent-end',
    rule: (value) => `blockquote { margin-inline-end: min(${value}, 15%); }`,
  },
  { token: '--quotation-space', rule: (lines) => `blockquote { margin-block: calc(${lines} * 1em); }` },
  { token: '--caption-align', rule: (value) => `figcaption { text-align: ${value}; }` },
]

/**
 * Write what the look of an EPUB takes of the house that the page is set in: where the house has other measures than the
 * built-in one, sizes and leading differ from those of `epub.css` in the same proportion, as far as a phone has room for it;
 * alignment, indents and space are the page's. The size of the text itself is the reader's.
 *
 * @param style  the properties of the journal and of the article
 * @returns      rules that come after those of `epub.css`; none for the built-in house
 */
export async function houseLook(style: string | undefined): Promise<string> {
  const [built, own] = [await readTokens(), await readTokens(style)]
  const sheet = parse(await readStyleSheet('epub.css'))
  const sizes = SIZES.flatMap(({ selector, property, of, to, least, most }) => {
    const [before, now] = [proportion(of, to, built), proportion(of, to, own)]
    if (before === undefined || now === undefined || Math.abs(now / before - 1) < 0.01) return []
    const usual = usualOf(sheet, selector, property)
    const value = Math.min(Math.max((usual * now) / before, least), most)
    return `${selector} { ${property}: ${round(value)}${property === 'font-size' ? 'em' : ''}; }`
  })
  const given = GIVEN.flatMap(({ token, rule }) => {
    const value = own.get(token)
    return value === undefined || value === built.get(token) ? [] : rule(value)
  })
  const hasRule = resolveLength('var(--note-rule)', own) !== 0
  const rules = [...sizes, ...given, ...(hasRule ? [] : ['section.notes { border-top: 0; }'])]
  return rules.length === 0 ? '' : `\n${rules.join('\n')}\n`
}

/** What a size is in a sheet, in em or lines of its type: of the text's size, where the sheet does not say. */
function usualOf(sheet: CssNode, selector: string, property: string): number {
  let found = 1
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude, block }) {
      if (generate(prelude).replaceAll(',', ', ') !== selector) return
      for (const one of block.children)
        if (one.type === 'Declaration' && one.property === property)
          found = Number.parseFloat(generate(one.value))
    },
  })
  return found
}

function proportion(of: string, to: string, tokens: Tokens): number | undefined {
  const [one, other] = [of, to].map((name) => resolveLength(`var(${name})`, tokens))
  return one === undefined || !other ? undefined : one / other
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
