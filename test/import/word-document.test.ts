import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DocxParts, docxOf, field, PIXEL, p, picture, r, rawDocxOf, styled, table } from './docx-of.js'
import { type Imported, importToTree } from './import-to-tree.js'

async function imported(body: string, parts: DocxParts = {}): Promise<Imported> {
  const result = await importToTree('port.docx', await docxOf(body, parts))
  assert.deepEqual(result.errors, [])
  return result
}

/** The text of `article.md` after its front matter. */
function bodyOf({ article }: Imported): string {
  return article.slice(article.indexOf('\n---\n') + 5).trim()
}

async function bodyFrom(body: string, parts: DocxParts = {}): Promise<string> {
  return bodyOf(await imported(body, parts))
}

test('looks of characters: position, dots, strike, underline, bold, italics, also by style', async () => {
  const body = [
    r('10 m'),
    r('2', '<w:vertAlign w:val="superscript"/>'),
    r('とCO'),
    r('2', '<w:vertAlign w:val="subscript"/>'),
    r('、'),
    r('岬', '<w:em w:val="dot"/>'),
    r('、'),
    r('灯台', '<w:strike/>'),
    r('、'),
    r('船', '<w:u w:val="single"/>'),
    r('、'),
    r('錨', '<w:b/>'),
    r('、'),
    r('Log', '<w:rStyle w:val="book"/>'),
    r('。'),
  ].join('')
  const styles =
    '<w:style w:type="character" w:styleId="book"><w:name w:val="書名"/><w:rPr><w:i/></w:rPr></w:style>'
  assert.equal(
    await bodyFrom(p(body), { styles }),
    '10 m<sup>2</sup>とCO<sub>2</sub>、*岬*、~~灯台~~、<u>船</u>、**錨**、*Log*。',
  )
})

test('neighbours of other looks are told apart, and what they share is marked once', async () => {
  const both = p(r('甲', '<w:b/>') + r('乙', '<w:b/><w:i/>') + r('丙', '<w:i/>'))
  const result = await imported(both)
  assert.equal(bodyOf(result), '**甲*乙***<!-- -->*丙*')
  assert.doesNotMatch(result.report, /compared with the source/)
})

test('a toggle of a style is switched off by another, and hidden text is left out and told of', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="it"><w:name w:val="Verse"/><w:rPr><w:i/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="hid"><w:name w:val="Editor"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const { article, report } = await imported(
    styled('it', r('波') + r('風', '<w:b/>')) +
      p(r('見え') + r('ない', '<w:rStyle w:val="hid"/>') + r('る。')),
    { styles },
  )
  assert.match(article, /^波\*\*風\*\*$/m)
  assert.match(article, /^見える。$/m)
  assert.match(report, /hidden text \| the hidden text “ない” is left out/)
})

test('line breaks, tabs, hyphens and symbols', async () => {
  const symbol = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'
  const body =
    p(`${r('一行')}<w:r><w:br/></w:r>${r('二行')}<w:r><w:cr/></w:r>${r('三行')}`) +
    p(`${r('明治')}<w:r><w:tab/></w:r>${r('大正')}`) +
    p(
      `${r('e')}<w:r><w:noBreakHyphen/></w:r>${r('mail ')}${symbol}${r('\uf062', '<w:rFonts w:ascii="Symbol"/>')}`,
    )
  assert.equal(await bodyFrom(body), '一行\\\n二行\\\n三行\n\n明治　大正\n\ne‑mail αβ')
})

