import { classes } from '../../model/classes.js'
import { type LogicalBox, logicalBox, type Rectangle } from '../../model/logical-box.js'
import { rectangleOnPage, sideOfPage } from '../../model/page-format.js'
import { isSameText, type TextPlace } from '../../model/text-place.js'
import type { PagesUpdate } from '../preview-update.js'
import { createElement } from './create-element.js'
import { findMoved } from './find-moved.js'
import { placeChildren } from './place-children.js'
import { type ShownSheet, showSheet } from './shown-sheet.js'
import { styleSheetsFor } from './style-sheets.js'

/** Space between a spread and the edges of the window, in pixels. */
const EDGE = 20
/** Narrower windows, in pixels, show single pages. */
const NARROW = 600
const LEAST_SCALE = 0.2
const MOST_SCALE = 4
const STEP = 1.15

/** The reading position: a character of the running text, and its distance from the upper edge of the window. */
interface ReadingPlace {
  sheet: ShownSheet
  place: TextPlace
  y: number
}

/** The spreads of the pages, one below the other, and the reading position among them. */
export class Desk {
  sheets: ShownSheet[] = []
  #spreads: HTMLElement[] = []
  #scale = 1
  /** Whether the scale fits the window or was chosen by the reader. */
  #isFitted = true
  #size = { width: 1, height: 1 }
  /** Whether each spread is one page, because two beside each other would be too small to read. */
  #isSingle = false
  /** Of the pages that are shown. */
  #styles: ReadonlyMap<string, CSSStyleSheet> = new Map()

