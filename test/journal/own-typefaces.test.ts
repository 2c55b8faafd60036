import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { Blob, Face } from 'harfbuzzjs'
import JSZip from 'jszip'
import { makeCover } from '../../src/editions/epub/cover/make-cover.js'
import { loadOutlines } from '../../src/editions/epub/cover/outline-text.js'
import { cutFace } from '../../src/fonts/cut-face.js'
import { findTypefaces } from '../../src/fonts/faces.js'
import { readSfnt } from '../../src/fonts/sfnt-tables.js'
import { pinAxes } from '../../src/fonts/variation-axes.js'
import type { HouseFace } from '../../src/model/house-face.js'
import type { FontFile } from '../../src/model/typeface.js'
import { listFonts } from '../../src/pdf/list-fonts.js'
import { loadPdf } from '../../src/pdf/load-and-save.js'
import { type PdfGlyph, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { asCff, asCollection, asVariable, drawing, ofHeight, without } from './font-forms.js'
import { inJournal } from './temporary-journal.js'

const require = createRequire(import.meta.url)
/** Of letters that are not those of the built-in house: a gothic in the place of its Mincho, a Mincho in that of its roman. */
const MINCHO = await readFile(
  require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
)
const ROMAN = await readFile(
  require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
)
/** Debian's fonts-noto-cjk: a collection of CFF fonts. */
const COLLECTION = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'

const PARAGRAPH =
  '港の記録は、潮の満ち引きとともに書き継がれた「日誌」（控えを含む）のほかに、' +
  '{灯台守|とうだいもり}が残した覚え書きがある[^a]。役所の Register に写されたものは、' +
  '綴りが一定せず、後の人が読みにくい。'
const WITHOUT_CALL = PARAGRAPH.replace('[^a]', '')

const ARTICLE = `---
title: 海辺の日誌
author: 浜辺 文
lang: ja
epub: { embed-fonts: true }
---

## はじめに

${PARAGRAPH}${WITHOUT_CALL.repeat(2)}

> 風は西より。船三艘、夕刻に入る。

${PARAGRAPH.replace('[^a]', '[^b]')}${WITHOUT_CALL.repeat(2)}

[^a]: 『湾内日誌』第三冊、 Archive 所蔵。
[^b]: 同前、第四冊。
`

/** A font cut down to what the article may need, so that it is quickly made into another form. */
async function cut(font: Buffer): Promise<Uint8Array> {
  const [file] = await cutFace(font, new Set(`${ARTICLE}（）0123456789註―`))
  return file?.bytes ?? assert.fail()
}

interface Built {
  messages: string[]
  pdf: Uint8Array
  glyphs: PdfGlyph[][]
  book: JSZip
}

describe("a journal's own typefaces, in print and in the EPUB", () => {
  const build = sharedBuilder()
  const buildWith = (
    roles: string,
    files: Readonly<Record<string, Uint8Array>>,
    article = ARTICLE,
  ): Promise<Built> =>
    inJournal(
      {
        'journal.yaml': `title: 湾\nfonts:\n${roles.replace(/^/gm, '  ')}\n`,
        'article/article.md': article,
        ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`house/fonts/${name}`, bytes])),
      },
      async (folder) => {
        const result = await build(folder, 'print', 'epub')
        const read = (name: string) =>
          readFile(
            result.files.find(({ path }) => path.endsWith(name))?.path ??
              assert.fail(result.file.messages.join('\n')),
          )
        const pdf = new Uint8Array(await read('print.pdf'))
        const glyphs: PdfGlyph[][] = []
        await readPdfGlyphs(pdf, (page) => {
          glyphs.push(page.glyphs)
        })
        const messages = result.file.messages.map(String)
        return { messages, pdf, glyphs, book: await JSZip.loadAsync(await read('book.epub')) }
      },
    )

  const plain = async (): Promise<Built> =>
    buildWith('mincho: Own.ttf\nroman: Roman.ttf', {
      'Own.ttf': ofHeight(without(await cut(MINCHO), 'GPOS'), 1900, 1400),
      'Roman.ttf': ofHeight(await cut(ROMAN), 700, 100),
    })
  let made: Promise<Built> | undefined
  const builtPlain = (): Promise<Built> => {
    made ??= plain()
    return made
  }

  test('superiors and inferiors are those of the font, and read as figures; others are smaller ones', async () => {
    const article = ARTICLE.replace('## はじめに', '広さ1m<sup>2</sup>とH<sub>3</sub>Oと語<sup>尾</sup>。')
    const { glyphs } = await buildWith(
      'roman: Roman.ttf',
      { 'Roman.ttf': (await cutFace(ROMAN, new Set(article)))[0]?.bytes ?? assert.fail() },
      article,
    )
    const all = glyphs.flat()
    const at = all.findIndex(({ text }, index) => text === '2' && all[index - 1]?.text === 'm')
    const [letter, two, three] = [all[at - 1], all[at], all.find(({ text }) => text === '3')]
    assert.ok(letter && two && three)
    // Of the size of the letters and on their baseline, where a figure of that size would be wider.
    assert.ok(Math.abs(two.size - letter.size) < 0.01 && Math.abs(two.y - letter.y) < 0.01)
    assert.equal(three.size.toFixed(2), letter.size.toFixed(2))
    assert.ok(three.right - three.x < 0.45 * letter.size, `${three.right - three.x}`)
    const end = all.find(({ text }) => text === '尾')
    assert.ok(end && Math.abs(end.size - 0.6 * letter.size) < 0.02)
  })

  test('of TrueType: lines end at the measure, one leading apart, whatever the font says of its height', async () => {
    const { messages, glyphs } = await builtPlain()
    assert.deepEqual(messages, [])
    const text = linesOf(glyphs).filter(({ size }) => Math.abs(size - TEXT_SIZE) < 0.05)
    const full = text.filter(({ text: words }) => words.length > 30)
    assert.ok(full.length >= 6)
    const measure = Math.max(...full.map(({ right }) => right))
    // A comma or full stop at the end of a line has its white half outside the measure or is followed by half an em.
    for (const { right, text: words } of full.slice(0, -1))
      if (/[^、。」）]$/.test(words))
        assert.ok(Math.abs(measure - right) < 0.1 || right < measure - 20, words)
    for (const [index, { y }] of text.entries()) {
      const lines = (y - (text[0]?.y ?? 0)) / LEADING
      assert.ok(Math.abs(lines - Math.round(lines)) < 0.01, `line ${index} is at ${lines}`)
    }
    const [base, last] = ['灯', '守'].map((one) => glyphs.flat().find(({ text: drawn }) => drawn === one))
    assert.ok(base && last)
    const reading = glyphs
      .flat()
      .filter(
        ({ size, y, x }) =>
          size < 0.6 * base.size && Math.abs(base.y - y - base.size) < 2 && x < last.right + 9,
      )
    assert.equal(reading.map(({ text: one }) => one).join(''), 'とうだいもり')
    const middle = ((reading[0]?.x ?? 0) + (reading.at(-1)?.right ?? 0)) / 2
    assert.ok(Math.abs(middle - (base.x + last.right) / 2) < 0.1, 'the reading is in the middle of its word')
  })

  test('that have no feature for half-width brackets get it: a call has none of their white around it', async () => {
    const { glyphs } = await builtPlain()
    const all = glyphs.flat()
    const at = all.findIndex(({ text, size }) => text === '（' && size < 6)
    const [before, open, number, close, after] = all.slice(at - 1, at + 4)
    assert.equal([before, open, number, close, after].map((one) => one?.text).join(''), 'る（1）。')
    assert.ok(before && open && close && after)
    const half = open.size / 2
    assert.ok(
      Math.abs(open.x - (before.right - half)) < 0.02,
      'the white half of （ is over the letter before it',
    )
    assert.ok(Math.abs(after.x - (close.x + half)) < 0.02, 'what follows is where ） ends')
  })

  for (const [name, form] of [
    ['a collection whose second font has CFF outlines', 'collection'],
    ['CFF outlines', 'otf'],
  ] as const) {
    test(`of ${name}: TrueType in the PDF and the EPUB, and every glyph where the TrueType one is`, async () => {
      const otf = asCff(without(await cut(MINCHO), 'GPOS'))
      const { messages, pdf, glyphs, book } = await buildWith(
        `mincho: { file: Own, index: ${form === 'otf' ? 0 : 1} }\nroman: Roman.otf`,
        {
          Own: form === 'otf' ? otf : asCollection([await cut(ROMAN), otf]),
          'Roman.otf': asCff(await cut(ROMAN)),
        },
      )
      assert.deepEqual(messages, [])
      await expectTrueType(pdf, ['NotoSansJP-Regular', 'NotoSerif-Regular'])
      const places = (pages: readonly (readonly PdfGlyph[])[]) =>
        pages.map((page) => page.map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`))
      assert.deepEqual(places(glyphs), places((await builtPlain()).glyphs))
      assert.ok(linesOf(glyphs).some(({ text }) => text.includes('潮の満ち引きとともに')))
      const fonts = await embeddedIn(book)
      assert.ok(fonts.some((font) => has(font, '潮')))
      for (const font of fonts) assert.ok(readSfnt(font).has('glyf') && !readSfnt(font).has('CFF '))
    })
  }

  test('that vary are set to the weight of their cut, measured and drawn so', async () => {
    const wide = asVariable(without(await cut(MINCHO), 'GPOS'), 500)
    const axes = pinAxes(readSfnt(wide), 700)
    assert.deepEqual(axes, { wght: 700 })
    const { messages, pdf, glyphs } = await buildWith('mincho: Own.ttf\nroman: Roman.ttf', {
      'Own.ttf': wide,
      'Roman.ttf': asVariable(await cut(ROMAN), 100),
    })
    assert.deepEqual(messages, [])
    await expectTrueType(pdf, ['NotoSansJP-Regular', 'NotoSerif-Regular'])
    const [title] = linesOf(glyphs).filter(({ text }) => text === '海辺の日誌')
    const [first, second] = title?.glyphs ?? []
    // From 400 to 900 a letter becomes half an em wider; at 700 it is wider by three fifths of that.
    assert.ok(first && second && Math.abs((second.x - first.x) / first.size - 1.3) < 0.002)
    const other = linesOf(glyphs).find(({ text }) => text.includes('潮の満ち')) ?? assert.fail()
    const at = other.glyphs.findIndex(({ text }) => text === '潮')
    const [tide, of] = other.glyphs.slice(at)
    assert.ok(tide && of && (of.x - tide.x) / tide.size < 1.1, 'the regular cut is as wide as it was drawn')
  })

  test('draw the cover, letters of their roman and the weight of their axes, too', async () => {
    const wide = asVariable(await cut(MINCHO), 500)
    const own: HouseFace[] = [
      { role: 'mincho', name: 'A', weight: 700, style: 'normal', key: 'a', bytes: wide, axes: { wght: 700 } },
      { role: 'roman', name: 'B', weight: 700, style: 'normal', key: 'b', bytes: await cut(ROMAN) },
    ]
    const found = await Promise.all(
      ['Kiyo Letters', 'Kiyo Mincho'].map((family) => findTypefaces(family, 700, own)),
    )
    const widthOf = (text: string) => loadOutlines(found.flat())(text).width
    assert.equal(widthOf('海'), 1.3)
    assert.equal(widthOf('R'), loadOutlines([{ bytes: await cut(ROMAN) }])('R').width)
  })

  test('of Korean draw the cover of an article in Korean, in the weight of its title', async () => {
    const korean = drawing(await cut(ROMAN), '한', 'A')
    const own = [400, 700].map(
      (weight): HouseFace => ({
        ...{ role: 'korean', name: 'K', weight, style: 'normal', key: `${weight}` },
        bytes: weight === 700 ? korean : ROMAN,
      }),
    )
    const asked = new Map<string, FontFile[]>()
    const front = { title: '한', authors: [], lang: 'ko', keywords: [] }
    await makeCover(
      front,
      async (family, weight) => {
        const found = await findTypefaces(family, weight, own)
        asked.set(`${family} ${weight}`, found)
        return found
      },
      undefined,
      undefined,
      async () => new Uint8Array(0),
    )
    assert.equal(asked.get('Kiyo Korea 700')?.[0]?.bytes, korean)
    assert.equal(asked.get('Kiyo Korea 400')?.[0]?.bytes, ROMAN)
  })

  test('of Chinese and Korean set runs and notes in their language, on the lines of the page, in print and in the EPUB', async () => {
    const article = ARTICLE.replace(
      'はじめに\n',
      'はじめに\n\n碑に「:zh[湾内有船]」と:lang[한]{lang=ko}がある。\n',
    ).replace('同前', '同前、:zh[湾内日志]')
    const chinese = (await cutFace(MINCHO, new Set('湾内有船日志')))[0]?.bytes ?? assert.fail()
    const { messages, pdf, glyphs, book } = await buildWith(
      'simplified: Own.otf\nkorean: K.ttf',
      { 'Own.otf': ofHeight(asCff(chinese), 3000, 2000), 'K.ttf': drawing(await cut(ROMAN), '한', 'A') },
      article,
    )
    assert.deepEqual(messages, [])
    await expectTrueType(pdf, ['NotoSansJP-Regular', 'NotoSerif-Regular', 'NotoSerifJP-Regular'])
    const line = linesOf(glyphs).find(({ text }) => text.includes('碑に「湾内有船」と한が')) ?? assert.fail()
    const faces = line.glyphs.map(({ text, font }) => `${text} ${/Noto.*/.exec(font)?.[0]}`)
    for (const one of ['湾', '内', '有', '船']) assert.ok(faces.includes(`${one} NotoSansJP-Regular`), one)
    assert.ok(faces.includes('한 NotoSerif-Regular'))
    assert.ok(faces.includes('碑 NotoSerifJP-Regular'))
    const after = linesOf(glyphs).find(({ text }) => text.includes('潮の満ち引き')) ?? assert.fail()
    const lines = (after.y - line.y) / LEADING
    assert.ok(Math.abs(lines - 1) < 0.01, `${lines} lines for one`)
    const note = glyphs.flat().filter(({ size, font }) => size < 9 && font.endsWith('NotoSansJP-Regular'))
    assert.equal(note.map(({ text }) => text).join(''), '湾内日志')
    const css = await Promise.all(book.file(/\.css$/).map((file) => file.async('string')))
    const rule = (language: string) =>
      new RegExp(`:lang\\(${language}\\)[^{}]* \\{\\s*font-family: ([^;]*)`).exec(css.join(''))?.[1]
    assert.equal(rule('zh'), '"Kiyo Letters", "Kiyo Chinese", "Kiyo Mincho", "Kiyo Fallback", serif')
    assert.match(rule('ko') ?? '', /"Kiyo Korea"/)
    assert.equal(rule('zh-TW'), undefined)
    const [ofChina] = (await embeddedIn(book)).filter((font) => has(font, '志'))
    assert.ok(ofChina && readSfnt(ofChina).has('glyf'))
    assert.ok((await embeddedIn(book)).some((font) => has(font, '한')))
  })

  test('of fallback draw what no other has, in print and in the EPUB', async () => {
    const article = ARTICLE.replace('はじめに\n', 'はじめに\n\n碑に{𐎠|アー}とある。𐎠は字の名である。\n')
    const roles = 'fallback: [Persian.otf]'
    const { messages, pdf, glyphs, book } = await buildWith(
      roles,
      { 'Persian.otf': drawing(asCff(await cut(ROMAN)), '𐎠', 'A') },
      article,
    )
    assert.deepEqual(
      messages.filter((one) => one.includes('glyph')),
      [],
    )
    await expectTrueType(pdf, ['NotoSerif-Regular'])
    const line = linesOf(glyphs).find(({ text }) => text.includes('𐎠は字の名')) ?? assert.fail()
    const drawn = line.glyphs.filter(({ text }) => text === '𐎠')
    assert.equal(drawn.length, 2)
    assert.ok(drawn.every(({ font }) => font.endsWith('NotoSerif-Regular')))
    assert.ok((await embeddedIn(book)).some((font) => has(font, '𐎠') && readSfnt(font).has('glyf')))
  })

  test('of Debian, a collection of CFF fonts as it is installed', {
    skip: existsSync(COLLECTION) ? false : 'fonts-noto-cjk is not installed',
  }, async () => {
    const { messages, pdf, glyphs } = await buildWith('mincho: NotoSerifCJK-Regular.ttc', {
      'NotoSerifCJK-Regular.ttc': await readFile(COLLECTION),
    })
    assert.deepEqual(messages, [])
    await expectTrueType(pdf, ['NotoSerifCJKjp-Regular'])
    assert.ok(linesOf(glyphs).some(({ text }) => text.includes('潮の満ち引きとともに')))
  })
})

/** Sizes of the built-in house, in points. */
const TEXT_SIZE = (13 / 4 / 25.4) * 72
const LEADING = (21.5 / 4 / 25.4) * 72

interface PrintedLine {
  text: string
  glyphs: PdfGlyph[]
  size: number
  y: number
  right: number
}

/** Lines of glyphs on one baseline and of one size, from the first page on. */
function linesOf([page = []]: readonly PdfGlyph[][]): PrintedLine[] {
  const lines = new Map<string, PdfGlyph[]>()
  for (const glyph of page) {
    const key = `${glyph.y.toFixed(1)}`
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines.values()].map((glyphs) => ({
    text: glyphs.map(({ text }) => text).join(''),
    glyphs,
    size: Math.max(...glyphs.map(({ size }) => size)),
    y: glyphs[0]?.y ?? 0,
    right: Math.max(...glyphs.map(({ right }) => right)),
  }))
}

async function expectTrueType(pdf: Uint8Array, names: readonly string[]): Promise<void> {
  const fonts = listFonts(await loadPdf(pdf))
  for (const { name, type, isEmbedded, isSubset, hasToUnicode } of fonts)
    assert.deepEqual([type, isEmbedded, isSubset, hasToUnicode], ['CIDFontType2', true, true, true], name)
  for (const name of names)
    assert.ok(
      fonts.some((font) => font.name === name),
      `${name} is in the PDF`,
    )
}

async function embeddedIn(book: JSZip): Promise<Uint8Array[]> {
  return Promise.all(book.file(/\.ttf$/).map((file) => file.async('uint8array')))
}

function has(font: Uint8Array, character: string): boolean {
  return new Face(new Blob(font)).collectUnicodes().includes(character.codePointAt(0) ?? 0)
}