test('what fields show is text; contents go; a HYPERLINK is a link; an empty field is told of', async () => {
  const simple = '<w:fldSimple w:instr=" SEQ 表 "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
  const body =
    p(`${r('表')}${simple}${r('と図')}${field('REF _Ref1 \\h', r('2'))}${r('を見よ。')}`) +
    p(field('TOC \\o', r('目次 …… 1'))) +
    p(field('HYPERLINK "https://example.org/a(b)"', r('資料'))) +
    p(r('頁は') + field('PAGEREF x', '') + r('である。'))
  const result = await imported(body)
  assert.equal(bodyOf(result), '表3と図2を見よ。\n\n[資料](https://example.org/a%28b%29)\n\n頁はである。')
  assert.match(result.report, /what Word makes itself \(TOC\) is left out/)
  assert.match(result.report, /the field “PAGEREF x” shows nothing/)
})

test('links keep their addresses; those that no edition may lead to keep their words', async () => {
  const link = (id: string, words: string): string => `<w:hyperlink r:id="${id}">${r(words)}</w:hyperlink>`
  const body = p(link('link-1', '目録') + r('と') + link('link-2', '手元の表'))
  const links = ['https://example.org/?a=1&amp;b=2', 'file:///C:/a.xls']
  assert.equal(await bodyFrom(body, { links }), '[目録](https://example.org/?a=1&b=2)と手元の表')
})

