import { message } from '../message.js'
import { quoted } from '../quoted-list.js'
import { error } from '../rule.js'

/** The files of an article's folder, and of its journal's, that kiyo opens. */
export type FileKind =
  | 'journal'
  | 'font'
  | 'issue'
  | 'citation-style'
  | 'cover'
  | 'house-style'
  | 'manuscript'
  | 'references'
  | 'style'
  | 'dictionary'
  | 'image'

const kinds = {
  en: {
    journal: 'journal file',
    font: 'font',
    issue: 'issue file',
    'citation-style': 'citation style',
    cover: 'image of the cover',
    'house-style': 'style sheet',
    manuscript: 'manuscript',
    references: 'file of references',
    style: 'style',
    dictionary: 'dictionary',
    image: 'image',
  },
  ja: {
    journal: '雑誌の設定ファイル',
    font: 'フォント',
    issue: '号の設定ファイル',
    'citation-style': '引用スタイル',
    cover: '表紙の画像',
    'house-style': 'スタイルシート',
    manuscript: '原稿',
    references: '文献ファイル',
    style: '体裁ファイル',
    dictionary: '用字辞書',
    image: '画像',
  },
} as const satisfies Record<'en' | 'ja', Record<FileKind, string>>

const isOfJournal = (kind: FileKind): boolean =>
  ['journal', 'font', 'citation-style', 'cover', 'house-style', 'issue'].includes(kind)

/** Whose folder they are to be in. */
const owners = {
  en: (kind: FileKind) => (isOfJournal(kind) ? "the journal's" : "the article's"),
  ja: (kind: FileKind) => (isOfJournal(kind) ? '誌' : '論文'),
}

interface NamedFile {
  kind: FileKind
  /** As the manuscript has it. */
  name: string
}