  /** @param element  scrolls */
  constructor(readonly element: HTMLElement) {
    new ResizeObserver(() => this.#keepingPlace(() => this.#resize())).observe(element)
  }

  /** Show new pages in place of the old ones, at the same place of the text. Unchanged pages are left as they are. */
  show(update: PagesUpdate): void {
    const { pages, css, lang, size, format } = update
    this.#keepingPlace(() => {
      this.#styles = styleSheetsFor(
        pages.map((page) => page.css ?? css),
        this.#styles,
      )
      const old = new Map(this.sheets.map((one) => [one.page.key, one]))
      this.sheets = pages.flatMap((page) => {
        const same = old.get(page.key)
        old.delete(page.key)
        if (!same && page.html === undefined) return []
        const sheet = this.#styles.get(page.css ?? css) ?? new CSSStyleSheet()
        const shown = same ?? showSheet(page, page.html ?? '', lang, sheet, update)
        shown.page = page
        shown.format = format
        shown.root.adoptedStyleSheets = [sheet]
        shown.element.dataset.page = String(page.number)
        shown.element.ariaLabel = page.label
        return shown
      })
      this.#size = size
      this.#isSingle = this.#isNarrow()
      this.#spread()
      this.#fit()
    })
  }

  /** Numbers of the pages of the spread in view. */
  get current(): number[] {
    const spread = this.#spreads[this.#index()]
    return [...(spread?.children ?? [])].map((page) => Number((page as HTMLElement).dataset.page))
  }

  turn(by: number): void {
    this.#toSpread(this.#index() + by)
  }

  goTo(number: number): void {
    const index = this.#spreads.findIndex((spread) => spread.querySelector(`[data-page="${number}"]`))
    if (index >= 0) this.#toSpread(index)
  }

  /** Scroll to a page, so that a box on it is in view. */
  goToBox(number: number, box: LogicalBox | undefined): void {
    this.goTo(number)
    const sheet = this.sheets.find((one) => one.page.number === number)
    if (!sheet || !box) return
    const view = this.element.getBoundingClientRect()
    const y = sheet.element.getBoundingClientRect().top + this.#topOn(sheet, box) - view.top
    if (y < EDGE || y > view.height - 2 * EDGE) this.element.scrollTop += y - view.height / 2
  }

  /** Convert a rectangle of the window to a box on a page, in pixels of the page. */
  boxOn(sheet: ShownSheet, rectangle: Rectangle): LogicalBox {
    const page = sheet.element.getBoundingClientRect()
    const { inlineStart, inlineEnd, blockStart, blockEnd } = logicalBox(
      rectangle,
      page,
      sheet.format.writingMode,
    )
    const scale = this.#scale
    return {
      inlineStart: inlineStart / scale,
      inlineEnd: inlineEnd / scale,
      blockStart: blockStart / scale,
      blockEnd: blockEnd / scale,
    }
  }

  /** Get the distance of a box from the upper edge of its page, in pixels of the window. */
  #topOn({ format }: ShownSheet, box: LogicalBox): number {
    return rectangleOnPage(box, format).top * this.#scale
  }

  zoom(direction: -1 | 0 | 1): void {
    this.#isFitted = direction === 0
    this.#keepingPlace(() => {
      this.#scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, this.#scale * STEP ** direction))
      this.#fit()
    })
  }

  /** Arrange pages in spreads, on their sides of the opened journal; a first page is alone on its side. */
  #spread(): void {
    const spreads: HTMLElement[] = []
    // A spread that is reused has pages of the last build, too, until all are placed.
    let placed = 0
    for (const { page, element, format } of this.sheets) {
      const side = sideOfPage(page.number, format.binding)
      element.classList.toggle(classes.left, side === 'left')
      element.classList.toggle(classes.right, side === 'right')
      const last = spreads.at(-1)
      if (this.#isSingle || side === format.binding || !last || placed > 1) {
        // The spreads are reused, since elements that leave the document for a moment are drawn again.
        const spread = this.#spreads[spreads.length] ?? createElement('div', classes.spread)
        placeChildren(spread, [element], 0)
        spreads.push(spread)
        placed = 1
      } else placeChildren(last, [element], placed++)
    }
    for (const spread of spreads) {
      for (const page of [...spread.children]) {
        if (!this.sheets.some(({ element }) => element === page)) page.remove()
      }
    }
    for (const spread of this.#spreads.slice(spreads.length)) spread.remove()
    this.#spreads = spreads
    this.element.classList.toggle(classes.isSingle, this.#isSingle)
    placeChildren(this.element, spreads, 0)
  }

  #resize(): void {
    if (this.#isSingle !== this.#isNarrow()) {
      this.#isSingle = !this.#isSingle
      this.#spread()
    }
    this.#fit()
  }

  #isNarrow(): boolean {
    const { clientWidth } = this.element
    return clientWidth > 0 && clientWidth < NARROW
  }

  #fit(): void {
    const { width, height } = this.#size
    const view = this.element
    if (this.#isFitted && view.clientHeight > 0) {
      const across = (view.clientWidth - 2 * EDGE) / (this.#isSingle ? width : 2 * width)
      const down = (view.clientHeight - 2 * EDGE) / height
      this.#scale = Math.max(LEAST_SCALE, Math.min(across, down))
    }
    view.style.setProperty('--scale', String(this.#scale))
    view.style.setProperty('--page-width', `${width}px`)
    view.style.setProperty('--page-height', `${height}px`)
    // A spread shows alone, however broad the window is.
    const rest = view.clientHeight - height * this.#scale
    view.style.setProperty('--edge', `${Math.max(EDGE, rest / 2)}px`)
  }

  #toSpread(index: number): void {
    const spread = this.#spreads[Math.max(0, Math.min(index, this.#spreads.length - 1))]
    if (spread) this.element.scrollTop = spread.offsetTop
  }

  /** Get the index of the spread in the middle of the window. */
  #index(): number {
    const middle = this.element.scrollTop + this.element.clientHeight / 2
    const next = this.#spreads.findIndex((spread) => spread.offsetTop > middle)
    return (next < 0 ? this.#spreads.length : next) - 1
  }

  #keepingPlace(change: () => void): void {
    const reading = this.#readingPlace()
    const before = reading && this.#text(reading.place)
    const beside = this.element.scrollTop - (reading ? this.#topOf(reading.sheet) : 0)
    const wasFitted = this.#isFitted
    change()
    if (!reading || before === undefined) return
    const { place, y } = reading
    const found = this.#find({ ...place, offset: findMoved(before, this.#text(place), place.offset) })
    if (!found) return
    if (wasFitted && this.#isFitted) this.element.scrollTop = this.#topOf(found.sheet) + beside
    else this.element.scrollTop += found.y - y
  }

  /** Of the spread that a page is in. */
  #topOf({ element }: ShownSheet): number {
    return this.#spreads.find((spread) => spread.contains(element))?.offsetTop ?? 0
  }

  /** The running text that a place is in. */
  #text(place: TextPlace): string {
    const ofArticle = this.sheets.filter(({ page }) => isSameText(page.start, place))
    return ofArticle.map(({ page }) => page.text).join('')
  }

  /** The middle one of the lines in view. */
  #readingPlace(): ReadingPlace | undefined {
    const view = this.element.getBoundingClientRect()
    const visible = this.sheets.flatMap((sheet) => {
      const { page, element } = sheet
      const { top, bottom } = element.getBoundingClientRect()
      if (bottom < view.top || top > view.bottom) return []
      const lines = page.lines.filter(({ place }) => isSameText(place, page.start))
      const places = lines.map(({ place, box }) => ({ sheet, place, y: top + this.#topOn(sheet, box) }))
      const within = places.filter(({ y }) => y >= view.top && y <= view.bottom)
      return within.length > 0 ? within : [{ sheet, place: page.start, y: top }]
    })
    return visible[Math.floor(visible.length / 2)]
  }

  #find(wanted: TextPlace): { sheet: ShownSheet; y: number } | undefined {
    const isReached = (place: TextPlace): boolean =>
      isSameText(place, wanted) && place.offset <= wanted.offset
    const sheet = this.sheets.findLast(({ page }) => isReached(page.start))
    if (!sheet) return undefined
    const line = sheet.page.lines.findLast(({ place }) => isReached(place))
    const { top } = sheet.element.getBoundingClientRect()
    return { sheet, y: top + (line ? this.#topOn(sheet, line.box) : 0) }
  }
}
