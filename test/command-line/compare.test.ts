import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { noteLengths, randomArticle } from '../editions/random-article.js'
import { seededRandom } from '../print/seeded-random.js'
import { openWorkshop, plainArticle, type Workshop } from './run-kiyo.js'

let shop: Workshop

const pathOf = (...parts: string[]): string => join(shop.folder, ...parts)

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: shop.folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  })

before(async () => {
  shop = await openWorkshop()
  git('init', '--quiet')
  await shop.article('manuscript/harbour', plainArticle('港の一日'))
  git('add', 'manuscript')
  git('commit', '--quiet', '--message', 'first')
  git('tag', 'v1')
  await shop.article(
    'manuscript/harbour',
    plainArticle('港の一日', '港の夜は早い[^1]。\n\n[^1]: 岸本『海の記録』12頁。'),
  )
  git('commit', '--quiet', '--all', '--message', 'second')
  await shop.run(['build', 'manuscript/harbour', '--quiet'])
})

after(() => shop.close())

async function expectNothingLeft(): Promise<void> {
  if (process.platform === 'linux') assert.deepEqual(shop.processes(), [])
  assert.deepEqual(await shop.temporaryFiles(), [])
}

test('a revision and the manuscript of today are built and compared, and git sees no change', async () => {
  const run = await shop.run(['compare', 'v1:manuscript/harbour', 'manuscript/harbour'])
  assert.equal(run.code, 1, run.stderr)
  assert.match(run.stdout, /^v1:manuscript\/harbour → manuscript\/harbour$/m)
  assert.match(run.stdout, /^ {2}text +1 paragraph changed \(p\. 1\)$/m)
  assert.match(run.stdout, /^ {2}pages +1 of 1 page differs \(1\)$/m)
  assert.equal(run.stdout.match(/^ {2}(?:notes|moves|style|metadata|files)/m), null)
  const html = await readFile(pathOf('out', 'compare-v1-harbour-harbour.html'), 'utf8')
  assert.match(html, /<del>朝<\/del><ins>夜<\/ins>/)
  assert.equal(git('status', '--porcelain', '--untracked-files=no'), '')
  await expectNothingLeft()
})

test('two revisions are compared, and --json tells a program', async () => {
  const { code, stdout, stderr } = await shop.run([
    ...['compare', 'v1:manuscript/harbour', 'HEAD:manuscript/harbour/', '--json', '--out', 'changes.html'],
  ])
  assert.equal(code, 1, stderr)
  const told = JSON.parse(stdout)
  assert.equal(told.changed, true)
  assert.equal(told.file, 'changes.html')
  assert.deepEqual(told.text[0].parts.slice(1, 3), [
    { kind: 'removed', text: '朝' },
    { kind: 'added', text: '夜' },
  ])
  assert.deepEqual(told.pages.changed, [{ old: '1', new: '1', cause: 'text' }])
  const pages = [['1', '1']]
  assert.deepEqual(told.summary[0], {
    kind: 'text',
    text: '1 paragraph changed (p. 1)',
    facts: [
      {
        id: 'compare.changed',
        data: { unit: 'paragraph', change: 'changed', count: 1, notes: [], pages },
        text: '1 paragraph changed (p. 1)',
      },
    ],
  })
  assert.ok(existsSync(pathOf('changes.html')))
})

test('in Japanese the columns hold, and the page is in Japanese', async () => {
  const args = ['compare', 'v1:manuscript/harbour', 'manuscript/harbour', '--out', 'ja.html']
  const { code, stdout, stderr } = await shop.run([...args, '--lang', 'ja'])
  assert.equal(code, 1, stderr)
  assert.match(stdout, /^ {2}本文 {6}段落1件を変更（1頁）$/m)
  assert.match(stdout, /^ {2}頁 {8}全1頁のうち1頁に違い（1頁）$/m)
  const html = await readFile(pathOf('ja.html'), 'utf8')
  assert.match(html, /<html lang="ja">/)
  assert.match(html, /<h2>概要<\/h2>/)
})

test('a build and the manuscript it was made of differ in nothing: exit 0', async () => {
  const { code, stdout, stderr } = await shop.run(['compare', 'out/harbour', 'manuscript/harbour'])
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^ {2}Nothing changed\.$/m)
  await expectNothingLeft()
})

test('./ names a folder of a revision from the current one', async () => {
  const { code, stderr } = await shop.run(['compare', 'HEAD:./manuscript/harbour', 'out/harbour', '--quiet'])
  assert.equal(code, 0, stderr)
})

test('what is in git and is no plain file is not taken out of it', async () => {
  await writeFile(pathOf('secret.txt'), 'secret')
  await shop.article('manuscript/linked', '')
  await symlink(pathOf('secret.txt'), pathOf('manuscript', 'linked', 'more.md'))
  await writeFile(
    pathOf('manuscript', 'linked', 'article.md'),
    plainArticle('つなぐ', '文。\n\n![図](more.md){alt="図"}'),
  )
  git('add', 'manuscript/linked')
  git('commit', '--quiet', '--message', 'linked')
  const { code, stderr } = await shop.run(['compare', 'HEAD:manuscript/linked', 'out/harbour'])
  assert.equal(code, 66, stderr)
  assert.match(stderr, /more\.md/)
  await expectNothingLeft()
})