test('EQ fields are readings and characters in a circle', async () => {
  const eq = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ ${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const result = await imported(
    p(
      eq('\\* jc2 \\* "Font:Mincho" \\* hps10 \\o\\ad(\\s\\up 9(とうだい),灯台)') +
        eq('\\o\\ac(○,秘)') +
        eq('\\o\\ac(○,港)') +
        eq('\\f(1,2)'),
    ),
  )
  assert.equal(bodyOf(result), '{灯台|とうだい}㊙港1/2')
  assert.match(result.report, /“EQ \\\\o\\\\ac\(○,港\)” is written as “港”/)
})

test('formulas are written in the line and told of', async () => {
  const formula =
    '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>' +
    '<m:r><m:t>+</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'
  const result = await imported(p(`${r('式')}${formula}${r('。')}`))
  assert.equal(bodyOf(result), '式x<sup>2</sup>+(a+b)/2。')
  assert.match(result.report, /formula \| a formula is written in the line/)
})

test('captions belong to the table below, the figure above, or as the document has them', async () => {
  const above =
    styled('c', '表1　甲') +
    table(['年', '数'], ['一', '二']) +
    styled('c', '表2　乙') +
    table(['年', '数'], ['三', '四'])
  assert.match(
    await bodyFrom(above),
    /^: 表1　甲\n\n\| 年 \| 数 \|\n\| --- \| --- \|\n\| 一 \| 二 \|\n\n: 表2　乙\n\n\| 年 \| 数 \|\n\| --- \| --- \|\n\| 三 \| 四 \|$/,
  )
  const below =
    p('本文。') +
    table(['年', '数'], ['一', '二']) +
    p('表1　甲') +
    table(['年', '数'], ['三', '四']) +
    p('表2　乙') +
    p('本文。')
  assert.match(
    await bodyFrom(below),
    /\n: 表1　甲\n[\s\S]*\| 一 \| 二 \|\n\n: 表2　乙\n[\s\S]*\| 三 \| 四 \|\n/,
  )
  const figures =
    p(picture('media-1')) + styled('c', '図1　港') + p(picture('media-1')) + styled('c', '図2　岬')
  assert.equal(
    await bodyFrom(figures, { media: { 'media/a.png': PIXEL } }),
    '![図1　港](figure-1.png)\n\n![図2　岬](figure-1.png)',
  )
})

test('merged cells keep the places of others, cells of several paragraphs have lines, tables in cells are written out', async () => {
  const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('年代')}</w:tc><w:tc>${p('数')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('大正')}</w:tc><w:tc>${p('元年')}${p('秋')}</w:tc><w:tc>${p('三')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('二年')}</w:tc><w:tc>${table(['甲', '乙'], ['丙', '丁'])}${p('')}</w:tc></w:tr></w:tbl>`
  const result = await imported(p('本文。') + merged)
  assert.match(
    bodyOf(result),
    /\| 年代 \| < \| 数 \|\n\| --- \| --- \| --- \|\n\| 大正 \| 元年<br>秋 \| 三 \|\n\| \^ \| 二年 \| 甲　乙<br>丙　丁 \|$/,
  )
  assert.match(result.report, /cells are merged: 2 places that others cover are < and \^/)
  assert.match(result.report, /a table in a cell, “甲 乙 丙 丁”, is written out in lines/)
})

test('merged cells that are no rectangle stay apart, words of covered cells stay, and signs are no merged cells', async () => {
  const merge = (kind: string, span = 1): string =>
    `<w:tcPr><w:gridSpan w:val="${span}"/><w:vMerge w:val="${kind}"/></w:tcPr>`
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
  const bent = `<w:tbl>${row(merge('restart') + p('甲'), p('乙'))}${row(merge('continue', 2) + p(''))}</w:tbl>`
  const apart = await imported(p('本文。') + bent)
  assert.match(bodyOf(apart), /\| 甲 \| 乙 \|\n\| --- \| --- \|\n\| {2}\| {2}\|$/)
  assert.match(apart.report, /merged cells are no rectangle: .* 2 places that they cover are empty/)
  const held = `<w:tbl>${row(merge('restart') + p('甲'), p('&lt;'))}${row(merge('continue') + p('丙'), p('^'))}</w:tbl>`
  const { article } = await imported(p('本文。') + held)
  assert.match(article, /\| 甲<br>丙 \| \\< \|\n\| --- \| --- \|\n\| \^ \| \\\^ \|\n/)
})

test('each picture is where it is: alone, two in a paragraph, among words, floating, in a cell', async () => {
  const media = { 'media/a.png': PIXEL, 'media/b.emf': Uint8Array.from([1, 0, 0, 0, 9]) }
  const machine = '港の絵&#10;&#10;自動的に生成された説明'
  const body =
    p(picture('media-1', machine)) +
    p(picture('media-1') + picture('media-1')) +
    p(r('字の') + picture('media-1', '印') + r('中。')) +
    p(r('脇に浮く。') + picture('media-1', '岬', true)) +
    table(['絵', p(picture('media-1', '枡'))], ['一', '二']) +
    p(picture('media-2'))
  const { article, report } = await imported(body, { media })
  assert.match(article, /^!\[\]\(figure-1\.png\)\{alt="港の絵"\}$/m)
  assert.equal(article.match(/^!\[\]\(figure-1\.png\)$/gm)?.length, 2)
  assert.match(article, /^字の!\[印\]\(figure-1\.png\)中。$/m)
  assert.match(article, /^脇に浮く。\n\n!\[\]\(figure-1\.png\)\{alt="岬"\}$/m)
  assert.match(article, /^\| 絵 \| !\[枡\]\(figure-1\.png\) \|$/m)
  assert.match(article, /^<!-- figure-2\.emf -->$/m)
  assert.match(report, /figure-2\.emf is a picture of the kind EMF/)
})

test('headings by style, by a style that is based on one, by outline level, and by look', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="本誌の節"/><w:basedOn w:val="2"/></w:style>'
  const body =
    styled('1', '章') +
    p('本文一。') +
    styled('own', '節') +
    p('本文二。') +
    p('輪郭', '<w:outlineLvl w:val="0"/>') +
    p('本文三。') +
    p(r('太字の小見出し', '<w:b/>')) +
    p('本文四。') +
    styled('1', '')
  const result = await imported(body, { styles })
  assert.deepEqual(result.contents.headings, ['2 章', '3 節', '2 輪郭', '3 太字の小見出し'])
  assert.match(result.report, /“太字の小見出し” is taken for a heading \(###\) because of its look alone/)
})

test('a heading by look before the first one by style is no lower than that', async () => {
  const bold = (text: string): string => p(r(text, '<w:b/>'))
  const body = [
    ...[bold('はしがき'), p('本文一。'), styled('1', '章'), p('本文二。'), bold('小見出し'), p('本文三。')],
    ...[styled('1', '次の章'), p('本文四。')],
  ].join('')
  const { contents } = await imported(p('長い前置きの文である。') + body)
  assert.deepEqual(contents.headings, ['2 はしがき', '2 章', '3 小見出し', '2 次の章'])
})

test('numbers that Word counts are written before headings, and lists begin where they begin', async () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '第%1章')}${level(1, 'decimal', '%1-%2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'aiueoFullWidth', '%2')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
  const at = (id: number, at: number): string =>
    `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
  const body =
    styled('1', '初め', at(1, 0)) +
    p('一つ', at(2, 0)) +
    p('内の一', at(2, 1)) +
    p('内の二', at(2, 1)) +
    p('二つ', at(2, 0)) +
    p('間の文。') +
    p('三つ', at(2, 0)) +
    styled('1', '次', at(1, 0)) +
    styled('2', '小', at(1, 1)) +
    p('終わり。')
  const result = await imported(body, { numbering })
  assert.equal(
    bodyOf(result),
    '## 第一章　初め\n\n1. 一つ\n   1. 内の一\n   2. 内の二\n2. 二つ\n\n間の文。\n\n3. 三つ\n\n## 第二章　次\n\n### 二-1 小\n\n終わり。',
  )
  assert.match(result.report, /the number “第一章”, which Word counts/)
  assert.match(result.report, /the item has the number “ア” in Word and “1\.” here/)
})

