import { error } from '../rule.js'
import { type EpubPath, ofEpub } from './of-epub.js'

interface NoteElement extends EpubPath {
  /** Of the note in the file. */
  id: string
}

/** Faults of a finished EPUB, as it is read back: its files, metadata, navigation, pages and notes. */
export const epubFileRules = {
  'broken-epub': error(1, {
    archive: ofEpub({ en: 'it is no zip archive', ja: 'zipとして開けません' }),
    mimetype: ofEpub({
      en: 'it does not begin with its media type, stored',
      ja: '無圧縮のmimetypeで始まっていません',
    }),
    'path-outside': ofEpub<EpubPath>({
      en: ({ path }) => `the path “${path}” leads out of the book`,
      ja: ({ path }) => `パス「${path}」がEPUBの外を指しています`,
    }),
    xml: ofEpub<EpubPath>({
      en: ({ path }) => `${path} is not XML`,
      ja: ({ path }) => `${path}をXMLとして読めません`,
    }),
    xhtml: ofEpub<EpubPath>({
      en: ({ path }) => `${path} is not XHTML`,
      ja: ({ path }) => `${path}がXHTMLではありません`,
    }),
    package: ofEpub({ en: 'there is no package document', ja: 'パッケージ文書（OPF）がありません' }),
    'listed-twice': ofEpub({
      en: 'the package lists a file twice',
      ja: 'パッケージ文書に同じファイルが二度載っています',
    }),
    'listed-file': ofEpub<EpubPath>({
      en: ({ path }) => `${path} is listed and not there`,
      ja: ({ path }) => `パッケージ文書にある${path}がありません`,
    }),
    'unlisted-file': ofEpub<EpubPath>({
      en: ({ path }) => `${path} is there and not listed`,
      ja: ({ path }) => `${path}がパッケージ文書に載っていません`,
    }),
    spine: ofEpub({
      en: 'the order of reading names a file that is not listed, or none',
      ja: '読む順（spine）が空か、載っていないファイルを指しています',
    }),
    navigation: ofEpub<{ count: number }>({
      en: ({ count }) => `there are ${count} navigation documents, not one`,
      ja: ({ count }) => `ナビゲーション文書が一つではなく${count}個あります`,
    }),
    identifier: ofEpub({ en: 'the package has no identifier', ja: '識別子がありません' }),
    'other-identifier': ofEpub<EpubPath>({
      en: ({ path }) => `${path} has another identifier than the package`,
      ja: ({ path }) => `${path}の識別子がパッケージ文書の識別子と違います`,
    }),
    image: ofEpub<EpubPath & { mediaType: string }>({
      en: ({ path, mediaType }) => `${path} is not the ${mediaType} that it is called`,
      ja: ({ path, mediaType }) => `${path}は${mediaType}とされていますが、中身が違います`,
    }),
  }),
  'faulty-metadata': error(1, {
    missing: ofEpub<{ property: string }>({
      en: ({ property }) => `there is no ${property}`,
      ja: ({ property }) => `${property}がありません`,
    }),
    empty: ofEpub<{ property: string }>({
      en: ({ property }) => `${property} is empty`,
      ja: ({ property }) => `${property}が空です`,
    }),
    language: ofEpub<{ value: string }>({
      en: ({ value }) => `“${value}” is not a language tag`,
      ja: ({ value }) => `「${value}」は言語タグではありません`,
    }),
    feature: ofEpub<{ value: string }>({
      en: ({ value }) => `“${value}” is not an accessibility feature`,
      ja: ({ value }) => `「${value}」というアクセシビリティ機能はありません`,
    }),
    mode: ofEpub<{ value: string }>({
      en: ({ value }) => `“${value}” is not an access mode`,
      ja: ({ value }) => `「${value}」というアクセスモードはありません`,
    }),
    conformance: ofEpub<{ value: string }>({
      en: ({ value }) => `“${value}” is not a statement of conformance`,
      ja: ({ value }) => `「${value}」は適合の表明になっていません`,
    }),
    'page-source': ofEpub({
      en: 'the listed pages have no source',
      ja: '頁リストに、もとの版の記載がありません',
    }),
    'page-list': ofEpub({
      en: 'there is a source of pages and no list of them',
      ja: 'もとの版の記載はありますが、頁リストがありません',
    }),
    claimed: ofEpub<{ feature: string }>({
      en: ({ feature }) => `${feature} is claimed without a list of pages`,
      ja: ({ feature }) => `頁リストがないのに${feature}があると記されています`,
    }),
    unclaimed: ofEpub<{ feature: string }>({
      en: ({ feature }) => `there is a list of pages and ${feature} is not claimed`,
      ja: ({ feature }) => `頁リストがあるのに${feature}が記されていません`,
    }),
  }),
  'faulty-navigation': error(1, {
    missing: ofEpub<EpubPath & { type: 'toc' | 'landmarks' }>({
      en: ({ path, type }) => `${path} has no nav of the type ${type}`,
      ja: ({ path, type }) => `${path}に${type === 'toc' ? '目次' : 'ランドマーク'}（${type}）がありません`,
    }),
    empty: ofEpub<EpubPath & { target: string }>({
      en: ({ path, target }) => `in ${path} the entry for “${target}” has no words`,
      ja: ({ path, target }) => `${path}の「${target}」の項目に文字がありません`,
    }),
    order: ofEpub<EpubPath & { target: string }>({
      en: ({ path, target }) => `in ${path} the entry for “${target}” is not in the order of reading`,
      ja: ({ path, target }) => `${path}の「${target}」の項目が読む順になっていません`,
    }),
  }),
  'misplaced-page-break': error(1, {
    unmarked: ofEpub<{ page: string }>({
      en: ({ page }) => `page ${page} is listed and not marked in the text`,
      ja: ({ page }) => `頁リストの${page}頁が本文にありません`,
    }),
    unlisted: ofEpub<{ page: string }>({
      en: ({ page }) => `page ${page} is marked in the text and not listed`,
      ja: ({ page }) => `本文の${page}頁が頁リストにありません`,
    }),
    target: ofEpub<{ page: string }>({
      en: ({ page }) => `page ${page} in the list does not lead to a page break`,
      ja: ({ page }) => `頁リストの${page}頁が、本文の頁の区切りを指していません`,
    }),
    other: ofEpub<{ marked: string; listed: string }>({
      en: ({ marked, listed }) => `page ${marked} is marked in the text where page ${listed} is listed`,
      ja: ({ marked, listed }) => `頁リストの${listed}頁の位置に、本文では${marked}頁があります`,
    }),
    place: ofEpub<{
      page: number
      character: number
      found: { page: string; character: number } | undefined
    }>({
      en: ({ page, character, found }) =>
        `page ${page} begins at character ${character} in print, and ${
          found ? `page ${found.page} at character ${found.character}` : 'nowhere'
        } in the EPUB`,
      ja: ({ page, character, found }) =>
        `${page}頁は印刷版では${character}字目から始まりますが、EPUBでは${
          found ? `${found.character}字目に${found.page}頁の始まりがあります` : 'どこにもありません'
        }`,
    }),
    unprinted: ofEpub<{ page: string }>({
      en: ({ page }) => `page ${page} is not in print`,
      ja: ({ page }) => `${page}頁は印刷版にありません`,
    }),
    'unmarked-notes': ofEpub<{ page: number }>({
      en: ({ page }) => `no note says that it is on page ${page}`,
      ja: ({ page }) => `${page}頁に始まる註に、頁の印がありません`,
    }),
    note: ofEpub<{ note: number; page: string; character: number }>({
      en: ({ note, page, character }) =>
        `note ${note} says at character ${character} that page ${page} begins, which it does not`,
      ja: ({ note, page, character }) =>
        `註${note}の${character}字目に、あるはずのない${page}頁の印があります`,
    }),
  }),
  'unpaired-note': error(1, {
    call: ofEpub<EpubPath & { target: string }>({
      en: ({ path, target }) => `in ${path} the call ${target} has no note`,
      ja: ({ path, target }) => `${path}の合印${target}に註がありません`,
    }),
    calls: ofEpub<NoteElement & { count: number }>({
      en: ({ path, id, count }) => `in ${path} ${id} has ${count} calls, not one`,
      ja: ({ path, id, count }) => `${path}の${id}の合印が一つではなく${count}個あります`,
    }),
    before: ofEpub<NoteElement>({
      en: ({ path, id }) => `in ${path} ${id} is before its call`,
      ja: ({ path, id }) => `${path}の${id}が合印より前にあります`,
    }),
    order: ofEpub<EpubPath>({
      en: ({ path }) => `in ${path} the notes are not in the order of their calls`,
      ja: ({ path }) => `${path}の註が合印の順に並んでいません`,
    }),
    'no-backlink': ofEpub<NoteElement>({
      en: ({ path, id }) => `in ${path} ${id} does not end with one link back`,
      ja: ({ path, id }) => `${path}の${id}の末尾が、合印へ戻る一つのリンクになっていません`,
    }),
    backlink: ofEpub<NoteElement>({
      en: ({ path, id }) => `in ${path} the link back of ${id} does not lead to its call`,
      ja: ({ path, id }) => `${path}の${id}から戻るリンクが合印を指していません`,
    }),
    'backlink-name': ofEpub<NoteElement>({
      en: ({ path, id }) => `in ${path} the link back of ${id} has no name`,
      ja: ({ path, id }) => `${path}の${id}から戻るリンクに名前がありません`,
    }),
    footnote: ofEpub<NoteElement>({
      en: ({ path, id }) => `in ${path} ${id} is not said to be a footnote`,
      ja: ({ path, id }) => `${path}の${id}に脚注としての指定がありません`,
    }),
  }),
}
