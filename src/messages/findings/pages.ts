import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

/** What the rules of printed pages say. */
export const pageFindings = {
  'widow-line': findingRule<{ page: number; beginning: string }>({
    en: {
      name: 'Widow line',
      why: 'A few characters alone at the head of a page look lost. Japanese journals let a page begin with a full last line; Western practice, which holds for Western paragraphs, lets it begin with none.',
      reason: ({ page, beginning }) =>
        `Page ${page} begins with the last line of a paragraph, “${beginning}”`,
      remedy: 'Shorten the paragraph by that line, or lengthen it by another.',
    },
    ja: {
      name: '頁頭に残った段落末の行',
      why: '頁の頭に二、三字だけが残ると、置き去りにされたように見えます。和文では十分な長さのある段落末の行が頁の頭に来ても差し支えありませんが、欧文の段落ではこれを避けます。',
      reason: ({ page, beginning }) => `${page}頁が、段落の最後の行${quote(beginning)}から始まっています`,
      remedy: '段落を一行短くするか、一行長くしてください。',
    },
  }),
  'orphan-line': findingRule<{ page: number; beginning: string }>({
    en: {
      name: 'Orphan line',
      why: 'Western practice does not end a page with the first line of a paragraph. Japanese journals do, so only Western paragraphs are looked at.',
      reason: ({ page, beginning }) => `Page ${page} ends with the first line of a paragraph, “${beginning}”`,
      remedy: 'Shorten the text before it by a line, or lengthen it by one.',
    },
    ja: {
      name: '頁末に残った段落頭の行',
      why: '欧文組版では、段落の最初の一行で頁を終えることを避けます。和文では差し支えないので、欧文の段落だけを調べます。',
      reason: ({ page, beginning }) => `${page}頁が、段落の最初の行${quote(beginning)}で終わっています`,
      remedy: 'この段落より前の文章を一行短くするか、一行長くしてください。',
    },
  }),
  'word-over-page': findingRule<{ page: number; nextPage: number }>({
    en: {
      name: 'Word over page',
      why: 'A reader who turns the page should not carry half a word along.',
      reason: ({ page, nextPage }) => `A word is broken over pages ${page} and ${nextPage}`,
      remedy: 'Reword the line so that the word is on one page.',
    },
    ja: {
      name: '頁をまたぐ語',
      why: '読者は、語の途中で頁をめくることになります。',
      reason: ({ page, nextPage }) => `語が${page}頁から${nextPage}頁にまたがっています`,
      remedy: '語がどちらかの頁に収まるように、その行を言い換えてください。',
    },
  }),
  'stranded-heading': findingRule<{ heading: string; page: number; linesAfter: number }>({
    en: {
      name: 'Stranded heading',
      why: 'A heading belongs to the text that follows it; at the foot of a page with a line or none it belongs to nothing. Japanese practice keeps two lines of text with it.',
      reason: ({ heading, page, linesAfter }) =>
        `The heading “${heading}” is at the foot of page ${page} with ${linesAfter === 0 ? 'no line' : 'one line'} after it`,
      remedy: 'Shorten or lengthen the text before it by a line or two.',
    },
    ja: {
      name: '頁末に取り残された見出し',
      why: '見出しは、後に続く文章と離してはなりません。和文組版では、見出しの後ろに本文を二行以上置きます。',
      reason: ({ heading, page, linesAfter }) =>
        `見出し${quote(heading)}が${page}頁の末尾にあり、後に続く行が${linesAfter === 0 ? 'ありません' : '一行しかありません'}`,
      remedy: '見出しより前の文章を、一、二行短くするか長くしてください。',
    },
  }),
  'white-foot': findingRule<{ page: number; white: number }>({
    en: {
      name: 'White foot',
      why: 'White below the text of a full page looks like the end of a part. It is there where a note or a figure did not fit.',
      reason: ({ page, white }) =>
        `Page ${page} is left white below its text, by ${Math.round(white * 100)} % of its height`,
      remedy: 'Move the figure, the heading or the call of the long note by a few lines of text.',
    },
    ja: {
      name: '頁の下の空き',
      why: '本文の下が大きく空くと、そこで節が終わったように見えます。註や図が入りきらなかった頁に生じます。',
      reason: ({ page, white }) =>
        `${page}頁の本文の下が、版面の高さの${Math.round(white * 100)}％空いています`,
      remedy: '図や見出し、または長い註の合印を、本文の数行分だけ動かしてください。',
    },
  }),
  'nearly-empty-page': findingRule<{ page: number; lines: number }>({
    en: {
      name: 'Nearly empty page',
      why: 'A page for a few lines costs a leaf and looks like a mistake.',
      reason: ({ page, lines }) => `Page ${page} has ${lines === 1 ? 'one line' : `${lines} lines`} only`,
      remedy: 'Shorten the text by as many lines, or lengthen it.',
    },
    ja: {
      name: '数行だけの頁',
      why: '数行のために紙を一枚使うことになり、組み間違いのようにも見えます。',
      reason: ({ page, lines }) => `${page}頁に${lines}行しかありません`,
      remedy: '本文をその行数だけ短くするか、もっと長くしてください。',
    },
  }),
  'parted-note': findingRule<{ note: number; page: number }>({
    en: {
      name: 'Parted note',
      why: 'A note that runs over to another page should have two lines on each: one alone is overlooked.',
      reason: ({ note, page }) => `Of note ${note}, one line alone is on page ${page}`,
      remedy: 'Shorten or lengthen the note by a line, or the text before its call.',
    },
    ja: {
      name: '一行だけ離れた註',
      why: '次の頁に続く註は、どちらの頁にも二行以上置きます。一行だけでは見落とされます。',
      reason: ({ note, page }) => `註${note}のうち一行だけが${page}頁にあります`,
      remedy: '註、または合印より前の本文を、一行短くするか長くしてください。',
    },
  }),
}
