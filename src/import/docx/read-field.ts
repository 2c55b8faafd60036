/** A field's code, taken apart. */
export interface FieldCode {
  /** In capitals: `REF`, `HYPERLINK`, `EQ`, `ADDIN ZOTERO_ITEM`. */
  kind: string
  /** What follows the kind. */
  rest: string
}

/** What becomes of a field's result. */
export type FieldFate =
  /** It is text as any other. */
  | 'kept'
  /** A program makes it anew: contents, index. */
  | 'dropped'
  /** kiyo makes it anew of the citations. */
  | 'bibliography'
  | 'link'
  | 'equation'
  | 'citation'

const DROPPED = /^(?:TOC|INDEX|RD)$/
/** Lists of works that kiyo sets anew from the citations; what others write stays, as their citations do. */
const BIBLIOGRAPHY = /^ADDIN (?:ZOTERO_BIBL|MENDELEY BIBLIOGRAPHY|CSL_BIBLIOGRAPHY)$/
/** Codes that mark a place and print no text. */
const MARKS = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADDIN EN\.CITE\.DATA)$/

/** @param code  as the document has it */
export function parseFieldCode(code: string): FieldCode {
  const trimmed = code.trim()
  const addin = /^ADDIN\s+(?:(Mendeley Bibliography)|(\S+))/i.exec(trimmed)
  if (addin) {
    return {
      kind: `ADDIN ${(addin[1] ?? addin[2] ?? '').toUpperCase()}`,
      rest: trimmed.slice(addin[0].length).trim(),
    }
  }
  const kind = /^\S*/.exec(trimmed)?.[0] ?? ''
  return { kind: kind.toUpperCase(), rest: trimmed.slice(kind.length).trim() }
}

/** What becomes of a field. */
export function fateOf({ kind }: FieldCode): FieldFate {
  if (kind === 'HYPERLINK') return 'link'
  if (kind === 'EQ') return 'equation'
  if (/^(?:CITATION|MENDELEY|ADDIN ZOTERO_ITEM|ADDIN CSL_CITATION|ADDIN EN\.CITE)$/.test(kind))
    return 'citation'
  if (BIBLIOGRAPHY.test(kind)) return 'bibliography'
  return DROPPED.test(kind) ? 'dropped' : 'kept'
}

/** Whether a field without a result is none that should have one. */
export function isMark({ kind }: FieldCode): boolean {
  return MARKS.test(kind) || kind === ''
}

/** The address that a HYPERLINK field leads to; undefined for a place in the document. */
export function addressOf({ rest }: FieldCode): string | undefined {
  const quoted = /^(?:\\[nt]\s+)*"([^"]*)"/.exec(rest)?.[1]
  const bare = /^(?!\\)\S+/.exec(rest)?.[0]
  const address = quoted ?? bare
  return address && /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : undefined
}
