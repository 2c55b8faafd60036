import { foundByRule } from '../../../messages/findings/say-found.js'
import { isDoi } from '../../../model/standard-numbers.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { FindingRule } from '../proof-article.js'

/** What is given for a DOI, up to a space, a bracket or a letter of Japanese. */
const DOI = /(?:\b(?:https?:\/\/)?(?:dx\.)?doi\.org\/|\bdoi\s?[:：]?\s?(?=\d)|\bdoi\s?[:：]\s?)([!-~]*)/giu

/** Reads addresses, which no rule of text does. */
export const malformedDoi: FindingRule = {
  id: 'malformed-doi',
  find: ({ blocks }) =>
    blocks
      .filter(({ element }) => element !== 'pre')
      .flatMap((block) =>
        [...block.text.matchAll(DOI)].flatMap(({ 0: found, 1: written = '', index }) => {
          const doi = written.replace(/[.,;:)>\]"']+$/, '')
          if (doi === '' || isDoi(doi)) return []
          const place = rangeFrom(block.place, index, found.length)
          return [{ ...foundByRule('malformed-doi', { doi }), place }]
        }),
      ),
}
