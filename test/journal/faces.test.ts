import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { Blob, Face, Feature, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs'
import { addPositioning } from '../../src/fonts/add-positioning.js'
import { cutFace } from '../../src/fonts/cut-face.js'
import { facesOf } from '../../src/fonts/faces.js'
import { fallbackFaces } from '../../src/fonts/fallback-faces.js'
import { withHalfWidthBrackets } from '../../src/fonts/half-width-brackets.js'
import { type LoadedFonts, loadFonts } from '../../src/fonts/load-fonts.js'
import { findFaceFile } from '../../src/fonts/read-face-file.js'
import { reportGlyphs } from '../../src/fonts/report-glyphs.js'
import { readSfnt, viewOf, writeSfnt } from '../../src/fonts/sfnt-tables.js'
import { withTrueTypeOutlines } from '../../src/fonts/truetype-outlines.js'
import { readUnicodeRange } from '../../src/fonts/unicode-range.js'
import { pinAxes } from '../../src/fonts/variation-axes.js'
import { writeGlyph } from '../../src/fonts/write-glyph.js'
import { asCff, drawing, without } from './font-forms.js'
import { ARTICLE, messagesOf, publishInJournal } from './temporary-journal.js'

const require = createRequire(import.meta.url)
const fontAt = (file: string) => readFile(require.resolve(file))
const TINOS = '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'
/** Debian's fonts-noto-cjk: a collection of CFF fonts. */
const COLLECTION = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
const SANS = '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'
const TEXT = '永字八法（1）あA'

const fonts = (yaml: string) => ({ 'journal.yaml': `title: 誌\nfonts:\n${yaml.replace(/^/gm, '  ')}\n` })

/** A font whose `fsType` is another. */
async function withRights(type: number): Promise<Uint8Array> {
  const tables = new Map(readSfnt(await fontAt(TINOS)))
  const os2 = (tables.get('OS/2') ?? assert.fail()).slice()
  viewOf(os2).setUint16(8, type)
  return writeSfnt(tables.set('OS/2', os2))
}

/** What a text measures in a font. */
function advances(font: Uint8Array, text: string): number[] {
  const buffer = new TextBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(new Font(new Face(new Blob(font))), buffer)
  return buffer.getGlyphInfosAndPositions().map(({ xAdvance = 0 }) => xAdvance)
}

describe('the tables of a font', () => {
  test('are written as they were read, and the file has its checksum', async () => {
    const file = await fontAt(TINOS)
    const tables = readSfnt(file)
    const again = writeSfnt(tables)
    assert.deepEqual([...readSfnt(again).keys()].sort(), [...tables.keys()].sort())
    for (const [tag, table] of readSfnt(again)) {
      if (tag !== 'head') assert.deepEqual(Buffer.from(table), Buffer.from(tables.get(tag) ?? []), tag)
    }
    let sum = 0
    for (let at = 0; at < again.length; at += 4) sum = (sum + viewOf(again).getUint32(at)) >>> 0
    assert.equal(sum, 0xb1b0afba)
    assert.deepEqual(advances(again, 'Type'), advances(file, 'Type'))
  })

  test('of a collection are those of the font that is asked for', {
    skip: !existsSync(COLLECTION),
  }, async () => {
    const file = await readFile(COLLECTION)
    const nameOf = (index: number) => new Face(new Blob(writeSfnt(readSfnt(file, index)))).getName(6, 'en')
    assert.notEqual(nameOf(0), nameOf(1))
    assert.throws(() => readSfnt(file, 99), RangeError)
  })
})

describe('outlines', () => {
  test('of TrueType stay as they are', async () => {
    const file = await fontAt(TINOS)
    assert.equal(withTrueTypeOutlines(file), file)
  })

  for (const [name, read] of [
    [
      'made for the test',
      async () => {
        const [cut] = await cutFace(await fontAt(SANS), new Set(TEXT))
        return asCff(cut?.bytes ?? assert.fail())
      },
    ],
    ['of Debian', async () => writeSfnt(readSfnt(await readFile(COLLECTION)))],
  ] as const) {
    test(`of CFF, ${name}, become TrueType, with the same advances and shapes`, {
      skip: name === 'of Debian' && !existsSync(COLLECTION) && 'fonts-noto-cjk is not installed',
    }, async () => {
      const whole = await read()
      const [cut] = await cutFace(Buffer.from(whole), new Set(TEXT))
      const tables = readSfnt(cut?.bytes ?? new Uint8Array(0))
      assert.ok(tables.has('glyf') && tables.has('loca') && !tables.has('CFF '))
      assert.deepEqual(advances(cut?.bytes ?? whole, TEXT), advances(whole, TEXT))
      const extents = (font: Uint8Array) => {
        const drawn = new Font(new Face(new Blob(font)))
        const glyph = drawn.nominalGlyph('永'.codePointAt(0) ?? 0) ?? 0
        const { xBearing, yBearing, width, height } = drawn.glyphExtents(glyph) ?? assert.fail()
        return [xBearing, yBearing, width, height]
      }
      const before = extents(whole)
      for (const [index, value] of extents(cut?.bytes ?? whole).entries())
        assert.ok(Math.abs(value - (before[index] ?? 0)) <= 2, `${value} for ${before[index]}`)
    })
  }

  test('of CFF get the box around them, which a font of weights has lost by then', async () => {
    const [cut] = await cutFace(await fontAt(SANS), new Set('永'))
    const tables = new Map(readSfnt(asCff(cut?.bytes ?? assert.fail())))
    const head = (tables.get('head') ?? assert.fail()).slice()
    for (const [at, value] of [32_767, 32_767, -32_767, -32_767].entries())
      viewOf(head).setInt16(36 + 2 * at, value)
    const boxed = readSfnt(withTrueTypeOutlines(writeSfnt(tables.set('head', head)))).get('head')
    const [left, bottom, right, top] = [36, 38, 40, 42].map((at) =>
      viewOf(boxed ?? assert.fail()).getInt16(at),
    )
    const { xBearing, yBearing, width, height } =
      new Font(new Face(new Blob(cut?.bytes ?? assert.fail()))).glyphExtents(1) ?? assert.fail()
    assert.ok((left ?? 0) <= xBearing && (right ?? 0) >= xBearing + width && (right ?? 0) < 2000)
    assert.ok((top ?? 0) >= yBearing && (bottom ?? 0) <= yBearing + height && (bottom ?? 0) > -2000)
  })

  test('are written as the table has them', () => {
    const square = [
      { x: 0, y: 0, isOn: true },
      { x: 0, y: 500, isOn: true },
      { x: 500, y: 500, isOn: false },
    ]
    const { bytes, points, contours, box } = writeGlyph([square])
    assert.deepEqual([points, contours, box, bytes.length % 4], [3, 1, [0, 0, 500, 500], 0])
    assert.deepEqual(
      [0, 2, 4, 6, 8].map((at) => viewOf(bytes).getInt16(at)),
      [1, 0, 0, 500, 500],
    )
    assert.equal(writeGlyph([]).bytes.length, 0)
  })

  test('of a variable font are those of a place on its axes', () => {
    const fvar = new Uint8Array(16 + 40)
    const view = viewOf(fvar)
    view.setUint16(4, 16)
    view.setUint16(8, 2)
    view.setUint16(10, 20)
    for (const [index, [tag, ...values]] of (
      [
        ['wght', 200, 400, 600],
        ['opsz', 8, 12, 60],
      ] as const
    ).entries()) {
      for (const [at, letter] of [...String(tag)].entries()) fvar[16 + 20 * index + at] = letter.charCodeAt(0)
      for (const [at, value] of values.entries())
        view.setInt32(20 + 20 * index + 4 * at, Number(value) * 65_536)
    }
    assert.deepEqual(pinAxes(new Map([['fvar', fvar]]), 700), { wght: 600, opsz: 12 })
    assert.equal(pinAxes(new Map(), 400), undefined)
  })
})

describe('brackets half an em wide', () => {
  const widths = (font: Uint8Array, features: string) => {
    const buffer = new TextBuffer()
    buffer.addText('（】')
    buffer.guessSegmentProperties()
    buffer.setScript('Hira')
    buffer.setLanguage('ja')
    shape(new Font(new Face(new Blob(font))), buffer, [Feature.fromString(features) ?? []].flat())
    return buffer.getGlyphInfosAndPositions().map(({ xAdvance, xOffset }) => [xAdvance, xOffset])
  }
  const cutOf = async (change: (font: Uint8Array) => Uint8Array) => {
    const [cut] = await cutFace(await fontAt(SANS), new Set('（】あ'))
    return withHalfWidthBrackets(change(cut?.bytes ?? assert.fail()), new Set('（】あ'))
  }

  test('are added to a font that has no positioning, as the maker of the font would set them', async () => {
    const made = await cutOf((font) => without(font, 'GPOS'))
    assert.deepEqual(widths(made, 'halt'), [
      [500, -500],
      [500, 0],
    ])
    assert.deepEqual(widths(made, 'halt'), widths(await cutOf((font) => font), 'halt'))
    assert.deepEqual(
      widths(made, 'kern').map(([advance]) => advance),
      [1000, 1000],
    )
  })

  test('are added beside other features, which stay', async () => {
    const renamed = await cutOf((font) => {
      const tables = new Map(readSfnt(font))
      const gpos = Buffer.from(tables.get('GPOS') ?? assert.fail())
      // As a font that has `palt` and no `halt`.
      for (let at = gpos.indexOf('halt'); at >= 0; at = gpos.indexOf('halt')) gpos.write('haxx', at)
      return writeSfnt(tables.set('GPOS', new Uint8Array(gpos)))
    })
    const whole = await cutOf((font) => font)
    assert.deepEqual(widths(renamed, 'halt'), widths(whole, 'halt'))
    assert.deepEqual(widths(renamed, 'palt'), widths(whole, 'palt'))
  })

  test('are added to a font whose positioning has no lists', async () => {
    const made = await cutOf((font) => {
      const empty = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
      return writeSfnt(new Map(readSfnt(font)).set('GPOS', empty))
    })
    assert.deepEqual(widths(made, 'halt'), [
      [500, -500],
      [500, 0],
    ])
  })

  test('are not added where a feature would lose its parameters, or those that vary', () => {
    const glyphs = new Map([[1, { placement: -500, advance: -500 }]])
    // One feature, without lookups.
    const list = (parameters: number) => [0, 1, ...Buffer.from('size'), 0, 8, 0, parameters, 0, 0]
    const table = (minor: number, variations: number[], parameters: number) => {
      const start = 10 + variations.length
      return Uint8Array.from([0, 1, 0, minor, 0, 0, 0, start, 0, 0, ...variations, ...list(parameters)])
    }
    assert.ok(addPositioning(table(0, [], 0), 'halt', glyphs))
    assert.equal(addPositioning(table(0, [], 4), 'halt', glyphs), undefined)
    assert.ok(addPositioning(table(1, [0, 0, 0, 0], 0), 'halt', glyphs))
    assert.equal(addPositioning(table(1, [0, 0, 0, 26], 0), 'halt', glyphs), undefined)
  })

  test('are left to a font that has them', async () => {
    const [cut] = await cutFace(await fontAt(SANS), new Set('（】あ'))
    const bytes = cut?.bytes ?? assert.fail()
    assert.equal(withHalfWidthBrackets(bytes, new Set('（】あ')), bytes)
  })
})

describe("a journal's own faces", () => {
  test('take the places of those that kiyo brings, with their lines, and are cut down to the article', async () => {
    const { publication, file } = await publishInJournal({
      ...fonts('mincho: Own.ttf'),
      'house/fonts/Own.ttf': await fontAt(SANS),
    })
    assert.deepEqual(file.messages.map(String), [])
    assert.ok(publication)
    const { typefaces, css } = await loadFonts(publication)
    const mincho = typefaces.filter(({ family }) => family === 'Kiyo Mincho')
    assert.deepEqual(new Set(mincho.map(({ weight }) => weight)), new Set([400, 700]))
    for (const { bytes } of mincho) {
      assert.match(new Face(new Blob(bytes)).getName(6, 'en'), /NotoSansJP/)
      assert.ok(bytes.length < 60_000)
    }
    assert.match(css, /"Kiyo Mincho";[^}]*ascent-override: 115/)
  })

  test('of Cyrillic are for Cyrillic letters alone', () => {
    const bytes = new Uint8Array(0)
    const own = { role: 'cyrillic', name: 'a', weight: 400, style: 'normal', key: 'a#0', bytes } as const
    const ranges = facesOf([own]).flatMap(({ house, range }) => (house ? [range] : []))
    assert.equal(ranges.length, 2)
    for (const range of ranges) assert.match(range ?? '', /^U\+0400-052F/)
    assert.equal(facesOf([]), facesOf())
  })

  test('of letters draw no more where two characters share a glyph', async () => {
    const { publication } = await publishInJournal({
      ...fonts('roman: Own.ttf'),
      'house/fonts/Own.ttf': await fontAt(TINOS),
      'article/article.md': ARTICLE.replace('本文', '本文 µ と μ'),
    })
    assert.ok(publication)
    const { typefaces } = await loadFonts(publication)
    const covers = (family: string, character: string) =>
      typefaces.some(
        ({ family: of, range }) => of === family && readUnicodeRange(range)(character.codePointAt(0) ?? 0),
      )
    assert.deepEqual(
      ['µ', 'μ'].map((one) => covers('Kiyo Letters', one)),
      [true, false],
    )
    assert.ok(covers('Kiyo Roman', 'μ'))
  })

  /** What draws the first character of the texts that hold each of these, by name. */
  const drawersOf = ({ texts, drawing }: LoadedFonts, ...wanted: readonly string[]) =>
    wanted.map((text) => {
      const found = texts.flat().find(({ value }) => value.includes(text)) ?? assert.fail(text)
      const by = drawing.get(found.font)?.get([...text][0] ?? '')
      return typeof by === 'object' ? by.name : by
    })

  test('of Chinese and Korean draw text in their language alone, bold where it is, and are read for no other', async () => {
    const roles = {
      ...fonts(
        'simplified: { regular: Own.ttf, bold: Heavy.ttf }\ntraditional: Other.ttf\nkorean: { file: K.ttf }',
      ),
      'house/fonts/Own.ttf': await fontAt(SANS),
      'house/fonts/Heavy.ttf': await fontAt(SANS.replaceAll('400Regular', '500Medium')),
      'house/fonts/Other.ttf': await fontAt(SANS),
      'house/fonts/K.ttf': drawing(await fontAt(TINOS), '港', 'A'),
    }
    const { publication, file } = await publishInJournal({
      ...roles,
      'article/article.md': ARTICLE.replace('## 一', '## 見出しの:zh[海辺]').replace(
        '本文',
        '港の:zh[船着 A]、:lang[湾内]{lang=zh-TW}、:lang[岬]{lang=zh-HK}、:ko[港]',
      ),
    })
    assert.ok(publication)
    assert.deepEqual(file.messages.map(String), [])
    const loaded = await loadFonts(publication)
    assert.deepEqual(drawersOf(loaded, '海辺', '船着', '湾内', '岬', '港の', '港'), [
      ...['Own.ttf', 'Own.ttf', 'Other.ttf', 'Other.ttf', 'Kiyo Mincho', 'Kiyo Mincho'],
    ])
    const korean = loaded.texts.flat().find(({ value, font }) => value === '港' && font.weight === 400)
    const by = korean && loaded.drawing.get(korean.font)?.get('港')
    assert.ok(typeof by === 'object' && by.name === 'K.ttf')
    const chinese = loaded.typefaces.filter(({ family }) => family === 'Kiyo Chinese')
    assert.deepEqual(
      chinese.map(({ weight, bytes }) => [weight, new Face(new Blob(bytes)).getName(6, 'en')]).sort(),
      [
        [400, 'NotoSansJP-Regular'],
        [700, 'NotoSansJP-Medium'],
      ],
    )
    for (const { range, metrics } of chinese) {
      assert.ok(!readUnicodeRange(range)('本'.codePointAt(0) ?? 0))
      assert.deepEqual(metrics, { ascent: 1.151, descent: 0.286 })
    }
    const { publication: without } = await publishInJournal(roles)
    assert.ok(without)
    assert.ok(
      (await loadFonts(without)).typefaces.every(({ family }) => !/Chinese|Taiwan|Korea/.test(family)),
    )
  })

  test('of Chinese draw running heads of an article in Chinese, and no warning is given of them', async () => {
    const { publication } = await publishInJournal({
      ...fonts('simplified: Own.ttf'),
      'house/fonts/Own.ttf': await fontAt(SANS),
      'article/article.md': ARTICLE.replace('author', 'lang: zh\nauthor'),
    })
    const [article] = publication?.articles ?? []
    assert.ok(publication && article)
    const loaded = await loadFonts(publication, { furniture: ['骨'] })
    assert.deepEqual(drawersOf(loaded, '骨', '題'), ['Own.ttf', 'Own.ttf'])
    await reportGlyphs(loaded.texts[0] ?? [], loaded, article.file, 'missing-glyph')
    assert.deepEqual(article.file.messages.map(String), [])
  })

  const TAIWAN = fallbackFaces.filter(({ family }) => family === 'Kiyo Taiwan' || family === 'Kiyo Chinese')
  test('of Chinese that lack a character are named with what completes them', {
    skip: TAIWAN.some(({ cuts }) => cuts.some(({ file }) => findFaceFile(file))) && 'one is installed',
  }, async () => {
    const { publication } = await publishInJournal({
      ...fonts('traditional: Own.ttf'),
      'house/fonts/Own.ttf': drawing(await fontAt(SANS), '湾', '湾'),
      'article/article.md': ARTICLE.replace('本文', ':lang[湾内]{lang=zh-TW}と:zh[船]'),
    })
    const [article] = publication?.articles ?? []
    assert.ok(publication && article)
    const loaded = await loadFonts(publication)
    await reportGlyphs(loaded.texts[0] ?? [], loaded, article.file, 'missing-glyph')
    assert.deepEqual(
      article.file.messages.map(({ reason }) => reason.replace(/ and set.*|, as no.*the command/, '')),
      [
        "“内” is not in the journal's typeface for the language (fonts.traditional)",
        '“船” is set in the shapes of Japanese npm install @expo-google-fonts/noto-serif-sc, or name a file as fonts.simplified in journal.yaml',
      ],
    )
  })

  test('are there, are fonts, and may be embedded', async () => {
    assert.deepEqual(await messagesOf(fonts('mincho: None.ttf')), ['../journal.yaml:3:11 missing-font'])
    assert.deepEqual(
      await messagesOf({ ...fonts('mincho: { regular: A.ttf }'), 'house/fonts/A.ttf': 'no font' }),
      ['../journal.yaml:3:22 invalid-font.file'],
    )
    assert.deepEqual(
      await messagesOf({
        ...fonts('roman: { regular: { file: A.ttf, index: 1 } }'),
        'house/fonts/A.ttf': await fontAt(TINOS),
      }),
      ['../journal.yaml:3:21 invalid-font.index'],
    )
    for (const [type, told] of [
      [0x0002, 'embedding'],
      [0x0100, 'subsetting'],
      [0x0200, 'outlines'],
    ] as const) {
      assert.deepEqual(
        await messagesOf({ ...fonts('roman: A.ttf'), 'house/fonts/A.ttf': await withRights(type) }),
        [`../journal.yaml:3:10 restricted-font.${told}`],
      )
    }
    assert.deepEqual(
      await messagesOf({ ...fonts('roman: A.ttf'), 'house/fonts/A.ttf': await withRights(8) }),
      [],
    )
    assert.deepEqual(
      await messagesOf({ ...fonts('korean: A.ttf'), 'house/fonts/A.ttf': await withRights(2) }),
      ['../journal.yaml:3:11 restricted-font.embedding'],
    )
    assert.deepEqual(await messagesOf(fonts('hong-kong: { italic: A.ttf }')), [
      '../journal.yaml:3:14 invalid-journal.missing',
      '../journal.yaml:3:16 invalid-journal.unknown',
    ])
    assert.deepEqual(await messagesOf(fonts('minchou: A.ttf')), [
      '../journal.yaml:3:3 invalid-journal.unknown',
    ])
    assert.deepEqual(await messagesOf(fonts('mincho: ../../A.ttf')), ['../journal.yaml:3:11 missing-font'])
  })
})
