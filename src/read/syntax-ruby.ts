import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import type { Ruby } from '../model/manuscript-nodes.js'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ruby: 'ruby'
    rubyMarker: 'rubyMarker'
    rubyBase: 'rubyBase'
    rubyReading: 'rubyReading'
  }
}

const BACKSLASH = 92
const OPEN = 123
const BAR = 124
const CLOSE = 125
/** Greatest length of a base or reading, in characters; it keeps the parsing of a line of braces linear. */
const LENGTH = 200

/**
 * Read `{漢字|かんじ}` as ruby: in all running text, not in code. The base may contain inline markup, the reading is
 * plain. `\{` is a brace; in a table cell the bar is written `\|`, as all bars are there.
 *
 * @returns  no transform; adds the construct to the parser
 * @see VFM, "Ruby"
 */
export function syntaxRuby(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), rubySyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), rubyFromMarkdown]
}

const escapedBar: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (code) => {
    effects.consume(code)
    return (next) => (next === BAR ? ok(next) : nok(next))
  },
}

const ruby: Construct = {
  name: 'ruby',
  tokenize(effects, ok, nok) {
    let size = 0
    return (code) => {
      effects.enter('ruby')
      marker(effects, code)
      return startBase
    }

    function startBase(code: Code): State | undefined {
      if (isEnd(code) || code === BAR) return nok(code)
      effects.enter('rubyBase')
      effects.enter('chunkText', { contentType: 'text' })
      return base(code)
    }
    function base(code: Code): State | undefined {
      if (isEnd(code) || ++size > LENGTH) return nok(code)
      if (code === BAR) return separator(code)
      if (code === BACKSLASH) return effects.check(escapedBar, separator, escaped)(code)
      effects.consume(code)
      return base
    }
    function escaped(code: Code): State | undefined {
      effects.consume(code)
      return (next) => {
        if (next === null || next < 0) return nok(next)
        effects.consume(next)
        return base
      }
    }
    function separator(code: Code): State | undefined {
      effects.exit('chunkText')
      effects.exit('rubyBase')
      effects.enter('rubyMarker')
      effects.consume(code)
      if (code === BACKSLASH) return endSeparator
      effects.exit('rubyMarker')
      return startReading
    }
    function endSeparator(code: Code): State | undefined {
      effects.consume(code)
      effects.exit('rubyMarker')
      return startReading
    }
    function startReading(code: Code): State | undefined {
      if (isEnd(code) || code === BAR) return nok(code)
      effects.enter('rubyReading')
      size = 0
      return reading(code)
    }
    function reading(code: Code): State | undefined {
      if (code === CLOSE) {
        effects.exit('rubyReading')
        marker(effects, code)
        effects.exit('ruby')
        return ok
      }
      if (isEnd(code) || code === BAR || code === BACKSLASH || ++size > LENGTH) return nok(code)
      effects.consume(code)
      return reading
    }
  },
}

const rubySyntax: Extension = { text: { [OPEN]: ruby } }

const rubyFromMarkdown: FromMarkdownExtension = {
  enter: {
    ruby(this: CompileContext, token: Token) {
      this.enter({ type: 'ruby', reading: '', children: [] }, token)
    },
  },
  exit: {
    rubyReading(this: CompileContext, token: Token) {
      const node = this.stack.at(-1) as Ruby
      node.reading = this.sliceSerialize(token)
    },
    ruby(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

function marker(effects: Effects, code: Code): void {
  effects.enter('rubyMarker')
  effects.consume(code)
  effects.exit('rubyMarker')
}

/** A brace, the end of the line (negative codes), the end of the text. */
function isEnd(code: Code): boolean {
  return code === null || code < 0 || code === OPEN || code === CLOSE
}
