import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import JSZip from 'jszip'
import { parse } from 'parse5'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'
import { checkByAxe, openPage, windows } from '../web/open-page.js'

let browser: Browser
let root: string

before(async () => {
  browser = await openBrowser()
  root = await mkdtemp(join(tmpdir(), 'kiyo-offprints-'))
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await write('journal.yaml', 'title: 港湾史研究\nissn: 1234-5679\n')
  for (const name of ['fune', 'kiri'])
    await write(
      `manuscript/${name}/article.md`,
      `---\ntitle: ${name}の論文\nauthor: 山田太郎\n---\n\n港の朝は早い[^1]。\n\n[^1]: ${name}の註。\n`,
    )
  await write(
    'issues/1/issue.yaml',
    'volume: 1\nnumber: 1\ncontents:\n  - articles: [manuscript/fune, manuscript/kiri]\n',
  )
})

after(async () => {
  await closeBrowser(browser)
  await rm(root, { recursive: true, force: true })
})

function buildIssue(...editions: string[]): Promise<BuildResult> {
  return build(join(root, 'issues/1'), {
    out: join(root, 'out'),
    editions: new Set(editions),
    browser: async () => browser,
    modified: new Date(0),
    language: 'en',
    progress: () => undefined,
  })
}

/** The archives have the offprint of each article, as it lies beside the issue. */
async function expectOffprints(): Promise<void> {
  const file = (name: string): Promise<Buffer> => readFile(join(root, 'out/1', name))
  for (const [archive, pattern] of [
    ['jstage-full.zip', /\.pdf$/],
    ['jstage-bib.zip', /\.pdf$/],
    ['weko3.zip', /^data\/.*\.pdf$/],
  ] as const) {
    const zip = await JSZip.loadAsync(await file(archive))
    const pdfs = Object.values(zip.files).filter(({ name }) => pattern.test(name))
    const found = await Promise.all(pdfs.map((entry) => entry.async('nodebuffer')))
    assert.deepEqual(found, [await file('offprints/fune.pdf'), await file('offprints/kiri.pdf')], archive)
  }
}

test('archives of an issue have the PDF of each article; its pages link to it', async () => {
  await buildIssue('print', 'web', 'jats', 'jpcoar')
  await expectOffprints()
  const page = await readFile(join(root, 'out/1/web/article-2.html'), 'utf8')
  assert.match(page, /<link rel="alternate" type="application\/pdf" href="a2-kiri\.pdf">/)
  assert.deepEqual(
    await readFile(join(root, 'out/1/web/a2-kiri.pdf')),
    await readFile(join(root, 'out/1/offprints/kiri.pdf')),
  )
})

test('its contents and articles parse without an error, axe finds no violation, and they lead to each other', async () => {
  const names = ['index.html', 'article-1.html', 'article-2.html']
  const links = new Map<string, string[]>()
  for (const name of names) {
    const path = join(root, 'out/1/web', name)
    const html = await readFile(path, 'utf8')
    const errors: string[] = []
    parse(html, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) })
    assert.deepEqual(errors, [], name)
    links.set(
      name,
      [...html.matchAll(/ href="([^"#]+\.html)"/g)].map(([, href = '']) => href),
    )
    for (const window of Object.keys(windows) as (keyof typeof windows)[]) {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await openPage(browser, path, { window, scheme })
        assert.deepEqual(await checkByAxe(page), [], `${name}, ${window}, ${scheme}`)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
        await page.close()
      }
    }
  }
  assert.deepEqual(links.get('index.html'), names.slice(1))
  for (const name of names.slice(1)) assert.ok(links.get(name)?.includes('index.html'), name)
})

test('made later and alone they have the PDFs of the last build', async () => {
  await rm(join(root, 'out/1/jstage-full.zip'))
  await buildIssue('jats')
  await expectOffprints()
})
