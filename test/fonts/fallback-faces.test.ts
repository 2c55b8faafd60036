import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fallbackFaces } from '../../src/fonts/fallback-faces.js'
import { listGraphemes } from '../../src/fonts/list-graphemes.js'
import { type LoadedFonts, loadFonts } from '../../src/fonts/load-fonts.js'
import { loadShaper } from '../../src/fonts/load-shaper.js'
import { findFaceFile } from '../../src/fonts/read-face-file.js'
import { reportGlyphs } from '../../src/fonts/report-glyphs.js'
import { substituteGlyphs } from '../../src/fonts/substitute-glyphs.js'
import { makePublication } from '../../src/pipeline/make-publication.js'
import { identifyFace } from '../../src/read/identify-face.js'
import { publishInIssue } from '../issue/publish-in-issue.js'
import { type Typeset, typesetText } from '../typography/typeset-fixture.js'

/** Load the fonts of an article, given as Markdown. */
async function load(body: string, title?: string): Promise<{ fonts: LoadedFonts; article: Typeset }> {
  const article = await typesetText(body, title)
  return { fonts: await loadFonts(makePublication(article)), article }
}

/** The messages that an article gets of its characters, each as `line:column id words`. */
async function messagesOf(body: string, title?: string): Promise<string[]> {
  const { fonts, article } = await load(body, title)
  for (const texts of fonts.texts) await reportGlyphs(texts, fonts, article.file, 'missing-glyph')
  return article.file.messages
    .filter(({ ruleId }) => ruleId === 'missing-glyph' || ruleId === 'fallback-face')
    .map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
}

/** The names of what draws each cluster of a text; of the journal's families, their own. */
async function drawersOf(body: string, text: string): Promise<(string | undefined)[]> {
  const { fonts } = await load(body)
  const found = fonts.texts.flat().find(({ value }) => value.includes(text))
  assert.ok(found, text)
  return [...listGraphemes(text)].map((cluster) => {
    const by = fonts.drawing.get(found.font)?.get(cluster)
    return typeof by === 'object' ? by.name : by
  })
}

/** All characters of two bytes in EUC-JP: JIS X 0208, and what makers added to it. */
function jisX0208(): string {
  const decoder = new TextDecoder('euc-jp')
  const bytes = Array.from({ length: 94 }, (_, index) => 0xa1 + index)
  return bytes
    .flatMap((row) => bytes.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => [...character].length === 1 && character !== '\ufffd')
    .join('')
}

const SAMPLES = {
  'JIS X 0213': '俱剝𠮟塡⅓⅔⅕❶ⓐ㋐㍻ヷヸか゚ト゚ㇷ゚ǽɐə̀ɔ́ɚ˥˩ˈː゠♮⤴⧺⦅',
  'Greek of all times': 'λόγος μῆνιν ἄειδε θεὰ ᾱ́ ῡ̔ ϙ ϡ',
  'letters with marks': 'замо́к q̃ x̌ n̥ t͡ɕ d͡ʑ i͡u ṣ r̥̄ ŝ̌ ө̄ ꙋ҆ ꙗ',
  Hebrew: 'שלום בְּרֵאשִׁית',
  Arabic: 'السلام زبان عُثمان',
  Indian: 'संस्कृतम् हिन्दी',
  'Georgian and Armenian': 'ქართული Հայերեն',
  'Latin of all languages': 'ąęłżšřğışőțķŵþðʻȝƿẓḥṃữặ',
  'signs and symbols': '₽₴₩€CO₂10⁻³½⅔←⇒∀∃∑√≒≠☎♨✓★♪℃№',
  emoji: '😀📚🏯⛩',
}

test('every character of JIS X 0208 is drawn', async () => {
  const characters = jisX0208()
  assert.ok(characters.length >= 6879)
  assert.deepEqual(
    (await messagesOf(characters)).filter((one) => one.includes('missing')),
    [],
  )
})

for (const [name, sample] of Object.entries(SAMPLES)) {
  test(`${name}: drawn in running text, in emphasis, in headings and in notes`, async () => {
    const body = `## 字は${sample}\n\n字は${sample}と*${sample}*と**${sample}**である[^1]。\n\n[^1]: ${sample}`
    assert.deepEqual(await messagesOf(body), [])
  })
}

