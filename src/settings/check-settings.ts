import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import type { OwnProblem } from './own-problem.js'
import { reportSetting } from './report-setting.js'
import type { SettingsFile } from './settings-file.js'

/** How the settings of a file are checked. */
export interface SettingsCheck<Schema extends z.ZodType> {
  schema: Schema
  /** Brings shorter ways to write a setting into the form of the schema. */
  prepare?: (value: unknown) => unknown
  /** Reports an error that only this kind of file has. */
  reportOwn: (problem: OwnProblem) => void
}

/**
 * Check parsed settings against a schema: known keys only, each of its type; every error is reported at its key or value.
 *
 * @returns  the settings; `undefined` if any of them has an error
 */
export function checkSettings<Schema extends z.ZodType>(
  document: Document.Parsed,
  { schema, prepare = (value) => value, reportOwn }: SettingsCheck<Schema>,
  file: SettingsFile,
): z.output<Schema> | undefined {
  const checked = schema.safeParse(prepare(document.toJS({ maxAliasCount: 0 })), { reportInput: true })
  for (const issue of checked.error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const unknownKey of keys) {
      const node = nodeAt(document, issue.path, unknownKey)
      const place = file.locate(node?.range?.[0] ?? 0)
      reportSetting({ issue, node, unknownKey, place, schema }, file.report, reportOwn)
    }
  }
  return checked.data
}

/**
 * The node an issue is about, as far as the path can be gone: what a schema has as a list or a group may be written as one
 * text.
 *
 * @param unknownKey  the key below the path that is not known, if that is the issue
 */
export function nodeAt(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  unknownKey?: string,
): Node | undefined {
  let node: Node | null = document.contents
  for (const step of path) {
    if (isSeq(node) && typeof step === 'number') node = (node.items[step] as Node | undefined) ?? node
    else if (isMap(node)) node = pairOf(node, step)?.value ?? pairOf(node, step)?.key ?? node
  }
  const key = unknownKey !== undefined && isMap(node) ? pairOf(node, unknownKey)?.key : undefined
  return key ?? node ?? undefined
}

function pairOf(map: YAMLMap, key: PropertyKey): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[]
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
}
