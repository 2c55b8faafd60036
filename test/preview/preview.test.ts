import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import type { Rectangle } from '../../src/model/logical-box.js'
import { rectangleOnPage } from '../../src/model/page-format.js'
import { buildPreview } from '../../src/pipeline/build-preview.js'
import { openWorkshop, type Run, type Workshop } from '../command-line/run-kiyo.js'
import { openReader, type Reader } from './open-reader.js'
import { figure, lineOfParagraph, previewManuscript, styleOfLines } from './preview-manuscript.js'

let shop: Workshop
let reader: Reader
let kiyo: ChildProcess
let ending: Promise<Run>
let url: URL
let page: Page
/** Of the first build, which the tests begin with. */
const text = previewManuscript()

const pathOf = (...parts: string[]): string => join(shop.folder, 'harbour', ...parts)

before(async () => {
  shop = await openWorkshop()
  await mkdir(pathOf('figures'), { recursive: true })
  await writeFile(pathOf('figures', 'harbour.svg'), figure('navy'))
  await writeFile(pathOf('format.css'), styleOfLines(38))
  await writeFile(pathOf('article.md'), text)
  reader = await openReader()
  url = await new Promise<URL>((resolve, reject) => {
    ending = shop.run(['preview', 'harbour'], {
      onOutput: (stdout, started) => {
        kiyo = started
        const found = stdout.match(/http:\S+/)?.[0]
        if (found) resolve(new URL(found))
      },
    })
    void ending.then(({ stderr }) => reject(new Error(stderr)))
  })
  await reader.browser
    .defaultBrowserContext()
    .overridePermissions(url.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
  page = await reader.browser.newPage()
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      const seen = (globalThis as { violations?: string[] }).violations ?? []
      Object.assign(globalThis, { violations: [...seen, `${violatedDirective} ${blockedURI}`] })
    })
  })
  await page.goto(url.href)
  await upToDate()
})

after(async () => {
  if (kiyo.exitCode === null) kiyo.kill('SIGKILL')
  await reader.close()
  await ending
  await shop.close()
})

async function upToDate(state = 'ready'): Promise<void> {
  await page.waitForFunction((wanted) => document.body.dataset.state === wanted, {}, state)
}

/** Until the pages hold some text, or hold it no more. */
async function pagesWith(wanted: string, isThere = true): Promise<void> {
  await page.waitForFunction(
    (wanted, isThere) =>
      [...document.querySelectorAll('.host')].some(({ shadowRoot }) =>
        shadowRoot?.querySelector('.flow')?.textContent?.includes(wanted),
      ) === isThere,
    {},
    wanted,
    isThere,
  )
}

/** Save as many editors do: another file, renamed. */
async function save(content: string): Promise<void> {
  await writeFile(pathOf('.article.md.part'), content)
  await rename(pathOf('.article.md.part'), pathOf('article.md'))
}

const shown = (): Promise<string> => page.$eval('#go', ({ textContent }) => textContent ?? '')

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key as 'Home')
}

/** Where a paragraph begins on the screen; nothing where it is not there. */
function placeOf(
  opening: string,
): Promise<{ x: number; y: number; page: number; isInView: boolean } | undefined> {
  return page.evaluate((opening) => {
    for (const host of document.querySelectorAll('.host')) {
      const block = [...(host.shadowRoot?.querySelectorAll('.flow p') ?? [])].find((one) =>
        one.textContent?.startsWith(opening),
      )
      if (!block) continue
      const { left, top } = block.getBoundingClientRect()
      const desk = document.querySelector('#spreads')?.getBoundingClientRect() ?? new DOMRect()
      const number = Number(host.closest<HTMLElement>('.page')?.dataset.page)
      return { x: left + 40, y: top + 6, page: number, isInView: top > desk.top && top < desk.bottom }
    }
    return undefined
  }, opening)
}

/** Ask the server as no browser would. */
function ask(
  path: string,
  host = url.host,
  method = 'GET',
): Promise<{ status: number; headers: object; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: url.port, path, method, headers: { host }, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (data: string) => {
          body += data
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    asked.on('error', reject).end()
  })
}

test('pages stand as spreads: the first alone on the right, then even left and odd right', async () => {
  const spreads = await page.$$eval('.spread', (all) =>
    all.map((spread) =>
      [...spread.children].map(
        (one) => `${(one as HTMLElement).dataset.page} ${one.className.split(' ')[1]}`,
      ),
    ),
  )
  assert.ok(spreads.flat().length >= 6, String(spreads.flat().length))
  assert.deepEqual(spreads.slice(0, 3), [['1 right'], ['2 left', '3 right'], ['4 left', '5 right']])
  const [left, right, desk] = await page.evaluate(() =>
    ['[data-page="2"]', '[data-page="3"]', '#spreads'].map((one) => {
      const { left, right, width, height } =
        document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect()
      return { left, right, width, height }
    }),
  )
  assert.ok(left && right && desk)
  assert.equal(left.right, right.left)
  // The whole spread fits into the window.
  assert.ok(left.left >= desk.left && right.right <= desk.right && left.height <= desk.height)
  assert.ok(left.width > desk.width / 4 || left.height > desk.height * 0.85)
})

