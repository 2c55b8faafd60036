import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { h } from 'hastscript'
import JSZip from 'jszip'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { checkJats } from '../../src/editions/jats/check-jats.js'
import { jatsSections } from '../../src/editions/jats/jats-blocks.js'
import { jstageGaps } from '../../src/editions/jats/jstage-gaps.js'
import { classes } from '../../src/model/classes.js'
import { sayMessage } from '../../src/model/say-message.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { publish } from '../../src/pipeline/publish.js'
import { elementsIn } from '../../src/xml/elements-in.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { brokenJats } from './broken-jats.js'
import { entriesOf, fileOf, KAIKYO } from './build-deposit.js'
import { validateJats } from './validate.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const COMPANIONS = { hasPdf: true, graphics: ['12_45_01.png'] }
const FOLDER = 'setokenkyu/12/1/12_45'

const build = sharedBuilder()
let result: BuildResult
let full: Uint8Array
let xml: string

before(async () => {
  result = await build(KAIKYO, 'print', 'jats')
  full = await fileOf(result, 'jstage-full.zip')
  xml = (await entriesOf(full)).get(`${FOLDER}/12_45.xml`) ?? ''
})

test('an article of a journal lacks nothing', () => {
  assert.deepEqual(result.file.messages.map(String), [])
  assert.deepEqual(jstageGaps(fromXml(xml), COMPANIONS), [])
})

test('the archives are laid out as J-STAGE takes them', async () => {
  assert.deepEqual(
    [...(await entriesOf(full)).keys()],
    [`${FOLDER}/12_45.xml`, `${FOLDER}/12_45.pdf`, `${FOLDER}/Graphics/12_45_01.png`],
  )
  const bibliographic = await entriesOf(await fileOf(result, 'jstage-bib.zip'))
  assert.deepEqual(
    [...bibliographic.keys()],
    [`${FOLDER}/12_45.xml`, `${FOLDER}/12_45.pdf`, `${FOLDER}/12_45.txt`],
  )
  assert.match(bibliographic.get(`${FOLDER}/12_45.txt`) ?? '', /海峡の灯台は、明治の初めに石で築かれた/)
})

test('both forms are valid JATS Publishing 1.1, and the one without text has no body', async () => {
  const bibliographic =
    (await entriesOf(await fileOf(result, 'jstage-bib.zip'))).get(`${FOLDER}/12_45.xml`) ?? ''
  assert.deepEqual(validateJats(xml), [])
  assert.deepEqual(validateJats(bibliographic), [])
  assert.equal(elementsIn(fromXml(bibliographic), 'body').length, 0)
  assert.equal(elementsIn(fromXml(bibliographic), 'ref').length, 2)
})

