import type { StyleLanguage } from './reference.js'

/** Biblatex's keys of types and states, in Japanese, Russian and English. */
const WORDS: Readonly<Record<string, readonly [ja: string, ru: string, en: string]>> = {
  phdthesis: ['博士論文', 'дис. … д-ра наук', 'PhD diss.'],
  mathesis: ['修士論文', 'дис. … магистра', 'MA thesis'],
  mastersthesis: ['修士論文', 'дис. … магистра', 'MA thesis'],
  bathesis: ['卒業論文', 'дипломная работа', 'BA thesis'],
  candthesis: ['準博士論文', 'дис. … канд. наук', 'candidate thesis'],
  techreport: ['技術報告書', 'техн. отчет', 'technical report'],
  resreport: ['研究報告書', 'отчет о НИР', 'research report'],
  patent: ['特許', 'патент', 'patent'],
  patentus: ['米国特許', 'патент США', 'U.S. patent'],
  patentuk: ['英国特許', 'патент Великобритании', 'British patent'],
  patentde: ['ドイツ特許', 'патент Германии', 'German patent'],
  patentfr: ['フランス特許', 'патент Франции', 'French patent'],
  patenteu: ['欧州特許', 'европейский патент', 'European patent'],
  patreq: ['特許出願', 'заявка на патент', 'patent request'],
  inpreparation: ['準備中', 'готовится к печати', 'in preparation'],
  submitted: ['投稿中', 'подано в печать', 'submitted'],
  forthcoming: ['近刊', 'в печати', 'forthcoming'],
  inpress: ['印刷中', 'в печати', 'in press'],
  prepublished: ['先行公開', 'препринт', 'prepublished'],
}
const LANGUAGES: readonly StyleLanguage[] = ['ja', 'ru', 'en']

/**
 * Translate a key of biblatex, such as `phdthesis` or `inpress`; return other texts unchanged.
 *
 * @see biblatex manual, "Localization Keys": "Publication Types", "Publication State"
 */
export function wordOfBibtex(text: string, language: StyleLanguage): string {
  return WORDS[text.toLowerCase()]?.[LANGUAGES.indexOf(language)] ?? text
}
