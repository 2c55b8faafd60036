import { plainTag, type Tag, type TagKid, withKids } from './tag.js'

/** Elements that only group others, which their order says as well. */
const GROUPS = new Set(['Div', 'NonStruct', 'Sect', 'Art', 'Part'])
const BLOCKS = /^(?:P|H[1-6]?|L|LI|LBody|Table|TR|TH|TD|THead|TBody|TFoot|BlockQuote|Note|Caption|Aside)$/

/**
 * The blocks that an element of the browser's is, or is made of.
 *
 * - what only groups is unwrapped: pages, columns, lines
 * - a table has its caption within, a figure beside it; an element around both would be a figure without a description
 * - an item of a list has a body; no block is in a paragraph
 *
 * @see ISO 32000-1, 14.8.4 "Standard structure types"
 * @see ISO 14289-1, 7.3 "Graphics", 7.5 "Tables", 7.6 "Lists"
 */
export function blocksOf(tag: Tag): Tag[] {
  switch (tag.name) {
    case 'Figure':
      return figureOf(tag)
    case 'Table':
      return [withKids(tag, rowsOf(tag))]
    case 'L':
      return [
        withKids(
          tag,
          blocksIn(tag, 'P').map((item) => (item.name === 'LI' ? item : itemOf([item]))),
        ),
      ]
    case 'LI':
      return [itemOf(tag.kids, tag)]
    case 'Note':
    case 'BlockQuote':
      return [withKids(tag, blocksIn(tag, 'P'))]
    default:
      if (GROUPS.has(tag.name)) return withLanguage(blocksIn(tag, 'P'), tag)
      if (!hasBlocks(tag)) return [withKids(tag, inlineOf(tag.kids))]
      // A block in a paragraph or in a run divides it.
      return withLanguage(blocksIn(tag, BLOCKS.test(tag.name) ? tag.name : 'P'), tag)
  }
}

/** The blocks within an element; what is between them is in elements of a name. */
function blocksIn(tag: Tag, name: string): Tag[] {
  const blocks: Tag[] = []
  let loose: TagKid[] = []
  const close = (): void => {
    if (loose.length > 0) blocks.push(plainTag(name, inlineOf(loose)))
    loose = []
  }
  for (const kid of tag.kids) {
    if (kid.kind === 'tag' && isBlock(kid)) {
      close()
      blocks.push(...blocksOf(kid))
    } else loose.push(kid)
  }
  close()
  return blocks
}

/** An image among words is one of them, and so is a link. */
function isBlock(tag: Tag): boolean {
  return BLOCKS.test(tag.name) || isFigureWithCaption(tag) || hasBlocks(tag)
}

/** Whether an element has blocks in it. */
export function hasBlocks(tag: Tag): boolean {
  return tag.kids.some((kid) => kid.kind === 'tag' && isBlock(kid))
}

function isFigureWithCaption({ name, alt, kids }: Tag): boolean {
  return name === 'Figure' && !alt && kids.some((kid) => kid.kind === 'tag')
}

/** What stands in a line: elements that say nothing are unwrapped. */
function inlineOf(kids: readonly TagKid[]): TagKid[] {
  return kids.flatMap((kid): TagKid[] => {
    if (kid.kind !== 'tag') return [kid]
    const isPlain = !kid.lang && !kid.alt && !kid.actualText
    if (isPlain && (GROUPS.has(kid.name) || kid.name === 'Span')) return inlineOf(kid.kids)
    if (kid.name === 'Ruby') return [rubyOf(kid)]
    const name = GROUPS.has(kid.name) ? 'Span' : kid.name
    return [{ ...kid, name, kids: inlineOf(kid.kids) }]
  })
}

/** Ruby as some browsers tag it, whose base stands in it without an element of its own. */
function rubyOf(ruby: Tag): Tag {
  const isPart = (kid: TagKid): boolean => kid.kind === 'tag' && /^(?:RB|RT|RP)$/.test(kid.name)
  const parts = ruby.kids.filter(isPart)
  const base = ruby.kids.filter((kid) => !isPart(kid))
  const inner = parts.map((part) => (part.kind === 'tag' ? withKids(part, inlineOf(part.kids)) : part))
  return withKids(ruby, base.length > 0 ? [plainTag('RB', inlineOf(base)), ...inner] : inner)
}

/** An item of a list: all that it holds is its body. */
function itemOf(kids: readonly TagKid[], item = plainTag('LI', [])): Tag {
  const around = plainTag('LBody', [...kids])
  const labels = around.kids.filter((kid) => kid.kind === 'tag' && kid.name === 'Lbl')
  const held = around.kids.filter((kid) => !labels.includes(kid))
  const [only] = held
  if (held.length === 1 && only?.kind === 'tag' && only.name === 'LBody')
    return withKids(item, [...labels, itemBody(only)])
  return withKids(item, [...labels, itemBody(withKids(around, held))])
}

function itemBody(body: Tag): Tag {
  return withKids(body, hasBlocks(body) ? blocksIn(body, 'P') : inlineOf(body.kids))
}

/** A figure or table with its caption, and the lines below it. */
function figureOf(tag: Tag): Tag[] {
  if (!isFigureWithCaption(tag)) return [tag]
  const parts = blocksIn(tag, 'Caption')
  const pictures = tag.kids.filter((kid): kid is Tag => kid.kind === 'tag' && kid.name === 'Figure')
  const at = parts.findIndex(({ name }) => name === 'Table')
  const table = parts[at]
  if (table) {
    const captions = parts.slice(0, at)
    return withLanguage([withKids(table, [...captions, ...table.kids]), ...parts.slice(at + 1)], tag)
  }
  const caption = parts.flatMap((part) => (part.name === 'Caption' ? captionsOf(part, pictures) : [part]))
  return withLanguage([plainTag('Div', caption)], tag)
}

/** Pictures are no words of their caption. */
function captionsOf(caption: Tag, pictures: readonly Tag[]): Tag[] {
  const words = caption.kids.filter((kid) => !(kid.kind === 'tag' && kid.name === 'Figure'))
  const own = caption.kids.filter((kid): kid is Tag => kid.kind === 'tag' && kid.name === 'Figure')
  if (pictures.length === 0 || own.length === 0) return [caption]
  return [...own, ...(words.length > 0 ? [withKids(caption, words)] : [])]
}

/** The rows of a table; rules between them are no content. */
function rowsOf(tag: Tag): Tag[] {
  return tag.kids.flatMap((kid): Tag[] => {
    if (kid.kind !== 'tag') return []
    if (kid.name === 'TR') return [withKids(kid, cellsOf(kid))]
    if (/^T(?:Head|Body|Foot)$/.test(kid.name)) return [withKids(kid, rowsOf(kid))]
    return kid.name === 'Caption' ? [kid] : rowsOf(kid)
  })
}

function cellsOf(row: Tag): Tag[] {
  return row.kids.flatMap((kid): Tag[] => {
    if (kid.kind !== 'tag') return []
    if (kid.name !== 'TH' && kid.name !== 'TD') return cellsOf(kid)
    return [withKids(kid, hasBlocks(kid) ? blocksIn(kid, 'P') : inlineOf(kid.kids))]
  })
}

/** Elements that an unwrapped one gave its language. */
function withLanguage(blocks: Tag[], { lang }: Tag): Tag[] {
  if (!lang) return blocks
  return blocks.map((block) => ({ ...block, lang: block.lang ?? lang }))
}
