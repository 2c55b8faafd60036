import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { coverOf } from '../../src/editions/epub/cover/cover-of.js'
import { bookSheet, webSheet } from '../../src/editions/shared/house-sheet.js'
import { identifyImage } from '../../src/read/identify-image.js'
import { contrastOf } from '../../src/styles/contrast.js'
import { inJournal, messagesOf, publishInJournal } from './temporary-journal.js'

const journalIn = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const { publication, file } = await publishInJournal(files)
  assert.deepEqual(file.messages.filter(({ fatal }) => fatal).map(String), [])
  return publication ?? assert.fail()
}

describe('colours of a journal', () => {
  test('have the contrast that WCAG computes', () => {
    assert.equal(contrastOf('#000', '#ffffff'), 21)
    assert.equal(contrastOf('#777', '#fff').toFixed(2), '4.48')
    assert.equal(contrastOf('#fff', '#767676').toFixed(2), '4.54')
  })

  test('go over those of the web edition, and the EPUB has that of its links', async () => {
    const { journal } = await journalIn({
      'journal.yaml':
        "title: 誌\nscreen:\n  light: { ink: '#222', link: '#600' }\n  dark: { link: '#fcc' }\n",
    })
    const web = await webSheet(journal)
    assert.match(web, /--ink: light-dark\(#222, #e4e4e1\);/)
    assert.match(web, /--link: light-dark\(#600, #fcc\);/)
    assert.doesNotMatch(web, /--paper/)
    assert.match(bookSheet(journal), /a \{ color: #600; \}[\s\S]*dark\) \{\s*a \{ color: #fcc; \}/)
  })

  test('that cannot be read are told where they are, with those of kiyo that they meet', async () => {
    const told = await messagesOf({
      'journal.yaml':
        "title: 誌\nscreen:\n  light:\n    ink: '#999'\n  dark:\n    paper: '#888'\ncover:\n  ink: '#ddd'\n",
    })
    assert.deepEqual(told, [
      '../journal.yaml:4:10 low-contrast',
      '../journal.yaml:6:12 low-contrast',
      '../journal.yaml:6:12 low-contrast',
      '../journal.yaml:6:12 low-contrast',
      '../journal.yaml:8:8 low-contrast',
    ])
    assert.deepEqual(await messagesOf({ 'journal.yaml': 'title: 誌\ncover: { ink: #ddd\n }\n' }), [
      '../journal.yaml:2:15 invalid-journal.colour',
    ])
    assert.deepEqual(await messagesOf({ 'journal.yaml': 'title: 誌\ncover: { ink: navy }\n' }), [
      '../journal.yaml:2:15 invalid-journal.colour',
    ])
  })
})

describe('the cover of a journal', () => {
  test('is drawn in its colours, or is its image', async () => {
    const drawn = await coverOf(await journalIn({ 'journal.yaml': 'title: 誌\n' }))
    const own = await coverOf(
      await journalIn({
        'journal.yaml': "title: 誌\ncover: { paper: '#0b2540', ink: '#fff', frame: false }\n",
      }),
    )
    assert.notDeepEqual(own, drawn)
    assert.equal(identifyImage(own, 'cover.png')?.size?.width, 1600)
    const image = await coverOf(
      await journalIn({ 'journal.yaml': 'title: 誌\ncover: own.png\n', 'house/own.png': drawn }),
    )
    assert.deepEqual(Buffer.from(image), Buffer.from(drawn))
  })

  test('that cannot be used is told at its line', async () => {
    const yaml = 'title: 誌\ncover: own.png\n'
    assert.deepEqual(await messagesOf({ 'journal.yaml': yaml }), [
      '../journal.yaml:2:8 invalid-cover.missing',
    ])
    assert.deepEqual(await messagesOf({ 'journal.yaml': yaml, 'house/own.png': 'text' }), [
      '../journal.yaml:2:8 invalid-cover.type',
    ])
    assert.deepEqual(await messagesOf({ 'journal.yaml': 'title: 誌\ncover: ../own.png\n' }), [
      '../journal.yaml:2:8 invalid-cover.missing',
    ])
  })
})

describe('a style sheet of a journal', () => {
  const sheetOf = (css: string) =>
    inJournal({ 'journal.yaml': 'title: 誌\n', 'house/style.css': css }, async (article) => {
      const { readJournal } = await import('../../src/journal/read-journal.js')
      const { journal, file } = await readJournal(article)
      return {
        sheet: journal?.sheet,
        told: file?.messages.map(
          ({ file: name, line, column, said }) => `${name}:${line}:${column} ${said?.id}`,
        ),
      }
    })

  test('has what changes the look of text', async () => {
    const { sheet, told } = await sheetOf(
      'h2 { color: #036; border-bottom: 1px solid }\n@media (max-width: 30em) { h2 { font-size: 1em } }',
    )
    assert.deepEqual(told, [])
    assert.match(sheet ?? '', /h2\{color:#036;border-bottom:1px solid\}@media/)
    assert.ok(bookSheet({ sheet } as never).includes(sheet ?? '-'))
    assert.ok((await webSheet({ sheet } as never)).includes(sheet ?? '-'))
  })

  test('is told what could hide, move or fetch, and does not keep it', async () => {
    const { sheet, told } = await sheetOf(
      [
        '@import url("https://x.example/a.css");',
        'p { display: none }',
        'p { color: red; position: absolute }',
        'body { background-color: url(http://x.example/a) }',
        '@font-face { font-family: A; src: url(a.woff) }',
        'q { font-size: 0; color: transparent }',
        'p::before { content: "x" }',
      ].join('\n'),
    )
    const at = (place: string, id: string) => `../house/style.css:${place} invalid-house-style.${id}`
    assert.deepEqual(told, [
      at('1:1', 'rule'),
      at('2:5', 'property'),
      at('3:17', 'property'),
      at('4:8', 'address'),
      at('5:1', 'rule'),
      at('6:5', 'hidden'),
      at('6:19', 'transparent'),
      at('7:13', 'property'),
    ])
    assert.equal(sheet, 'p{color:red}')
  })

  const refused: Readonly<Record<string, readonly string[]>> = {
    address: ['--paper: light-dark(url("https://x.example/a.png"), #000)', 'color: var(--own, url(a))'],
    function: [
      String.raw`--paper: u\72l("https://x.example/a.png")`,
      '--shown: -webkit-image-set("https://x.example/a.png" 1x)',
      'background-color: src("a")',
      'list-style-type: symbols("a")',
      String.raw`color: trans\70 arent`,
      String.raw`font-size: 1\65m`,
    ],
    hidden: [
      'font-size: .0em',
      'font-size: -0%',
      'font-size: calc(0px)',
      'line-height: 0.00',
      'line-height: var(--gap)',
    ],
    transparent: [
      'color: #0000',
      'color: #003366fe',
      'color: rgb(0 0 0/0)',
      'color: rgb(0 0 0 / 99%)',
      'color: rgb(0 0 0 / none)',
      'color: rgb(0 0 0 / calc(0))',
      'color: rgba(0, 0, 0, .5)',
      'color: HSL(0, 0%, 0%, 0)',
      'color: color-mix(in srgb, red 1%, blue 1%)',
      'color: var(--shown)',
      'text-emphasis-color: transparent',
      '--ink: transparent',
      '--quiet: light-dark(#000, #fff0)',
      '--link: Transparent',
    ],
    negative: [
      'letter-spacing: -1em',
      'word-spacing: -9px',
      'text-indent: -9999px',
      'margin-left: -100vw',
      'margin: 0 -1em',
      'margin-inline-start: calc(0px - 100vw)',
      'margin-top: calc(1px * -infinity)',
      '--gap: -100vw',
      'margin-left: var(--paper)',
    ],
  }
  for (const [id, declarations] of Object.entries(refused)) {
    for (const declaration of declarations) {
      test(`may not have ${declaration}`, async () => {
        const { sheet, told } = await sheetOf(`p { ${declaration} }`)
        assert.deepEqual(told, [`../house/style.css:1:5 invalid-house-style.${id}`])
        assert.equal(sheet, undefined)
      })
    }
  }

  test('may have computed values, opaque colours of every kind and escapes in strings', async () => {
    const { sheet, told } = await sheetOf(
      `p {
        --ink: light-dark(#003366, rgb(200 200 200 / 100%));
        --rule: rgb(0 0 0 / 20%);
        --shown: #ff08;
        color: color-mix(in oklab, var(--ink) 80%, hsl(0 50% 50%));
        text-emphasis-color: color-mix(in srgb, navy 70%, black 30%);
        color: RGBA(0, 0, 0, 1);
        color: #003f;
        color: #003366ff;
        color: rgb(calc(255 / 2) 0 0);
        color: rgb(from var(--ink) r g b);
        font-family: "A\\000042", serif;
        font-size: 0.9em;
        font-size: smaller;
        line-height: 1.8;
        letter-spacing: 0;
        margin: 0 calc(2 * var(--gap)) clamp(1px, 1em, 2px) auto;
        padding-left: calc(2em - 1px);
        vertical-align: -0.2em;
      }`,
    )
    assert.deepEqual(told, [])
    assert.equal(sheet?.split(';').length, 18)
  })
})
