import { changeNames, type TextChangeKind, type UnitKind, unitName } from './compare/kinds.js'
import { message } from './message.js'
import { plural } from './plural.js'

/** What is said of an author's corrections. */
export const correctionMessages = {
  'corrections.change': message<{ change: TextChangeKind; unit: UnitKind; note: number | undefined }>({
    en: ({ change, unit, note }) =>
      `${changeNames.en[change]}: ${note === undefined ? unitName('en', unit) : `note ${note}`}`,
    ja: ({ change, unit, note }) =>
      `${changeNames.ja[change]}：${note === undefined ? unitName('ja', unit) : `註${note}`}`,
  }),
  'corrections.front-matter': message({ en: 'front matter', ja: '書誌情報' }),
  'corrections.nothing': message({ en: 'nothing changed', ja: '違いはありません' }),
  'corrections.count': message<{ count: number }>({
    en: ({ count }) => plural(count, 'change'),
    ja: ({ count }) => `変更${count}件`,
  }),
  'corrections.written': message<{ path: string; count: number; left: number }>({
    en: ({ path, count, left }) =>
      `${path}: ${plural(count, 'change')} taken over${left > 0 ? `, ${left} to be made by hand, marked * above` : ''}`,
    ja: ({ path, count, left }) =>
      `${path}：変更${count}件を反映しました${left > 0 ? `。上で*を付けた${left}件は、手で直してください` : ''}`,
  }),
}
