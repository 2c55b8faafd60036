/** Languages in which kiyo speaks to editors. */
export const languages = ['en', 'ja'] as const

export type Language = (typeof languages)[number]

/** Words in each language; with data they are a function of it. */
export type Wording<Data> = Readonly<
  Record<Language, [Data] extends [undefined] ? string : (data: Data) => string>
>

/** The words of any entry, whatever data they need. */
export type AnyWording = Readonly<Record<Language, string | ((data: never) => string)>>

/**
 * Declare an entry of the catalogue. An entry that lacks a language, or whose words need other data, does not compile.
 *
 * @param words  in English and in Japanese: a sentence, or a function of the data that makes one
 */
export function message<Data = undefined>(words: Wording<Data>): Wording<Data> {
  return words
}

/** What the words of an entry need; `undefined` where they need none. */
export type DataOf<Entry> = Entry extends { en: (data: infer Data) => string } ? Data : undefined

/**
 * Put an entry into the words of a language.
 *
 * @param data  what its words need, if they need any
 */
export function wordsOf(entry: AnyWording, language: Language, data: unknown): string {
  const words = entry[language]
  return typeof words === 'string' ? words : words(data as never)
}