test('a letter with a mark is drawn by a face with anchors for it, a letter without by its text’s', async () => {
  assert.deepEqual(await drawersOf('地名は:ru[замо́к]である。', 'замо́к'), [
    ...['Kiyo Roman', 'Kiyo Roman', 'Kiyo Roman'],
    'STIX Two Text',
    'Kiyo Roman',
  ])
})

test('a face of the design of the text around is asked first', async () => {
  assert.deepEqual(await drawersOf('## :ru[ѣ]の字', 'ѣ'), ['Source Sans 3'])
  assert.deepEqual(await drawersOf('₽の字', '₽'), ['Tinos'])
})

test('the shaper asks the files that the browser asks, in whichever order a script runs', async () => {
  const { fonts } = await load('地名は:ru[замо́к]、:he[שלום]である。')
  const files = ['Kiyo Roman', 'Kiyo Fallback'].flatMap((name) =>
    fonts.typefaces.filter(
      ({ family, weight, style }) => family === name && weight === 400 && style === 'normal',
    ),
  )
  const shaper = loadShaper(files)
  const lengths = (text: string, language: string) => shaper.shape(text, language).map(({ length }) => length)
  assert.deepEqual(lengths('замо́к', 'ru'), [1, 1, 1, 2, 1])
  assert.deepEqual(lengths('שלום', 'he'), [1, 1, 1, 1])
  const of = (text: string) => shaper.shape(text, 'he').map(({ advance }) => advance)
  assert.deepEqual(of('שלום')[0], of('ש')[0])
})

test('a character that no face has is told where it is, with its name and what to do', async () => {
  const [message, ...others] = await messagesOf('一行目\n二行目に𐎠がある。')
  assert.deepEqual(others, [])
  assert.match(
    message ?? '',
    /^7:5 missing-glyph .*“𐎠” \(U\+103A0 OLD PERSIAN SIGN A\); put the file of a typeface that has it into/,
  )
})

test('a character that no face has is told at its place in the front matter, too', async () => {
  const [message, ...others] = await messagesOf('本文。', '碑の𐎠')
  assert.deepEqual(others, [])
  assert.match(message ?? '', /^2:10 missing-glyph .*“𐎠”/)
})

/** Why what is said of a package that is not installed cannot be tried here, if it is. */
function unlessAbsent(name: string): string | false {
  const isInstalled = fallbackFaces.some(
    (face) => face.package === name && face.cuts.some(({ file }) => findFaceFile(file)),
  )
  return isInstalled && `${name} is installed`
}

const KOREAN = '@expo-google-fonts/noto-serif-kr'
const CHINESE = '@expo-google-fonts/noto-serif-sc'

test('letters of one script that is not installed are told once, with the command that installs it', {
  skip: unlessAbsent(KOREAN),
}, async () => {
  const [message, ...others] = await messagesOf('朝鮮語は한국어である。')
  assert.deepEqual(others, [])
  assert.match(
    message ?? '',
    /^6:5 missing-glyph .*“한” .*“국”, “어”; .*npm install @expo-google-fonts\/noto-serif-kr/,
  )
})

test('an ideograph is told with the package that certainly has it, a rare one with typefaces that may', {
  skip: unlessAbsent(CHINESE),
}, async () => {
  const told = await messagesOf('字は忧と㨔、また𪜀と𰀀である。')
  assert.deepEqual(
    told.map((one) => one.replace(/ \(U.*?\)/, '').replace(/ into the folder.*/, '')),
    [
      `6:3 missing-glyph No typeface has the character “忧”, nor “㨔”; install more by the command npm install ${CHINESE}, put the file of a typeface that has it`,
      '6:9 missing-glyph No typeface has the character “𪜀”, nor “𰀀”; put the file of a typeface that has it, as HanaMinA, HanaMinB or BabelStone Han,',
    ],
  )
})

/** Faces of Debian's packages fonts-hanazono and fonts-babelstone-han. */
const RARE = ['hanazono/HanaMinA', 'hanazono/HanaMinB', 'babelstone/BabelStoneHan'].map(
  (name) => `/usr/share/fonts/truetype/${name}.ttf`,
)
const skip = RARE.every(existsSync) ? false : 'fonts-hanazono and fonts-babelstone-han are not installed'

