import { foundByRule } from '../../../messages/findings/say-found.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { FindingRule } from '../proof-article.js'

/** What begins like an address before the name of a host. */
const BEGINNING = /(?<![\p{Script=Latin}\d/:.])h{0,2}t{1,3}p{1,2}s{0,2}[:;：]{0,2}\/{1,3}(?=[\w-]+\.[\w-])/giu

/** Reads addresses, which no rule of text does. */
export const malformedAddress: FindingRule = {
  id: 'malformed-address',
  find: ({ blocks }) =>
    blocks
      .filter(({ element }) => element !== 'pre')
      .flatMap((block) =>
        [...block.text.matchAll(BEGINNING)].flatMap(({ 0: address, index }) => {
          if (/^https?:\/\/$/i.test(address)) return []
          const write = /s/i.test(address) ? 'https://' : 'http://'
          const place = rangeFrom(block.place, index, address.length)
          return [{ ...foundByRule('malformed-address', { address, write }), place }]
        }),
      ),
}
