import type { Request, Response } from 'express'
import type { PagesUpdate, PreviewUpdates } from './preview-update.js'

/** Sends updates to every open page as server-sent events; a page that opens later gets the last update of each kind. */
export class UpdateStream {
  readonly #open = new Set<Response>()
  readonly #last = new Map<keyof PreviewUpdates, string>()
  #keys: ReadonlySet<string> = new Set()

  /** Add a page; the headers of the response are already set. */
  add(request: Request, response: Response): void {
    response.flushHeaders()
    for (const text of this.#last.values()) response.write(text)
    this.#open.add(response)
    request.on('close', () => this.#open.delete(response))
  }

  publish<Name extends keyof PreviewUpdates>(name: Name, update: PreviewUpdates[Name]): void {
    this.#last.set(name, asEvent(name, update))
    this.#tell(asEvent(name, update))
  }

  /** Tell the pages that are open now. */
  tell<Name extends keyof PreviewUpdates>(name: Name, update: PreviewUpdates[Name]): void {
    this.#tell(asEvent(name, update))
  }

  /** Pages that were in the update before are not sent again. */
  publishPages(update: PagesUpdate): void {
    const pages = update.pages.map(({ html, ...page }) =>
      this.#keys.has(page.key) || html === undefined ? page : { ...page, html },
    )
    this.#keys = new Set(update.pages.map(({ key }) => key))
    this.#last.set('pages', asEvent('pages', update))
    this.#tell(asEvent('pages', { ...update, pages }))
  }

  /** End the connections, so that the server can close. */
  close(): void {
    for (const response of this.#open) response.end()
  }

  #tell(text: string): void {
    for (const response of this.#open) response.write(text)
  }
}

function asEvent<Name extends keyof PreviewUpdates>(name: Name, update: PreviewUpdates[Name]): string {
  return `event: ${name}\ndata: ${JSON.stringify(update)}\n\n`
}
