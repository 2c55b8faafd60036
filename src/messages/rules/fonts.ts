import { message } from '../message.js'
import { error, warning } from '../rule.js'

const families: Readonly<Record<'en' | 'ja', Readonly<Record<string, string>>>> = {
  en: {
    'Kiyo Mincho': 'the Mincho typeface',
    'Kiyo Gothic': 'the Gothic typeface',
    'Kiyo Roman': 'the roman typeface',
    'Kiyo Letters': 'the roman typeface',
  },
  ja: {
    'Kiyo Mincho': '明朝体',
    'Kiyo Gothic': 'ゴシック体',
    'Kiyo Roman': '欧文書体',
    'Kiyo Letters': '欧文書体',
  },
}

/** Characters of one kind: the first of them, and how many more there are. */
interface Characters {
  characters: readonly string[]
  more: number
}

const listed = {
  en: ({ characters, more }: Characters) =>
    `${characters.map((one) => `“${one}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ja: ({ characters, more }: Characters) =>
    `${characters.map((one) => `「${one}」`).join('')}${more > 0 ? `ほか${more}字` : ''}`,
}

const isOne = ({ characters, more }: Characters): boolean => characters.length + more === 1

interface Font {
  /** As the PDF has it; empty for a font without a name. */
  font: string
}

const fontName = {
  en: (font: string) => (font === '' ? 'a font without a name' : `the font ${font}`),
  ja: (font: string) => (font === '' ? '名前のないフォント' : `フォント${font}`),
}

/** Faults of typefaces: what they lack, and how they stand in the PDF. */
export const fontRules = {
  'missing-font': error(
    66,
    message<{ name: string }>({
      en: ({ name }) => `The font “${name}” is not in the journal's house/fonts; add it, or correct its name`,
      ja: ({ name }) =>
        `フォント「${name}」が誌のhouse/fontsにありません。ファイルを置くか、名前を直してください`,
    }),
  ),
  'invalid-font': error(65, {
    file: message<{ name: string }>({
      en: ({ name }) =>
        `“${name}” is not a font that can be read; use TrueType, OpenType (TTF, OTF, TTC) or WOFF2`,
      ja: ({ name }) =>
        `「${name}」をフォントとして読み取れません。TrueTypeかOpenType（TTF・OTF・TTC）、またはWOFF2にしてください`,
    }),
    index: message<{ name: string; count: number }>({
      en: ({ name, count }) => `“${name}” has ${count} fonts; write an index from 0 to ${count - 1}`,
      ja: ({ name, count }) =>
        `「${name}」に入っているフォントは${count}個です。indexは0から${count - 1}までにしてください`,
    }),
  }),
  'restricted-font': error(65, {
    embedding: message<{ name: string }>({
      en: ({ name }) =>
        `The maker of “${name}” does not allow it to be embedded (fsType), so no PDF may be made with it; use another font, or a licence with a file that allows it`,
      ja: ({ name }) =>
        `フォント「${name}」は埋め込みが許されていません（fsType）。このフォントではPDFを作れないので、別のフォントか、埋め込みを許すファイルを使ってください`,
    }),
    subsetting: message<{ name: string }>({
      en: ({ name }) =>
        `The maker of “${name}” does not allow a part of it to be embedded (fsType), and PDFs have no more than the characters they need; use another font`,
      ja: ({ name }) =>
        `フォント「${name}」は一部だけの埋め込みが許されていません（fsType）。PDFには使う文字だけを入れるので、別のフォントを使ってください`,
    }),
    outlines: message<{ name: string }>({
      en: ({ name }) =>
        `The maker of “${name}” allows only its bitmaps to be embedded (fsType); use another font`,
      ja: ({ name }) =>
        `フォント「${name}」はビットマップの埋め込みだけが許されています（fsType）。別のフォントを使ってください`,
    }),
  }),
  'fallback-face': warning({
    journal: message<Characters & { family: string }>({
      en: ({ family, ...of }) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} not in the typeface of the text around and set in ${families.en[family] ?? family}; look at it on the page`,
      ja: ({ family, ...of }) =>
        `${listed.ja(of)}は前後の文字の書体になく、${families.ja[family] ?? family}で組まれます。紙面で確かめてください`,
    }),
    shapes: message<Characters & { packageName: string }>({
      en: ({ packageName, ...of }) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} set in the shapes of Japanese, as no typeface for the language is installed; install one by the command npm install ${packageName}`,
      ja: ({ packageName, ...of }) =>
        `${listed.ja(of)}を組む、その言語の書体がないので、日本の字体で組みます。その言語の字体で組むには、コマンドnpm install ${packageName}で書体を入れてください`,
    }),
    reader: message<Characters>({
      en: (of) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} in none of the typefaces that the EPUB carries, and reading systems show ${isOne(of) ? 'it' : 'them'} in one of their own; write another, or use an image`,
      ja: (of) =>
        `${listed.ja(of)}はEPUBに埋め込む書体になく、読書アプリの書体で表示されます。別の文字にするか、画像にしてください`,
    }),
  }),
  'missing-glyph': error(
    65,
    message<{
      character: string
      code: string
      name: string
      packageName: string | undefined
      others: readonly string[]
    }>({
      en: ({ character, code, name, packageName, others }) => {
        const more = others.length > 0 ? `, and none has ${others.map((one) => `“${one}”`).join(', ')}` : ''
        const install =
          packageName === undefined ? '' : `install more by the command npm install ${packageName}, `
        return `No typeface has the character “${character}” (${code} ${name})${more}; ${install}put the file of a typeface that has it into the folder fonts/ beside article.md, write another character, or use an image`
      },
      ja: ({ character, code, name, packageName, others }) => {
        const more =
          others.length > 0 ? `${others.map((one) => `「${one}」`).join('')}の字形もありません。` : ''
        const install =
          packageName === undefined ? '' : `コマンドnpm install ${packageName}で書体を増やすか、`
        return `「${character}」（${code} ${name}）の字形がどの書体にもありません。${more}${install}その字のある書体ファイルをarticle.mdと同じ所のfonts/フォルダーに置くか、別の文字または画像にしてください`
      },
    }),
  ),
  'type-3-font': error(
    1,
    message<Font>({
      en: ({ font }) =>
        `The PDF has ${fontName.en(font)} as Type 3, which printers cannot use: the browser draws a character in it that the journal's typefaces lack; write another in its place, or use an image`,
      ja: ({ font }) =>
        `PDFの${fontName.ja(font)}が、印刷所で使えないType 3になっています。雑誌の書体にない文字をブラウザーが別の書体で補ったためです。別の文字にするか、画像にしてください`,
    }),
  ),
  'incomplete-font': error(
    1,
    message<Font>({
      en: ({ font }) =>
        `In the PDF ${fontName.en(font)} is not embedded as a subset with ToUnicode; build with another browser, named in KIYO_BROWSER`,
      ja: ({ font }) =>
        `PDFの${fontName.ja(font)}が、ToUnicode付きのサブセットとして埋め込まれていません。KIYO_BROWSERに別のブラウザーを指定して組んでください`,
    }),
  ),
  'foreign-font': error(
    1,
    message<Font>({
      en: ({ font }) =>
        `The PDF has ${fontName.en(font)}, which is none of the journal's typefaces: the browser draws a character in it that they lack; write another in its place, or use an image`,
      ja: ({ font }) =>
        `PDFに、雑誌の書体ではない${fontName.ja(font)}が入っています。雑誌の書体にない文字をブラウザーが別の書体で補ったためです。別の文字にするか、画像にしてください`,
    }),
  ),
}
