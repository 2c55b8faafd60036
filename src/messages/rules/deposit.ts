import { message } from '../message.js'
import { warning } from '../rule.js'
import { type Gap, gapWords } from './gaps.js'

/** What files for J-STAGE, repositories and DOI agencies lack. */
export const depositRules = {
  'incomplete-deposit': warning(
    message<{ file: string; service: string; gaps: readonly Gap[] }>({
      en: ({ file, service, gaps }) =>
        `${file} has not all that ${service} asks for: ${gaps.map(gapWords.en).join('; ')}`,
      ja: ({ file, service, gaps }) =>
        `${file}には、${service}の求める次の情報が足りません：${gaps.map(gapWords.ja).join('、')}`,
    }),
  ),
}
