import { message } from '../message.js'
import { error } from '../rule.js'
import { type Key, settingFaults } from './settings.js'

const names = {
  file: { en: 'issue.yaml', ja: 'issue.yaml' },
  within: { en: 'issue.yaml', ja: 'issue.yaml' },
}

/** Faults of an issue of a journal. */
export const issueRules = {
  'invalid-issue': error(65, {
    ...settingFaults(names),
    date: message<Key>({
      en: ({ key }) => `“${key}” is not a date; write it as 2026, 2026-03 or 2026-03-31`,
      ja: ({ key }) => `「${key}」が日付ではありません。2026、2026-03、2026-03-31のように書いてください`,
    }),
    'not-a-page': message<Key>({
      en: ({ key }) => `“${key}” is not the number of a page; write a whole number from 1`,
      ja: ({ key }) => `「${key}」が頁番号ではありません。1以上の整数を書いてください`,
    }),
    'no-article': message<Key>({
      en: ({ key }) => `“${key}” is empty; name at least one article by its folder`,
      ja: ({ key }) => `「${key}」が空です。論文のフォルダーを一つ以上書いてください`,
    }),
  }),
  'issue-without-journal': error(
    66,
    message({
      en: 'An issue belongs to a journal, and there is no journal.yaml at or above its folder; write one, or make one with kiyo new journal',
      ja: '号には雑誌の設定が必要ですが、号のフォルダーにもその上にもjournal.yamlがありません。kiyo new journal で作ってください',
    }),
  ),
  'missing-article': error(
    66,
    message<{ path: string }>({
      en: ({ path }) =>
        `There is no folder “${path}” beside journal.yaml; write the path of an article's folder from there`,
      ja: ({ path }) =>
        `journal.yamlのあるフォルダーから見て、フォルダー「${path}」がありません。そのフォルダーを起点に、論文のフォルダーまでのパスを書いてください`,
    }),
  ),
  'missing-text-of-issue': error(
    66,
    message<{ path: string }>({
      en: ({ path }) =>
        `There is no file “${path}” beside journal.yaml; write the path of a Markdown file from there`,
      ja: ({ path }) =>
        `journal.yamlのあるフォルダーから見て、ファイル「${path}」がありません。そのフォルダーを起点に、Markdownファイルまでのパスを書いてください`,
    }),
  ),
  'article-twice': error(
    65,
    message<{ path: string; name: string }>({
      en: ({ path, name }) =>
        `“${path}” would be the second article of the name “${name}”; name each once, or rename a folder`,
      ja: ({ path, name }) =>
        `「${path}」を入れると、「${name}」という論文が二つになります。一度だけ書くか、フォルダーの名前を変えてください`,
    }),
  ),
  'faulty-article': error(
    65,
    message<{ path: string }>({
      en: ({ path }) => `“${path}” has errors, so the issue is not written; correct them`,
      ja: ({ path }) => `「${path}」に誤りがあるため、号を書き出しません。誤りを直してください`,
    }),
  ),
}
