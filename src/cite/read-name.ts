import type { CslName } from '../model/csl-item.js'

/** Han or hiragana, in which the surname comes first; and Hangul. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}々〆]/u
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ヶヵー・]+$/u
/** How the name of a body ends. Surnames of three characters end in 部 or 所 too, so these need a longer word. */
const BODY =
  /.{2}[省庁局署館会社校党軍団]$|.{3}[部課所院寺府県市町村室]$|委員|政府|大学|本部|組合|連盟|銀行|財団|法人|機構|センター|위원회$|연구[소회원]$|[학협]회$|대학교?$|도서관$|박물관$|정부$|출판사$/u
/** Longer than any surname or given name. */
const LONG = 7

/**
 * Read a name that is written without a comma in Han, kana or Hangul: `樋口 耕一` and `강 만길` are family first,
 * `外務省 外交史料館` is one body, `シーラ フィッツパトリック` is in its own order.
 *
 * @returns  `undefined` for a name in other scripts or without a space
 */
export function readEastAsianName(written: string): CslName | undefined {
  const parts = written.trim().split(/[\s\u3000]+/u)
  if (parts.length < 2 || !parts.every((part) => EAST_ASIAN.test(part))) return undefined
  if (parts.some((part) => BODY.test(part) || part.length > LONG))
    return FAMILY_FIRST.test(written) ? { literal: parts.join('') } : { literal: parts.join('・') }
  const [first = '', ...others] = parts
  if (FAMILY_FIRST.test(written)) return { family: first, given: others.join('') }
  return { family: parts.at(-1) ?? '', given: parts.slice(0, -1).join('・') }
}

/** A name as text: `Lensen, George`, `Lensen, George, Jr.`, or without a comma in East Asian scripts. */
export function readName(written: string): CslName {
  const text = written.trim().replace(/[ \t\r\n]+/g, ' ')
  const [family = '', given, suffix] = text.split(/\s*[,，]\s*/)
  if (given) return { family, given, ...(suffix ? { suffix } : {}) }
  return readEastAsianName(family) ?? { literal: family || text }
}

const ROLES: Readonly<Record<string, string>> = {
  ...{
    著: 'author',
    共著: 'author',
    編著: 'author',
    撰: 'author',
    編: 'editor',
    共編: 'editor',
    編集: 'editor',
  },
  ...{
    編纂: 'compiler',
    監修: 'editorial-director',
    訳: 'translator',
    共訳: 'translator',
    監訳: 'translator',
  },
  ...{
    編訳: 'editor-translator',
    訳編: 'editor-translator',
    訳注: 'translator',
    校注: 'editor',
    校訂: 'editor',
  },
}
const STATEMENT = new RegExp(
  `^(.+?)[\\s ]*(${Object.keys(ROLES)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
)

/**
 * Read a statement of responsibility, as Japanese libraries have it in the place of names: `海野学著 ; 山川文訳`.
 *
 * @returns  names by the variable of CSL; `undefined` for what is no such statement
 */
export function readStatement(written: string): Record<string, CslName[]> | undefined {
  const names: Record<string, CslName[]> = {}
  for (const part of written.trim().split(/\s*[;；]\s*/)) {
    const [, people = '', role = ''] = STATEMENT.exec(part) ?? []
    const variable = ROLES[role]
    if (!variable) return undefined
    const list = people.split(/\s*[,，、]\s*/).map((name) => readEastAsianName(name) ?? { literal: name })
    names[variable] = [...(names[variable] ?? []), ...list]
  }
  return names
}
