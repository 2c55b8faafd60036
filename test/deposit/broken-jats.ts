/** A way to break an article for J-STAGE, and who finds it: the DTD, or a gap that our check names. */
export interface Broken {
  what: string
  foundBy: 'dtd' | string
  from: string | RegExp
  to: string
}

const long = (count: number): string => '字'.repeat(count)

export const brokenJats: readonly Broken[] = [
  { what: 'no ISSN', foundBy: 'dtd', from: /<issn.*?<\/issn>/g, to: '' },
  { what: 'no date of publication', foundBy: 'dtd', from: /<pub-date.*?<\/pub-date>/, to: '' },
  {
    what: 'volume after issue',
    foundBy: 'dtd',
    from: /(<volume>12<\/volume>)(<issue>1<\/issue>)/,
    to: '$2$1',
  },
  {
    what: 'history before the pages',
    foundBy: 'dtd',
    from: /(<fpage>.*?<\/lpage>)(<history>.*?<\/history>)/,
    to: '$2$1',
  },
  { what: 'an element of HTML', foundBy: 'dtd', from: '<bold>三人</bold>', to: '<strong>三人</strong>' },
  {
    what: 'a note without a paragraph',
    foundBy: 'dtd',
    from: /<fn id="note-2">.*?<\/fn>/,
    to: '<fn id="note-2"><label>2</label></fn>',
  },
  { what: 'a reading without its base', foundBy: 'dtd', from: '<rb>灯台</rb>', to: '' },
  {
    what: 'a quotation straight in a note',
    foundBy: 'dtd',
    from: /<p>(<disp-quote>.*?<\/disp-quote>)<\/p>/,
    to: '$1',
  },
  { what: 'two elements of one id', foundBy: 'dtd', from: ' id="note-2"', to: ' id="note-1"' },
  { what: 'a call of a note that is not there', foundBy: 'dtd', from: 'rid="note-3"', to: 'rid="note-33"' },
  {
    what: 'a summary that is empty',
    foundBy: 'dtd',
    from: /<trans-abstract xml:lang="en">.*?<\/trans-abstract>/,
    to: '<trans-abstract/><abstract/>',
  },
  { what: 'no code of the journal', foundBy: 'journal-code', from: '>setokenkyu<', to: '><' },
  {
    what: 'a code of another service',
    foundBy: 'journal-code',
    from: 'journal-id-type="j-stage"',
    to: 'journal-id-type="nlm-ta"',
  },
  { what: "no journal's title", foundBy: 'journal-title', from: '>瀬戸研究<', to: '><' },
  { what: 'no volume', foundBy: 'volume', from: '<volume>12</volume>', to: '' },
  { what: 'no issue', foundBy: 'issue', from: '<issue>1</issue>', to: '' },
  { what: 'no first page', foundBy: 'pages', from: /<fpage>.*?<\/lpage>/, to: '' },
  {
    what: 'no English title',
    foundBy: 'title-en',
    from: /<trans-title-group xml:lang="en"><trans-title>The.*?<\/trans-title-group>/,
    to: '',
  },
  {
    what: 'a name in one piece',
    foundBy: 'family-name',
    from: /<name name-style="eastern" xml:lang="ja"><surname>浜<\/surname><given-names>由紀<\/given-names><\/name>/,
    to: '<string-name xml:lang="ja">浜由紀</string-name>',
  },
  { what: 'a digit in a surname', foundBy: 'digit-in-name', from: '<surname>浜<', to: '<surname>浜1<' },
  {
    what: 'no name in Latin letters',
    foundBy: 'name-en',
    from: /<name name-style="western" xml:lang="en"><surname>Hama.*?<\/name>/,
    to: '',
  },
  {
    what: 'a statement of rights in Japanese alone',
    foundBy: 'rights',
    from: '<permissions>',
    to: '<permissions><copyright-statement xml:lang="ja">瀬戸研究会</copyright-statement>',
  },
  { what: 'a title too long', foundBy: 'long-title', from: '明治期の日誌から', to: long(2001) },
  { what: 'a summary too long', foundBy: 'long-abstract', from: 'A second paragraph', to: long(4001) },
  { what: 'a keyword too long', foundBy: 'long-keyword', from: '>灯台</kwd>', to: `>${long(1001)}</kwd>` },
  {
    what: 'a source too long',
    foundBy: 'long-reference',
    from: '<source>灯台守の一年</source>',
    to: `<source>${long(4001)}</source>`,
  },
  {
    what: 'a picture that is not among the files',
    foundBy: 'graphic',
    from: '12_45_01.png',
    to: '12_45_02.png',
  },
]
