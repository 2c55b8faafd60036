/** The part of paged.js that kiyo drives; the package has no types. */
declare module 'pagedjs' {
  export class Previewer {
    preview(
      content: DocumentFragment,
      stylesheets: Record<string, string>[],
      renderTo: Element,
    ): Promise<{ total: number }>
    on(event: 'page', listener: () => void): void
  }
}
