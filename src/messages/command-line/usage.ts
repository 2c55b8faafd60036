import { message } from '../message.js'

const meant = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : names.length === 1
      ? `\n(Did you mean ${names[0]}?)`
      : `\n(Did you mean one of ${names.join(', ')}?)`

const meantJa = (names: readonly string[]): string =>
  names.length === 0 ? '' : `（${names.join('、')}のことでしょうか）`

/** What is wrong with the arguments of a command line. */
export const usageMessages = {
  'usage.unknown-command': message<{ name: string; similar: readonly string[] }>({
    en: ({ name, similar }) => `error: unknown command '${name}'${meant(similar)}`,
    ja: ({ name, similar }) => `エラー：「${name}」というコマンドはありません${meantJa(similar)}`,
  }),
  'usage.unknown-option': message<{ option: string; similar: readonly string[] }>({
    en: ({ option, similar }) => `error: unknown option '${option}'${meant(similar)}`,
    ja: ({ option, similar }) => `エラー：「${option}」というオプションはありません${meantJa(similar)}`,
  }),
  'usage.missing-argument': message<{ argument: string }>({
    en: ({ argument }) => `error: missing required argument '${argument}'`,
    ja: ({ argument }) => `エラー：引数<${argument}>がありません`,
  }),
  'usage.missing-value': message<{ option: string }>({
    en: ({ option }) => `error: option '${option}' argument missing`,
    ja: ({ option }) => `エラー：オプション「${option}」に値がありません`,
  }),
  'usage.missing-option': message<{ option: string }>({
    en: ({ option }) => `error: required option '${option}' not specified`,
    ja: ({ option }) => `エラー：オプション「${option}」は省略できません`,
  }),
  'usage.too-many-arguments': message<{ expected: number; received: number }>({
    en: ({ expected, received }) =>
      `error: too many arguments. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${received}.`,
    ja: ({ expected, received }) => `エラー：引数が多すぎます。${expected}個のところに${received}個あります`,
  }),
  'usage.unused-option': message<{ option: string }>({
    en: ({ option }) => `${option} has no use with a Word document that came back; it was left aside`,
    ja: ({ option }) => `${option}は、著者から戻ったWordファイルには使えません（無視しました）`,
  }),
  'usage.unused-jobs': message({
    en: '--jobs is for issues, whose articles are laid out side by side; there is none here, and it was left aside',
    ja: '--jobsは、号の論文を並行して組むときのオプションです。指定されたものに号がないので、使いません',
  }),
  'usage.invalid-value': message<{ option: string; value: string; expected: string }>({
    en: ({ option, value, expected }) =>
      `error: option '${option}' argument '${value}' is invalid. ${expected}`,
    ja: ({ option, value, expected }) =>
      `エラー：オプション「${option}」の値「${value}」は使えません。${expected}`,
  }),
  'usage.allowed-choices': message<{ choices: readonly string[] }>({
    en: ({ choices }) => `Allowed choices are ${choices.join(', ')}.`,
    ja: ({ choices }) => `${choices.join('、')}のいずれかを書いてください`,
  }),
  'usage.seconds': message({
    en: 'It has to be a number of seconds above 0, such as 600.',
    ja: '0より大きい秒数を書いてください（例：600）',
  }),
  'usage.page': message({
    en: 'It has to be a whole number above 0.',
    ja: '1以上の整数を書いてください',
  }),
  'usage.round': message({
    en: 'It has to be a whole number from 1 to 99.',
    ja: '1から99までの整数を書いてください',
  }),
  'usage.jobs': message({
    en: 'It has to be a whole number from 1 to 64.',
    ja: '1から64までの整数を書いてください',
  }),
  'usage.day': message({
    en: 'It has to be today, or a day as in 2025-04-01.',
    ja: 'todayか、2025-04-01のような日付を書いてください',
  }),
  'usage.port': message({
    en: 'It has to be a port: 0 to 65535.',
    ja: 'ポート番号を0から65535までの整数で書いてください',
  }),
  'usage.editor': message({
    en: 'It has to be vscode, vscodium, cursor, zed or file:, or an address or a command of another editor with {file} and {line}, as in myeditor://open?file={file}&line={line} or “subl {file}:{line}”.',
    ja: "vscode、vscodium、cursor、zed、file: のどれか、または {file} と {line} を含むエディターのアドレスかコマンド（例：myeditor://open?file={file}&line={line}、'subl {file}:{line}'）を書いてください",
  }),
}
