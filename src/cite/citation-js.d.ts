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
  /** An element of a style, as citeproc keeps it. */
  interface CslNode {
    name: string
    attrs: Readonly<Record<string, string | undefined>>
    children: readonly (CslNode | string)[]
  }
  interface CslEngine {
    /** The style. */
    readonly cslXml: { readonly dataObj: CslNode }
    /** Without citations it forgets all that it has registered, and the years with letters. */
    restoreProcessorState(): unknown
    rebuildProcessorState(
      citations: readonly CslCitation[],
      format: string,
      uncited: readonly string[],
    ): [citationId: string, noteIndex: number, text: string][]
    /** Prints a citation by itself, with what is known of the others. */
    makeCitationCluster(items: readonly { id: string; 'author-only'?: boolean }[]): string
    makeBibliography(): [{ entry_ids: string[][] }, entries: string[]] | false
  }
  interface BibtexConfig {
    /** Commands of LaTeX by name, each table of one kind. */
    constants: Record<
      | 'commands'
      | 'mathCommands'
      | 'diacritics'
      | 'formattingEnvs'
      | 'formattingCommands'
      | 'argumentCommands',
      object
    >
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
    config: { get(name: '@csl'): CslConfig; get(name: '@bibtex'): BibtexConfig }
    input: {
      data(input: unknown, type: string): unknown
      chain(input: unknown, options: { forceType: string; generateGraph: boolean }): unknown[]
    }
  }
}
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
