import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { noteLengths, randomArticle } from '../editions/random-article.js'
import { seededRandom } from '../print/seeded-random.js'
import { openWorkshop, plainArticle, type Workshop } from './run-kiyo.js'

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
  await shop.article('short', plainArticle('短い原稿'))
  const random = seededRandom(21)
  const notes = noteLengths(random, 40)
  await shop.article('long', randomArticle(random, { notes, between: { least: 60, most: 300 } }))
})

after(() => shop.close())

const pathOf = (...parts: string[]): string => join(shop.folder, ...parts)

/** What stands in a slug's folder for people: kiyo's own notes of the pages and the book are not for them. */
async function editionsIn(out: string, slug: string): Promise<string[]> {
  const names = await readdir(pathOf(out, slug))
  return names.filter((name) => name !== '.pages.json' && name !== '.book.json').sort()
}

/** Old editions, of which a failing build must leave every byte. */
async function writeOld(out: string, slug: string): Promise<void> {
  await mkdir(pathOf(out, slug), { recursive: true })
  await writeFile(pathOf(out, slug, 'print.pdf'), 'old pdf')
  await writeFile(pathOf(out, slug, 'book.epub'), 'old epub')
}

async function expectOld(out: string, slug: string): Promise<void> {
  assert.deepEqual(await editionsIn(out, slug), ['book.epub', 'print.pdf'])
  assert.equal(await readFile(pathOf(out, slug, 'print.pdf'), 'utf8'), 'old pdf')
  assert.equal(await readFile(pathOf(out, slug, 'book.epub'), 'utf8'), 'old epub')
}

async function expectNothingLeft(): Promise<void> {
  if (process.platform === 'linux') assert.deepEqual(shop.processes(), [])
  assert.deepEqual(await shop.temporaryFiles(), [])
}

test('a build shows its stages, its pages and a summary, without colour where there is no terminal', async () => {
  await writeOld('shown', 'short')
  const { code, stdout, stderr } = await shop.run(['build', 'short', '--out', 'shown'])
  assert.equal(code, 0, stderr)
  assert.equal(stderr, '')
  assert.ok(!stdout.includes('\u001b'), 'no escape sequence')
  assert.match(stdout, /reading[\s\S]*page 1 of 1[\s\S]*writing/)
  assert.match(stdout, /^short: 1 pages?, 1 notes?$/m)
  assert.match(stdout, /print\.pdf {2}\d+ kB/)
  assert.match(stdout, /book\.epub {2}\d+ kB/)
  assert.match(stdout, /\d+\.\d s$/m)
  assert.deepEqual(await editionsIn('shown', 'short'), ['book.epub', 'print.pdf'])
  assert.equal((await readFile(pathOf('shown', 'short', 'print.pdf'), 'latin1')).slice(0, 5), '%PDF-')
  await expectNothingLeft()
})

test('--quiet says nothing where nothing is wrong', async () => {
  const { code, stdout, stderr } = await shop.run(['build', 'short', '--quiet'])
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' })
})

test('--quiet still tells faults', async () => {
  await shop.article('faulty', plainArticle('悪い原稿', '文[^1]。'))
  const { code, stdout, stderr } = await shop.run(['build', 'faulty', '--only', 'epub', '--quiet'])
  assert.equal(code, 65)
  assert.equal(stdout, '')
  assert.match(stderr, /undefined-note/)
})

test('--json gives the summary and every message to a program', async () => {
  const { code, stdout } = await shop.run(['build', 'short', 'faulty', '--only', 'epub', '--json'])
  assert.equal(code, 65)
  const { seconds, articles } = JSON.parse(stdout)
  assert.equal(typeof seconds, 'number')
  assert.equal(articles.length, 2)
  assert.equal(articles[0].slug, 'short')
  assert.equal(articles[0].notes, 1)
  assert.equal(articles[0].errors, 0)
  assert.equal(articles[0].files.length, 1)
  const [file] = articles[0].files
  assert.equal(file.bytes, (await readFile(pathOf(file.path))).length)
  assert.equal(articles[1].errors, 1)
  assert.deepEqual(articles[1].files, [])
  const [message] = articles[1].messages
  assert.equal(message.severity, 'error')
  assert.equal(message.rule, 'undefined-note')
  assert.equal(message.line, 6)
})

