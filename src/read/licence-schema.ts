import { z } from 'zod'
import { problem, text } from '../settings/text-settings.js'

const CREATIVE_COMMONS = /^CC[ -]?(BY(?:-(?:NC|SA|ND))*|0)[ -](\d\.\d)(?:[ -](?:International|([A-Z]{2})))?$/i

const address = text.refine(
  (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
  problem('licence'),
)

/** The keys of a licence, each of its type. */
const licenceKeys = z.strictObject({ name: text, url: address.optional() })

/** A licence by a name of Creative Commons, or by any name with the address of its text. */
export const licence = z.preprocess(
  (written) => (typeof written === 'string' ? { name: written } : written),
  licenceKeys
    .transform((written) => ({ ...written, ...creativeCommons(written.name) }))
    .refine(({ url }) => url !== undefined, problem('licence')),
)

/** @see https://creativecommons.org/licenses/ for the addresses */
function creativeCommons(name: string): { name: string; url: string } | undefined {
  const [, kind = '', version = '', country] = CREATIVE_COMMONS.exec(name) ?? []
  if (kind === '') return undefined
  const port = country === undefined ? '' : `${country.toLowerCase()}/`
  return kind === '0'
    ? { name: `CC0 ${version}`, url: `https://creativecommons.org/publicdomain/zero/${version}/` }
    : {
        name: ['CC', kind.toUpperCase(), version, ...(country ? [country.toUpperCase()] : [])].join(' '),
        url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${port}`,
      }
}
