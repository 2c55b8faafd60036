/** Strings, dictionaries, arrays, comments, names, and anything else between spaces. */
const TOKEN =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|%[^\r\n]*|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

/** An operand or operator of a content stream. */
export interface Token {
  token: string
  start: number
  end: number
}

/**
 * Divide a content stream into operands and operators. A string is one token, so its content is never taken for operators.
 *
 * @param content  decoded, a character a byte
 * @see ISO 32000-1, 7.8.2 "Content streams"
 */
export function* tokens(content: string): Generator<Token> {
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    yield { token, start: index, end: index + token.length }
  }
}

/** Operators that paint a path. @see ISO 32000-1, 8.5.3 "Path-painting operators" */
export const PATH_PAINTING: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
