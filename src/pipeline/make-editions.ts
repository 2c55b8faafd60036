import { VFile } from 'vfile'
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
  const products: Partial<Products> = {}
  const wanted = ordered.filter(({ name }) => names.has(name))
  const product = async <Name extends keyof Products>(name: Name): Promise<Products[Name] | undefined> => {
    const giver = ordered.find(({ gives }) => gives.includes(name))
    if (!(name in products) && giver && !wanted.includes(giver))
      Object.assign(products, { [name]: undefined }, await giver.recall?.(folder, publication))
    return products[name]
  }

  const begun = new Map<Edition, Begun>()
  const making = new Map<Edition, ReturnType<typeof withOwnFiles>>()
  const ownFilesOf = (edition: Edition): ReturnType<typeof withOwnFiles> => {
    const known = making.get(edition) ?? withOwnFiles(ofEdition(publication, edition))
    making.set(edition, known)
    return known
  }
  const begin = (edition: Edition): Begun => {
    const known = begun.get(edition)
    if (known) return known
    const later = wanted.slice(wanted.indexOf(edition) + 1)
    const { publication: neutral, tell } = ownFilesOf(edition)
    const means = {
      session: {},
      jobs: 1,
      ...options,
      product,
      neutral,
      meanwhile: () =>
        Promise.all(later.map((one) => one.ahead?.(ownFilesOf(one).publication, options.cache))),
      give(given: Partial<Products>) {
        Object.assign(products, given)
        for (const one of later)
          if (one.needs.length > 0 && one.needs.every((need) => need in products)) begin(one)
      },
    }
    const made = step(edition.name, async () => edition.make(await ownCopy(neutral, edition), means))
    const checking = withOwnFiles(ofEdition(publication, edition))
    const checked = made.then(async (result) => {
      if (result && !isFaulty(neutral))
        await edition.check(result, checking.publication, { product, cache: options.cache })
    })
    // Whoever waits for them hears what they throw; where an edition before them failed, nobody waits.
    for (const promise of [made, checked]) promise.catch(() => undefined)
    const one = { made, checked, tellMade: tell, tellChecked: checking.tell }
    begun.set(edition, one)
    return one
  }

  const made: MadeEdition[] = []
  for (const edition of wanted) {
    options.progress(edition.step)
    const one = begin(edition)
    const result = await one.made
    one.tellMade()
    if (!result || isFaulty(publication)) return undefined
    made.push(result)
    Object.assign(products, result.products)
  }

  options.progress(said('step.checking'))
  await step('check', async () => {
    for (const edition of wanted) {
      const { checked, tellChecked } = begin(edition)
      await checked
      tellChecked()
    }
  })
  return isFaulty(publication) ? undefined : { made, products }
}

/** An edition that is being made. */
interface Begun {
  made: Promise<MadeEdition | undefined>
  /** Settled when it has been read back. */
  checked: Promise<void>
  /** Tell the publication the messages of making it. */
  tellMade: () => void
  tellChecked: () => void
}

/**
 * Give a copy of a publication files of its own: editions are made side by side, and their messages are told in the order of
 * the list.
 */
function withOwnFiles(publication: Publication): { publication: Publication; tell: () => void } {
  const files = new Map<VFile, VFile>()
  const ownOf = (file: VFile): VFile => {
    const own = files.get(file) ?? new VFile({ path: file.path, value: file.value, data: file.data })
    files.set(file, own)
    return own
  }
  const articles = publication.articles.map((one) => ({ ...one, file: ownOf(one.file) }))
  return {
    publication: { ...publication, file: ownOf(publication.file), articles },
    tell() {
      for (const [file, own] of files) file.messages.push(...own.messages.splice(0))
    },
  }
}

/** What an edition is made from: all of a publication, or its articles alone. */
function ofEdition(publication: Publication, { isOfArticles }: Edition): Publication {
  if (!isOfArticles) return publication
  return { ...publication, articles: publication.articles.filter(({ isMatter }) => !isMatter) }
}
