import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openWorkshop, plainArticle, type Run, type Workshop } from './run-kiyo.js'

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
  await shop.article('good', plainArticle('良い原稿'))
})

after(() => shop.close())

/** What holds of every run that fails. */
function expectFault(run: Run, code: number, ...messages: RegExp[]): void {
  assert.equal(run.code, code, run.stderr)
  for (const message of messages) assert.match(run.stderr, message)
  assert.doesNotMatch(run.stderr, /^\s+at .+:\d+:\d+\)?$/m, 'no stack trace')
}

/** A build of the EPUB, which needs no browser. */
function buildEpub(...args: string[]): Promise<Run> {
  return shop.run(['build', '--only', 'epub', ...args])
}

for (const [name, args, message] of [
  ['no manuscript', ['build'], /missing required argument/],
  ['an unknown command', ['biuld', 'good'], /unknown command/],
  ['an unknown option', ['build', 'good', '--fast'], /unknown option/],
  ['an unknown edition', ['build', 'good', '--only', 'odt'], /print, epub/],
  ['a deadline that is no number', ['build', 'good', '--deadline', 'soon'], /number of seconds/],
  ['a deadline of nothing', ['build', 'good', '--deadline', '0'], /number of seconds/],
  ['an option without its value', ['build', 'good', '--out'], /argument missing/],
] as const) {
  test(`${name} is wrong usage, and the message leads to the help`, async () => {
    expectFault(await shop.run(args), 2, message, /--help/)
  })
}

test('a date that is no number is wrong usage', async () => {
  const run = await shop.run(['build', 'good', '--only', 'epub'], { env: { SOURCE_DATE_EPOCH: 'today' } })
  expectFault(run, 2, /SOURCE_DATE_EPOCH is “today”/)
})

test('no arguments at all show the help', async () => {
  const run = await shop.run([])
  assert.equal(run.code, 2)
  assert.match(run.stdout + run.stderr, /Usage: kiyo/)
})

test('the help shows every command with an example', async () => {
  const { code, stdout } = await shop.run(['--help'])
  assert.equal(code, 0)
  const commands = [
    ...stdout.slice(stdout.indexOf('Commands:'), stdout.indexOf('Examples:')).matchAll(/^ {2}(\w+) /gm),
  ].map(([, name]) => name)
  assert.ok(commands.includes('build'))
  const examples = stdout.slice(stdout.indexOf('Examples:'))
  for (const command of commands.filter((name) => name !== 'help')) {
    assert.match(examples, new RegExp(`kiyo ${command} `))
    const help = await shop.run([command ?? '', '--help'])
    assert.equal(help.code, 0)
    assert.match(help.stdout, new RegExp(`Examples?:\\n +npx kiyo ${command} `))
  }
})

test('the version is the package’s', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'))
  const { code, stdout } = await shop.run(['--version'])
  assert.equal(code, 0)
  assert.equal(stdout.trim(), version)
})

test('a folder that is not there is missing input', async () => {
  expectFault(await buildEpub('nowhere'), 66, /article\.md.* error .*nowhere.*missing-manuscript/)
})

test('a folder without article.md is missing input', async () => {
  await mkdir(join(shop.folder, 'empty'))
  expectFault(await buildEpub('empty'), 66, /missing-manuscript/)
})

test('a faulty front matter is bad input, each fault with line, key and rule, all in one run', async () => {
  await shop.article('faulty', '---\ntitle: 7\nfirst-page: soon\nauthr: 誰か\n---\n\n文。\n')
  expectFault(
    await buildEpub('faulty'),
    65,
    /article\.md:2:\d+ {2}error {2}“title” is a number.*invalid-front-matter/,
    /article\.md:3:\d+ {2}error {2}“first-page”.*invalid-front-matter/,
    /“authr” is not a key.*invalid-front-matter/,
    /“author” is missing.*invalid-front-matter/,
  )
  assert.ok(!existsSync(join(shop.folder, 'out', 'faulty')))
})