test('FORCE_COLOR aside, NO_COLOR leaves no colour in faults', async () => {
  const { stderr } = await shop.run(['build', 'faulty', '--only', 'epub'], { env: { NO_COLOR: '1' } })
  assert.ok(!stderr.includes('\u001b'))
})

test('a build that fails leaves the old editions byte for byte', async () => {
  await writeOld('kept', 'faulty')
  const { code } = await shop.run(['build', 'faulty', '--out', 'kept'])
  assert.equal(code, 65)
  await expectOld('kept', 'faulty')
  await expectNothingLeft()
})

test('a deadline that has passed is an exit of its own, with the place, and leaves nothing behind', async () => {
  await writeOld('late', 'long')
  const { code, stderr } = await shop.run(['build', 'long', '--out', 'late', '--deadline', '0.01'])
  assert.equal(code, 124)
  assert.match(stderr, /Not done within 0\.01 seconds \(at “[^”]+”\).*--deadline/)
  await expectOld('late', 'long')
  await expectNothingLeft()
})

for (const [signal, code, moment] of [
  ['SIGINT', 130, 'reading'],
  ['SIGTERM', 143, 'fonts'],
  ['SIGINT', 130, 'loading'],
  ['SIGTERM', 143, 'composing'],
  ['SIGINT', 130, 'page 2 of'],
  ['SIGTERM', 143, 'printing'],
  ['SIGINT', 130, 'checking'],
] as const) {
  test(`${signal} at "${moment}" ends with ${code} in five seconds, and leaves no process and no file`, async () => {
    await writeOld('interrupted', 'long')
    let sent = 0
    const run = await shop.run(['build', 'long', '--out', 'interrupted'], {
      onOutput(stdout, kiyo) {
        if (sent > 0 || !stdout.includes(moment)) return
        sent = performance.now()
        kiyo.kill(signal)
      },
    })
    assert.ok(sent > 0, `"${moment}" was shown`)
    assert.ok(performance.now() - sent < 5000)
    assert.equal(run.code, code, run.stderr)
    assert.doesNotMatch(run.stderr, /^\s+at /m)
    await expectOld('interrupted', 'long')
    await expectNothingLeft()
  })
}

for (const pause of [5, 20, 80, 160]) {
  test(`a second signal ${pause} ms after the first ends at once, and leaves no process and no file`, async () => {
    let sent = 0
    const run = await shop.run(['build', 'long', '--out', 'twice'], {
      onOutput(stdout, kiyo) {
        if (sent > 0 || !stdout.includes('reading')) return
        sent = performance.now()
        kiyo.kill('SIGINT')
        setTimeout(() => kiyo.kill('SIGINT'), pause)
      },
    })
    assert.ok(performance.now() - sent < 5000)
    assert.equal(run.code, 130)
    assert.ok(!existsSync(pathOf('twice', 'long')))
    await expectNothingLeft()
  })
}

for (const moment of ['loading', 'composing', 'page 2 of', 'printing']) {
  test(`a browser killed at "${moment}" is opened once more, and the build goes on`, {
    skip: process.platform === 'linux' ? false : 'finds processes on Linux only',
  }, async () => {
    let killed = 0
    const run = await shop.run(['build', 'long', '--out', 'killed'], {
      onOutput(stdout) {
        if (killed === 0 && stdout.includes(moment) && shop.killBrowser()) killed++
      },
    })
    assert.equal(killed, 1)
    assert.equal(run.code, 0, run.stderr)
    assert.deepEqual(await editionsIn('killed', 'long'), ['book.epub', 'print.pdf'])
    await expectNothingLeft()
  })
}

