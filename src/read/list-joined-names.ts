/** The end of many bodies and offices, and of few given names: 史料編纂所, 研究会, 代表者. */
const OF_BODY =
  /(?:[会部館所院学室社庁省局班団課係組座校府県市町村国員者店聞編著訳授版盟誌]|監修|校[注訂]|編集|編纂|翻訳|代表|担当|責任|文責|発行|主[任幹査宰]|[会所部館院学校局社室課団]長|[院学究修]生|[講教医牧]師|助[手教]|[博修学]士|[幹理監]事|顧問|銀行|組合|書房|文庫|会議|出版|[新日時通]報|通信|放送|連合)$/u
/** What persons did, after the last of their names: 山田太郎・佐藤花子 編. */
const ROLES = /(?:\s*(?:共?[編著訳]著?|監修|校[注訂]))+$/u
/** Words of bodies, in the languages in which articles mostly are. */
const BODY_WORD =
  /\b(?:acad|archiv|assoc|bureau|cent(?:er|re)|church|coll|comm|conf|council|dep|editor|faculty|foundation|group|histor|house|institut|laborator|librar|minist|museum|office|press|project|research|school|societ|stud|team|trust|union|universit)|институт|общество|университет|академи|музей|архив|министерств|комисси|центр|комитет|кафедр|(?<!\p{L})(?:company|co|corp|inc|ltd|gmbh|llc|club|services?|agency|gallery|committee|network|sons|books|publish\p{L}*|verlag|éditions?|musée|patrimoine|parks?|arts?|sciences?|cathedral|abbey|castle|fortress|ships?)(?!\p{L})/iu

const JAPANESE = /^[\p{Script=Han}々〆ヶ][\p{Script=Han}\p{Script=Hiragana}々〆ヶ]{1,7}$/u
const KATAKANA = /^\p{Script=Katakana}[\p{Script=Katakana}ー・＝=･]+$/u
const WESTERN =
  /^(?=[\p{Lu}])(?:(?:[\p{Lu}][\p{L}\p{M}'’.-]*|d[aeiou]s?|v[ao]n|der|den|l[ae]|ten|zu[mr]?|bin|ibn|al-\p{L}+)(?:\s+|$)){1,6}$/u
const INITIAL = /(?:^|[\s.-])\p{Lu}\./u
const SUFFIX = /^(?:(?:jr|sr|[ivx]+|m\.?a|esq)\.?$|(?:ph\.?\s?d|d\.?phil|m\.?phil|ll\.?d)(?!\p{L}))/iu

const isJapanese = (part: string): boolean => {
  const joined = part.replace(/\s/g, '')
  return JAPANESE.test(joined) && !OF_BODY.test(joined)
}
/** Whether a text has a word of bodies in a Western language: “University of Harbours”. */
export const isWesternBody = (part: string): boolean => BODY_WORD.test(part)
/** Whether a text may be a name of a person in Latin, Greek or Cyrillic letters, or one of its parts. */
export const isWesternName = (part: string): boolean =>
  WESTERN.test(part) && !isWesternBody(part) && !SUFFIX.test(part)
/** Whether a part is the name of a person with more than one of its parts. */
const isWhole = (part: string): boolean =>
  isJapanese(part) ||
  (/\S[\s・＝=]+\S/u.test(part) && (KATAKANA.test(part.replace(/\s/g, '')) || isWesternName(part)))

/**
 * List the names that were written as one, as far as it is certain that they are those of several persons:
 * 山田太郎・佐藤花子, “Ivanov, Petrov and Sidorov”. A foreign name in katakana, a family name before its comma and a body with
 * “and” in its name are one name.
 *
 * @param printed  a name of the front matter, in one line
 * @returns        the names; none where it may be one
 */
export function listJoinedNames(printed: string): readonly string[] {
  // Where they work, in brackets after each name.
  const name = printed
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .trim()
    .replace(ROLES, '')
  for (const divide of [byMark, byConjunction, byComma, bySpaces]) {
    const parts = divide(name)
    if (parts.length > 1) return parts
  }
  return []
}

function parted(name: string, separator: RegExp): string[] {
  return name.split(separator).map((part) => part.trim())
}

/** Parted by a mark that is between Japanese names alone, or between names of all kinds. */
function byMark(name: string): string[] {
  const between = parted(name, /[・･／/＆&]/u)
  const isListed = between.every(isJapanese) && between.some((part) => part.length > 3)
  if (between.length > 1 && isListed) return between
  const joined = parted(name, /と/u)
  if (joined.length > 1 && joined.every((part) => isJapanese(part) && part.length > 2)) return joined
  const listed = parted(name, /[、，]/u)
  if (listed.length > 1 && listed.every(isWhole)) return listed
  const divided = parted(name, /[;；]/u)
  const isEach = (part: string): boolean => isWhole(part) || parted(part, /,/u).every(isWesternName)
  return divided.length > 1 && divided.every(isEach) ? divided : []
}

/** “A, B and C”, or “Family, Given and Family, Given”. Two words alone are often a firm or a title: Simon & Schuster. */
function byConjunction(name: string): string[] {
  const ends = parted(name, /\s+(?:and|und|et|и|та|&)\s+|,\s+(?:and|und|et|и)\s+/u)
  const last = ends.at(-1) ?? ''
  if (ends.length < 2) return []
  const commas = ends.flatMap((part) => parted(part, /,/u)).filter((part) => part !== '')
  if (
    !commas.every(isWesternName) ||
    (commas.length === 2 && !commas.some((part) => /\s|\p{Lu}\./u.test(part)))
  )
    return []
  return last.includes(',') ? ends : commas
}

/** One comma is between a family name and a given one, unless both sides have initials, or one is Japanese. */
function byComma(name: string): string[] {
  const parts = parted(name, /,/u)
  const isCertain =
    parts.length > 2 ||
    parts.some(isJapanese) ||
    parts.every((part) => INITIAL.test(part) && /\p{L}{2}/u.test(part))
  return isCertain && parts.every(isWhole) ? parts : []
}

/** 山田太郎　佐藤花子, 山田 太郎 佐藤 花子: longer or more than the two parts of one name. */
function bySpaces(name: string): string[] {
  const parts = parted(name, /\s+/u)
  if (!parts.every((part) => /^[\p{Script=Han}々〆]+$/u.test(part) && !OF_BODY.test(part))) return []
  if (parts.length > 1 && parts.every((part) => part.length > 3)) return parts
  if (parts.length < 4 || parts.length % 2 === 1 || parts.some((part) => part.length > 3)) return []
  return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part} ${parts[index + 1]}`] : []))
}
