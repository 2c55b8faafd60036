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
  'fallback-face': warning({
    journal: message<{ character: string; code: string; family: string }>({
      en: ({ character, code, family }) =>
        `“${character}” (${code}) is not in the typeface of the text around it and is set in ${families.en[family] ?? family}; look at it on the page`,
      ja: ({ character, code, family }) =>
        `「${character}」（${code}）は前後の文字の書体になく、${families.ja[family] ?? family}で組まれます。紙面で確かめてください`,
    }),
    reader: message<{ character: string; code: string }>({
      en: ({ character, code }) =>
        `“${character}” (${code}) is in none of the typefaces that the EPUB carries, and reading systems show it in one of their own; write another, or use an image`,
      ja: ({ character, code }) =>
        `「${character}」（${code}）はEPUBに埋め込む書体になく、読書アプリの書体で表示されます。別の文字にするか、画像にしてください`,
    }),
  }),
  'missing-glyph': error(
    65,
    message<{ character: string; code: string }>({
      en: ({ character, code }) =>
        `No typeface has the character “${character}” (${code}); write another, or use an image`,
      ja: ({ character, code }) =>
        `「${character}」（${code}）の字形がどの書体にもありません。別の文字にするか、画像にしてください`,
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