test('a browser that is killed twice is an exit of its own, and leaves the old editions and nothing else', {
  skip: process.platform === 'linux' ? false : 'finds processes on Linux only',
}, async () => {
  await writeOld('killed-twice', 'long')
  let kills = 0
  const run = await shop.run(['build', 'long', '--out', 'killed-twice'], {
    onOutput(stdout) {
      if (stdout.split('composing').length - 1 > kills && shop.killBrowser()) kills++
    },
  })
  assert.equal(kills, 2)
  assert.equal(run.code, 70)
  assert.match(run.stderr, /stopped twice/)
  assert.doesNotMatch(run.stderr, /^\s+at /m)
  await expectOld('killed-twice', 'long')
  await expectNothingLeft()
})

test('two builds at once into one folder leave whole files', async () => {
  const runs = await Promise.all([1, 2].map(() => shop.run(['build', 'short', '--out', 'shared', '--quiet'])))
  assert.deepEqual(
    runs.map(({ code, stderr }) => ({ code, stderr })),
    [
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ],
  )
  assert.deepEqual(await editionsIn('shared', 'short'), ['book.epub', 'print.pdf'])
  const pdf = await PDFDocument.load(await readFile(pathOf('shared', 'short', 'print.pdf')))
  assert.equal(pdf.getPageCount(), 1)
  const zip = await JSZip.loadAsync(await readFile(pathOf('shared', 'short', 'book.epub')), {
    checkCRC32: true,
  })
  assert.ok(zip.file('mimetype'))
  await expectNothingLeft()
})

test('nothing that a manuscript can write opens a connection', async () => {
  const connections: string[] = []
  const canary = createServer((socket) => {
    connections.push(String(socket.remoteAddress))
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(canary, 'listening')
  const address = canary.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const base = `http://127.0.0.1:${port}`
  try {
    const warned = [
      `<img src="${base}/1.png" srcset="${base}/2.png 2x">を`,
      `<p background="${base}/3"><a href="${base}/4" ping="${base}/5">語</a></p>`,
      `<div style="background:url(${base}/6)">囲み</div>`,
      `<table background="${base}/7"><tr><td>箱</td></tr></table>`,
      `[語](${base}/8)と<${base}/9>`,
    ]
    await shop.article('warned', plainArticle('誘う原稿', warned.join('\n\n')))
    const { code, stderr } = await shop.run(['build', 'warned', '--out', 'canary'])
    assert.equal(code, 0, stderr)
    assert.match(stderr, /removed-markup/)

    const refused = [
      `![図](${base}/10.png){alt="図"}`,
      `<script src="${base}/11.js"></script>`,
      `<link rel="preconnect" href="${base}"><link rel="dns-prefetch" href="${base}">`,
      `<meta http-equiv="refresh" content="0;url=${base}/12">`,
      `<style>@import url(${base}/13.css); @font-face{font-family:x;src:url(${base}/14)}</style>`,
      `<iframe src="${base}/15"></iframe><object data="${base}/16"></object><embed src="${base}/17">`,
      `<video src="${base}/18" poster="${base}/19"></video><audio src="${base}/20"></audio>`,
      `<svg><image href="${base}/21"/><use href="${base}/22"/></svg>`,
      `<form action="${base}/23"><input type="image" src="${base}/24"></form>`,
      `<base href="${base}/">`,
    ]
    for (const [index, markup] of refused.entries()) {
      await shop.article(`refused-${index}`, plainArticle('断る原稿', `文。\n\n${markup}`))
    }
    const run = await shop.run(['build', ...refused.map((_, index) => `refused-${index}`), '--out', 'canary'])
    assert.equal(run.code, 65)
    for (const index of refused.keys()) assert.ok(!existsSync(pathOf('canary', `refused-${index}`)))

    await shop.article('drawn', plainArticle('図の原稿', '文。\n\n![図](a.svg){alt="図"}'), {
      'a.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${base}/25" width="9" height="9"/></svg>`,
    })
    assert.equal((await shop.run(['build', 'drawn', '--out', 'canary'])).code, 65)
    assert.deepEqual(connections, [])

    // The canary is awake.
    const caller = connect(port, '127.0.0.1').on('error', () => undefined)
    await once(caller, 'close')
    assert.equal(connections.length, 1)
  } finally {
    canary.close()
  }
})
