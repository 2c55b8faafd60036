import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openWorkshop, plainArticle, type Workshop } from './run-kiyo.js'

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
  await shop.article('sound', plainArticle('よい原稿'))
})

after(() => shop.close())

const onLinux = { skip: process.platform !== 'linux' }

const pathOf = (...parts: string[]): string => join(shop.folder, ...parts)

test('a broken % in addresses and in names of images keeps no article from being built', async () => {
  const png = readFileSync(new URL('../../../test/fixtures/read/elements/press.png', import.meta.url))
  await shop.article(
    'percent',
    plainArticle(
      '百分率',
      [
        '[港](https://example.org/100%)、<https://example.org/%E3%8>、https://example.org/%zz を見よ。',
        '![図1](100%.png){alt="図"}',
        '![図2](a%zz.png){alt="図"}',
      ].join('\n\n'),
    ),
    { '100%.png': png, 'a%zz.png': png },
  )
  const { code, stderr } = await shop.run(['build', 'percent', 'sound', '--out', 'percents'])
  assert.deepEqual([code, stderr], [0, ''])
  for (const slug of ['percent', 'sound']) assert.ok(existsSync(pathOf('percents', slug, 'print.pdf')))
})

test('an image that the browser cannot draw is told by its name, at its place', async () => {
  // Three bits a sample, which PNG does not have.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAwAAAACWtNBGAAAADElEQVR4nGNgoAwAAABAAAG3NHzvAAAAAElFTkSuQmCC',
    'base64',
  )
  await shop.article('undrawn', plainArticle('描けない図', '文。\n\n![図](map.png){alt="図"}'), {
    'map.png': png,
  })
  const { code, stderr } = await shop.run(['build', 'undrawn', '--only', 'print', '--out', 'undrawn-out'])
  assert.match(stderr, /article\.md:8:1 {2}error {2}.*browser.*map\.png.*unsupported-image/)
  assert.equal(code, 65)
})

test('a signal that comes while the editions are written does not say that they are not', async () => {
  let isSent = false
  const { code, stdout, stderr } = await shop.run(
    ['build', 'sound', '--only', 'epub', '--out', 'last-moment'],
    {
      onOutput: (output, kiyo) => {
        if (isSent || !output.includes('writing')) return
        isSent = true
        kiyo.kill('SIGTERM')
      },
    },
  )
  assert.equal(isSent, true)
  assert.equal(code, 0, stderr)
  assert.match(stdout, /book\.epub/)
  assert.deepEqual(await readdir(pathOf('last-moment', 'sound')), ['.book.json', 'book.epub'])
})

test('a browser that never answers is ended by the deadline, and leaves no process', onLinux, async () => {
  const hung = pathOf('hung.sh')
  await writeFile(hung, '#!/bin/sh\nsleep 600 &\nsleep 600\n', { mode: 0o700 })
  const { code, stderr } = await shop.run(['build', 'sound', 'sound', '--deadline', '2', '--out', 'hung'], {
    env: { KIYO_BROWSER: hung },
  })
  assert.match(stderr, /Not done within 2 seconds/)
  assert.equal(code, 124)
  assert.deepEqual(shop.processes(), [])
  assert.deepEqual(await shop.temporaryFiles(), [])
})

test('a browser that is killed while it starts is started again before it is told', onLinux, async () => {
  const killed = pathOf('killed.sh')
  const starts = pathOf('starts.txt')
  await writeFile(killed, `#!/bin/sh\necho start >> '${starts}'\nkill -9 $$\n`, { mode: 0o700 })
  const { code, stderr } = await shop.run(['build', 'sound', '--only', 'print', '--out', 'killed'], {
    env: { KIYO_BROWSER: killed },
  })
  assert.match(stderr, /^kiyo: The browser stopped twice/m)
  assert.equal(code, 70)
  // It is opened ahead of the layout and, where that failed, for it.
  assert.match(readFileSync(starts, 'utf8'), /^(?:start\n){2,4}$/)
  assert.deepEqual(await shop.temporaryFiles(), [])
})

test('a browser that is a folder is no program', async () => {
  const { code, stderr } = await shop.run(['build', 'sound', '--out', 'none'], {
    env: { KIYO_BROWSER: shop.folder },
  })
  assert.match(stderr, /^kiyo: KIYO_BROWSER names .* is no program/m)
  assert.equal(code, 69)
})

test('a deadline of more than a timer can wait is one; one without end is none', async () => {
  for (const seconds of ['99999999999', '1e9']) {
    const long = await shop.run(['build', 'sound', '--only', 'epub', '--deadline', seconds, '--out', 'long'])
    assert.equal(long.code, 0, long.stderr)
  }
  for (const seconds of ['Infinity', '0x10', '1e400', '0']) {
    const { code, stderr } = await shop.run(['build', 'sound', '--deadline', seconds])
    assert.deepEqual([code, /--deadline/.test(stderr)], [2, true], seconds)
  }
})

