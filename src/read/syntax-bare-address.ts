import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink'
    literalAutolinkHttp: 'literalAutolinkHttp'
    literalAutolinkWww: 'literalAutolinkWww'
  }
}

/** Where an address can begin: h and H of `https://`, w and W of `www.`. */
const STARTS = [72, 104, 87, 119]
const REPLACED = new Set(['protocolAutolink', 'wwwAutolink'])

/**
 * Characters of an address: those of RFC 3986 without brackets, and letters of other alphabets that browsers show
 * in it. Japanese has no spaces, so its letters and punctuation end an address; so do brackets, for a note call follows.
 *
 * @see RFC 3986, 2 "Characters"; RFC 3987
 */
const INNER = /[\w\-.~:/?#@!$&'()*+,;=%\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const FIRST = /[\d\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
/** Punctuation that belongs to the sentence, not to the address that it ends. */
const TRAILING = /[?!.,:;*_~'"&]/
/** Punctuation between two addresses, as in `https://a.example;https://b.example`. */
const PARTING = /[;,]/
const SCHEMES = ['http://', 'https://', 'www.']

/**
 * Parse bare addresses so that Japanese text ends them: `https://example.org/foo。次の文` is an address and a sentence.
 *
 * GFM takes everything up to a space, which in Japanese is the rest of the paragraph and the note calls in it.
 *
 * @returns  no transform; replaces what remark-gfm added to the parser, so it comes after that
 * @see GitHub Flavored Markdown, 6.9 "Autolinks (extension)"
 */
export function syntaxBareAddress(this: Processor): undefined {
  const data = this.data()
  const others = (data.micromarkExtensions ?? []).map(withoutReplaced)
  const text = Object.fromEntries(STARTS.map((code) => [code, bareAddress]))
  data.micromarkExtensions = [...others, { text }]
  // GFM also looks for addresses in the finished texts, again up to a space.
  for (const extension of (data.fromMarkdownExtensions ?? []).flat(2) as FromMarkdownExtension[]) {
    if (extension.enter?.literalAutolink) extension.transforms = []
  }
}

function withoutReplaced(extension: Extension): Extension {
  if (!extension.text) return extension
  const text = { ...extension.text }
  for (const start of STARTS) {
    const constructs = [text[start] ?? []].flat().filter(({ name }) => !REPLACED.has(name ?? ''))
    text[start] = constructs
  }
  return { ...extension, text }
}

/** The end of an address: punctuation of the sentence before a character that no address has, or before another address. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let scheme = ''
    let separates = false
    return next
    function next(code: Code): State | undefined {
      if (!isAddress(code)) return scheme === '' ? ok(code) : nok(code)
      const character = characterOf(code)
      if (scheme === '' && (TRAILING.test(character) || code === CLOSE)) {
        separates = PARTING.test(character)
        effects.consume(code)
        return next
      }
      scheme += character.toLowerCase()
      if (!separates || !SCHEMES.some((one) => one.startsWith(scheme))) return nok(code)
      if (SCHEMES.includes(scheme)) return ok(code)
      effects.consume(code)
      return next
    }
  },
}

const CLOSE = 41
const OPEN = 40

const bareAddress: Construct = {
  name: 'bareAddress',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { events, previous } = this
    let opened = 0
    let prefix = ''
    return start

    function start(code: Code): State | undefined {
      if (/[\da-z]/i.test(characterOf(previous))) return nok(code)
      const isWeb = /h/i.test(characterOf(code))
      effects.enter('literalAutolink')
      effects.enter(isWeb ? 'literalAutolinkHttp' : 'literalAutolinkWww')
      return scheme(code)
    }
    function scheme(code: Code): State | undefined {
      if (/^(?:https?:\/\/|www\.)$/i.test(prefix))
        return FIRST.test(characterOf(code)) && !isInLabel(events) ? inside(code) : nok(code)
      const next = prefix + characterOf(code)
      if (!SCHEMES.some((one) => one.startsWith(next.toLowerCase())) || code === null) return nok(code)
      prefix = next
      effects.consume(code)
      return scheme
    }
    function inside(code: Code): State | undefined {
      if (!isAddress(code)) return end(code)
      if (TRAILING.test(characterOf(code)) || (code === CLOSE && opened === 0))
        return effects.check(trail, end, consume)(code)
      return consume(code)
    }
    function consume(code: Code): State | undefined {
      if (code === OPEN) opened++
      if (code === CLOSE && opened > 0) opened--
      effects.consume(code)
      return inside
    }
    function end(code: Code): State | undefined {
      effects.exit(/^h/i.test(prefix) ? 'literalAutolinkHttp' : 'literalAutolinkWww')
      effects.exit('literalAutolink')
      return ok(code)
    }
  },
}

function isAddress(code: Code): boolean {
  return code !== null && code > 0 && INNER.test(String.fromCharCode(code))
}

function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code)
}

/** Whether the label of a link is being parsed, which contains no link. */
function isInLabel(events: TokenizeContext['events']): boolean {
  return events.some(
    ([, token]) => (token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced,
  )
}
