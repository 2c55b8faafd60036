/**
 * Draws the pictures of `docs/journal.md`: an article in kiyo's own house, and the same in a house of other settings.
 *
 *     node dist/test/bench/draw-settings.js
 *
 * Needs pdftoppm and unzip (poppler-utils, unzip), and Japanese typefaces of the system for what is drawn of screens; writes
 * `docs/settings/*.png`.
 */
import { execFile } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const HOUSES = ['plain', 'own'] as const
/** Of a house that differs from the built-in one in its typefaces alone: where they are in the packages. */
const FACES = {
  mincho: 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  gothic: 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
}
/** What the other house has on screens. */
const SCREEN = "\nscreen: { light: { paper: '#fbf6ea', ink: '#2b2118', rule: '#c9b99c', link: '#8a1c1c' } }\n"
/** Windows: the web edition's, and the EPUB's on a phone. */
const WEB = { width: 560, height: 620 }
const PHONE = { width: 360, height: 620 }
/** Dots per inch of what is drawn of pages. */
const RESOLUTION = 80
/** How many pixels of a cover become one. */
const SHRINK = 8
const GAP = 16
const FRAME = 150

/** A part of a page: its number, and where it is, in millimetres. */
interface Part {
  page: number
  top: number
  height: number
}

/** What is shown of the built-in house, and of the other. */
const PICTURES: Readonly<Record<string, readonly [plain: Part, own: Part]>> = {
  page: [
    { page: 1, top: 0, height: 257 },
    { page: 1, top: 0, height: 210 },
  ],
  headings: [
    { page: 1, top: 25, height: 135 },
    { page: 1, top: 20, height: 160 },
  ],
  tables: [
    { page: 1, top: 166, height: 30 },
    { page: 2, top: 21, height: 28 },
  ],
  notes: [
    { page: 1, top: 205, height: 30 },
    { page: 2, top: 104, height: 30 },
  ],
  'running-heads': [
    { page: 2, top: 0, height: 257 },
    { page: 2, top: 0, height: 210 },
  ],
}

const folder = await mkdtemp(join(tmpdir(), 'kiyo-settings-'))
try {
  await makeHouses()
  for (const house of [...HOUSES, 'faces']) {
    const article = join(folder, 'houses', house, 'article')
    const out = join(folder, house)
    await run(process.execPath, [
      join(ROOT, 'dist/src/cli.js'),
      ...['build', article, '--out', out, '--only', 'print,epub,web', '--quiet'],
    ])
    await run('pdftoppm', [
      ...['-r', String(RESOLUTION), '-gray', '-png'],
      ...[join(out, 'article/print.pdf'), join(out, 'page')],
    ])
    await run('unzip', ['-qj', join(out, 'article/book.epub'), '*cover.png', '-d', out])
    await run('unzip', ['-q', join(out, 'article/book.epub'), '-d', join(out, 'book')])
  }
  await mkdir(join(ROOT, 'docs/settings'), { recursive: true })
  for (const [name, parts] of Object.entries(PICTURES)) {
    const drawn = await Promise.all(parts.map((part, index) => drawPart(HOUSES[index] ?? 'plain', part)))
    await write(name, drawn)
  }
  await write('cover', await Promise.all(HOUSES.map(async (house) => shrink(await read(house, 'cover.png')))))
  const opening = { page: 1, top: 25, height: 100 }
  await write('typefaces', [await drawPart('plain', opening), await drawPart('faces', opening)])
  await write('screens', await drawScreens())
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The houses of the fixtures, what the other one has on screens, and one with typefaces of its own. */
async function makeHouses(): Promise<void> {
  const houses = join(folder, 'houses')
  await cp(join(ROOT, 'test/fixtures/journal/settings'), houses, { recursive: true })
  await appendFile(join(houses, 'own/journal.yaml'), SCREEN)
  await cp(join(houses, 'plain'), join(houses, 'faces'), { recursive: true })
  const fonts = Object.entries(FACES).map(([role, path]) => `  ${role}: ${basename(path)}`)
  await appendFile(join(houses, 'faces/journal.yaml'), `\nfonts:\n${fonts.join('\n')}\n`)
  for (const path of Object.values(FACES))
    await cp(
      join(ROOT, 'node_modules/@expo-google-fonts', path),
      join(houses, 'faces/house/fonts', basename(path)),
    )
}

/** The web edition and the EPUB of both houses, as a browser shows them. */
async function drawScreens(): Promise<PNG[]> {
  const browser = await openBrowser()
  try {
    const drawn: PNG[] = []
    for (const [file, viewport] of [
      ['article/web/index.html', WEB],
      ['book/OEBPS/article.xhtml', PHONE],
    ] as const)
      for (const house of HOUSES) {
        const page = await browser.newPage()
        await page.setViewport(viewport)
        await page.goto(pathToFileURL(join(folder, house, file)).href)
        drawn.push(PNG.sync.read(Buffer.from(await page.screenshot())))
        await page.close()
      }
    return drawn
  } finally {
    await closeBrowser(browser)
  }
}

async function read(house: string, name: string): Promise<PNG> {
  return PNG.sync.read(await readFile(join(folder, house, name)))
}

async function drawPart(house: string, { page, top, height }: Part): Promise<PNG> {
  const whole = await read(house, `page-${page}.png`)
  const inPixels = (millimetres: number): number => Math.round((millimetres / 25.4) * RESOLUTION)
  const from = inPixels(top)
  const part = new PNG({ width: whole.width, height: Math.min(inPixels(height), whole.height - from) })
  PNG.bitblt(whole, part, 0, from, part.width, part.height, 0, 0)
  return part
}

/** A picture of which each pixel is the mean of a square. */
function shrink(image: PNG): PNG {
  const small = new PNG({
    width: Math.floor(image.width / SHRINK),
    height: Math.floor(image.height / SHRINK),
  })
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0
        for (let dy = 0; dy < SHRINK; dy++)
          for (let dx = 0; dx < SHRINK; dx++)
            sum += image.data[4 * ((y * SHRINK + dy) * image.width + x * SHRINK + dx) + channel] ?? 0
        small.data[4 * (y * small.width + x) + channel] = Math.round(sum / SHRINK ** 2)
      }
    }
  }
  return small
}

/** Write pictures side by side, each in a frame. */
async function write(name: string, images: readonly PNG[]): Promise<void> {
  const width = images.reduce((sum, image) => sum + image.width + GAP, -GAP)
  const height = Math.max(...images.map((image) => image.height))
  const whole = new PNG({ width, height })
  whole.data.fill(255)
  let left = 0
  for (const image of images) {
    PNG.bitblt(image, whole, 0, 0, image.width, image.height, left, 0)
    for (let y = 0; y < image.height; y++)
      for (let x = 0; x < image.width; x++)
        if (x === 0 || y === 0 || x === image.width - 1 || y === image.height - 1)
          whole.data.fill(FRAME, 4 * (y * width + left + x), 4 * (y * width + left + x) + 3)
    left += image.width + GAP
  }
  const isGray = name !== 'cover' && name !== 'screens'
  const bytes = PNG.sync.write(whole, { colorType: isGray ? 0 : 2, deflateLevel: 9 })
  await writeFile(join(ROOT, 'docs/settings', `${name}.png`), bytes)
}
