import { error } from '../rule.js'
import { type EpubPath, ofEpub } from './of-epub.js'

/** Faults of the content documents and style sheets of a finished EPUB. */
export const epubMarkupRules = {
  'broken-link': error(1, {
    'duplicate-id': ofEpub<EpubPath>({
      en: ({ path }) => `${path} has an id twice`,
      ja: ({ path }) => `${path}に同じidが二度あります`,
    }),
    id: ofEpub<EpubPath & { id: string }>({
      en: ({ path, id }) => `${path} has the id “${id}”, which is not plain ASCII`,
      ja: ({ path, id }) => `${path}のid「${id}」にASCII以外の文字があります`,
    }),
    file: ofEpub<EpubPath & { target: string }>({
      en: ({ path, target }) => `in ${path} “${target}” is not in the book`,
      ja: ({ path, target }) => `${path}のリンク先「${target}」がEPUBの中にありません`,
    }),
    element: ofEpub<EpubPath & { target: string }>({
      en: ({ path, target }) => `in ${path} “${target}” leads to no element`,
      ja: ({ path, target }) => `${path}のリンク先「${target}」の要素がありません`,
    }),
  }),
  'unsafe-markup': error(1, {
    element: ofEpub<EpubPath & { element: string }>({
      en: ({ path, element }) => `${path} has the element ${element}`,
      ja: ({ path, element }) => `${path}に${element}要素があります`,
    }),
    attribute: ofEpub<EpubPath & { element: string; attribute: string }>({
      en: ({ path, element, attribute }) => `in ${path} ${element} has the attribute ${attribute}`,
      ja: ({ path, element, attribute }) => `${path}の${element}要素に${attribute}属性があります`,
    }),
    address: ofEpub<EpubPath & { element: string; address: string }>({
      en: ({ path, element, address }) => `in ${path} ${element} leads to “${address}”`,
      ja: ({ path, element, address }) => `${path}の${element}要素が「${address}」を指しています`,
    }),
    entities: ofEpub<EpubPath>({
      en: ({ path }) => `${path} declares entities`,
      ja: ({ path }) => `${path}に実体宣言があります`,
    }),
    import: ofEpub<EpubPath>({
      en: ({ path }) => `${path} imports a style`,
      ja: ({ path }) => `${path}がほかのスタイルを読み込んでいます`,
    }),
    style: ofEpub<EpubPath & { address: string }>({
      en: ({ path, address }) => `${path} asks for “${address}”, which is not in the book`,
      ja: ({ path, address }) => `${path}が、EPUBの中にない「${address}」を読み込もうとしています`,
    }),
  }),
  'inaccessible-markup': error(1, {
    language: ofEpub<EpubPath>({
      en: ({ path }) => `in ${path} html has no language`,
      ja: ({ path }) => `${path}のhtml要素に言語の指定がありません`,
    }),
    title: ofEpub<EpubPath>({
      en: ({ path }) => `${path} has no title`,
      ja: ({ path }) => `${path}にtitle要素がありません`,
    }),
    'two-languages': ofEpub<EpubPath & { element: string; lang: string; xmlLang: string }>({
      en: ({ path, element, lang, xmlLang }) =>
        `in ${path} ${element} has lang “${lang}” and xml:lang “${xmlLang}”`,
      ja: ({ path, element, lang, xmlLang }) =>
        `${path}の${element}要素のlang「${lang}」とxml:lang「${xmlLang}」が違います`,
    }),
    'language-tag': ofEpub<EpubPath & { value: string }>({
      en: ({ path, value }) => `in ${path} “${value}” is not a language tag`,
      ja: ({ path, value }) => `${path}の「${value}」は言語タグではありません`,
    }),
    image: ofEpub<EpubPath>({
      en: ({ path }) => `in ${path} an image has no alternative text`,
      ja: ({ path }) => `${path}の画像に代替テキストがありません`,
    }),
    role: ofEpub<EpubPath & { element: string; type: string; role: string }>({
      en: ({ path, element, type, role }) => `in ${path} ${element} is a ${type} and has no role ${role}`,
      ja: ({ path, element, type, role }) => `${path}の${element}要素（${type}）にrole="${role}"がありません`,
    }),
    'page-break': ofEpub<EpubPath>({
      en: ({ path }) => `in ${path} a page break has no label`,
      ja: ({ path }) => `${path}の頁の区切りに番号がありません`,
    }),
  }),
  'stray-character': error(
    1,
    ofEpub<EpubPath>({
      en: ({ path }) => `${path} has a character that no font has`,
      ja: ({ path }) => `${path}に、どのフォントにもない文字があります`,
    }),
  ),
}
