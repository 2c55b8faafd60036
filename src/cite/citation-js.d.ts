declare module '@citation-js/core' {
  interface Register<Value> {
    has(name: string): boolean
    add(name: string, value: Value): void
  }
  interface CslConfig {
    styles: Register<string>
    locales: Register<string>
    engine(items: readonly object[], style: string, locale: string, format: string): CslEngine
  }
  interface CslEngine {
    rebuildProcessorState(
      citations: readonly CslCitation[],
      format: string,
      uncited: readonly string[],
    ): [citationId: string, noteIndex: number, text: string][]
    makeBibliography(): [{ entry_ids: string[][] }, entries: string[]] | false
  }
  interface CslCitation {
    citationID: string
    citationItems: readonly {
      id: string
      locator?: string
      label?: string
      'suppress-author'?: boolean
    }[]
    properties: { noteIndex: number }
  }
  const plugins: {
    config: { get(name: '@csl'): CslConfig }
    input: {
      data(input: unknown, type: string): unknown
      chain(input: unknown, options: { forceType: string; generateGraph: boolean }): unknown[]
    }
  }
}
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