test('faces beside an article draw rare ideographs, and variants of those that the others draw', {
  skip,
}, async () => {
  const article = await typesetText('渡邉\u{e0102}と葛\u{e0100}と辺、𠀋𪜀𫝀𫠠𬺰と𰀀')
  const faces = await Promise.all(
    RARE.map(async (path) => {
      const bytes = new Uint8Array(await readFile(path))
      const identified = identifyFace(bytes)
      assert.ok('family' in identified, path)
      return { path: `fonts/${basename(path)}`, ...identified, bytes }
    }),
  )
  Object.assign(article.article, { faces })
  const fonts = await loadFonts(makePublication(article))
  const [text] = fonts.texts.flat().filter(({ value }) => value.includes('渡'))
  const drawn = text && fonts.drawing.get(text.font)
  assert.ok(drawn)
  const names = [...'邉𠀋𪜀𫝀𫠠𬺰𰀀'].map((one) => {
    const by = drawn.get(one)
    return typeof by === 'object' ? by.name : by
  })
  assert.deepEqual(names, [
    ...['Kiyo Mincho', 'Kiyo Mincho', 'HanaMinB', 'HanaMinB', 'HanaMinB', 'HanaMinB'],
    'BabelStone Han',
  ])
  for (const texts of fonts.texts) await reportGlyphs(texts, fonts, article.file, 'missing-glyph')
  assert.deepEqual(article.file.messages, [])
  const variants = fonts.typefaces.filter(({ range }) => /U\+e0102/.test(range ?? ''))
  assert.deepEqual(
    variants.map(({ family, range }) => [family, range]),
    [['Kiyo Fallback', 'U+9089, U+e0102']],
  )
})

test('letters of one script that no face has are told once, and symbols each at its place', async () => {
  const told = await messagesOf('𐎠の字と𐎢𐎣の字。\n𒀀と𝀀と𒀁と𝀁。')
  assert.deepEqual(
    told.map((one) => one.replace(/;.*/, '')),
    [
      '6:1 missing-glyph No typeface has the character “𐎠” (U+103A0 OLD PERSIAN SIGN A), nor “𐎢”, “𐎣”',
      '7:1 missing-glyph No typeface has the character “𒀀” (U+12000 CUNEIFORM SIGN A), nor “𒀁”',
      '7:4 missing-glyph No typeface has the character “𝀀” (U+1D000 BYZANTINE MUSICAL SYMBOL PSILI)',
      '7:10 missing-glyph No typeface has the character “𝀁” (U+1D001 BYZANTINE MUSICAL SYMBOL DASEIA)',
    ],
  )
})

test('what a face of another kind draws is told once, with all its characters', async () => {
  assert.deepEqual(await messagesOf('題は:ru[Глава ①, ②]と:ru[③]である。'), [
    '6:13 fallback-face “①”, “②”, “③” are not in the typeface of the text around and set in the Mincho typeface; look at it on the page',
  ])
})

test('a variant that the face does not have is told, and one that it has is not', async () => {
  const { fonts, article } = await load('葛\u{e0100}と渡邉\u{e0102}の字。')
  for (const texts of fonts.texts) await reportGlyphs(texts, fonts, article.file, 'missing-glyph')
  const told = article.file.messages.filter(({ ruleId }) => ruleId === 'missing-variant')
  assert.deepEqual(
    told.map(({ line, column }) => [line, column]),
    [[6, 6]],
  )
  assert.match(String(told[0]?.reason), /variant “邉\u{e0102}” \(IVS\)/u)
})

test('in a proof 〓 is in place of what no face has, and no place in the text moves', async () => {
  const { fonts, article } = await load('古代の𐎠の字。')
  assert.ok(substituteGlyphs(fonts))
  const [node] = fonts.texts
    .flat()
    .map((text) => text.node)
    .filter(({ value }) => value.includes('古代'))
  assert.equal(node?.value, '古代の〓\u2060の字。')
  assert.ok(!substituteGlyphs(await loadFonts(makePublication(article))))
})

