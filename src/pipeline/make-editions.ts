import type { Edition, EditionMeans, MadeEdition } from '../editions/edition.js'
import { editions } from '../editions/editions.js'
import { orderEditions } from '../editions/order-editions.js'
import { said } from '../messages/say.js'
import type { Products } from '../model/products.js'
import { isFaulty, type Publication } from '../model/publication.js'
import { ownCopy } from './own-copy.js'
import type { TakeStep } from './publish.js'

/** What editions are made with. */
export interface MakeOptions
  extends Pick<EditionMeans, 'browser' | 'modified' | 'press' | 'progress'>,
    Partial<Pick<EditionMeans, 'session' | 'isDraft' | 'jobs' | 'cache'>> {
  /** Their names. */
  editions: ReadonlySet<string>
  /** Of editions of an earlier build. */
  folder: string
  /** All that there are; other than `editions.ts` in tests. */
  list?: readonly Edition[]
}

/** The editions of a build, made and checked. */
export interface MadeEditions {
  made: readonly MadeEdition[]
  /** What they made for what is done with finished editions. */
  products: Partial<Products>
}

/**
 * Make the wanted editions of a publication, each after those that it needs something of, and read them back.
 *
 * @param publication  with neutral trees; takes the messages
 * @param step         does each step
 * @returns            `undefined` where a message is an error
 */
export async function makeEditions(
  publication: Publication,
  { editions: names, folder, list = editions, ...options }: MakeOptions,
  step: TakeStep,
): Promise<MadeEditions | undefined> {
  const ordered = orderEditions(list)
  const wanted = ordered.filter(({ name }) => names.has(name))
  const products: Partial<Products> = {}
  const product = async <Name extends keyof Products>(name: Name): Promise<Products[Name] | undefined> => {
    const giver = ordered.find(({ gives }) => gives.includes(name))
    if (!(name in products) && giver && !wanted.includes(giver))
      Object.assign(products, { [name]: undefined }, await giver.recall?.(folder, publication))
    return products[name]
  }

  const made = new Map<Edition, MadeEdition>()
  for (const [index, edition] of wanted.entries()) {
    const later = wanted.slice(index + 1)
    const meanwhile = (): Promise<unknown> => Promise.all(later.map((one) => one.ahead?.(publication)))
    options.progress(edition.step)
    const neutral = ofEdition(publication, edition)
    const means = { session: {}, jobs: 1, ...options, product, meanwhile, neutral }
    const result = await step(edition.name, async () => edition.make(await ownCopy(neutral, edition), means))
    if (!result || isFaulty(publication)) return undefined
    made.set(edition, result)
    Object.assign(products, result.products)
  }

  options.progress(said('step.checking'))
  await step('check', async () => {
    for (const [edition, result] of made)
      await edition.check(result, ofEdition(publication, edition), { product })
  })
  return isFaulty(publication) ? undefined : { made: [...made.values()], products }
}

/** What an edition is made from: all of a publication, or its articles alone. */
function ofEdition(publication: Publication, { isOfArticles }: Edition): Publication {
  if (!isOfArticles) return publication
  return { ...publication, articles: publication.articles.filter(({ isMatter }) => !isMatter) }
}
