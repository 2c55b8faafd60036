import type { Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { classes } from '../model/classes.js'

/**
 * Every element and attribute that the tree may contain before kiyo adds its own spans: the allowlist between an
 * author's file and the browser.
 */
const schema: Schema = {
  tagNames: [
    ...[
      'section',
      'header',
      'aside',
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'blockquote',
      'ul',
      'ol',
      'li',
    ],
    ...[
      'figure',
      'figcaption',
      'img',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'pre',
      'hr',
      'br',
      'dl',
      'dt',
      'dd',
      'div',
    ],
    ...['span', 'ruby', 'rt', 'em', 'strong', 'del', 'a', 'code', 'sup', 'sub', 'u', 's', 'small'],
  ],
  attributes: {
    a: [
      ['className', classes.noteCall, classes.source],
      'id',
      'href',
      'lang',
      'title',
      'dataKey',
      'dataNote',
      'dataGenerated',
    ],
    aside: [['className', classes.note], 'id', 'dataNote'],
    code: [['className', /^language-[\w-]+$/]],
    div: [['className', classes.sideBySide]],
    figure: [['className', classes.figure, classes.table, classes.turned]],
    img: [['className', classes.character, classes.picture], 'src', 'alt', 'width', 'height', 'dataHeight'],
    li: ['id', 'lang', 'dataKey', 'value'],
    ol: [['className', classes.parenthesised], 'start'],
    h2: ['lang'],
    blockquote: [['className', classes.verse, classes.epigraph, classes.dialogue]],
    p: [['className', classes.sourceLine, classes.attribution, classes.stanza]],
    section: [
      [
        'className',
        classes.summary,
        classes.before,
        classes.back,
        classes.acknowledgements,
        classes.postscript,
        classes.appendix,
      ],
      'lang',
    ],
    span: [
      ['className', classes.pageMark, classes.noteNumber, classes.source],
      'id',
      'lang',
      'dataKey',
      'dataPage',
      'dataGenerated',
    ],
    td: [['className', classes.alignLeft, classes.alignCenter, classes.alignRight], 'colSpan', 'rowSpan'],
    th: [
      ['className', classes.alignLeft, classes.alignCenter, classes.alignRight],
      'scope',
      'colSpan',
      'rowSpan',
    ],
    ul: [['className', classes.worksCited]],
  },
  protocols: { href: ['http', 'https', 'mailto', 'doi'] },
  // Authors cannot give ids or classes, so none of theirs can shadow one of ours.
  clobber: [],
  strip: ['script', 'style'],
}

/** Remove everything that the allowlist does not name. Authors' markup was reported where it was read. */
export function rehypeSanitise() {
  return (tree: Root): Root => sanitize(tree, schema) as Root
}