test('a face that an author brings draws what the others lack, and what its style names it for', async () => {
  const bytes = await readFile(
    findFaceFile('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf') ?? '',
  )
  const identified = identifyFace(new Uint8Array(bytes))
  assert.deepEqual(identified, { family: 'Noto Emoji', weight: 400, style: 'normal' })
  const faces = [
    { path: 'fonts/own.ttf', ...identified, family: 'An Own Face', bytes: new Uint8Array(bytes) },
  ]
  const drawers = async (style?: string) => {
    const article = await typesetText('書📚と1の字')
    Object.assign(article.article, { faces, ...(style === undefined ? {} : { style }) })
    const fonts = await loadFonts(makePublication(article))
    const [font] = fonts.texts
      .flat()
      .filter(({ value }) => value.includes('書'))
      .map((text) => text.font)
    assert.ok(font)
    return ['書', '📚', '1'].map((one) => {
      const by = fonts.drawing.get(font)?.get(one)
      return typeof by === 'object' ? by.name : by
    })
  }
  assert.deepEqual(await drawers(), ['Kiyo Mincho', 'An Own Face', 'Kiyo Letters'])
  assert.deepEqual(await drawers(':root { --text-face: "An Own Face", "Kiyo Mincho"; }'), [
    ...['Kiyo Mincho', 'An Own Face', 'An Own Face'],
  ])
})

test('a face of the system that the front matter allows draws what no other has, and is named', async () => {
  const bytes = new Uint8Array(
    await readFile(findFaceFile('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf') ?? ''),
  )
  const own = { path: '/x.ttf', family: 'Of the System', weight: 400, style: 'normal' as const, bytes }
  const article = await typesetText('書と📚')
  Object.assign(article.article, { faces: [{ ...own, isSystem: true }] })
  const fonts = await loadFonts(makePublication(article))
  const [font] = fonts.texts
    .flat()
    .filter(({ value }) => value.includes('📚'))
    .map((text) => text.font)
  assert.ok(font)
  const others = fonts.drawing.get(font)?.get('📚')
  assert.ok(typeof others === 'object' && others.name !== own.family, 'kiyo’s own are asked first')
  const drawing = new Map([
    [
      font,
      new Map([...'書と📚'].map((one) => [one, { ...others, name: own.family, isSystem: true as const }])),
    ],
  ])
  const [texts = []] = fonts.texts
  await reportGlyphs(
    texts.filter((one) => one.font === font),
    { ...fonts, drawing },
    article.file,
    'missing-glyph',
  )
  assert.ok(
    article.file.messages.some(({ reason }) => /“📚”.* set in Of the System of this machine/.test(reason)),
  )
})

test('different files of one path and one name beside two articles draw each what it has', async () => {
  const articles = []
  for (const [text, file] of [
    ['書📚', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
    ['書ש', '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf'],
  ] as const) {
    const bytes = new Uint8Array(await readFile(findFaceFile(file) ?? ''))
    const own = { path: 'fonts/x.ttf', family: 'An Own Face', weight: 400, style: 'normal' as const, bytes }
    const article = await typesetText(text)
    Object.assign(article.article, { faces: [own] })
    articles.push(article)
  }
  const [first, second] = articles
  assert.ok(first && second)
  const fonts = await loadFonts(publishInIssue(first, second))
  const drawn = fonts.typefaces.filter(
    ({ family, range }) => range && /^U\+(?:1F4DA|5E9)$/i.test(range) && family,
  )
  assert.equal(new Set(drawn.map(({ bytes }) => bytes)).size, 2)
  const names = [...fonts.drawing.values()].flatMap((by) =>
    ['📚', 'ש'].map((one) => by.get(one)).flatMap((face) => (typeof face === 'object' ? [face.name] : [])),
  )
  assert.deepEqual(new Set(names), new Set(['An Own Face']))
  assert.equal(names.length, 2)
})

test('a face that cannot be embedded as a font, or must not be, is not used', async () => {
  const path = findFaceFile('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf') ?? ''
  const changed = async (tag: string, change: (view: DataView, at: number) => void) => {
    const bytes = new Uint8Array(await readFile(path))
    const view = new DataView(bytes.buffer)
    for (let at = 12; ; at += 16) {
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== tag) continue
      change(view, at)
      return identifyFace(bytes)
    }
  }
  const fsType = (bits: number) =>
    changed('OS/2', (view, at) => view.setUint16(view.getUint32(at + 8) + 8, bits))
  assert.deepEqual(await fsType(0x0002), { fault: 'restricted' })
  assert.deepEqual(await fsType(0x0100), { fault: 'restricted' })
  assert.ok('family' in (await fsType(0x0008)))
  assert.deepEqual(await changed('glyf', (view, at) => view.setUint8(at, 0x43)), { fault: 'format' })
  assert.deepEqual(identifyFace(new TextEncoder().encode('OTTO and no more')), { fault: 'format' })
})
