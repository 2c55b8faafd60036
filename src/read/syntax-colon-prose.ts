import type { Code, Construct, State } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

const CARET = 94
const COLON = 58
const LEFT_BRACKET = 91
const LEFT_BRACE = 123

/**
 * Let a text directive begin only with a colon, a name in ASCII, and a label or attributes.
 *
 * Without it the parser reads `12:30`, `М.:Наука` and `Vol.1:p` as directives, and, which is worse, takes the
 * note call of `М.:Наука[^5]` for a label. Unknown directives are left to `remark-directives-as-text`.
 *
 * @returns  no transform; changes what remark-directive added to the parser, so it comes after that
 */
export function syntaxColonProse(this: Processor): undefined {
  for (const extension of this.data().micromarkExtensions ?? []) {
    const construct = extension.text?.[COLON]
    if (!construct || Array.isArray(construct)) continue
    const { tokenize } = construct
    extension.text = {
      ...extension.text,
      [COLON]: {
        ...construct,
        tokenize(effects, ok, nok) {
          return effects.check(directiveStart, tokenize.call(this, effects, ok, nok), nok)
        },
      },
    }
  }
}

const directiveStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let isEmpty = true
    return (code) => {
      effects.consume(code)
      return name
    }
    function name(code: Code): State | undefined {
      if (code === LEFT_BRACE && !isEmpty) return ok(code)
      if (code === LEFT_BRACKET && !isEmpty) {
        effects.consume(code)
        return label
      }
      if (code === null || !(isEmpty ? /[a-z]/i : /[\w-]/).test(String.fromCharCode(code))) return nok(code)
      isEmpty = false
      effects.consume(code)
      return name
    }
    function label(code: Code): State | undefined {
      return code === CARET ? nok(code) : ok(code)
    }
  },
}