test('every line stands where it is printed', async () => {
  const browser = await openBrowser()
  try {
    const inputs = {
      browser: async () => browser,
      modified: new Date(0),
      signal: new AbortController().signal,
    }
    for await (const part of buildPreview(pathOf(), inputs)) {
      if (part.kind !== 'pages') continue
      for (const { number, lines } of part.shown.pages) {
        assert.ok(lines.length > 0)
        const drawn = await drawnLines(number)
        for (const { box, text } of lines) {
          const line = rectangleOnPage(box, part.shown.format)
          const middle = (line.top + line.bottom) / 2
          const here = drawn.filter(({ top, bottom }) => top <= middle + 2 && bottom >= middle - 2)
          const left = Math.min(...here.map((one) => one.left))
          const right = Math.max(...here.map((one) => one.right))
          assert.ok(Math.abs(left - line.left) < 1 && Math.abs(right - line.right) < 1, `${number}: ${text}`)
        }
      }
      break
    }
  } finally {
    await closeBrowser(browser)
  }
})

/** Boxes of the texts that a page shows, in its own pixels. */
function drawnLines(number: number): Promise<Rectangle[]> {
  return page.evaluate((number) => {
    const element = document.querySelector(`[data-page="${number}"]`)
    const root = element?.querySelector('.host')?.shadowRoot
    if (!element || !root) return []
    const origin = element.getBoundingClientRect()
    const scale = Number(getComputedStyle(element).getPropertyValue('--scale'))
    const boxes: { left: number; top: number; right: number; bottom: number }[] = []
    const range = document.createRange()
    for (const block of root.querySelectorAll('.composed')) {
      range.selectNodeContents(block)
      for (const { left, top, right, bottom, width } of range.getClientRects()) {
        if (width === 0) continue
        boxes.push({
          left: (left - origin.left) / scale,
          top: (top - origin.top) / scale,
          right: (right - origin.left) / scale,
          bottom: (bottom - origin.top) / scale,
        })
      }
    }
    return boxes
  }, number)
}

test('keys turn the spreads, go to a page and change the size', async () => {
  await press('Home')
  const last = Number((await shown()).split(' / ')[1])
  assert.equal(await shown(), `1 / ${last}`)
  await press('ArrowRight')
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('2–3 /'))
  await press('PageDown', 'j')
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('6'))
  await press('k', 'PageUp', 'ArrowLeft')
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('1 /'))
  await press('End')
  await page.waitForFunction(
    (last) => document.querySelector('#go')?.textContent?.includes(`${last} /`),
    {},
    last,
  )
  await press('g')
  await page.waitForSelector('#go-dialog[open]')
  await page.keyboard.type('4')
  await press('Enter')
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('4–5 /'))
  const width = (): Promise<number> => page.$eval('.page', (one) => one.getBoundingClientRect().width)
  const fitted = await width()
  await press('+')
  assert.ok((await width()) > fitted * 1.1)
  await press('0')
  assert.ok(Math.abs((await width()) - fitted) < 0.01)
  await press('?')
  await page.waitForSelector('#help-dialog[open]')
  await press('Escape')
  await page.waitForSelector('#help-dialog:not([open])')
})

test('a saved manuscript shows, and the reader stays at the same place of the text', async () => {
  await press('Home', 'ArrowRight', 'ArrowRight')
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('4–5 /'))
  const openings = Array.from({ length: 60 }, (_, index) => `第${index + 1}段は`)
  const places = await Promise.all(
    openings.map(async (opening) => ({ opening, place: await placeOf(opening) })),
  )
  // The first paragraph of the right page stands in the middle of what is in view.
  const read = places.find(({ place }) => place?.page === 5) ?? assert.fail()
  const inserted = '書き足した段落である。'.repeat(260)
  await save(text.replace('第1段は', `${inserted}\n\n第1段は`))
  await pagesWith('書き足した段落である。')
  await upToDate()
  const counts = await page.$$eval('.spread', (all) => all.map(({ childElementCount }) => childElementCount))
  assert.deepEqual(
    counts.slice(1, -1).filter((count) => count !== 2),
    [],
    'facing pages are together',
  )
  const now = (await placeOf(read.opening)) ?? assert.fail()
  assert.ok(now.page > 5, `on page ${now.page}`)
  assert.ok(now.isInView, 'in view')
  assert.doesNotMatch(await shown(), /^4–5/)

  // Enlarged, the very line stays where it is on the screen.
  await press('+', '+', '+', '+', '+')
  const enlarged = await Promise.all(
    openings.map(async (opening) => ({ opening, place: await placeOf(opening) })),
  )
  const middle = enlarged.filter(({ place }) => place?.isInView)
  assert.ok(middle.length > 0)
  await save(text)
  await pagesWith('書き足した段落である。', false)
  await upToDate()
  const kept = await Promise.all(middle.map(async ({ opening }) => (await placeOf(opening))?.isInView))
  assert.ok(kept.includes(true), 'a paragraph that was in view is in view')
  await press('0')
})

