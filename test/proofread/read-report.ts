import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'

/** A report as a browser that opens it from the disk has it. */
export interface ReadReport {
  /** Of the page itself. */
  lang: string
  title: string
  heading: string
  head: string
  /** Rows of the table of kinds: name, count, numbers. */
  kinds: string[][]
  findings: ReadFinding[]
  /** Rows of the note audit. */
  notes: string[][]
  guide: string
  /** Of its parts, and of the columns of its tables. */
  headings: string[]
  /** Names of the elements in it. */
  elements: string[]
  /** What its links and pictures lead to; data URIs shortened to their type. */
  addresses: string[]
  /** Whether its style is in force. */
  isStyled: boolean
  /** What it asked for besides itself, and what the browser had to say. */
  requests: string[]
  console: string[]
}

export interface ReadFinding {
  id: string
  number: string
  kind: string
  places: string[]
  quote: string
  marked: string
  reason: string
  notes: string[]
  picture?: ReadPicture
}

export interface ReadPicture {
  label: string
  /** Base64; the same string where it is shown by reference. */
  png: string
  isReference: boolean
  line: { x: number; y: number; width: number; height: number }
  /** A PNG picture of it as the browser shows it, Base64; for those that were asked for. */
  shown?: string
}

/**
 * Open a report in the browser.
 *
 * @param isShown  whose pictures are to be taken as the browser shows them
 */
export async function readReport(
  browser: Browser,
  path: string,
  isShown: (finding: ReadFinding, index: number) => boolean = () => false,
): Promise<ReadReport> {
  const page = await browser.newPage()
  const requests: string[] = []
  const console: string[] = []
  page.on('console', (message) => console.push(message.text()))
  page.on('dialog', (dialog) => {
    console.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => requests.push(request.url().slice(0, 200)))
  try {
    const url = pathToFileURL(path).href
    await page.goto(url, { waitUntil: 'load' })
    const read = await page.evaluate((): Omit<ReadReport, 'requests' | 'console'> => {
      const text = (from: ParentNode, selector: string): string =>
        from.querySelector(selector)?.textContent ?? ''
      const texts = (from: ParentNode, selector: string): string[] =>
        [...from.querySelectorAll(selector)].map((one) => one.textContent ?? '')
      const rows = (selector: string): string[][] =>
        [...document.querySelectorAll(`${selector} tbody tr`)].map((row) => texts(row, 'th, td'))
      const pictureOf = (svg: Element | null): ReadPicture | undefined => {
        if (!svg) return undefined
        const reference = svg.querySelector('use')?.getAttribute('href') ?? ''
        const image = reference ? document.querySelector(reference) : svg.querySelector('image')
        const line = svg.querySelector('.line')
        const length = (name: string): number => Number(line?.getAttribute(name))
        return {
          label: svg.getAttribute('aria-label') ?? '',
          png: image?.getAttribute('href')?.replace('data:image/png;base64,', '') ?? '',
          isReference: reference !== '',
          line: { x: length('x'), y: length('y'), width: length('width'), height: length('height') },
        }
      }
      return {
        lang: document.documentElement.lang,
        title: document.title,
        heading: text(document, 'h1'),
        head: text(document, 'body > header'),
        kinds: rows('.summary'),
        findings: [...document.querySelectorAll('article.finding')].map((article) => {
          const picture = pictureOf(article.querySelector('svg'))
          return {
            id: article.id,
            number: text(article, '.number'),
            kind: text(article, 'h3'),
            places: texts(article, '.place > *'),
            quote: text(article, 'blockquote'),
            marked: text(article, 'mark'),
            reason: text(article, '.reason'),
            notes: texts(article, 'dd'),
            ...(picture ? { picture } : {}),
          }
        }),
        notes: rows('.notes'),
        guide: text(document, '.findings > .guide'),
        headings: texts(document, 'h2, thead th, dt'),
        elements: [...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))],
        addresses: [...document.querySelectorAll('[href], [src], [action], [srcset]')].map((one) => {
          const names = ['href', 'src', 'action', 'srcset']
          const address = names.map((name) => one.getAttribute(name)).find((found) => found) ?? ''
          return address.replace(/^(data:image\/png;base64),.*$/, '$1')
        }),
        isStyled: getComputedStyle(document.body).maxWidth !== 'none',
      }
    })
    for (const [index, finding] of read.findings.entries()) {
      const { id, picture } = finding
      if (!picture || !isShown(finding, index)) continue
      const svg = await page.$(`#${id} svg`)
      if (svg) picture.shown = await svg.screenshot({ encoding: 'base64' })
    }
    const others = requests.filter((one) => one !== url && !one.startsWith('data:'))
    return { ...read, requests: others, console }
  } finally {
    await page.close()
  }
}
