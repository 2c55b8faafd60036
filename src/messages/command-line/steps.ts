import { type DataOf, type Language, message, wordsOf } from '../message.js'

/** What kiyo does now, told while it works. */
export const stepMessages = {
  'step.starting': message({ en: 'starting', ja: '準備しています' }),
  'step.reading': message({ en: 'reading', ja: '原稿を読み込んでいます' }),
  'step.reading-editions': message({ en: 'reading the editions', ja: '版を読み込んでいます' }),
  'step.fonts': message({ en: 'fonts', ja: '書体を用意しています' }),
  'step.loading': message({ en: 'loading', ja: '組版の準備をしています' }),
  'step.composing': message({ en: 'composing', ja: '行を組んでいます' }),
  'step.page': message<{ page: number; pages: number }>({
    en: ({ page, pages }) => `page ${page} of ${pages}`,
    ja: ({ page, pages }) => `頁を組んでいます（${page}／${pages}）`,
  }),
  'step.article': message<{ article: number; all: number; title: string }>({
    en: ({ article, all, title }) => `${article} of ${all}: ${title}`,
    ja: ({ article, all, title }) => `「${title}」を組んでいます（${article}／${all}）`,
  }),
  'step.printing': message({ en: 'printing', ja: 'PDFを作っています' }),
  'step.epub': message({ en: 'epub', ja: 'EPUBを作っています' }),
  'step.web': message({ en: 'web', ja: 'ウェブ版を作っています' }),
  'step.jats': message({ en: 'J-STAGE', ja: 'J-STAGE用のファイルを作っています' }),
  'step.docx': message({ en: 'DOCX', ja: '著者用のWord文書を作っています' }),
  'step.jpcoar': message({ en: 'JPCOAR', ja: '機関リポジトリ用のファイルを作っています' }),
  'step.crossref': message({ en: 'Crossref', ja: 'Crossref用のファイルを作っています' }),
  'step.jalc': message({ en: 'JaLC', ja: 'JaLC用の一覧を作っています' }),
  'step.checking': message({ en: 'checking', ja: '仕上がりを検査しています' }),
  'step.proofreading': message({ en: 'proofreading', ja: '校正しています' }),
  'step.writing': message({ en: 'writing', ja: 'ファイルに書き出しています' }),
  'step.comparing-text': message({ en: 'comparing text', ja: '本文と註を比べています' }),
  'step.comparing-page': message<{ page: number; pages: number }>({
    en: ({ page, pages }) => `comparing page ${page} of ${pages}`,
    ja: ({ page, pages }) => `頁を比べています（${page}／${pages}）`,
  }),
  'step.drawing-page': message<{ page: number; pages: number }>({
    en: ({ page, pages }) => `drawing page ${page} of ${pages}`,
    ja: ({ page, pages }) => `違いのある頁を画像にしています（${page}／${pages}）`,
  }),
}

type StepId = keyof typeof stepMessages

/** Something that kiyo does, as an entry of the catalogue with its data. */
export type Step = {
  [Id in StepId]: { readonly id: Id; readonly data: DataOf<(typeof stepMessages)[Id]> }
}[StepId]

/** Put a step into the words of a language; a failure names the step at which it came. */
export function sayStep(language: Language, step: Step): string {
  return wordsOf(stepMessages[step.id], language, step.data)
}