test('an error shows with its line while the old pages stay, and goes when it is mended', async () => {
  const before = await page.$$eval('.page', ({ length }) => length)
  await save(text.replace('第2段は', '第2段[^missing]は'))
  await upToDate('faulty')
  const faults = await page.$eval('section#faults', (one) => (one.hidden ? '' : one.innerText))
  assert.match(faults, new RegExp(`article\\.md:${lineOfParagraph(2)}`))
  assert.match(faults, /undefined-note/)
  assert.equal(await page.$$eval('.page', ({ length }) => length), before)
  await pagesWith('第2段は')
  await save(text)
  await upToDate()
  assert.equal(await page.$eval('section#faults', ({ hidden }) => hidden), true)
})

test('a click on a line tells and copies its place', async () => {
  await press('Home', 'ArrowRight')
  const place = (await placeOf('第12段は')) ?? assert.fail()
  assert.ok(place.isInView)
  await page.bringToFront()
  await page.mouse.click(place.x, place.y)
  const wanted = `article.md:${lineOfParagraph(12)}`
  await page.waitForFunction(
    (wanted) => document.querySelector('#told')?.textContent === `${wanted} copied`,
    {},
    wanted,
  )
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), wanted)
  assert.equal(await page.$$eval('.marked-line', ({ length }) => length), 1)
})

test('a note call leads to its note', async () => {
  await press('End')
  const call = await page.evaluateHandle(
    () =>
      [...document.querySelectorAll('.host')].flatMap(
        ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('a.note-call, .note-call a') ?? [],
      )[0],
  )
  await page.evaluate((one) => one?.click(), call)
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('1 /'))
  assert.equal(page.url(), url.href)
})

test('findings stand beside the pages; one leads to its line', async () => {
  const finding = await page.waitForSelector('.finding')
  const texts = await page.$$eval('.finding', (all) => all.map(({ textContent }) => textContent ?? ''))
  const doubled = texts.findIndex((one) => one.includes('doubled-punctuation'))
  assert.ok(finding && doubled >= 0, texts.join('\n'))
  assert.match(texts[doubled] ?? '', new RegExp(`p\\. 1, line \\d+article\\.md:${lineOfParagraph(5)}`))
  await press('End')
  await page.$$eval('button.finding', (all, index) => all[index]?.click(), doubled)
  await page.waitForFunction(() => document.querySelector('#go')?.textContent?.startsWith('1 /'))
  const marked = await page.$eval('.marked-line', (one) => one.closest<HTMLElement>('.page')?.dataset.page)
  assert.equal(marked, '1')
  await press('f')
  assert.equal(await page.$eval('aside#findings', ({ hidden }) => hidden), true)
  await press('f')
  assert.equal(await page.$eval('aside#findings', ({ hidden }) => hidden), false)
})

test('the EPUB stands beside the pages and follows, too', async () => {
  await press('e')
  const inBook = (wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('iframe')].some(({ contentDocument }) =>
          contentDocument?.body?.textContent?.includes(wanted),
        ),
      {},
      wanted,
    )
  await inBook('第60段は港の一日をしるす。')
  await save(text.replace('第1段は', '書き直した段は'))
  await inBook('書き直した段は')
  await save(text)
  await inBook('第1段は')
  await upToDate()
  await press('e')
  assert.equal(await page.$eval('section#book', ({ hidden }) => hidden), true)
})

