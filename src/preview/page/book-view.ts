import { classes } from '../../model/classes.js'
import type { BookUpdate } from '../preview-update.js'
import { createElement } from './create-element.js'

/** Blocks by which a place in the book is kept. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, figure, td, aside'

/** The EPUB's documents one below the other, as a reading system without pages shows them. */
export class BookView {
  #documents: BookUpdate['documents'] = []
  #isStale = false

  /** @param element  scrolls */
  constructor(readonly element: HTMLElement) {}

  /** Show a new book at the same place; an unchanged one is left as it is. */
  show({ documents }: BookUpdate): void {
    const addresses = (list: BookUpdate['documents']): string => list.map(({ address }) => address).join()
    if (addresses(documents) === addresses(this.#documents)) return
    this.#documents = documents
    this.#isStale = true
    if (!this.element.hidden) void this.#load()
  }

  toggle(isShown: boolean): void {
    this.element.hidden = !isShown
    if (isShown && this.#isStale) void this.#load()
  }

  async #load(): Promise<void> {
    this.#isStale = false
    const documents = this.#documents
    const old = [...this.element.querySelectorAll('iframe')]
    const place = this.#readingPlace(old)
    const { scrollTop } = this.element
    const frames = documents.map((document) => this.#makeFrame(document))
    // New frames load invisibly, and the old ones stay until then.
    for (const { frame } of frames) frame.classList.add(classes.isLoading)
    this.element.append(...frames.map(({ frame }) => frame))
    await Promise.all(frames.map(({ loaded }) => loaded))
    if (documents !== this.#documents) {
      for (const { frame } of frames) frame.remove()
      return
    }
    for (const frame of old) frame.remove()
    for (const { frame } of frames) frame.classList.remove(classes.isLoading)
    this.element.scrollTop = scrollTop
    const frame = place && frames[place.frame]?.frame
    const blocks = frame ? blocksOf(frame) : []
    const same = blocks.filter(({ textContent }) => textContent === place?.text)
    const block = same[0] ?? blocks[place?.block ?? 0]
    if (place && frame && block) this.element.scrollTop += topIn(frame, block) - place.top
  }

  /** Make a frame without scripts, which its sandbox and the server's policy forbid. */
  #makeFrame({ address, title }: BookUpdate['documents'][number]): {
    frame: HTMLIFrameElement
    loaded: Promise<void>
  } {
    const frame = createElement('iframe', classes.document)
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.title = title
    frame.src = address
    const loaded = new Promise<void>((resolve) => {
      frame.addEventListener('load', () => {
        const root = frame.contentDocument?.documentElement
        if (root) {
          const grow = (): void => {
            frame.style.height = `${root.offsetHeight}px`
          }
          grow()
          new ResizeObserver(grow).observe(root)
          root.addEventListener('click', (event) => this.#follow(event))
        }
        resolve()
      })
    })
    return { frame, loaded }
  }

  /** Follow a link to a document of the book; other links are ignored. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.('a')
    const href = link?.getAttribute('href')
    if (!link || !href) return
    event.preventDefault()
    const target = new URL(href, link.baseURI)
    const index = this.#documents.findIndex(
      ({ address }) => new URL(address, location.href).pathname === target.pathname,
    )
    const frame = this.element.querySelectorAll('iframe')[index]
    const element = frame?.contentDocument?.getElementById(decodeURIComponent(target.hash.slice(1)))
    const view = this.element.getBoundingClientRect()
    if (frame && element) this.element.scrollTop += topIn(frame, element) - view.top - view.height / 3
  }

  /** The first block in view. */
  #readingPlace(
    frames: readonly HTMLIFrameElement[],
  ): { frame: number; block: number; text: string; top: number } | undefined {
    const { top } = this.element.getBoundingClientRect()
    for (const [index, frame] of frames.entries()) {
      for (const [block, element] of blocksOf(frame).entries()) {
        const at = topIn(frame, element)
        if (at >= top) return { frame: index, block, text: element.textContent ?? '', top: at }
      }
    }
    return undefined
  }
}

function blocksOf(frame: HTMLIFrameElement): Element[] {
  return [...(frame.contentDocument?.querySelectorAll(BLOCKS) ?? [])]
}

/** Upper edge in the window. */
function topIn(frame: HTMLIFrameElement, element: Element): number {
  return frame.getBoundingClientRect().top + element.getBoundingClientRect().top
}