test('an editor who reads Japanese meets no English sentence, in the list, the errors and the summary', async () => {
  await shop.article('faulty-ja', '---\ntitle: 7\nfirst-page: soon\nauthr: 誰か\n---\n\n文[^1]。\n')
  const run = await buildEpub('faulty-ja', 'good', '--lang', 'ja', '--out', 'japanese')
  expectFault(
    run,
    65,
    /faulty-ja\/article\.md:2:\d+ {2}エラー {2}.*invalid-front-matter/,
    /✖ faulty-ja \[下のエラーをご覧ください\]/,
  )
  assert.match(run.stdout, /^faulty-ja: エラー\d件（版は書き出していません）$/m)
  assert.doesNotMatch(run.stdout + run.stderr, /[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
  const failed = await shop.run(['build', 'good', '--lang', 'ja'], {
    env: { KIYO_BROWSER: '/nowhere/browser' },
  })
  expectFault(failed, 69, /^kiyo: KIYO_BROWSERに指定された/m)
  assert.doesNotMatch(failed.stdout + failed.stderr, /FAILED|[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
})

test('one faulty manuscript does not keep the others from being built', async () => {
  await shop.article('uncalled', plainArticle('呼ばれない注', '文。\n\n[^1]: 注。'))
  const run = await buildEpub('uncalled', 'good', '--out', 'together')
  expectFault(run, 65, /uncalled-note/)
  assert.ok(existsSync(join(shop.folder, 'together', 'good', 'book.epub')))
  assert.ok(!existsSync(join(shop.folder, 'together', 'uncalled')))
})

test('bad input counts before missing input', async () => {
  expectFault(await buildEpub('nowhere', 'uncalled', '--out', 'codes'), 65)
})

test('two manuscripts of one name to one folder are wrong usage', async () => {
  await shop.article('other/good', plainArticle('同じ名'))
  expectFault(await buildEpub('good', 'other/good'), 2, /would both be written to/)
  assert.ok(!existsSync(join(shop.folder, 'out', 'good')))
})

test('an output folder that is the manuscript’s own is wrong usage, and the manuscript stays', async () => {
  const source = await readFile(join(shop.folder, 'good', 'article.md'))
  expectFault(await buildEpub('good', '--out', '.'), 2, /would be written into it/)
  assert.deepEqual(await readFile(join(shop.folder, 'good', 'article.md')), source)
})

test('an output folder that is a file cannot be made', async () => {
  await writeFile(join(shop.folder, 'file'), 'old')
  expectFault(await buildEpub('good', '--out', 'file'), 73, /file is a file/)
  assert.equal(await readFile(join(shop.folder, 'file'), 'utf8'), 'old')
})

test('an output folder under a file cannot be made', async () => {
  await writeFile(join(shop.folder, 'parent'), 'old')
  expectFault(await buildEpub('good', '--out', 'parent/out'), 73, /cannot be made.*--out/)
})

test('an edition whose place is taken by a folder cannot be written, and that folder stays', async () => {
  const place = join(shop.folder, 'taken', 'good', 'book.epub')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'inside'), 'old')
  expectFault(await buildEpub('good', '--out', 'taken'), 73, /cannot be written/)
  assert.equal(await readFile(join(place, 'inside'), 'utf8'), 'old')
})

test('an output name too long for the disk cannot be made', async () => {
  expectFault(await buildEpub('good', '--out', 'x'.repeat(300)), 73, /--out/)
})

const isRoot = process.getuid?.() === 0

test('a read-only output folder cannot be written, and the old edition stays byte for byte', {
  skip: !isRoot && process.platform !== 'linux' ? 'needs Linux' : false,
}, async (t) => {
  const folder = join(shop.folder, 'read-only')
  assert.equal((await buildEpub('good', '--out', 'read-only')).code, 0)
  const old = await readFile(join(folder, 'good', 'book.epub'))
  const undo = makeReadOnly(folder)
  if (!undo)
    return t.skip(
      'nothing can be made read-only here: permissions do not bind root, and mounting is not allowed',
    )
  try {
    expectFault(await buildEpub('good', '--out', 'read-only'), 73, /cannot be written/)
    assert.deepEqual(await readFile(join(folder, 'good', 'book.epub')), old)
  } finally {
    undo()
  }
})

function makeReadOnly(folder: string): (() => void) | undefined {
  if (!isRoot) {
    execFileSync('chmod', ['-R', 'a-w', folder])
    return () => execFileSync('chmod', ['-R', 'u+w', folder])
  }
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const undo = (): void => {
    execFileSync('umount', [folder])
  }
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' })
    return undo
  } catch {
    undo()
    return undefined
  }
}

test('a full disk is an output fault, and the old edition stays byte for byte', async (t) => {
  const folder = join(shop.folder, 'small')
  await mkdir(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return t.skip('a small disk cannot be mounted here')
  }
  try {
    await mkdir(join(folder, 'good'))
    await writeFile(join(folder, 'good', 'book.epub'), 'old edition')
    await writeFile(join(folder, 'filling'), Buffer.alloc(56 * 1024))
    expectFault(await buildEpub('good', '--out', 'small'), 74, /ENOSPC.*make room/)
    assert.equal(await readFile(join(folder, 'good', 'book.epub'), 'utf8'), 'old edition')
    assert.deepEqual(await readdir(join(folder, 'good')), ['book.epub'])
  } finally {
    execFileSync('umount', [folder])
  }
})

for (const [name, source] of [
  ['a parent folder', '../../../../etc/hostname'],
  ['an absolute path', '/etc/hostname'],
  ['an encoded parent folder', '%2e%2e%2f%2e%2e%2fetc/hostname'],
  ['backslashes', '..\\\\..\\\\etc\\\\hostname'],
  ['a link to outside', 'link.png'],
] as const) {
  test(`an image by ${name} is outside the folder`, async () => {
    const folder = `outside-${name.replaceAll(' ', '-')}`
    await shop.article(folder, plainArticle('外の図', `文。\n\n![図](${source}){alt="図"}`))
    await symlink('/etc/hostname', join(shop.folder, folder, 'link.png'))
    expectFault(await buildEpub(folder), 65, /article\.md:8:\d+ {2}error .*path-outside-folder/)
    assert.ok(!existsSync(join(shop.folder, 'out', folder)))
  })
}

test('an image that is not there is missing input, with its line', async () => {
  await shop.article('no-image', plainArticle('図がない', '文。\n\n![図](figures/none.png){alt="図"}'))
  expectFault(await buildEpub('no-image'), 66, /article\.md:8:\d+ {2}error .*none\.png.*missing-image/)
})

test('a character that no font has is bad input, and is named', async () => {
  await shop.article('glyph', plainArticle('字がない', '古代の文字𐎠がある。'))
  expectFault(await shop.run(['build', 'glyph', '--only', 'print']), 65, /U\+103A0.*missing-glyph/)
})

test('a browser that is named and not there is a missing tool', async () => {
  const run = await shop.run(['build', 'good', '--only', 'print', '--out', 'no-browser'], {
    env: { KIYO_BROWSER: '/nowhere/browser' },
  })
  expectFault(run, 69, /KIYO_BROWSER names “\/nowhere\/browser”/)
  assert.ok(!existsSync(join(shop.folder, 'no-browser')))
})
