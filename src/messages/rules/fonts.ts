import { message } from '../message.js'
import { error, warning } from '../rule.js'

const families: Readonly<Record<'en' | 'ja', Readonly<Record<string, string>>>> = {
  en: {
    'Kiyo Mincho': 'the Mincho typeface',
    'Kiyo Gothic': 'the Gothic typeface',
    'Kiyo Code': 'the fixed-width typeface',
    'Kiyo Roman': 'the roman typeface',
    'Kiyo Letters': 'the roman typeface',
  },
  ja: {
    'Kiyo Mincho': '明朝体',
    'Kiyo Gothic': 'ゴシック体',
    'Kiyo Code': '等幅書体',
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

/** A character that no face has, or the first of several for which one package is to be installed. */
interface MissingGlyph {
  character: string
  /** As in `U+4E00`. */
  code: string
  /** As Unicode names it. */
  name: string
  /** That may have it. */
  packageName: string | undefined
  /** Of its kind. */
  others: readonly string[]
  /** How many more there are of its kind. */
  more: number
}

const named = {
  en: ({ character, code, name, others, more }: MissingGlyph) =>
    `“${character}” (${code} ${name})${others.length > 0 ? `, nor ${listed.en({ characters: others, more })}` : ''}`,
  ja: ({ character, code, name, others, more }: MissingGlyph) =>
    `「${character}」（${code} ${name}）${others.length > 0 ? listed.ja({ characters: others, more }) : ''}`,
}

/** A rare ideograph, which no package has for certain. */
const isRare = ({ character, packageName }: MissingGlyph): boolean =>
  packageName === undefined && /^\p{Script=Han}/u.test(character)

const remedy = {
  en: (of: MissingGlyph) =>
    `${of.packageName === undefined ? '' : `install more by the command npm install ${of.packageName}, `}put the file of a typeface that has it${isRare(of) ? ', as HanaMinA, HanaMinB or BabelStone Han,' : ''} into the folder fonts/ beside article.md, write another character, or use an image`,
  ja: (of: MissingGlyph) =>
    `${of.packageName === undefined ? '' : `コマンドnpm install ${of.packageName}で書体を増やすか、`}その字のある書体ファイル${isRare(of) ? '（花園明朝HanaMinA・HanaMinBやBabelStone Hanなど）' : ''}をarticle.mdと同じ所のfonts/フォルダーに置くか、別の文字または画像にしてください`,
}

/** Han or Hangul that no face for their language draws. */
interface InJapaneseShapes extends Characters {
  packageName: string
  /** What a journal names a face of its own for. */
  role: 'simplified' | 'traditional' | 'hong-kong' | 'korean'
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
  'missing-font': error(
    66,
    message<{ name: string }>({
      en: ({ name }) => `The font “${name}” is not in the journal's house/fonts; add it, or correct its name`,
      ja: ({ name }) =>
        `フォント「${name}」が雑誌のhouse/fonts/にありません。ファイルを置くか、名前を直してください`,
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
    shapes: message<InJapaneseShapes>({
      en: ({ packageName, role, ...of }) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} set in the shapes of Japanese, as no typeface for the language is installed; install one by the command npm install ${packageName}, or name a file as fonts.${role} in journal.yaml`,
      ja: ({ packageName, role, ...of }) =>
        `${listed.ja(of)}を組む、その言語の書体がないので、日本の字体で組みます。その言語の字体で組むには、コマンドnpm install ${packageName}で書体を入れるか、journal.yamlのfonts.${role}に書体ファイルを指定してください`,
    }),
    incomplete: message<InJapaneseShapes>({
      en: ({ packageName, role, ...of }) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} not in the journal's typeface for the language (fonts.${role}) and set in the shapes of Japanese; complete it by the command npm install ${packageName}`,
      ja: ({ packageName, role, ...of }) =>
        `${listed.ja(of)}が、その言語のための雑誌の書体（fonts.${role}）にないので、日本の字体で組みます。コマンドnpm install ${packageName}で、足りない字を補う書体を入れてください`,
    }),
    system: message<Characters & { family: string }>({
      en: ({ family, ...of }) =>
        `${listed.en(of)} ${isOne(of) ? 'is' : 'are'} set in ${family} of this machine, as the front matter allows; a machine without it would refuse the article, so put its file into fonts/ to keep it`,
      ja: ({ family, ...of }) =>
        `${listed.ja(of)}は、書誌情報のsystem-fontsに従い、このパソコンの書体「${family}」で組みます。この書体のないパソコンでは組めません。どのパソコンでも組めるようにするには、書体ファイルをfonts/に置いてください`,
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
    message<MissingGlyph>({
      en: (of) => `No typeface has the character ${named.en(of)}; ${remedy.en(of)}`,
      ja: (of) => `${named.ja(of)}の字形がどの書体にもありません。${remedy.ja(of)}`,
    }),
  ),
  'substituted-glyph': warning(
    message<MissingGlyph>({
      en: (of) =>
        `No typeface has the character ${named.en(of)}: 〓 is in its place here, and no edition is built; ${remedy.en(of)}`,
      ja: (of) =>
        `${named.ja(of)}の字形がどの書体にもないので、ここでは〓としました。このままでは版を組めません。${remedy.ja(of)}`,
    }),
  ),
  'missing-variant': warning(
    message<Characters>({
      en: (of) =>
        `No typeface has the ${isOne(of) ? 'variant' : 'variants'} ${listed.en(of)} (IVS), and the usual form is printed; where the form matters, put the file of a typeface that has it into the folder fonts/ beside article.md, or use an image`,
      ja: (of) =>
        `異体字${listed.ja(of)}（IVS）はどの書体にもないので、ふつうの字形で組みます。字形に意味があれば、その異体字のある書体ファイルをarticle.mdと同じ所のfonts/フォルダーに置くか、画像にしてください`,
    }),
  ),
  'unusable-face': warning({
    absent: message<{ name: string }>({
      en: ({ name }) =>
        `The typeface “${name}” of system-fonts is not used, as this machine has no static TrueType file (.ttf) of it that may be embedded; install it, correct its name, or put its file into fonts/`,
      ja: ({ name }) =>
        `system-fontsの書体「${name}」は、埋め込みのできる、バリアブルフォントでないTrueType（.ttf）が、このパソコンに見つからないので使いません。書体を入れるか、名前を直すか、書体ファイルをfonts/に置いてください`,
    }),
    format: message<{ path: string }>({
      en: ({ path }) =>
        `The typeface “${path}” is not used, as it is not TrueType (.ttf) and would be embedded as drawings; take the .ttf file of the typeface`,
      ja: ({ path }) =>
        `書体「${path}」はTrueType（.ttf）でなく、文字としてPDFに埋め込めないので使いません。同じ書体の.ttfファイルを置いてください`,
    }),
    variable: message<{ path: string }>({
      en: ({ path }) =>
        `The typeface “${path}” is not used, as it is a variable font and would be embedded as drawings; take a file of one weight (“static”)`,
      ja: ({ path }) =>
        `書体「${path}」はバリアブルフォントで、文字としてPDFに埋め込めないので使いません。太さの決まった（staticの）ファイルを置いてください`,
    }),
    restricted: message<{ path: string }>({
      en: ({ path }) =>
        `The typeface “${path}” is not used, as it says that it must not be embedded or cut down (fsType); take another typeface, or ask its makers for a file that may be`,
      ja: ({ path }) =>
        `書体「${path}」は埋め込みやサブセット化を許していない（fsType）ので使いません。別の書体にするか、埋め込みのできるファイルを書体の権利者から得てください`,
    }),
  }),
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