test('quotations by style, by indent and by typed spaces; verse keeps its lines', async () => {
  const body =
    p('本文である。') +
    styled('q', '様式による引用。') +
    p('本文の続きである。') +
    p(`${r('春の海')}<w:r><w:br/></w:r>${r('ひねもす')}`, '<w:ind w:left="840"/>') +
    p('一字下げの本文。', '<w:ind w:firstLine="210"/>') +
    p('　　空白で下げた引用。')
  const result = await imported(body)
  assert.match(bodyOf(result), /^> 様式による引用。$/m)
  assert.match(bodyOf(result), /^> 春の海\\\n> ひねもす$/m)
  assert.match(bodyOf(result), /^一字下げの本文。$/m)
  assert.match(bodyOf(result), /^> 空白で下げた引用。$/m)
})

test('notes are numbered in the order of their calls; marks of their own and notes in notes are told of', async () => {
  const call = (kind: string, id: number, more = ''): string =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
  const star = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
  const body = p(r('甲') + call('endnote', 1) + r('乙') + call('footnote', 1) + r('丙') + star + r('。'))
  const footnotes = [
    p(`<w:r><w:footnoteRef/></w:r>${r(' 乙の註')}${call('endnote', 2)}`) + p('その二。'),
    p('印の註。'),
  ]
  const endnotes = [p('甲の註。'), p('内の註')]
  const result = await imported(body, { footnotes, endnotes })
  assert.equal(
    bodyOf(result),
    '甲[^1]乙[^2]丙[^3]。\n\n[^1]: 甲の註。\n\n[^2]: 乙の註（内の註）\n\n    その二。\n\n[^3]: 印の註。',
  )
  assert.match(result.report, /the note has a mark of its own, “\*”/)
  assert.match(result.report, /the note “内の註” is called in a note/)
})

test('a note on the title is called at the first block, and its words are kept', async () => {
  const call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
  const body = styled('t', r('港') + call) + styled('au', '架空太郎') + p('初めの文。') + p('次の文。')
  const { article, report } = await importToTree(
    'a.docx',
    await rawDocxOf(body, { footnotes: [p('助成による。')] }),
  )
  assert.match(article, /^初めの文\[\^1\]。$/m)
  assert.match(article, /^\[\^1\]: 助成による。$/m)
  assert.match(report, /a note is called on the title/)
})

