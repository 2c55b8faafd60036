import { fileURLToPath } from 'node:url'
import type { Type } from 'typescript/unstable/sync'
import { API, type Checker, SignatureKind, type Symbol as TypeSymbol } from 'typescript/unstable/sync'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What a text and a number may be; one is a count of one, so that plurals are met as well. */
const TEXTS = ['x']
const NUMBERS = [2, 1]

/**
 * Make data for every entry of the catalogue from the type that its words declare: each alternative of each part once, as
 * a case that is never tried is one in which words may be lacking.
 *
 * @returns  by the entry's id; one `undefined` for an entry that needs no data
 */
export function sampleData(): ReadonlyMap<string, readonly unknown[]> {
  const api = new API({ cwd: ROOT })
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${ROOT}tsconfig.json`] }).getProjects()
    const file = project?.program.getSourceFile(`${ROOT}src/messages/catalogue.ts`)
    const checker = project?.checker
    const module = file && checker?.getSymbolAtLocation(file)
    if (!checker || !module) throw new Error('The compiler does not find the catalogue')
    const catalogue = checker.getExportsOfModule(module).find(({ name }) => name === 'catalogue')
    if (!catalogue) throw new Error('The catalogue is not exported')
    const entries = checker.getPropertiesOfType(typeOf(checker, catalogue))
    return new Map(entries.map((entry) => [entry.name, samplesOfEntry(checker, entry)]))
  } finally {
    api.close()
  }
}

function samplesOfEntry(checker: Checker, entry: TypeSymbol): unknown[] {
  const english = checker.getPropertyOfType(typeOf(checker, entry), 'en')
  if (!english) throw new Error(`${entry.name} has no English`)
  const [words] = checker.getSignaturesOfType(typeOf(checker, english), SignatureKind.Call)
  const data = words && checker.getParameterType(words, 0)
  return data ? samplesOf(checker, data) : [undefined]
}

function samplesOf(checker: Checker, type: Type): unknown[] {
  if (type.isUnionType()) return type.getTypes().flatMap((one) => samplesOf(checker, one))
  if (type.isLiteralType()) return [type.value]
  if (type.isTupleType() || checker.isTupleType(type)) return tuplesOf(checker, type)
  if (checker.isArrayType(type)) {
    const [element] = type.isTypeReference() ? checker.getTypeArguments(type) : []
    const samples = element ? samplesOf(checker, element) : []
    return [samples, samples.slice(0, 1), []]
  }
  const name = checker.typeToString(type)
  if (name === 'string') return TEXTS
  if (name === 'number') return NUMBERS
  if (name === 'undefined') return [undefined]
  if (name === 'null') return [null]
  if (/^(?:Readonly)?Map</.test(name)) return [mapOf(checker, type), new Map()]
  return objectsOf(checker, type)
}

function tuplesOf(checker: Checker, type: Type): unknown[][] {
  const elements = type.isTypeReference() ? checker.getTypeArguments(type) : []
  const samples = elements.map((element) => samplesOf(checker, element))
  return variationsOf(samples)
}

function mapOf(checker: Checker, type: Type): Map<unknown, unknown> {
  const [key, value] = type.isTypeReference() ? checker.getTypeArguments(type) : []
  const keys = key ? samplesOf(checker, key) : []
  const values = value ? samplesOf(checker, value) : []
  return new Map(keys.map((one) => [one, values[0]]))
}

function objectsOf(checker: Checker, type: Type): object[] {
  const parts = checker.getPropertiesOfType(type)
  if (parts.length === 0) throw new Error(`No sample can be made of ${checker.typeToString(type)}`)
  const samples = parts.map((part) => samplesOf(checker, typeOf(checker, part)))
  return variationsOf(samples).map((values) =>
    Object.fromEntries(values.map((value, index) => [parts[index]?.name ?? '', value])),
  )
}

/** The first sample of every part, then every other sample of each part among the first of the others. */
function variationsOf(samples: readonly (readonly unknown[])[]): unknown[][] {
  const first = samples.map(([one]) => one)
  const others = samples.flatMap((of, index) => of.slice(1).map((one) => first.with(index, one)))
  return [first, ...others]
}

function typeOf(checker: Checker, symbol: TypeSymbol): Type {
  const type = checker.getTypeOfSymbol(symbol)
  if (!type) throw new Error(`${symbol.name} has no type`)
  return type
}
