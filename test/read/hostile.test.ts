import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { hasErrors } from '../../src/model/report.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { printMessages } from './print-tree.js'
import { readTemporary } from './temporary-article.js'

/** What takes longer than this on a busy machine would never end. Speed is measured elsewhere. */
const HANGS = 60_000

const IMAGE = '![図](a.png)'
const MANY = 100_000

const PNG = readFileSync(new URL('../../../test/fixtures/read/elements/press.png', import.meta.url))

/** A PNG of which there is no more than the header. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(10_000)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

async function errorsOf(
  article: string | Uint8Array,
  prepare?: (folder: string) => unknown,
): Promise<string[]> {
  const { file } = await readTemporary(article, prepare)
  return [...new Set(file.messages.filter((message) => message.fatal).map((message) => message.ruleId ?? ''))]
}

describe('images that harm', () => {
  const outside = '/etc/hostname'
  const cases: Record<string, [rule: string, prepare: (image: string) => unknown]> = {
    'a link to outside': ['path-outside-folder', (image) => symlink(outside, image)],
    'a link to itself': ['unreadable-file', (image) => symlink('a.png', image)],
    'a link to nothing': ['missing-image', (image) => symlink('b.png', image)],
    'a link to a device': ['path-outside-folder', (image) => symlink('/dev/zero', image)],
    'a pipe': ['unreadable-file', (image) => execFileSync('mkfifo', [image])],
    'a PNG of 50,000 by 50,000 pixels': [
      'oversized-image',
      (image) => writeFile(image, pngHeader(50_000, 50_000)),
    ],
    'a PNG of 8,000 by 8,000 pixels': ['oversized-image', (image) => writeFile(image, pngHeader(8000, 8000))],
    'a PNG without size': ['unsupported-image', (image) => writeFile(image, pngHeader(0, 0))],
    'a sparse file of 1 GB': [
      'oversized-image',
      async (image) => {
        await writeFile(image, '')
        await truncate(image, 1e9)
      },
    ],
  }
  for (const [name, [rule, prepare]] of Object.entries(cases)) {
    it(`${name} is ${rule}`, { timeout: HANGS }, async () => {
      assert.deepEqual(await errorsOf(IMAGE, (folder) => prepare(path.join(folder, 'a.png'))), [rule])
    })
  }

  it('a link inside the folder is read', async () => {
    const errors = await errorsOf(IMAGE, async (folder) => {
      await writeFile(path.join(folder, 'b.png'), PNG)
      await symlink('b.png', path.join(folder, 'a.png'))
    })
    assert.deepEqual(errors, [])
  })

  it('a decomposed file name is found', async () => {
    const name = 'が.png'
    const errors = await errorsOf(`![図](${name})`, (folder) =>
      writeFile(path.join(folder, name.normalize('NFD')), PNG),
    )
    assert.deepEqual(errors, [])
  })

  it('an SVG of 2 MB made to slow a scan is judged', { timeout: HANGS }, async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${'<svg '.repeat(350_000)}</svg>`
    await errorsOf('![図](a.svg)', (folder) => writeFile(path.join(folder, 'a.svg'), svg))
  })
})

describe('folders that harm', () => {
  it('a folder that is not there is a missing manuscript', async () => {
    const { article, tree, file } = await readManuscript('/no/such/folder')
    assert.equal(tree.children.length, 0)
    assert.deepEqual(
      file.messages.map((message) => message.ruleId),
      ['missing-manuscript'],
    )
    assert.equal(article.slug, 'folder')
  })

  const manuscripts: Record<string, [rule: string, prepare: (article: string) => unknown]> = {
    'a pipe': ['unreadable-file', (article) => execFileSync('mkfifo', [article])],
    'a folder': ['unreadable-file', (article) => execFileSync('mkdir', [article])],
    'a link to outside': ['path-outside-folder', (article) => symlink('/etc/hostname', article)],
    '20 MB long': ['oversized-manuscript', (article) => writeFile(article, Buffer.alloc(20_000_000, 'a'))],
  }
  for (const [name, [rule, prepare]] of Object.entries(manuscripts)) {
    it(`article.md that is ${name} is ${rule}`, { timeout: HANGS }, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'kiyo-read-'))
      await prepare(path.join(folder, 'article.md'))
      const { file } = await readManuscript(folder)
      await rm(folder, { recursive: true })
      assert.deepEqual(
        file.messages.map((message) => message.ruleId),
        [rule],
      )
    })
  }
})

describe('YAML that harms', () => {
  const cases: Record<string, string> = {
    'an alias bomb': `a: &a [x, x]\n${[...'bcdefgh'].map((key) => `${key}: &${key} [*a, *a, *a]`).join('\n')}`,
    'a JavaScript tag': 'title: !!js/function "function () {}"\nauthor: 名',
    '10,000 levels in brackets': `title: ${'['.repeat(10_000)}`,
    '10,000 levels in dashes': `title:\n  ${'- '.repeat(10_000)}x`,
    '10,000 levels in questions': `${'? '.repeat(10_000)}x`,
    'a prototype': 'title: 題\nauthor: 名\n__proto__: { slug: x }',
    'a merge key': 'title: 題\nauthor: 名\n<<: { lang: en }',
    'two documents': 'title: 題\nauthor: 名\n...\nlang: en',
    'a key that is a list': 'title: 題\nauthor: 名\n? [a]\n: b',
    'a control character by escape': 'title: "a\\u0007"\nauthor: 名',
    'half a surrogate pair by escape': 'title: "a\\ud800"\nauthor: 名',
  }
  for (const [name, yaml] of Object.entries(cases)) {
    it(`${name} is refused`, { timeout: HANGS }, async () => {
      const { file } = await readTemporary(Buffer.from(`---\n${yaml}\n---\n\n本文。\n`))
      const errors = file.messages.filter((message) => message.fatal)
      assert.ok(errors.length > 0)
      assert.deepEqual(
        errors.filter((message) => !/^(?:invalid-front-matter|deep-nesting)$/.test(message.ruleId ?? '')),
        [],
      )
    })
  }
})

describe('Markdown that harms', () => {
  const cases: Record<string, string> = {
    '[': '['.repeat(MANY),
    '*': '*'.repeat(MANY),
    'あ*': `あ${'*'.repeat(MANY)}`,
    '（': '（'.repeat(MANY),
    '^[': '^['.repeat(MANY),
    '![': '!['.repeat(MANY),
    '[a](': '[a]('.repeat(MANY),
    '**a': '**a'.repeat(MANY),
    '> ': '> '.repeat(MANY),
    '- ': '- '.repeat(MANY),
    '1. ': '1. '.repeat(MANY),
    '[^1]: ': '[^1]: '.repeat(MANY),
    ':::a': ':::a\n'.repeat(MANY),
    '{a|b': '{a|b'.repeat(MANY),
    '{a|b}': '{a|b}'.repeat(MANY),
    ':ru[': ':ru['.repeat(MANY),
    '<!--': '<!--'.repeat(MANY),
    '\\n\\na': '\n\na'.repeat(MANY),
    'lists nested by indentation': Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}- a`).join(
      '\n',
    ),
    'a table of 250,000 cells': `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${`${'|a'.repeat(500)}\n`.repeat(500)}`,
    ':::: as lines of a paragraph': ':::: \n'.repeat(MANY),
    'http://': 'http://'.repeat(MANY),
    'private-use characters': '\ue000'.repeat(MANY),
    'references to them': '&#xE000;'.repeat(MANY),
  }
  for (const [name, body] of Object.entries(cases)) {
    it(`100,000 of ${name} come to an end, with few messages`, { timeout: HANGS }, async () => {
      const { file } = await readTemporary(body)
      assert.ok(file.messages.length <= 21)
    })
  }

  it('deep nesting is an error with its line', async () => {
    const { file } = await readTemporary(`a\n\n${'> '.repeat(101)}b\n`)
    assert.deepEqual(printMessages(file), [
      '8:1 error Quotations, lists or directives stand more than 100 deep in each other; write them with less nesting deep-nesting',
    ])
  })

  it('a paragraph of a megabyte and a word of 10,000 letters are read', async () => {
    const { file } = await readTemporary(`${'あいう。'.repeat(90_000)}\n\n${'a'.repeat(10_000)}\n`)
    assert.deepEqual(printMessages(file), [])
  })

  it('5,000 notes are read, numbered in order', async () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index + 1)
    const calls = numbers.map((number) => `本文[^n${number}]。`).join('\n\n')
    const notes = numbers.toReversed().map((number) => `[^n${number}]: *注* ${number}`)
    const { tree, file } = await readTemporary(`${calls}\n\n${notes.join('\n')}\n`)
    assert.equal(hasErrors(file), false)
    const definitions = tree.children.filter((child) => child.type === 'footnoteDefinition')
    assert.deepEqual(
      definitions.map((definition) => definition.data?.number),
      numbers,
    )
    assert.equal(definitions[41]?.identifier, 'n42')
  })
})
