import { message } from '../message.js'
import { error } from '../rule.js'

interface Source {
  /** The file's name without folders. */
  name: string
}

/** Faults that make a source unusable for an import. */
export const importRules = {
  'empty-source': error(65, {
    file: message<Source>({
      en: ({ name }) => `“${name}” is empty; save it again`,
      ja: ({ name }) => `「${name}」が空です。保存し直してください`,
    }),
    words: message<Source>({
      en: ({ name }) => `There is no word in “${name}”; give a file with the article's text`,
      ja: ({ name }) => `「${name}」に文章がありません。論文の本文が入ったファイルを指定してください`,
    }),
  }),
  'scanned-source': error(65, {
    pictures: message<Source>({
      en: ({ name }) =>
        `“${name}” is a scan: it has pictures of pages and no text; recognise its text first (OCR), or give its text layer`,
      ja: ({ name }) =>
        `「${name}」は頁の画像だけで、文字がありません。先に文字認識（OCR）をするか、テキストを指定してください`,
    }),
    empty: message<Source>({
      en: ({ name }) => `“${name}” has no text; recognise its text first (OCR), or give its text layer`,
      ja: ({ name }) =>
        `「${name}」に文字がありません。先に文字認識（OCR）をするか、テキストを指定してください`,
    }),
  }),
  'encrypted-source': error(65, {
    word: message<Source>({
      en: ({ name }) =>
        `“${name}” is an encrypted or an old Word file; take its password off and save it as DOCX`,
      ja: ({ name }) =>
        `「${name}」は暗号化されたか、古い形式のWordファイルです。パスワードを外し、DOCXで保存し直してください`,
    }),
    pdf: message<Source>({
      en: ({ name }) => `“${name}” is encrypted; take its password off and import it again`,
      ja: ({ name }) => `「${name}」は暗号化されています。パスワードを外してから、もう一度取り込んでください`,
    }),
  }),
  'damaged-source': error(65, {
    pdf: message<Source>({
      en: ({ name }) => `“${name}” cannot be read as a PDF; save it again, or give its text layer`,
      ja: ({ name }) => `「${name}」をPDFとして読めません。保存し直すか、テキストを指定してください`,
    }),
    docx: message<Source>({
      en: ({ name }) => `“${name}” cannot be read as a DOCX; open it in Word and save it again`,
      ja: ({ name }) => `「${name}」をDOCXとして読めません。Wordで開いて保存し直してください`,
    }),
    archive: message<Source>({
      en: ({ name }) => `“${name}” is no whole zip archive, as a DOCX is; save it again`,
      ja: ({ name }) =>
        `「${name}」は、DOCXの入れ物であるzipとして不完全です。Wordで開いて保存し直してください`,
    }),
    unsafe: message<Source & { path: string }>({
      en: ({ name, path }) =>
        `“${name}” has a file in it whose path “${path}” leads out of it, and is unsafe; open it in Word and save it again`,
      ja: ({ name, path }) =>
        `「${name}」の中に、展開先のフォルダーの外に書き込もうとするファイル「${path}」があり、危険です。Wordで開いて保存し直してください`,
    }),
    entities: message<Source & { path: string }>({
      en: ({ name, path }) =>
        `“${path}” in “${name}” defines entities, which no DOCX needs and which may harm; open it in Word and save it again`,
      ja: ({ name, path }) =>
        `「${name}」の中の「${path}」に、DOCXには要らない実体宣言があり、危険です。Wordで開いて保存し直してください`,
    }),
    part: message<Source & { path: string }>({
      en: ({ name, path }) => `“${path}” in “${name}” is damaged; open it in Word and save it again`,
      ja: ({ name, path }) => `「${name}」の中の「${path}」が壊れています。Wordで開いて保存し直してください`,
    }),
  }),
  'oversized-source': error(65, {
    lines: message<Source & { lines: number }>({
      en: ({ name, lines }) => `“${name}” has more than ${lines} lines; import it in parts`,
      ja: ({ name, lines }) => `「${name}」が${lines}行を超えています。いくつかに分けて取り込んでください`,
    }),
    bytes: message<Source & { megabytes: number }>({
      en: ({ name, megabytes }) => `“${name}” has more than ${megabytes} MB; import it in parts`,
      ja: ({ name, megabytes }) =>
        `「${name}」が${megabytes} MBを超えています。いくつかに分けて取り込んでください`,
    }),
    pages: message<Source & { pages: number }>({
      en: ({ name, pages }) => `“${name}” has more than ${pages} pages; import it in parts`,
      ja: ({ name, pages }) => `「${name}」が${pages}頁を超えています。いくつかに分けて取り込んでください`,
    }),
    files: message<Source & { files: number }>({
      en: ({ name, files }) => `“${name}” holds more than ${files} files and is no article; give another`,
      ja: ({ name, files }) =>
        `「${name}」の中に${files}個を超えるファイルがあり、論文とは考えられません。ほかのファイルを指定してください`,
    }),
    unpacked: message<Source & { megabytes: number }>({
      en: ({ name, megabytes }) =>
        `“${name}” unpacks to more than ${megabytes} MB and may be made to harm; make its images smaller`,
      ja: ({ name, megabytes }) =>
        `「${name}」は展開すると${megabytes} MBを超え、危険なファイルかもしれません。中の画像を小さくしてください`,
    }),
  }),
  'two-column-source': error(65, {
    text: message<Source>({
      en: ({ name }) =>
        `“${name}” has two columns beside each other; make the text layer again, column after column (pdftotext without -layout)`,
      ja: ({ name }) =>
        `「${name}」では二段組の左右の段が同じ行に並んでいます。段の順にテキストを作り直してください（pdftotextなら-layoutを付けずに）`,
    }),
  }),
  'unsupported-source': error(65, {
    several: message({
      en: 'A DOCX is a whole article; import it alone',
      ja: 'DOCXは一つで論文全体とみなします。ほかのファイルと一緒に指定しないでください',
    }),
    archive: message<Source>({
      en: ({ name }) => `“${name}” is no Word file, though it is an archive; give a DOCX, a PDF or a text`,
      ja: ({ name }) =>
        `「${name}」は圧縮ファイルですがWordファイルではありません。DOCX・PDF・テキストのいずれかを指定してください`,
    }),
    odt: message<Source>({
      en: ({ name }) => `“${name}” is an OpenDocument text; save it as DOCX and import that`,
      ja: ({ name }) => `「${name}」はOpenDocument（ODT）です。DOCXで保存し直してから取り込んでください`,
    }),
    rtf: message<Source>({
      en: ({ name }) =>
        `“${name}” is an RTF file, whatever its name says; open it in Word and save it as DOCX`,
      ja: ({ name }) => `「${name}」の中身はRTFです。Wordで開き、DOCXで保存し直してから取り込んでください`,
    }),
    html: message<Source>({
      en: ({ name }) =>
        `“${name}” is an HTML file, whatever its name says; open it in Word and save it as DOCX`,
      ja: ({ name }) => `「${name}」の中身はHTMLです。Wordで開き、DOCXで保存し直してから取り込んでください`,
    }),
  }),
}
