import type { OfficeEdit } from './edit-in-libreoffice.js'

/** One correction as an author makes it in a document, and what is to be said of it. */
export interface Edit {
  what: string
  part: 'document' | 'footnotes'
  from: string | RegExp
  to: string
  /** Words that begin the line of `article.md` to which it belongs, or nothing for the front matter. */
  line: string | undefined
  /** What is listed. */
  change: 'changed' | 'added' | 'removed'
  unit: 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'note'
  added?: string
  removed?: string
  /** How it is made in LibreOffice, where it is no replacing of the same words. */
  office?: OfficeEdit
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const by = 'w:id="901" w:author="浜" w:date="2024-04-01T00:00:00Z"'

export const edits: readonly Edit[] = [
  {
    what: 'a word is another',
    part: 'document',
    from: '明治の初めに',
    to: '明治の半ばに',
    line: '海峡の',
    change: 'changed',
    unit: 'paragraph',
    added: '半ば',
    removed: '初め',
  },
  {
    what: 'words are put in',
    part: 'document',
    from: '築かれた',
    to: '海を見て築かれた',
    line: '海峡の',
    change: 'changed',
    unit: 'paragraph',
    added: '海を見て',
  },
  {
    what: 'words are taken out',
    part: 'document',
    from: '、毎夜の油の量を',
    to: '、油の量を',
    line: '海峡の',
    change: 'changed',
    unit: 'paragraph',
    removed: '毎夜の',
  },
  {
    what: 'an insertion is tracked',
    part: 'document',
    from: '船の去るまで休まない。</w:t></w:r>',
    to: `船の去るまで休まない。</w:t></w:r><w:ins ${by}>${run('朝も。')}</w:ins>`,
    line: '> 船の',
    change: 'changed',
    unit: 'paragraph',
    added: '朝も。',
    office: { verb: 'Track', words: '休まない。', others: '休まない。朝も。' },
  },
  {
    what: 'a deletion is tracked',
    part: 'document',
    from: run('日付と天候'),
    to: `${run('日付')}<w:del ${by}><w:r><w:delText>と天候</w:delText></w:r></w:del>`,
    line: '1. 日付',
    change: 'changed',
    unit: 'item',
    removed: 'と天候',
    office: { verb: 'Track', words: '付と天候', others: '付' },
  },
  {
    what: 'a heading is another',
    part: 'document',
    from: '日誌の形',
    to: '日誌の書式',
    line: '### 日誌',
    change: 'changed',
    unit: 'heading',
    added: '書式',
    removed: '形',
  },
  {
    what: 'an item of a list is another',
    part: 'document',
    from: '朝に残った量',
    to: '朝に残った油',
    line: '   - 朝に',
    change: 'changed',
    unit: 'item',
    added: '油',
    removed: '量',
  },
  {
    what: 'a cell is another',
    part: 'document',
    from: '>410<',
    to: '>411<',
    line: '| 1875',
    change: 'changed',
    unit: 'row',
    added: '411',
    removed: '410',
  },
  {
    what: 'a caption is another',
    part: 'document',
    from: '灯台の断面</w:t>',
    to: '灯台の縦断面</w:t>',
    line: '![図1',
    change: 'changed',
    unit: 'caption',
    added: '縦',
  },
  {
    what: 'a paragraph is new',
    part: 'document',
    from: /(<w:p><w:pPr><w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">おわりに)/,
    to: `<w:p>${run('灯室の硝子は毎朝ふかれ、曇りの日にも磨かれたという。')}</w:p>$1`,
    line: '![図1',
    change: 'added',
    unit: 'paragraph',
    added: '灯室の硝子は毎朝ふかれ、曇りの日にも磨かれたという。',
    office: {
      verb: 'AddParagraphBefore',
      words: 'おわりに',
      others: '灯室の硝子は毎朝ふかれ、曇りの日にも磨かれたという。',
    },
  },
  {
    what: 'a paragraph is gone',
    part: 'document',
    from: /<w:p>(?:(?!<w:p>).)*?A second paragraph.*?<\/w:p>/,
    to: '',
    line: 'A second paragraph',
    change: 'removed',
    unit: 'paragraph',
    removed: 'A second paragraph of the summary speaks of fog.',
    office: { verb: 'RemoveParagraph', words: 'A second paragraph', others: '' },
  },
  {
    what: 'a note is another',
    part: 'footnotes',
    from: '二十間',
    to: '二十一間',
    line: '[^1]: 塔',
    change: 'changed',
    unit: 'note',
    added: '一',
  },
  {
    what: 'the second paragraph of a note is another',
    part: 'footnotes',
    from: '第二の段落。',
    to: '第二の、長い段落。',
    line: '    第二の段落。',
    change: 'changed',
    unit: 'note',
    added: '、長い',
  },
  {
    what: 'the title is another',
    part: 'document',
    from: '守り手たち</w:t>',
    to: '番人たち</w:t>',
    line: undefined,
    change: 'changed',
    unit: 'paragraph',
    added: '番人',
    removed: '守り手',
  },
]
