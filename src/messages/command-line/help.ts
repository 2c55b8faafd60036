import { message } from '../message.js'

/** What is the same in the help of every command, and the help of the program itself. */
export const helpMessages = {
  'help.usage': message({ en: 'Usage:', ja: '使い方:' }),
  'help.arguments': message({ en: 'Arguments:', ja: '引数:' }),
  'help.options': message({ en: 'Options:', ja: 'オプション:' }),
  'help.commands': message({ en: 'Commands:', ja: 'コマンド:' }),
  'help.example': message({ en: 'Example:', ja: '例:' }),
  'help.examples': message({ en: 'Examples:', ja: '例:' }),
  'help.environment': message({ en: 'Environment:', ja: '環境変数:' }),
  'help.usage.options': message({ en: '[options]', ja: '[オプション]' }),
  'help.usage.command': message({ en: '[command]', ja: '[コマンド]' }),
  'help.choices': message<{ choices: readonly string[] }>({
    en: ({ choices }) => `choices: ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`,
    ja: ({ choices }) => `${choices.join('、')}のいずれか`,
  }),
  'help.default': message<{ value: string | number }>({
    en: ({ value }) => `default: ${JSON.stringify(value)}`,
    ja: ({ value }) => `省略時は${value}`,
  }),
  'help.facts': message<{ facts: readonly string[] }>({
    en: ({ facts }) => ` (${facts.join(', ')})`,
    ja: ({ facts }) => `（${facts.join('、')}）`,
  }),
  'help.more': message({
    en: '(kiyo --help shows every command with an example)',
    ja: '（すべてのコマンドとその例は、kiyo --help で表示できます）',
  }),

  'help.value.language': message({ en: 'language', ja: '言語' }),
  'help.value.seconds': message({ en: 'seconds', ja: '秒' }),
  'help.value.address': message({ en: 'address', ja: 'アドレス' }),
  'help.value.number': message({ en: 'number', ja: '番号' }),
  'help.value.day': message({ en: 'day', ja: '日付' }),
  'help.value.reader': message({ en: 'reader', ja: '宛先' }),
  'help.value.page': message({ en: 'number', ja: '頁' }),
  'help.value.edition': message({ en: 'edition', ja: '版' }),
  'help.value.root': message({ en: 'root', ja: 'フォルダー' }),
  'help.value.dir': message({ en: 'dir', ja: 'フォルダー' }),
  'help.value.file': message({ en: 'file', ja: 'ファイル' }),
  'help.value.command': message({ en: 'command', ja: 'コマンド' }),
  'help.value.old': message({ en: 'old', ja: '旧' }),
  'help.value.new': message({ en: 'new', ja: '新' }),

  'help.option.lang': message({ en: 'language of messages', ja: '表示の言語' }),
  'help.option.version': message({ en: 'output the version number', ja: 'バージョンを表示します' }),
  'help.option.help': message({ en: 'display help for command', ja: 'コマンドの説明を表示します' }),
  'help.option.deadline': message({
    en: 'give up a manuscript that takes longer',
    ja: '制限時間。超えた原稿は打ち切ります',
  }),
  'help.option.quiet': message({
    en: 'say nothing but errors and warnings',
    ja: 'エラーと警告だけを表示します',
  }),
  'help.option.json': message({
    en: 'give the summary as JSON on standard output',
    ja: '結果をJSONで標準出力に出します',
  }),

  'help.program': message({
    en: 'Turns manuscripts of a humanities journal into print PDFs and EPUBs.',
    ja: '人文学の学術誌の原稿から、印刷用PDFとEPUBを作ります。',
  }),
  'help.example.both': message({
    en: 'both editions, into out/specimen/',
    ja: '印刷版とEPUBをout/specimen/に作る',
  }),
  'help.example.two': message({
    en: 'two manuscripts, into another folder',
    ja: '二つの原稿を、別のフォルダーに組む',
  }),
  'help.example.quiet': message({
    en: 'one edition, errors and warnings only',
    ja: 'EPUBだけを作り、エラーと警告だけを表示する',
  }),
  'help.example.proof': message({
    en: 'out/a/proof.pdf and out/a/report.html, for the editor',
    ja: '校正刷out/a/proof.pdfと校正報告out/a/report.html',
  }),
  'help.example.preview': message({
    en: 'the pages in your browser, new with every save',
    ja: '頁をブラウザーで見る。保存のたびに新しくなる',
  }),
  'help.example.check': message({
    en: 'what a printer and an archive ask of the files',
    ja: '印刷所や保存機関の求めを満たすか',
  }),
  'help.example.compare': message({
    en: 'what changed since the tag v1',
    ja: 'タグv1のあと、どこが変わったか',
  }),
  'help.example.import': message({
    en: 'a manuscript of a published article',
    ja: '既刊の論文を原稿にする',
  }),
  'help.example.press': message({
    en: 'also out/a/press.pdf, for the printer',
    ja: '入稿用のout/a/press.pdfも作る',
  }),
  'help.environment.browser': message({
    en: 'the browser to use (else an installed Chrome, Chromium or Edge, else the bundled one)',
    ja: '使うブラウザー（なければパソコンにあるChrome、Chromium、Edge、それもなければ付属のもの）',
  }),
  'help.environment.date': message({
    en: 'date of the editions in seconds since 1970, where the front matter gives none',
    ja: '書誌情報にdateがないときの版の日付。1970年からの秒数で書きます',
  }),
  'help.environment.editor': message({
    en: 'editor that preview opens lines in, where --editor gives none',
    ja: '--editor がないときの、previewで行を開くエディター',
  }),
  'help.environment.language': message({
    en: 'language of messages, where --lang gives none; the first that is set counts',
    ja: '--lang がないときの表示の言語。先に挙げたものを優先します',
  }),
}
