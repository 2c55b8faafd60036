import { message } from '../message.js'
import { plural } from '../plural.js'
import type { TextDifference } from '../rules/pages.js'

/** What `kiyo check` asks of finished editions, and what it found. */
export const gateMessages = {
  'check.passed': message({ en: 'passed', ja: '合格' }),
  'check.failed': message({ en: 'FAILED', ja: '不合格' }),
  'check.skipped': message({ en: 'skipped', ja: '未検査' }),

  'gate.fonts': message({
    en: 'fonts embedded, subset, with ToUnicode, no Type 3',
    ja: '書体を埋め込んでいる（サブセット、ToUnicode付き、Type 3なし）',
  }),
  'gate.text': message<{ one: string; other: string }>({
    en: ({ one, other }) => `text of ${one} is the text of ${other}`,
    ja: ({ one, other }) => `${one}の文章が${other}の文章と一致する`,
  }),
  'gate.texts': message({ en: 'texts of the editions compared', ja: '版どうしの文章の照合' }),
  'gate.file': message<{ file: string }>({ en: ({ file }) => file, ja: ({ file }) => file }),
  'gate.epub': message({
    en: 'EPUB: errors in files, markup, contents, notes and page breaks',
    ja: 'EPUBのファイル・タグ・目次・註・頁の区切りが正しい',
  }),
  'gate.characters': message({
    en: 'no radicals, compatibility or private characters',
    ja: '部首用の文字・互換漢字・私用領域の文字がない',
  }),
  'gate.notes': message({
    en: 'each note once, in order; footnotes begin on the page of their call, others after it',
    ja: '註が番号順に一度ずつ組まれている（脚註は合印のある頁から、後註は合印より後から始まる）',
  }),
  'gate.boxes': message({
    en: 'media and trim box alike on every page',
    ja: 'メディアボックスと仕上がり寸法がどの頁も同じ',
  }),
  'gate.press-ink': message({ en: 'press file: ink on black alone', ja: '入稿用：墨一色である' }),
  'gate.press-bleed': message({
    en: 'press file: bleed box 3 mm beyond the trim',
    ja: '入稿用：塗り足しが仕上がりの外に3 mmある',
  }),
  'gate.title': message({
    en: 'tagged, title and author given, title shown',
    ja: 'タグ付きで、題名と著者名があり、題名がウィンドウのタイトルバーに表示される',
  }),
  'gate.languages': message({ en: 'languages marked', ja: '言語の指定がある（箇所の数）' }),
  'gate.outline': message({ en: 'outline is the headings', ja: 'しおりが見出しと一致する' }),
  'gate.labels': message({ en: 'page labels count on', ja: '頁番号が続いている' }),
  'gate.links': message({
    en: 'calls and notes linked both ways',
    ja: '合印と註が双方向にリンクしている',
  }),

  'gate.contents': message({
    en: 'contents name titles, authors and pages as the articles open',
    ja: '目次の題名・著者名・頁が、各論文の最初の頁と一致する',
  }),
  'gate.offprints': message({
    en: "offprints are the issue's pages, glyph by glyph, none twice",
    ja: '抜刷の頁が号の頁と一字一句違わず、同じ頁が二つの抜刷に入っていない',
  }),
  'gate.offprint-clauses': message({
    en: 'offprints meet the clauses below as well',
    ja: '抜刷も、下のPDF/UA-1とPDF/A-2の各項目を満たしている',
  }),

  'figure.part': message<{ count: number; all: number }>({
    en: ({ count, all }) => `${count} of ${all}`,
    ja: ({ count, all }) => `${all}のうち${count}`,
  }),
  'figure.text': message<{ characters: number; difference: TextDifference | undefined }>({
    en: ({ characters, difference }) =>
      `${characters} characters, ${difference === undefined ? 'no difference' : `different from character ${difference.character} on, “${difference.expected}” and “${difference.found}”; build the editions together, from one manuscript`}`,
    ja: ({ characters, difference }) =>
      `${characters}字、${difference === undefined ? '違いなし' : `${difference.character}字目から違います（前者は「${difference.expected}」、後者は「${difference.found}」）。どの版も、同じ原稿から一度に組み直してください`}`,
  }),
  'figure.count': message<{ count: number }>({
    en: ({ count }) => String(count),
    ja: ({ count }) => `${count}字`,
  }),
  'figure.size': message<{ width: number; height: number }>({
    en: ({ width, height }) => `${width.toFixed(2)} × ${height.toFixed(2)} mm`,
    ja: ({ width, height }) => `${width.toFixed(2)} × ${height.toFixed(2)} mm`,
  }),
  'figure.no-pages': message({ en: 'none', ja: '頁なし' }),
  'figure.epub': message<{ count: number; rules: readonly string[] }>({
    en: ({ count, rules }) =>
      count === 0
        ? 'none'
        : `${plural(count, 'error')} (${rules.join(', ')}): changed or damaged since it was made`,
    ja: ({ count, rules }) =>
      count === 0
        ? '誤りなし'
        : `誤り${count}件（${rules.join('、')}）。作ったあとで壊れたか、書き換えられています`,
  }),
  'figure.not-there': message({ en: 'not in this folder', ja: 'このフォルダーにありません' }),
  'figure.single': message<{ file: string }>({
    en: ({ file }) => `only ${file} is here; put another edition beside it`,
    ja: ({ file }) => `${file}だけなので照合できません。ほかの版も同じフォルダーに置いてください`,
  }),
  'figure.yes': message({ en: 'yes', ja: 'はい' }),
  'figure.no': message({ en: 'no', ja: 'いいえ' }),
  'figure.language': message<{ language: string }>({
    en: ({ language }) => language,
    ja: ({ language }) => language,
  }),
  'figure.languages': message<{ marks: readonly (readonly [language: string, count: number])[] }>({
    en: ({ marks }) => marks.map(([language, count]) => `${language} ${count}`).join(', '),
    ja: ({ marks }) => marks.map(([language, count]) => `${language} ${count}`).join('、'),
  }),
  'figure.range': message<{ first: string; last: string }>({
    en: ({ first, last }) => `${first}–${last}`,
    ja: ({ first, last }) => `${first}〜${last}頁`,
  }),
  'figure.links': message<{ notes: number; links: number }>({
    en: ({ notes, links }) => `${plural(notes, 'note')}, ${plural(links, 'link')}`,
    ja: ({ notes, links }) => `註${notes}、リンク${links}`,
  }),
}
