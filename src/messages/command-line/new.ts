import { message } from '../message.js'

/** What `kiyo new` says. */
export const newMessages = {
  'help.new': message({
    en: 'make a new article, or a new journal with a first article',
    ja: '新しい論文、または新しい雑誌と最初の論文を作ります',
  }),
  'help.new.article': message({
    en: 'make a folder with an article that builds at once, with comments that teach',
    ja: 'すぐに組める論文のフォルダーを作ります。書き方の説明がコメントで入っています',
  }),
  'help.new.journal': message({
    en: "make a folder with a journal's settings (journal.yaml) and a first article",
    ja: '雑誌の設定（journal.yaml）と最初の論文のフォルダーを作ります',
  }),
  'help.new.dir': message({
    en: 'folder to make; one that has anything in it stays as it is',
    ja: '新しく作るフォルダー。中に何かあるフォルダーには書き込みません',
  }),
  'help.new.from': message({
    en: 'make the article of this paper: DOCX, PDF or text',
    ja: '元にする論文のファイル（DOCX、PDF、テキスト）',
  }),
  'help.example.new': message({
    en: 'an article that builds at once, with comments that teach',
    ja: 'すぐに組める論文を、説明付きで作る',
  }),
  'new.article': message<{ folder: string }>({
    en: ({ folder }) => `${folder}: write your article into article.md`,
    ja: ({ folder }) => `${folder}を作りました。article.mdに論文を書いてください`,
  }),
  'new.journal': message<{ folder: string; article: string }>({
    en: ({ folder, article }) =>
      `${folder}: the journal's settings are in journal.yaml, a first article in ${article}`,
    ja: ({ folder, article }) =>
      `${folder}を作りました。雑誌の設定はjournal.yamlに、最初の論文は${article}にあります`,
  }),
  'new.next': message<{ folder: string }>({
    en: ({ folder }) => `Now: npx kiyo build ${folder}`,
    ja: ({ folder }) => `次に：npx kiyo build ${folder}`,
  }),
}
