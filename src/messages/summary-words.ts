import { primaryOf } from './primary-of.js'

/** What is printed with a summary. */
export interface SummaryWords {
  abstract: string
  keywords: (list: readonly string[]) => string
}

const after = (label: string, separator = ', ') => {
  return (list: readonly string[]): string => `${label}${list.join(separator)}`
}

/** Languages in which journals have summaries of articles that are in another. */
const words: Readonly<Record<string, SummaryWords>> = {
  de: { abstract: 'Zusammenfassung', keywords: after('Schlüsselwörter: ') },
  es: { abstract: 'Resumen', keywords: after('Palabras clave: ') },
  fr: { abstract: 'Résumé', keywords: after('Mots-clés\u00a0: ') },
  it: { abstract: 'Riassunto', keywords: after('Parole chiave: ') },
  ko: { abstract: '초록', keywords: after('주제어: ') },
  pt: { abstract: 'Resumo', keywords: after('Palavras-chave: ') },
  uk: { abstract: 'Анотація', keywords: after('Ключові слова: ') },
  'zh-Hans': { abstract: '摘要', keywords: after('关键词：', '；') },
  'zh-Hant': { abstract: '摘要', keywords: after('關鍵詞：', '；') },
}

/**
 * The words of a summary in a language that kiyo has no others in.
 *
 * @param lang  BCP 47; a language that is written in two scripts has words in each
 */
export function summaryWords(lang: string): SummaryWords | undefined {
  const primary = primaryOf(lang)
  return words[primary] ?? words[`${primary}-${new Intl.Locale(lang).maximize().script}`]
}
