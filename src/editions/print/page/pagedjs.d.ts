/** The part of paged.js that kiyo drives; the package has no types. */
declare module 'pagedjs' {
  export class Previewer {
    preview(
      content: DocumentFragment,
      stylesheets: Record<string, string>[],
      renderTo: Element,
    ): Promise<{ total: number }>
    /** Called with each page before anything is on it. */
    on(event: 'page', listener: (page: { element: HTMLElement }) => void): void
  }
}