/** Runs the command line in a shell, where output and limits can be set. */
function inShell(script: string): Promise<{ code: number; stderr: string }> {
  const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url))
  const node = `'${process.execPath}' '${cli}'`
  return new Promise((resolve) => {
    const options = { cwd: shop.folder, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } }
    execFile('bash', ['-c', script.replace('kiyo', node)], options, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr })
    })
  })
}

test(
  'output that cannot be written is told, and the editions are written all the same',
  onLinux,
  async () => {
    const build = await inShell('kiyo build sound --only epub --out full > /dev/full')
    assert.deepEqual([build.code, /\(ENOSPC\)/.test(build.stderr)], [74, true])
    assert.doesNotMatch(build.stderr, /^ +at /m)
    assert.ok(existsSync(pathOf('full', 'sound', 'book.epub')))
    for (const script of ['kiyo --help > /dev/full', 'kiyo check full/sound > /dev/full']) {
      const { code, stderr } = await inShell(script)
      assert.deepEqual([code, /^kiyo: .*ENOSPC/m.test(stderr)], [74, true], script)
    }
    assert.equal((await inShell('kiyo build nowhere > /dev/null 2> /dev/full')).code, 74)
  },
)

test('too few files that may be open are told without a trace of the program', onLinux, async () => {
  for (const files of [24, 40, 64]) {
    const { code, stderr } = await inShell(`ulimit -n ${files}; kiyo build sound --out few`)
    assert.deepEqual([code, /ulimit -n 1024/.test(stderr)], [74, true], `${files} files`)
    assert.doesNotMatch(stderr, /^ +at /m)
  }
})

test(
  'a folder for temporary files that is not there is told, and not taken for a fault of the browser',
  onLinux,
  async () => {
    const { code, stderr } = await shop.run(['build', 'sound', '--only', 'print', '--out', 'untemporary'], {
      env: { TMPDIR: pathOf('nowhere') },
    })
    assert.match(stderr, /nowhere; make room, or set TMPDIR/)
    assert.doesNotMatch(stderr, /browser/)
    assert.equal(code, 73)
  },
)

test('editions go into no manuscript’s folder, whatever links lead there', onLinux, async () => {
  await shop.article('articles/one', plainArticle('一'))
  await shop.article('articles/two', plainArticle('二'))
  await mkdir(pathOf('links'))
  await symlink(pathOf('articles', 'two'), pathOf('links', 'one'))
  await symlink(pathOf('articles'), pathOf('to-articles'))
  await symlink(pathOf('articles', 'one'), pathOf('to-one'))
  await mkdir(pathOf('articles', 'one', 'figures'))
  await symlink(pathOf('articles', 'one', 'figures'), pathOf('to-figures'))
  for (const out of ['articles', 'links', 'to-articles', 'to-one', 'to-one/out', 'to-figures']) {
    const { code, stderr } = await shop.run(['build', 'articles/one', '--only', 'epub', '--out', out])
    assert.deepEqual([code, /would be written into it/.test(stderr)], [2, true], out)
  }
  assert.deepEqual((await readdir(pathOf('articles', 'one'))).sort(), ['article.md', 'figures'])
  assert.deepEqual(await readdir(pathOf('articles', 'one', 'figures')), [])
  assert.deepEqual(await readdir(pathOf('articles', 'two')), ['article.md'])
})

test('editions go into a folder of the manuscript’s where the path shows it', onLinux, async () => {
  await shop.article('beside/one', plainArticle('一'))
  for (const script of ['kiyo build .', 'kiyo build . --out .', 'kiyo build "$PWD" --out ../one/out']) {
    const { code } = await inShell(`cd beside/one && ${script} --only epub --quiet`)
    assert.equal(code, 0, script)
  }
  assert.deepEqual((await readdir(pathOf('beside', 'one'))).sort(), ['article.md', 'one', 'out'])
})

test('a folder that cannot be made in /proc is told at once', onLinux, async () => {
  await writeFile(pathOf('text.txt'), '港の話\n')
  const runs = [
    ['build', 'sound', '--only', 'epub', '--out', '/proc/editions'],
    ['build', 'sound', '--only', 'epub', '--out', '/proc/self/a/b'],
    ['import', 'text.txt', '--to', '/proc/self/article'],
  ]
  for (const args of runs) {
    const { code, stderr } = await shop.run(args)
    assert.deepEqual([code, /^kiyo: .*\/proc\//m.test(stderr)], [73, true], args.join(' '))
  }
})

test('article.md that is named stands for its folder', async () => {
  const { code, stderr } = await shop.run([
    'build',
    join('sound', 'article.md'),
    '--only',
    'epub',
    '--out',
    'named',
  ])
  assert.equal(code, 0, stderr)
  assert.ok(existsSync(pathOf('named', 'sound', 'book.epub')))
})
