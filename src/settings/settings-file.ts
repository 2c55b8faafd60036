import type { Point } from 'unist'
import type { DataOf } from '../messages/message.js'
import type { settingFaults } from '../messages/rules/settings.js'
import type { Place } from '../model/report.js'

type Faults = ReturnType<typeof settingFaults>

/** What can be wrong with any file of settings, as `settingFaults` has it. */
export type SettingFault = keyof Faults

/** Reports an error at its place, by the rule of its file. */
export type ReportSetting = <Name extends SettingFault>(
  name: Name,
  data: DataOf<Faults[Name]>,
  place: Place,
) => void

/** Settings in YAML, which may be a part of a file. */
export interface SettingsFile {
  yaml: string
  /** Offset in the settings → place in the file. */
  locate: (offset: number) => Point | undefined
  report: ReportSetting
  /** Its keys, without those above them. */
  keys: readonly string[]
  /** Those whose values are dates, with the keys above them. */
  dates?: RegExp
  /** Whether a value may stand at a key, or in the list that it has, by the keys down to it. */
  takes: (path: readonly string[], value: unknown) => boolean
  /** Reports a comment beside a text, which may have been intended as text. */
  reportComment?: (data: { comment: string; text: string }, place: Place) => void
  /** Reports a text in typographic quotation marks, which may have been intended for YAML's. */
  reportQuotes?: (data: { value: string; text: string }, place: Place) => void
}