test('what is known of a source is tagged in its printed words', () => {
  assert.match(
    xml,
    /<surname>浜<\/surname><given-names>太郎<\/given-names><\/string-name>『<source>灯台守の一年<\/source>』<publisher-name>港書房/,
  )
  assert.match(
    xml,
    /<article-title>Keeping the Light<\/article-title>.*<source><italic>Journal of Harbours<\/italic><\/source> <volume>7<\/volume>, no.\s<issue>2<\/issue> \(<year>1999/,
  )
})

test('readings, emphasis, tables, figures and notes keep what they are', () => {
  assert.match(xml, /<ruby><rb>灯台<\/rb><rt>とうだい<\/rt><\/ruby>/)
  assert.match(xml, /<styled-content style-type="emphasis-dots"[^>]*>石で</)
  assert.match(xml, /<table-wrap><caption><p>表1　油の量と霧の日数<\/p><\/caption><table>/)
  assert.match(
    xml,
    /<fig><caption><p>図1　灯台の断面<\/p><\/caption><graphic xlink:href="12_45_01.png"><alt-text>/,
  )
  assert.match(xml, /<fn id="note-1"><label>1<\/label><p>塔の高さ.*?<\/p><p><disp-quote><p>石は/)
})

test('the number of a heading is the label of its section, and the lines below a table and a figure are kept', () => {
  const sections = jatsSections(
    [
      h('h2', [h(`span.${classes.headingNumber}`, { dataGenerated: '' }, '1.\u3000'), '港の灯']),
      h(`figure.${classes.table}`, [
        h('figcaption', '表1　灯の数'),
        h('table', [h('tbody', [h('tr', [h('td', '三')])])]),
        h(`p.${classes.sourceLine}`, '出所：港湾局'),
      ]),
      h('figure', [h('figcaption', '図1　灯'), h(`p.${classes.sourceLine}`, '撮影：筆者')]),
    ],
    { graphics: new Map(), lang: 'ja' },
  )
  const written = toXml(sections)
  assert.match(written, /<sec><label>1\.<\/label><title>港の灯<\/title>/)
  assert.match(written, /<\/table><table-wrap-foot><p>出所：港湾局<\/p><\/table-wrap-foot><\/table-wrap>/)
  assert.match(written, /<attrib>撮影：筆者<\/attrib><\/fig>/)
  assert.deepEqual(validateJats(xml.replace(/<body>[\s\S]*<\/body>/, () => `<body>${written}</body>`)), [])
})

describe('each broken file is found', () => {
  for (const { what, foundBy, from, to } of brokenJats) {
    test(`${what}: ${foundBy}`, () => {
      const broken = xml.replace(from, to)
      assert.notEqual(broken, xml)
      if (foundBy === 'dtd') assert.notDeepEqual(validateJats(broken), [])
      else assert.ok(jstageGaps(fromXml(broken), COMPANIONS).some(({ kind }) => kind === foundBy))
    })
  }

  test('no PDF: pdf', () => {
    assert.deepEqual(jstageGaps(fromXml(xml), { ...COMPANIONS, hasPdf: false }), [{ kind: 'pdf', of: '' }])
  })
})

for (const words of ['二十間', '<bold>三人</bold>', '<source>灯台守の一年</source>', 'A second paragraph']) {
  test(`an archive that lost “${words}” is found by its check`, async () => {
    const rules = async (archive: Uint8Array): Promise<unknown[]> => {
      const { publication } = await publish(KAIKYO, async (_name, work) => work())
      assert.ok(publication)
      await checkJats(archive, publication, 'jstage-full.zip')
      return publication.file.messages.map(({ ruleId }) => ruleId)
    }
    assert.deepEqual(await rules(full), [])
    const zip = await JSZip.loadAsync(full)
    assert.ok(xml.includes(words))
    zip.file(`${FOLDER}/12_45.xml`, xml.replace(words, ''))
    assert.deepEqual(await rules(await zip.generateAsync({ type: 'uint8array' })), ['edition-mismatch'])
  })
}

test('what an article lacks is one list, in the language of the reader', async () => {
  const { file } = await build(root('manuscript/specimen'), 'jats')
  const [message, ...others] = file.messages
  assert.ok(message)
  assert.deepEqual(others, [])
  assert.equal(message.ruleId, 'incomplete-deposit')
  assert.match(sayMessage('en', message), /the ISSN.*the volume.*the PDF/)
  assert.match(sayMessage('ja', message), /J-STAGEの資料コード.*ISSN.*巻/)
})

for (const name of ['sakhalin', 'specimen']) {
  const folder = root(name === 'sakhalin' ? '../shared/manuscript/sakhalin' : 'manuscript/specimen')
  test(`${name}: nothing but data that the article has not makes it invalid`, {
    skip: !existsSync(folder),
  }, async () => {
    const archive = await fileOf(await build(folder, 'jats'), 'jstage-full.zip')
    const [article = ''] = [...(await entriesOf(archive))]
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, text]) => text)
    const completed = article
      .replace('</journal-title-group>', '</journal-title-group><issn>2188-2010</issn>')
      .replace('</contrib-group>', '</contrib-group><pub-date><year>2024</year></pub-date>')
    assert.deepEqual(validateJats(completed), [])
  })
}