test('a saved style and a saved figure show', async () => {
  const heightOf = (): Promise<number> =>
    page.$eval(
      '.host',
      ({ shadowRoot }) => shadowRoot?.querySelector('.sheet')?.getBoundingClientRect().height ?? 0,
    )
  const before = await heightOf()
  const pages = await page.$$eval('.page', ({ length }) => length)
  await writeFile(pathOf('format.css'), styleOfLines(25))
  await page.waitForFunction((pages) => document.querySelectorAll('.page').length > pages, {}, pages)
  assert.ok((await heightOf()) < before)
  await writeFile(pathOf('format.css'), styleOfLines(38))
  await page.waitForFunction((pages) => document.querySelectorAll('.page').length === pages, {}, pages)
  await upToDate()

  const address = (): Promise<string | undefined> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.host')].flatMap(
          ({ shadowRoot }) => shadowRoot?.querySelector('img')?.src ?? [],
        )[0],
    )
  const old = (await address()) ?? assert.fail()
  assert.match((await ask(new URL(old).pathname)).body, /navy/)
  await writeFile(pathOf('figures', 'harbour.svg'), figure('teal'))
  await page.waitForFunction(
    (old) =>
      [...document.querySelectorAll('.host')].some(({ shadowRoot }) => {
        const image = shadowRoot?.querySelector('img')
        return image && image.src !== old && image.naturalWidth === 120
      }),
    {},
    old,
  )
})

test('nothing of a manuscript runs or leaves', async () => {
  const hostile = [
    '<script>globalThis.ran = 1</script>',
    '<img src="x" onerror="globalThis.ran = 2">',
    '<a href="javascript:globalThis.ran = 3">つなぐ</a>',
    '敵の段落である。',
  ]
  await save(text.replace('第1段は', `${hostile.join('')}第1段は`))
  await page.waitForFunction(() => document.body.dataset.state === 'building')
  await page.waitForFunction(() => document.body.dataset.state !== 'building')
  await page.$$eval('.host', (all) => {
    for (const { shadowRoot } of all)
      for (const link of shadowRoot?.querySelectorAll('a') ?? [])
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))
  })
  assert.equal(await page.evaluate(() => (globalThis as { ran?: number }).ran), undefined)
  assert.equal(page.url(), url.href)
  await save(text)
  await upToDate()
  // Were a script to get in, the page's policy would not run it.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = 4'
    document.body.append(script)
    return (globalThis as { ran?: number }).ran
  })
  assert.equal(ran, undefined)
  const violations = await page.evaluate(() => (globalThis as { violations?: string[] }).violations)
  assert.deepEqual(violations, ['script-src-elem inline'])
})

test('only this machine, only under its own name, only what is offered', async () => {
  const { headers, status } = await ask(url.pathname)
  assert.equal(status, 200)
  assert.match(JSON.stringify(headers), /default-src 'none'.*script-src 'nonce-/)
  assert.doesNotMatch(JSON.stringify(headers), /access-control/)
  assert.equal((await ask(url.pathname, `rebound.example:${url.port}`)).status, 403)
  assert.equal((await ask(url.pathname, '127.0.0.1')).status, 403)
  assert.equal((await ask(url.pathname, url.host, 'POST')).status, 405)
  assert.equal((await ask('/')).status, 404)
  assert.equal((await ask('/updates')).status, 404)
  const upwards = [
    '../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    'images/../../../etc/passwd',
    '/etc/passwd',
    '%',
  ]
  for (const path of upwards) assert.equal((await ask(`${url.pathname}${path}`)).status, 404, path)
  const others = Object.values(networkInterfaces()).flat()
  const addresses = ['127.0.0.2', ...others.flatMap((one) => (one && !one.internal ? one.address : []))]
  for (const address of addresses) {
    const answer = await new Promise((resolve) => {
      const socket = connect(Number(url.port), address, () => resolve('answered'))
      socket.on('error', ({ message }) => resolve(message)).on('close', () => socket.destroy())
    })
    assert.notEqual(answer, 'answered', address)
  }
})

test('a port in use, a wrong port and a missing folder are told', async () => {
  const taken = await shop.run(['preview', 'harbour', '--port', url.port])
  assert.equal(taken.code, 73)
  assert.match(taken.stderr, new RegExp(`Port ${url.port} is in use; choose another with --port`))
  const wrong = await shop.run(['preview', 'harbour', '--port', '70000'])
  assert.equal(wrong.code, 2)
  const missing = await shop.run(['preview', 'nowhere'])
  assert.equal(missing.code, 66)
  assert.match(missing.stderr, /There is no folder nowhere/)
})

test('Ctrl-C ends it and leaves nothing', async () => {
  const written = await readFile(pathOf('article.md'), 'utf8')
  kiyo.kill('SIGINT')
  const { code, stderr } = await ending
  assert.deepEqual({ code, stderr }, { code: 130, stderr: '' })
  if (process.platform === 'linux') assert.deepEqual(shop.processes(), [])
  assert.deepEqual(await shop.temporaryFiles(), [])
  assert.equal(written, text)
  await page.waitForFunction(() => document.body.dataset.state === 'ended')
})