for (const [what, args, code, message] of [
  ['a folder that is not there', ['nowhere', 'out/harbour'], 66, /There is no folder nowhere; name a folder/],
  ['a file', ['out/harbour/print.pdf', 'out/harbour'], 66, /print\.pdf is a file; name the folder/],
  [
    'an empty folder',
    ['empty', 'out/harbour'],
    66,
    /no article\.md or issue\.yaml in empty, and no print\.pdf or book\.epub/,
  ],
  ['an unknown revision', ['v9:manuscript/harbour', 'out/harbour'], 66, /git knows no revision “v9” here/],
  ['a folder no revision has', ['v1:elsewhere', 'out/harbour'], 66, /no folder “elsewhere” in revision “v1”/],
  [
    'a folder without an article',
    ['v1:manuscript', 'out/harbour'],
    66,
    /no article\.md or issue\.yaml in “manuscript” at/,
  ],
  ['a file of a revision', ['v1:manuscript/harbour/article.md', 'out/harbour'], 66, /There is no folder/],
  ['an option as a revision', ['--', '--output=x:manuscript', 'out/harbour'], 2, /begins with “-”/],
  ['one argument', ['out/harbour'], 2, /missing required argument 'new'/],
] as const) {
  test(`${what} is one clear message`, async () => {
    await mkdir(pathOf('empty'), { recursive: true })
    const run = await shop.run(['compare', '--quiet', ...args])
    assert.equal(run.code, code, run.stderr)
    assert.match(run.stderr, message)
    assert.doesNotMatch(run.stderr, /^\s+at /m)
    await expectNothingLeft()
  })
}

test('a damaged PDF is one clear message', async () => {
  await mkdir(pathOf('damaged'))
  await writeFile(pathOf('damaged', 'print.pdf'), 'no PDF')
  const { code, stderr } = await shop.run(['compare', 'out/harbour', 'damaged', '--quiet'])
  assert.equal(code, 66)
  assert.match(stderr, /^kiyo: The print\.pdf of damaged cannot be read as PDF \(.+\); build it again$/m)
})

test('without git a revision is a missing tool', async () => {
  const env = { PATH: pathOf('empty') }
  const { code, stderr } = await shop.run(['compare', 'v1:manuscript/harbour', 'out/harbour', '--quiet'], {
    env,
  })
  assert.equal(code, 69, stderr)
  assert.match(stderr, /git is not installed/)
})

test('a manuscript that cannot be built gives its faults and their code, and no comparison', async () => {
  await shop.article('faulty', plainArticle('悪い原稿', '文[^1]。'))
  const { code, stderr } = await shop.run(['compare', 'out/harbour', 'faulty', '--out', 'faulty.html'])
  assert.equal(code, 65)
  assert.match(stderr, /article\.md:6:\d+ {2}error .*undefined-note/)
  assert.ok(!existsSync(pathOf('faulty.html')))
  await expectNothingLeft()
})

test('a deadline that has passed ends the build, and leaves nothing behind', async () => {
  const args = ['compare', 'v1:manuscript/harbour', 'out/harbour', '--deadline', '0.01', '--quiet']
  const { code, stderr } = await shop.run(args)
  assert.equal(code, 124, stderr)
  await expectNothingLeft()
})

for (const moment of ['reading', 'composing', 'comparing page']) {
  test(`Ctrl-C at "${moment}" ends with 130, and leaves no process and no folder`, async () => {
    if (!existsSync(pathOf('manuscript', 'long'))) {
      const random = seededRandom(21)
      const notes = noteLengths(random, 30)
      await shop.article(
        'manuscript/long',
        randomArticle(random, { notes, between: { least: 60, most: 300 } }),
      )
      git('add', 'manuscript/long')
      git('commit', '--quiet', '--message', 'long')
    }
    let sent = false
    const run = await shop.run(['compare', 'HEAD:manuscript/long', 'out/harbour'], {
      onOutput(stdout, kiyo) {
        if (sent || !stdout.includes(moment)) return
        sent = true
        kiyo.kill('SIGINT')
      },
    })
    assert.ok(sent, `"${moment}" was shown`)
    assert.equal(run.code, 130, run.stderr)
    await expectNothingLeft()
  })
}

test('the help gives an example and the exit codes', async () => {
  const { code, stdout } = await shop.run(['compare', '--help'])
  assert.equal(code, 0)
  assert.match(stdout, /npx kiyo compare v1:manuscript\/specimen manuscript\/specimen/)
  assert.match(stdout, /0 nothing changed, 1 something changed/)
})