test('notes that were typed as a list are notes; other raised digits stay raised', async () => {
  const up = '<w:vertAlign w:val="superscript"/>'
  const body =
    p(r('広さ10km') + r('2', up) + r('の港') + r('1', up) + r('と岬') + r('2', up) + r('。')) +
    styled('1', '註') +
    p('1) 港の註。') +
    p('2) 岬の註。')
  const result = await imported(body)
  assert.equal(bodyOf(result), '広さ10km<sup>2</sup>の港[^1]と岬[^2]。\n\n[^1]: 港の註。\n\n[^2]: 岬の註。')
  assert.match(result.report, /2 notes typed as a list here/)
})

test('full-width digits call typed notes, too, and text after the list stays text', async () => {
  const body =
    p('港である（注１）。岬である（注２）。') +
    p('注') +
    p('注１　港の註。') +
    p('注２　岬の註。') +
    p('付記の文である。')
  assert.equal(
    await bodyFrom(body),
    '港である[^1]。岬である[^2]。\n\n付記の文である。\n\n[^1]: 港の註。\n\n[^2]: 岬の註。',
  )
})

test('numbers in brackets without a list of notes are text', async () => {
  const body = p('条件は(1)と(2)である。') + p('(1) 港があること。') + p('終わり。')
  assert.equal(await bodyFrom(body), '条件は(1)と(2)である。\n\n(1) 港があること。\n\n終わり。')
})

test('languages of runs are marked where the script does not say them', async () => {
  const run = (text: string, lang: string): string => r(text, `<w:lang ${lang}/>`)
  const body =
    r('独語の') +
    run('Hafen', 'w:val="de-DE"') +
    r('、露語の') +
    run('порт', 'w:val="ru-RU"') +
    r('、日本語の') +
    run('Port', 'w:val="ru-RU"') +
    r('、') +
    run('书', 'w:eastAsia="zh-CN"')
  assert.equal(await bodyFrom(p(body)), '独語の:de[Hafen]、露語のпорт、日本語のPort、:lang[书]{lang=zh-Hans}')
})

test('tracked changes are taken as accepted, remarks become comments, both told of', async () => {
  const body =
    p(
      `${r('前')}<w:del>${'<w:r><w:delText>消</w:delText></w:r>'}</w:del><w:ins>${r('入')}</w:ins>${r('後')}`,
    ) +
    p(r('切れた'), '<w:rPr><w:del/></w:rPr>') +
    p(`${r('文。')}<w:r><w:commentReference w:id="1"/></w:r>`)
  const result = await imported(body, { comments: [['査読者', '典拠 --> を']] })
  assert.equal(bodyOf(result), '前入後\n\n<!-- 査読者: 典拠 - - ＞ を -->\n\n切れた文。')
  assert.match(result.report, /2 tracked changes are taken as accepted/)
  assert.match(result.report, /the remark “典拠 --> を” is a comment/)
})

