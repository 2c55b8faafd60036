import { message } from '../message.js'

/** What a preview says while it works. */
export const previewStatusMessages = {
  'preview.started': message<{ folder: string; url: string }>({
    en: ({ folder, url }) => `${folder}: ${url}\nOpen it in a browser. Ctrl-C ends the preview.`,
    ja: ({ folder, url }) =>
      `${folder}: ${url}\nこのアドレスをブラウザーで開いてください。Ctrl-C で終わります。`,
  }),
  'preview.setting': message({ en: 'Setting the pages …', ja: '頁を組んでいます…' }),
  'preview.reading-over': message({ en: 'Reading the pages over …', ja: '校正しています…' }),
  'preview.making-book': message({ en: 'Making the EPUB …', ja: 'EPUBを作っています…' }),
  'preview.up-to-date': message({ en: 'Up to date', ja: '最新の状態です' }),
  'preview.has-errors': message({ en: 'There are errors', ja: 'エラーがあります' }),
  'preview.ended': message({ en: 'The preview has ended', ja: 'プレビューは終了しました' }),
  'preview.last-pages': message<{ errors: number; hasPages: boolean }>({
    en: ({ errors, hasPages }) =>
      `${errors === 1 ? 'An error' : `${errors} errors`}: ${
        hasPages
          ? 'these are the last pages that could be set'
          : 'the pages will be here when the manuscript is saved without errors'
      }`,
    ja: ({ errors, hasPages }) =>
      `エラーが${errors}件あります。${
        hasPages ? '表示しているのは、最後に組めた頁です' : '原稿を直して保存すると、ここに頁が表示されます'
      }`,
  }),
  'preview.copy': message({ en: 'Copy the place', ja: '位置をコピー' }),
  'preview.open': message({ en: 'Open in the editor', ja: 'エディターで開く' }),
  'preview.copied': message<{ place: string }>({
    en: ({ place }) => `${place} copied`,
    ja: ({ place }) => `${place} をコピーしました`,
  }),
  'preview.opened': message<{ place: string }>({
    en: ({ place }) => `${place} opens in the editor`,
    ja: ({ place }) => `${place} をエディターで開きます`,
  }),
  'preview.not-opened': message<{ place: string }>({
    en: ({ place }) => `${place} could not be opened in the editor`,
    ja: ({ place }) =>
      `${place} をエディターで開けませんでした。起動したときのエディターの指定を確かめてください`,
  }),
  'preview.not-in-text': message({
    en: 'This line is not written in article.md: it is made of the front matter',
    ja: 'この行は、article.mdの本文ではなく書誌情報から作られています',
  }),
  'preview.own-address-only': message({
    en: 'This preview answers under its own address only.',
    ja: 'このプレビューは、起動したときに示したアドレスでだけ応答します。',
  }),
  'preview.nothing-to-send': message({
    en: 'Nothing can be sent here.',
    ja: 'ここには何も送れません。',
  }),
  'preview.nothing-here': message({ en: 'There is nothing here.', ja: 'ここには何もありません。' }),
}
