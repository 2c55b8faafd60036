import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { isNode } from 'yaml'
import type { z } from 'zod'
import { reportCapped } from '../model/report-capped.js'
import { checkSettings } from './check-settings.js'
import { allKeysOf, takesValue } from './keys-of.js'
import type { OwnProblem } from './own-problem.js'
import { parseSettings } from './parse-settings.js'
import type { SettingsFile } from './settings-file.js'

/** Settings of a file of their own, checked. */
export interface ReadSettings<Schema extends z.ZodType> {
  data: z.output<Schema>
  /** The place of a value by its keys. */
  placeOf: (path: readonly (string | number)[]) => Point | undefined
}

/** A kind of file that is settings and nothing else. */
export interface SettingsKind<Schema extends z.ZodObject> {
  schema: Schema
  /** The rule of its errors. */
  rule: 'invalid-journal' | 'invalid-issue'
  /** The keys whose values are dates, with the keys above them. */
  dates?: RegExp
  /** Reports an error that only this kind of file has. */
  reportOwn: (problem: OwnProblem, file: VFile) => void
}

/**
 * Read a file that is settings in YAML and nothing else.
 *
 * @param source  its text
 * @param file    takes the messages, each at its key or value
 * @returns       `undefined` where anything in it has an error
 */
export function readSettings<Schema extends z.ZodObject>(
  source: string,
  { schema, rule, dates, reportOwn }: SettingsKind<Schema>,
  file: VFile,
): ReadSettings<Schema> | undefined {
  const { toPoint } = location(source)
  const settings: SettingsFile = {
    yaml: source,
    keys: allKeysOf(schema),
    takes: (path, value) => takesValue(schema, path, value),
    ...(dates ? { dates } : {}),
    locate: toPoint,
    report: (name, data, place) => reportCapped(file, `${rule}.${name}`, ...([data, place] as never)),
  }
  const document = parseSettings(settings)
  const check = { schema, reportOwn: (problem: OwnProblem) => reportOwn(problem, file) }
  const data = document && checkSettings(document, check, settings)
  const placeOf = (path: readonly (string | number)[]): Point | undefined => {
    const node = document?.getIn(path, true)
    return isNode(node) ? toPoint(node.range?.[0] ?? 0) : undefined
  }
  return data && { data, placeOf }
}