/** Faults of the folder and of the files in it. */
export const fileRules = {
  'missing-manuscript': error(66, {
    plain: message<{ folder: string }>({
      en: ({ folder }) => `There is no article.md in “${folder}”; name the folder that holds it`,
      ja: ({ folder }) =>
        `「${folder}」にarticle.mdがありません。article.mdのあるフォルダーを指定してください`,
    }),
    folder: message<{ folder: string }>({
      en: ({ folder }) => `There is no folder “${folder}”; name the folder that holds article.md`,
      ja: ({ folder }) => `フォルダー「${folder}」がありません。article.mdのあるフォルダーを指定してください`,
    }),
    name: message<{ folder: string; found: string }>({
      en: ({ folder, found }) =>
        `There is no article.md in “${folder}”, but “${found}”; rename it to article.md, in small letters and with no other ending`,
      ja: ({ folder, found }) =>
        `「${folder}」にarticle.mdがなく、「${found}」があります。名前を小文字のarticle.mdに変えてください（.txtなどの拡張子が後ろに付いていないかも確かめてください）`,
    }),
    import: message<{ folder: string; found: string }>({
      en: ({ folder, found }) =>
        `There is no article.md in “${folder}”; make a manuscript of “${found}” by npx kiyo import "${found}" --to manuscript/my-article`,
      ja: ({ folder, found }) =>
        `「${folder}」にarticle.mdがありません。「${found}」を原稿にするには、npx kiyo import "${found}" --to manuscript/my-article と入力してください`,
    }),
    inside: message<{ folder: string; manuscripts: readonly string[] }>({
      en: ({ folder, manuscripts }) =>
        `There is no article.md in “${folder}” itself; name the folder of an article: ${quoted.en(manuscripts)}`,
      ja: ({ folder, manuscripts }) =>
        `「${folder}」の直下にarticle.mdがありません。論文のフォルダーを指定してください：${quoted.ja(manuscripts)}`,
    }),
    file: message<{ file: string; kind: 'importable' | 'markdown' | 'other' }>({
      en: ({ file, kind }) =>
        kind === 'importable'
          ? `“${file}” is no manuscript; make one of it by npx kiyo import "${file}" --to manuscript/my-article`
          : kind === 'markdown'
            ? `“${file}” is a file; put it into a folder of its own as article.md, and name that folder`
            : `“${file}” is a file; name the folder that holds article.md`,
      ja: ({ file, kind }) =>
        kind === 'importable'
          ? `「${file}」は原稿のフォルダーではありません。原稿にするには、npx kiyo import "${file}" --to manuscript/my-article と入力してください`
          : kind === 'markdown'
            ? `「${file}」はファイルです。専用のフォルダーにarticle.mdという名前で入れ、そのフォルダーを指定してください`
            : `「${file}」はファイルです。article.mdのあるフォルダーを指定してください`,
    }),
  }),
  'missing-image': error(66, {
    unnamed: message({
      en: 'This image has no file name; write one in the brackets, as in ![caption](map.png), or delete the image',
      ja: '画像のファイル名がありません。![キャプション](map.png) のように括弧の中に書くか、この画像を削除してください',
    }),
    file: message<{ name: string }>({
      en: ({ name }) => `The image “${name}” is not in the article's folder; add it, or correct its name`,
      ja: ({ name }) => `画像「${name}」が論文のフォルダーにありません。画像を置くか、名前を直してください`,
    }),
    unread: message<{ name: string }>({
      en: ({ name }) =>
        `The image “${name}” was not read with the manuscript; write it in Markdown, as ![caption](${name})`,
      ja: ({ name }) =>
        `画像「${name}」は原稿の画像として読み込まれていません。Markdownで ![キャプション](${name}) のように書いてください`,
    }),
  }),
  'missing-style': error(
    66,
    message<{ name: string }>({
      en: ({ name }) => `The style “${name}” is not in the article's folder; add it, or correct its name`,
      ja: ({ name }) =>
        `体裁ファイル「${name}」が論文のフォルダーにありません。ファイルを置くか、名前を直してください`,
    }),
  ),
  'missing-dictionary': error(
    66,
    message<{ name: string }>({
      en: ({ name }) =>
        `The dictionary “${name}” is not in the article's folder; add it, or correct its name`,
      ja: ({ name }) =>
        `用字辞書「${name}」が論文のフォルダーにありません。ファイルを置くか、名前を直してください`,
    }),
  ),
  'path-outside-folder': error(65, {
    backslash: message<NamedFile>({
      en: ({ kind, name }) =>
        `The path of the ${kinds.en[kind]} “${name}” has backslashes, which only Windows reads; write ${name.replaceAll('\\', '/')}`,
      ja: ({ kind, name }) =>
        `${kinds.ja[kind]}のパス「${name}」に\\（￥）があり、Windowsでしか読めません。${name.replaceAll('\\', '/')} と書いてください`,
    }),
    path: message<NamedFile>({
      en: ({ kind, name }) =>
        `The ${kinds.en[kind]} “${name}” lies outside ${owners.en(kind)} folder; copy it into the folder and write its path from there`,
      ja: ({ kind, name }) =>
        `${kinds.ja[kind]}「${name}」は${owners.ja(kind)}のフォルダーの外にあります。フォルダーの中に写し、フォルダーからのパスで書いてください`,
    }),
    link: message<NamedFile>({
      en: ({ kind, name }) =>
        `The ${kinds.en[kind]} “${name}” is a link to a file outside ${owners.en(kind)} folder; put the file itself there`,
      ja: ({ kind, name }) =>
        `${kinds.ja[kind]}「${name}」は${owners.ja(kind)}のフォルダーの外にあるファイルへのリンクです。ファイルそのものを置いてください`,
    }),
  }),
  'unreadable-file': error(65, {
    irregular: message<NamedFile>({
      en: ({ kind, name }) =>
        `The ${kinds.en[kind]} “${name}” is a folder or a device, not a file; put a plain file in its place`,
      ja: ({ kind, name }) =>
        `${kinds.ja[kind]}「${name}」が通常のファイルではありません（フォルダーやデバイスなど）。通常のファイルに替えてください`,
    }),
    unreadable: message<NamedFile>({
      en: ({ kind, name }) =>
        `The ${kinds.en[kind]} “${name}” cannot be read; check its permissions, or put a copy in its place`,
      ja: ({ kind, name }) =>
        `${kinds.ja[kind]}「${name}」を読めません。アクセス権を確かめるか、複製に替えてください`,
    }),
    oversized: message<NamedFile & { kilobytes: number }>({
      en: ({ kind, name, kilobytes }) =>
        `The ${kinds.en[kind]} “${name}” has more than ${kilobytes} kB; shorten it`,
      ja: ({ kind, name, kilobytes }) =>
        `${kinds.ja[kind]}「${name}」が${kilobytes} kBを超えています。短くしてください`,
    }),
  }),
  'oversized-manuscript': error(65, {
    file: message<NamedFile & { megabytes: number }>({
      en: ({ kind, name, megabytes }) =>
        `The ${kinds.en[kind]} “${name}” has more than ${megabytes} MB; shorten it, or build several articles`,
      ja: ({ kind, name, megabytes }) =>
        `${kinds.ja[kind]}「${name}」が${megabytes} MBを超えています。短くするか、いくつかの論文に分けてください`,
    }),
    markup: message({
      en: 'Up to this line the manuscript has more lines or markup than can be parsed in a few seconds; break up long paragraphs and tables, or build it as several articles',
      ja: 'この行までの行数や記号が多すぎ、数秒では読み取れません。長い段落や表を分けるか、いくつかの論文に分けてください',
    }),
  }),
  'oversized-image': error(65, {
    file: message<{ name: string; megabytes: number }>({
      en: ({ name, megabytes }) => `The image “${name}” has more than ${megabytes} MB; make it smaller`,
      ja: ({ name, megabytes }) => `画像「${name}」が${megabytes} MBを超えています。小さくしてください`,
    }),
    svg: message<{ name: string; megabytes: number }>({
      en: ({ name, megabytes }) => `The SVG “${name}” has more than ${megabytes} MB; make it simpler`,
      ja: ({ name, megabytes }) => `SVG「${name}」が${megabytes} MBを超えています。図を単純にしてください`,
    }),
    pixels: message<{ name: string; width: number; height: number; side: number; megapixels: number }>({
      en: ({ name, width, height, side, megapixels }) =>
        `The image “${name}” has ${width} × ${height} pixels; make it at most ${side} a side and ${megapixels} megapixels`,
      ja: ({ name, width, height, side, megapixels }) =>
        `画像「${name}」は${width}×${height}画素です。一辺${side}画素、全体で${megapixels * 100}万画素までにしてください`,
    }),
    together: message<{ megabytes: number }>({
      en: ({ megabytes }) => `The images take more than ${megabytes} MB together; make them smaller`,
      ja: ({ megabytes }) => `画像が合わせて${megabytes} MBを超えています。小さくしてください`,
    }),
  }),
}
