import { foundByRule } from '../../../messages/findings/say-found.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { FindingRule } from '../proof-article.js'

/**
 * What begins like an address before the name of a host, with a sound beginning before it or none: a letter in its first
 * label, and letters alone in its last, which no version of HTTP and few call numbers have (`HTTP/1.1`, `TP/12.3`).
 */
const BEGINNING =
  /(?<![\p{Script=Latin}\d/:.])(?:https?:\/\/)?(h{0,2}t{1,3}p{1,2}s{0,2}([:;：]{0,2})(\/{1,3}))(?=[\p{N}_-]*\p{L}[\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*\.(?:\p{L}+|xn--[\w-]+)(?![\p{L}\p{N}_-]))/giu

/** Reads addresses, which no rule of text does. */
export const malformedAddress: FindingRule = {
  id: 'malformed-address',
  find: ({ blocks }) =>
    blocks
      .filter(({ element }) => element !== 'pre')
      .flatMap((block) =>
        [...block.text.matchAll(BEGINNING)].flatMap(
          ({ 0: address, 1: last = '', 2: colon, 3: slashes, index }) => {
            if (/^https?:\/\/$/i.test(address)) return []
            // With neither it may be a call number, `TPS/a.b`, or the protocol
            if (colon === '' && slashes === '/' && !last.startsWith('h')) return []
            const write = /s/i.test(last) ? 'https://' : 'http://'
            const place = rangeFrom(block.place, index, address.length)
            return [{ ...foundByRule('malformed-address', { address, write }), place }]
          },
        ),
      ),
}