test('text boxes come after their paragraph, once; frames of one cell and drop capitals are text', async () => {
  const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`
  const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><a:graphic><wps:txbx>${box('箱の文。')}</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('箱の文。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const body =
    p(r('本文。') + both) +
    table([p('囲みの文。')]) +
    p(r('大'), '<w:framePr w:dropCap="drop"/>') +
    p('きな字。')
  assert.equal(await bodyFrom(body), '本文。\n\n箱の文。\n\n囲みの文。\n\n大きな字。')
})

test('title, subtitle and author by styles of a journal, over several lines, or by their place and look', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="論文タイトル"/></w:style>'
  const own =
    p('特集　海') +
    styled('own', '港の') +
    styled('own', '歴史') +
    p('——明治の灯台——') +
    p('架空　太郎（架空大学）', '<w:jc w:val="right"/>')
  const text = p('これは本文であり、句点で終わる文である。'.repeat(6))
  const named = await importToTree('a.docx', await rawDocxOf(own + text, { styles }))
  assert.match(named.article, /^title: 港の歴史\nsubtitle: 明治の灯台\nauthor:\n {2}- name: 架空　太郎\n/m)
  assert.match(named.article, /^特集　海$/m)
  assert.match(named.report, /“（架空大学）” beside the author’s name/)
  const plain =
    p(r('港の歴史', '<w:b/>'), '<w:jc w:val="center"/>') +
    p('架空太郎', '<w:jc w:val="right"/>') +
    p(r('はじめに', '<w:b/>')) +
    text
  const looked = await importToTree('a.docx', await rawDocxOf(plain))
  assert.match(looked.article, /^title: 港の歴史\nauthor:\n {2}- name: 架空太郎\n/m)
  assert.deepEqual(looked.contents.headings, ['2 はじめに'])
})

test('summaries and keywords are taken out of the text: after a heading, or after a second title', async () => {
  const english = 'This article is about harbours and the people who built them. '.repeat(3)
  const body =
    styled('1', '要旨') +
    p('本稿は港を論じる。') +
    p('キーワード：港、灯台') +
    styled('1', 'はじめに') +
    p('本文である。') +
    styled('t', 'A History of Harbours') +
    p('Taro Kaku') +
    p(english)
  const { article } = await imported(body)
  assert.match(article, /^ {4}latin: Taro Kaku$/m)
  assert.match(article, /^title-en: A History of Harbours$/m)
  assert.match(article, /^keywords:\n {2}- 港\n {2}- 灯台$/m)
  assert.match(article, /^::::summary\{lang=ja\}\n\n本稿は港を論じる。\n\n::::$/m)
  assert.match(article, /^::::summary\{lang=en\}\n\nThis article/m)
})

test('the main part is found by its relationship, whatever its name, and whatever the prefix of its namespace', async () => {
  const online = await importToTree('a.docx', await docxOf(p('本文である。'), { main: 'word/document2.xml' }))
  assert.match(online.article, /^本文である。$/m)
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(await docxOf(p('本文である。')))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file(
    'word/document.xml',
    xml
      .replaceAll('<w:', '<x:')
      .replaceAll('</w:', '</x:')
      .replaceAll(' w:', ' x:')
      .replace('xmlns:w', 'xmlns:x'),
  )
  const prefixed = await importToTree('a.docx', await zip.generateAsync({ type: 'uint8array' }))
  assert.match(prefixed.article, /^本文である。$/m)
})

test('the report counts both sides', async () => {
  const { report } = await imported(p(r('港', '<w:b/>') + r('。')) + table(['年', '数'], ['一', '二']))
  assert.match(report, /^\| Compared with the source \| source \| manuscript \|$/m)
  assert.match(report, /^\| tables \| 1 \| 1 \|$/m)
  assert.match(report, /^\| cells \| 4 \| 4 \|$/m)
  assert.match(report, /^\| characters in bold \| 1 \| 1 \|$/m)
})

test('a field that does not end takes nothing away', async () => {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const code = '<w:r><w:instrText> TOC \\o </w:instrText></w:r>'
  const body =
    p(`${mark('begin')}${code}${mark('separate')}${r('目次である。')}`) +
    p('本文の初め。') +
    p(`${mark('begin')}${r('符号のない文。')}`) +
    p('本文の終わり。')
  assert.equal(await bodyFrom(body), '目次である。\n\n本文の初め。\n\n符号のない文。\n\n本文の終わり。')
})

test('lines of contents go by their style, too', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="m1"><w:name w:val="toc 1"/></w:style>'
  const body = styled('m1', 'はじめに 1') + styled('m1', 'おわりに 9') + styled('1', 'はじめに') + p('本文。')
  const result = await imported(body, { styles })
  assert.equal(bodyOf(result), '## はじめに\n\n本文。')
  assert.equal(result.report.match(/what Word makes itself \(TOC\)/g)?.length, 1)
  assert.doesNotMatch(result.report, /is not in the manuscript/)
})
