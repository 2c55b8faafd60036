import { type Language, message } from '../message.js'
import { type YamlProblem, yamlProblem } from '../yaml-problems.js'

/** What a file of settings is called, and those of its groups that are not called by their keys. */
export interface SettingsNames {
  /** As a sentence begins with it. */
  readonly file: Readonly<Record<Language, string>>
  /** Within a sentence. */
  readonly within: Readonly<Record<Language, string>>
  readonly groups?: Readonly<Record<string, Readonly<Record<Language, string>>>>
}

/** A setting by its key with the keys above it, as in `journal.issn`. */
export interface Key {
  key: string
}

interface Choice extends Key {
  choices: readonly string[]
  /** The one that was probably meant. */
  nearest: string | undefined
}

const meant = {
  en: (nearest: string | undefined) => (nearest === undefined ? '' : `; did you mean ${nearest}?`),
  ja: (nearest: string | undefined) => (nearest === undefined ? '' : `${nearest} のことでしょうか。`),
}

/**
 * Words for what can be wrong with a file of settings in YAML: the front matter, `journal.yaml`. Each file has rules of its
 * own, so that each is said by its name.
 */
export function settingFaults({ file, within, groups }: SettingsNames) {
  const groupName = (language: Language, group: string | undefined): string => {
    if (group === undefined) return within[language]
    return groups?.[group]?.[language] ?? (language === 'en' ? `“${group}”` : `「${group}」`)
  }
  return {
    excessive: message<{ characters: number; levels: number }>({
      en: ({ characters, levels }) =>
        `${file.en} is longer than ${characters} characters or more than ${levels} levels deep; keep to what it is for`,
      ja: ({ characters, levels }) =>
        `${file.ja}が${characters}字を超えるか、${levels}段より深い入れ子になっています。必要な項目だけにしてください`,
    }),
    yaml: message<{ problem: YamlProblem }>({
      en: ({ problem }) => `${file.en} is not YAML (${yamlProblem('en', problem)}); correct this line`,
      ja: ({ problem }) =>
        `${file.ja}をYAMLとして読めません（${yamlProblem('ja', problem)}）。この行を直してください`,
    }),
    'bare-braces': message<{ braces: string }>({
      en: ({ braces }) =>
        `${braces} is in braces, which YAML reads as a group; put the whole text in quotes, as '${braces}'`,
      ja: ({ braces }) =>
        `${braces}は、引用符がないため、YAMLでは項目の組と読まれます。値の全体を'${braces}' のように引用符で囲んでください`,
    }),
    'full-width-sign': message<{ written: string; plain: string }>({
      en: ({ written, plain }) =>
        `“${written}” is a full-width sign, which is not read here; write half-width “${plain}”${plain === ':' ? ' and a space' : ''}`,
      ja: ({ written, plain }) =>
        written === '\u3000'
          ? '全角の空白は字下げや区切りとして読まれません。半角の空白にしてください'
          : `全角の「${written}」は記号として読まれません。半角の「${plain}」${plain === ':' ? 'と空白' : ''}にしてください`,
    }),
    'no-space': message<Key>({
      en: ({ key }) => `The colon after “${key}” has no space behind it; write “${key}: ” and then the text`,
      ja: ({ key }) => `「${key}」のコロンの後に空白がありません。「${key}: 」に続けて内容を書いてください`,
    }),
    'full-width': message<Key & { written: string; plain: string }>({
      en: ({ key, written, plain }) => `“${key}” is ${written}, in full-width characters; write ${plain}`,
      ja: ({ key, written, plain }) => `「${key}」の${written}が全角です。半角で${plain}と書いてください`,
    }),
    duplicate: message<Key>({
      en: ({ key }) => `“${key}” stands twice in ${within.en}; delete one of the two`,
      ja: ({ key }) => `${file.ja}に「${key}」が二度あります。一方を削除してください`,
    }),
    alias: message<Key & { alias: string }>({
      en: ({ key, alias }) =>
        `“${key}” is the alias *${alias} to YAML, which is not read; for an asterisk write '*${alias}' in quotes, or else the text itself`,
      ja: ({ key, alias }) =>
        `「${key}」の*${alias}は、引用符がないため、YAMLのエイリアス（別の箇所の参照）と読まれます。文字の*なら '*${alias}' のように引用符で囲み、参照のつもりなら、ここでは使えないので参照先の内容を書いてください`,
    }),
    tag: message<Key & { tag: string }>({
      en: ({ key, tag }) => `“${key}” has the tag ${tag}, which is not read; write plain text`,
      ja: ({ key, tag }) =>
        `「${key}」にタグ${tag}が付いていますが、タグは使えません。文字列だけを書いてください`,
    }),
    forbidden: message<Key>({
      en: ({ key }) => `The key “${key}” is not allowed in ${within.en}; delete it`,
      ja: ({ key }) => `「${key}」は${within.ja}の項目名に使えません。削除してください`,
    }),
    ambiguous: message<Key & { value: string }>({
      en: ({ key, value }) =>
        `“${key}” is ${value}, which may be read as a date or a yes or no; put it in quotes`,
      ja: ({ key, value }) =>
        `「${key}」の${value}は日付や真偽値とも読めます。文字列なら引用符で囲んでください`,
    }),
    unknown: message<
      Key & { group: string | undefined; keys: readonly string[]; nearest: string | undefined }
    >({
      en: ({ key, group, keys, nearest }) =>
        `“${key}” is not a key of ${groupName('en', group)}${nearest === undefined ? `; the keys are ${keys.join(', ')}` : meant.en(nearest)}`,
      ja: ({ key, group, keys, nearest }) =>
        `「${key}」は${groupName('ja', group)}の項目ではありません。${nearest === undefined ? `使える項目は ${keys.join('、')} です` : meant.ja(nearest)}`,
    }),
    missing: message<Key>({
      en: ({ key }) => `“${key}” is missing in ${within.en}; add it`,
      ja: ({ key }) => `${file.ja}に「${key}」がありません。書き加えてください`,
    }),
    number: message<Key>({
      en: ({ key }) => `“${key}” is a number; put it in quotes`,
      ja: ({ key }) => `「${key}」が数値になっています。引用符で囲んでください`,
    }),
    boolean: message<Key>({
      en: ({ key }) => `“${key}” is true or false; put it in quotes`,
      ja: ({ key }) => `「${key}」が真偽値（true・false）になっています。引用符で囲んでください`,
    }),
    empty: message<Key>({
      en: ({ key }) => `“${key}” is empty; write its text`,
      ja: ({ key }) => `「${key}」が空です。内容を書いてください`,
    }),
    list: message<Key>({
      en: ({ key }) => `“${key}” is a list; write one text`,
      ja: ({ key }) => `「${key}」がリストになっています。文字列を一つだけ書いてください`,
    }),
    group: message<Key>({
      en: ({ key }) => `“${key}” is a group of keys; write one text`,
      ja: ({ key }) => `「${key}」の下に項目が並んでいます。文字列を一つだけ書いてください`,
    }),
    'not-a-group': message<{ key: string | undefined }>({
      en: ({ key }) =>
        `${key === undefined ? file.en : `“${key}”`} is not a group of keys; write key: text, one a line`,
      ja: ({ key }) =>
        `${key === undefined ? file.ja : `「${key}」`}に項目がありません。一行に一つずつ「項目: 内容」と書いてください`,
    }),
    'not-a-list': message<Key>({
      en: ({ key }) => `“${key}” is not a list; write it in brackets, as [first, second]`,
      ja: ({ key }) => `「${key}」がリストになっていません。[一つ目, 二つ目] のように書いてください`,
    }),
    'not-a-number': message<Key>({
      en: ({ key }) => `“${key}” is not a number; write it in digits alone, as 17, without quotes`,
      ja: ({ key }) =>
        `「${key}」が数値ではありません。17のように、半角の数字だけを引用符なしで書いてください`,
    }),
    'not-whole': message<Key>({
      en: ({ key }) => `“${key}” is not a whole number; write one from 1`,
      ja: ({ key }) => `「${key}」が整数ではありません。1以上の整数を書いてください`,
    }),
    choice: message<Choice>({
      en: ({ key, choices, nearest }) =>
        choices.length === 2
          ? `“${key}” is neither ${choices.join(' nor ')}; write one of the two`
          : `“${key}” is none of ${choices.join(', ')}${meant.en(nearest) || '; write one of these'}`,
      ja: ({ key, choices, nearest }) =>
        `「${key}」には ${choices.join(' か ')} を書いてください${nearest === undefined ? '' : `。${meant.ja(nearest)}`}`,
    }),
    character: message<Key>({
      en: ({ key }) => `“${key}” has a character that no edition can show; delete it`,
      ja: ({ key }) => `「${key}」に、どの版にも表示できない文字があります。削除してください`,
    }),
    issn: message<Key>({
      en: ({ key }) =>
        `“${key}” is not an ISSN; write its eight characters as in 1234-5679, of which the last is a check digit`,
      ja: ({ key }) =>
        `「${key}」の値は正しいISSNではありません。1234-5679のように8桁で書き、末尾のチェックデジット（0～9またはX）を含めて、写し間違いがないか確かめてください`,
    }),
    language: message<Key>({
      en: ({ key }) => `“${key}” is not a language tag; write ja, en, ru or another of BCP 47`,
      ja: ({ key }) => `「${key}」が言語タグではありません。ja、en、ruなど、BCP 47のタグを書いてください`,
    }),
    licence: message<Key>({
      en: ({ key }) =>
        `“${key}” is no licence of Creative Commons and has no address; write CC BY 4.0, or name: and url: below it`,
      ja: ({ key }) =>
        `「${key}」はクリエイティブ・コモンズのライセンス名ではなく、URLもありません。CC BY 4.0のように書くか、下に name: と url: を書いてください`,
    }),
    note: message<Key>({
      en: ({ key }) => `“${key}” calls a note, which ${within.en} cannot; call it in the text`,
      ja: ({ key }) =>
        `「${key}」に註が付いていますが、${within.ja}に註は付けられません。本文に付けてください`,
    }),
  }
}
