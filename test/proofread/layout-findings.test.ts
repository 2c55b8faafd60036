import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { quietFindings } from '../../src/messages/findings/say-found.js'
import { readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { layoutRules } from '../../src/proofread/findings/layout/layout-rules.js'
import { expectWords } from './expect-words.js'
import { type Proofread, sharedProofs } from './proofs.js'

const IDS: ReadonlySet<string> = new Set(layoutRules.map(({ id }) => id))
const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、'
const RUSSIAN =
  'Достопримечательность железнодорожной станции описывается путешественниками восемнадцатого столетия'
const LONGER = `${RUSSIAN} неоднократно преимущественно восторженно противопоставляясь общераспространённому представлению`
const SMALL_PAGE = '--text-characters: 20; --note-characters: 18; --page-lines: 10;'
/** White above a heading for which no page gives it up: what comes after it stays where it is. */
const HIGH_HEADING = `${SMALL_PAGE} --heading-space-above: 5;`
const NARROW = '--text-characters: 24; --note-characters: 22;'
const VERY_NARROW = '--text-characters: 10; --note-characters: 8;'

/** A paragraph of so many characters. */
function paragraph(characters: number): string {
  return `${SENTENCE.repeat(20).slice(0, characters - 1)}。`
}

interface Case {
  style?: string
  text: string
  /** All that the rules of lines and pages find: rule, page, line, and how the line begins in print. */
  finds: [rule: string, page: number, line: number, begins: string][]
}

const CASES: Record<string, Case> = {
  'paragraphs that fit': {
    text: [paragraph(140), `## 灯台`, paragraph(230), paragraph(99)].join('\n\n'),
    finds: [],
  },
  'a word that cannot be broken': {
    text: `港の朝は早い。${'0123456789'.repeat(10)}と書く。`,
    finds: [['unhyphenated-break', 1, 3, '港の朝は早い。0123']],
  },
  'brackets without their white': {
    text: `港朝${'「港の朝」、（船）の霧。'.repeat(5)}がある。`,
    finds: [['tight-line', 1, 3, '港朝「港の朝」']],
  },
  'a long word after a short line': {
    style: NARROW,
    text: `港朝船霧:ru[${LONGER}]である。`,
    finds: [
      ['loose-line', 1, 3, '港朝船霧Дост'],
      ['loose-line', 1, 5, 'того столетия'],
      ['loose-line', 1, 6, 'женно противо'],
    ],
  },
  'one word over many lines': {
    style: NARROW,
    text: `港:ru[${RUSSIAN.replaceAll(' ', '').repeat(2)}]である。`,
    finds: [['hyphen-ladder', 1, 4, 'Достопримеч']],
  },
  'a text with the period of its lines': {
    style: VERY_NARROW,
    text: `${'港の朝は早くて船が出'.repeat(4)}港の朝は早い。`,
    finds: [
      ['repeated-line-edge', 1, 3, '港の朝'],
      ['repeated-line-edge', 1, 4, '出港の'],
    ],
  },
  'a list whose items begin alike': {
    style: VERY_NARROW,
    text: '- 港の朝は\n- 港の夜は\n- 港の昼は',
    finds: [],
  },
  'two characters too many': {
    style: VERY_NARROW,
    text: '岬の灯は暗く、波は高く、舟はまだ戻らない。',
    finds: [
      ['loose-line', 1, 3, '岬の灯'],
      ['short-last-line', 1, 5, 'ない。'],
    ],
  },
  'a heading with one line after it': {
    style: HIGH_HEADING,
    text: [paragraph(79), paragraph(39), '## 灯台', paragraph(100), paragraph(100)].join('\n\n'),
    finds: [['stranded-heading', 2, 3, '灯台']],
  },
  'a heading that does not fit, and two lines on a page': {
    style: SMALL_PAGE,
    text: [paragraph(19), '## 灯台', paragraph(100), paragraph(100)].join('\n\n'),
    finds: [
      ['white-foot', 1, 3, '港の朝'],
      ['nearly-empty-page', 3, 1, 'の中を'],
    ],
  },
  'a Western paragraph that leaves its last line': {
    style: HIGH_HEADING,
    text: [paragraph(79), paragraph(19), '## 灯台', `:ru[${RUSSIAN}.]`, paragraph(100)].join('\n\n'),
    finds: [
      ['loose-line', 2, 3, 'Достоприм'],
      ['loose-line', 2, 4, 'станции'],
      ['word-over-page', 2, 4, 'станции'],
      ['widow-line', 3, 1, 'семнадцатого'],
    ],
  },
  'a Western paragraph that leaves its first line': {
    style: HIGH_HEADING,
    text: [paragraph(79), paragraph(39), '## 灯台', `:ru[${RUSSIAN}.]`, paragraph(100)].join('\n\n'),
    finds: [
      ['loose-line', 2, 4, 'Достоприм'],
      ['orphan-line', 2, 4, 'Достоприм'],
      ['stranded-heading', 2, 3, '灯台'],
      ['loose-line', 3, 1, 'станции опис'],
    ],
  },
  'a note with one line on the page of its call': {
    style: SMALL_PAGE,
    text: [`${paragraph(30)}船[^1]。`, paragraph(100), paragraph(100), `[^1]: ${paragraph(70)}`].join('\n\n'),
    finds: [
      ['white-foot', 1, 4, 'へ出て'],
      ['white-foot', 2, 6, '港の朝'],
      ['parted-note', 1, 5, '1港の朝'],
    ],
  },
}

const proofread = sharedProofs()

test('every rule of lines and pages has a case that it finds', () => {
  const found = new Set(Object.values(CASES).flatMap(({ finds }) => finds.map(([rule]) => rule)))
  assert.deepEqual([...found].sort(), [...IDS].sort())
})

for (const [name, { style, text, finds }] of Object.entries(CASES)) {
  test(`${name}: ${finds.map(([rule]) => rule).join(', ') || 'nothing'}`, async () => {
    // Some are silent by default
    const show = `proof:\n  show: [${quietFindings.join(', ')}]\n`
    const frontMatter = `title: 題\nauthor: 名\n${show}${style ? 'style: page.css\n' : ''}`
    const made = await proofread({
      text: `---\n${frontMatter}---\n\n${text}\n`,
      files: style ? { 'page.css': `:root { ${style} }\n` } : {},
    })
    const findings = made.findings.filter(({ rule }) => IDS.has(rule))
    expectWords(findings)
    const key = ([rule, page, line]: readonly [string, number, number, ...unknown[]]): string =>
      `${rule} on page ${page}, line ${line}`
    assert.deepEqual(
      findings.map(({ rule, printed }) => key([rule, printed?.page ?? 0, printed?.line ?? 0])).sort(),
      finds.map(key).sort(),
    )
    const lines = await printedLines(made)
    for (const finding of findings) {
      assert.ok(finding.source, 'it has a place in the manuscript')
      const { page = 0, line = 0 } = finding.printed ?? {}
      const expected = finds.find((one) => key(one) === key([finding.rule, page, line]))
      const printed = lines(finding)
      assert.ok(printed.startsWith(expected?.[3] ?? '?'), `${finding.rule}: ${printed}`)
    }
  })
}

for (const [name, place] of Object.entries({
  'the specimen': '../../../manuscript/specimen',
  'the real article': '../../../../shared/manuscript/sakhalin',
})) {
  const folder = fileURLToPath(new URL(place, import.meta.url))
  const skip = existsSync(folder) ? false : `not at ${folder}`
  test(`${name}: less than a finding of lines and pages a page`, { skip }, async () => {
    const { findings, result } = await proofread({ folder })
    const count = findings.filter(({ rule }) => IDS.has(rule)).length
    assert.ok(count < (result.pages ?? 0), `${count} findings`)
  })
}

/** Reads what the print edition has where a finding says that its line is. */
async function printedLines({ print, result }: Proofread) {
  const document = await PDFDocument.load(print, { updateMetadata: false })
  assert.equal(document.getPageCount(), result.pages)
  const pages: { text: string; x: number; y: number }[][] = []
  await readPdfGlyphs(print, ({ glyphs }) => pages.push(glyphs))
  return ({ printed }: Proofread['findings'][number]): string => {
    const { page = 0, box = assert.fail('no box') } = printed ?? {}
    const inside =
      pages[page - 1]?.filter(({ y }) => y > box.blockStart * 0.75 && y < box.blockEnd * 0.75) ?? []
    return inside
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
      .trim()
  }
}
