import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationSource: 'citationSource'
  }
}

const BACKSLASH = 92
const OPEN = 91
const CLOSE = 93
const PARENTHESIS = 40
const CARET = 94
const AT = 64
const BRACE = 123
const CLOSE_BRACE = 125
const SPACE = 32
const HYPHEN = 45
/** Brackets as Japanese keyboards write them, which can only be meant for these where `@` follows. */
const FULL_WIDTH = { open: 0xff3b, close: 0xff3d }
/** Greatest number of characters, and of brackets, in a citation; they keep the parsing of a line of brackets linear. */
const LENGTH = 5000
const DEPTH = 3

/** Letters that an e-mail address or a word has before its `@`: no citation begins after them. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_.+-]/u
const KEY_START = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_]/u
const KEY_INNER = /[:.#$%&\-+?<>~/]/

/**
 * Read Pandoc's citations: `[…@key…]` anywhere in text, `［@key…］` in full-width brackets, `@key` and `@key [66頁]` in running text, none in code, none
 * where a link is meant (`[…](…)`) or an address (`a@b`). The content of the brackets is parsed by `remark-citations`.
 *
 * @returns  no transform; adds the constructs to the parser
 * @see Pandoc User's Guide, "Citation syntax"
 */
export function syntaxCitations(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citationSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citationFromMarkdown]
}

/** @param isAfterKey  whether there is a key before the brackets, which then need none inside */
function tokenizeBrackets(effects: Effects, ok: State, nok: State, isAfterKey: boolean): State {
  let depth = 0
  let size = 0
  let hasKey = isAfterKey
  let before: Code = null
  return open

  function open(code: Code): State | undefined {
    consume(code)
    depth = 1
    return start
  }
  function start(code: Code): State | undefined {
    return code === CARET || code === CLOSE || (isAfterKey && code === AT) ? nok(code) : inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === null || ++size > LENGTH) return nok(code)
    if (code === OPEN && ++depth > DEPTH) return nok(code)
    if (code === CLOSE && --depth === 0) {
      if (!hasKey) return nok(code)
      consume(code)
      return after
    }
    if (code === AT && !isMatch(before, WORD, '-')) {
      consume(code)
      return afterAt
    }
    const isEscape = code === BACKSLASH
    consume(code)
    return isEscape ? escaped : inside
  }
  function afterAt(code: Code): State | undefined {
    if (code === BRACE || isMatch(code, /[\p{L}\p{Nd}_]/u)) hasKey = true
    return inside(code)
  }
  function escaped(code: Code): State | undefined {
    if (code === null) return nok(code)
    consume(code)
    return inside
  }
  function after(code: Code): State | undefined {
    return code === PARENTHESIS ? nok(code) : ok(code)
  }
  function consume(code: Code): void {
    before = code
    if (code !== null && code < -2 && code > -6) {
      effects.exit('citationSource')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      effects.enter('citationSource')
    } else effects.consume(code)
  }
}

const bracketed: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    const closing: State = (code) => {
      effects.exit('citationSource')
      effects.exit('citation')
      return ok(code)
    }
    return (code) => {
      effects.enter('citation')
      effects.enter('citationSource')
      return tokenizeBrackets(effects, closing, nok, false)(code)
    }
  },
}

const place: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const brackets = tokenizeBrackets(effects, ok, nok, true)
    return (code) => {
      if (code === OPEN) return brackets(code)
      if (code !== SPACE) return nok(code)
      effects.consume(code)
      return (next) => (next === OPEN ? brackets(next) : nok(next))
    }
  },
}

/** Punctuation continues a key only before more of the key. */
const innerPunctuation: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.consume(code)
      return (next) => (isMatch(next, KEY_START) ? ok(next) : nok(next))
    }
  },
}

const inText: Construct = {
  name: 'citationInText',
  previous: (code) => !isMatch(code, WORD) && code !== AT && code !== BACKSLASH,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('citation')
      effects.enter('citationSource')
      effects.consume(code)
      return start
    }
    function start(code: Code): State | undefined {
      if (code === BRACE) {
        effects.consume(code)
        return braced
      }
      return isMatch(code, KEY_START) ? key(code) : nok(code)
    }
    function braced(code: Code): State | undefined {
      if (code === null || code < 0 || code === BRACE) return nok(code)
      effects.consume(code)
      return code === CLOSE_BRACE ? end : braced
    }
    function key(code: Code): State | undefined {
      if (isMatch(code, KEY_START)) {
        effects.consume(code)
        return key
      }
      return isMatch(code, KEY_INNER) ? effects.check(innerPunctuation, punctuation, end)(code) : end(code)
    }
    function punctuation(code: Code): State | undefined {
      effects.consume(code)
      return key
    }
    function end(code: Code): State | undefined {
      return effects.attempt(place, close, close)(code)
    }
    function close(code: Code): State | undefined {
      effects.exit('citationSource')
      effects.exit('citation')
      return ok(code)
    }
  },
}

/** `［@key, 66頁］`, up to the first closing bracket. */
const inFullWidth: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    let size = 0
    return (code) => {
      effects.enter('citation')
      effects.enter('citationSource')
      effects.consume(code)
      return start
    }
    function start(code: Code): State | undefined {
      if (code !== HYPHEN) return at(code)
      effects.consume(code)
      return at
    }
    function at(code: Code): State | undefined {
      if (code !== AT) return nok(code)
      effects.consume(code)
      return (next) => (next === BRACE || isMatch(next, /[\p{L}\p{Nd}_]/u) ? inside(next) : nok(next))
    }
    function inside(code: Code): State | undefined {
      if (code === null || code < 0 || code === FULL_WIDTH.open || ++size > LENGTH) return nok(code)
      effects.consume(code)
      return code === FULL_WIDTH.close ? close : inside
    }
    function close(code: Code): State | undefined {
      effects.exit('citationSource')
      effects.exit('citation')
      return ok(code)
    }
  },
}

const citationSyntax: Extension = {
  text: { [OPEN]: bracketed, [AT]: inText, [FULL_WIDTH.open]: inFullWidth },
}

const citationFromMarkdown: FromMarkdownExtension = {
  enter: {
    citation(this: CompileContext, token: Token) {
      this.enter({ type: 'citation', children: [] }, token)
    },
  },
  exit: {
    citation(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

function isMatch(code: Code, pattern: RegExp, except?: string): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return character !== except && pattern.test(character)
}
