import { message } from '../message.js'

/** The help of each command. */
export const helpCommandMessages = {
  'help.build': message<{ files: readonly string[] }>({
    en: ({ files }) =>
      `build the editions of each manuscript into ${files.map((file) => `ROOT/<slug>/${file}`).join(' and ')}`,
    ja: ({ files }) => `原稿を組み、${files.join('と')}を<出力先>/<原稿のフォルダー名>/に作ります`,
  }),
  'help.build.dir': message({
    en: "manuscripts' folders, each with an article.md, or issues', with an issue.yaml",
    ja: '原稿（article.md）または号（issue.yaml）のフォルダー',
  }),
  'help.build.out': message({ en: 'folder that the editions go to', ja: '出力先のフォルダー' }),
  'help.build.only': message({
    en: 'make these editions only, parted by commas: print,epub,web',
    ja: '作る版をコンマで区切って指定します（例：print,epub,web）',
  }),
  'help.build.press': message({
    en: 'also write press.pdf for the printer: black ink alone, 3 mm bleed, built to PDF/X-4',
    ja: '入稿用のpress.pdfも作ります。墨一色、塗り足し3 mmで、PDF/X-4に従います',
  }),
  'help.build.marks': message({
    en: "with the printer's marks (implies --press)",
    ja: 'press.pdfにトンボを付けます（--press を兼ねます）',
  }),
  'help.build.jobs': message({
    en: 'articles of an issue that are laid out side by side; without it, as many as the machine has cores',
    ja: '号の論文を同時に何編組むか。指定しなければ、このパソコンのCPUのコアの数だけ',
  }),
  'help.proof': message({
    en: 'write ROOT/<slug>/proof.pdf to be read and corrected, and ROOT/<slug>/report.html with what to look at',
    ja: '校正刷proof.pdfと校正報告report.htmlを<出力先>/<原稿のフォルダー名>/に作ります',
  }),
  'help.proof.out': message({ en: 'folder that the proofs go to', ja: '出力先のフォルダー' }),
  'help.proof.for': message({
    en: "whom the copy is for; an author's has no findings on it",
    ja: '校正刷の宛先。authorとすると、指摘を載せない著者校正用になります',
  }),
  'help.proof.round': message({
    en: 'round of proofs: write proof-1.pdf and keep its pages in round-1/, to be compared with later rounds',
    ja: '校正の回数（1は初校、2は再校、3は三校）。proof-1.pdfと、後で比べるためのround-1/を残します',
  }),
  'help.proof.date': message({
    en: 'day on the copy: today, or as in 2025-04-01',
    ja: '校正刷に入れる日付。today（今日）か、2025-04-01の形',
  }),
  'help.preview': message({
    en: 'show the pages in your browser and follow what you save, with findings and the EPUB beside them',
    ja: '組んだ頁をブラウザーで見せ、原稿を保存するたびに組み直します。校正の指摘とEPUBも並べて見られます',
  }),
  'help.preview.dir': message({
    en: "a manuscript's folder, with an article.md, or an issue's, with an issue.yaml",
    ja: '原稿（article.md）または号（issue.yaml）のフォルダー',
  }),
  'help.preview.port': message({
    en: 'port on 127.0.0.1 (0 takes a free one)',
    ja: '127.0.0.1のポート番号。0なら空いているものを使います',
  }),
  'help.preview.editor': message({
    en: 'open the line that is clicked in your editor: vscode, vscodium, cursor, zed, file: (the system’s program for the file), or an address or a command with {file} and {line}, as in “subl {file}:{line}”; also KIYO_EDITOR',
    ja: "クリックした行をエディターで開きます。vscode、vscodium、cursor、zed、file:（システムの既定のプログラム）、または {file} と {line} を含むアドレスかコマンド（例：'subl {file}:{line}'）。環境変数KIYO_EDITORでも指定できます",
  }),
  'help.check': message({
    en: 'hold finished editions against what printers, readers and archives ask of them',
    ja: 'できた版が、印刷所・読者・保存機関の求めを満たすかを調べます',
  }),
  'help.check.dir': message<{ files: readonly string[] }>({
    en: ({ files }) => `folders with editions: ${files.join(', ')}`,
    ja: ({ files }) => `版（${files.join('、')}）のあるフォルダー`,
  }),
  'help.compare': message({
    en: 'say what changed between two builds, or two revisions of a manuscript, by text and by page',
    ja: '二つの版、または原稿の二つのリビジョンを、文章と頁の両方で比べます',
  }),
  'help.compare.old': message({
    en: "a build's folder (out/a), a manuscript's folder, or REVISION:FOLDER as git writes it",
    ja: '版のフォルダー（out/aなど）、原稿のフォルダー、またはgitの書き方で「リビジョン:フォルダー」',
  }),
  'help.compare.new': message({ en: 'the same', ja: '同じ書き方で、新しいほう' }),
  'help.compare.out': message({
    en: 'HTML file to write (default: out/compare-<old>-<new>.html)',
    ja: '書き出すHTMLファイル（省略時はout/compare-<旧>-<新>.html）',
  }),
  'help.compare.deadline': message({
    en: 'give up a build, or the comparison, that takes longer',
    ja: '組版と比較それぞれの制限時間。超えたら打ち切ります',
  }),
  'help.compare.json': message({
    en: 'give what changed as JSON on standard output',
    ja: '変わったところをJSONで標準出力に出します',
  }),
  'help.compare.revisions': message({
    en: "A manuscript's folder and a revision are built first; nothing of git's working tree is touched. FOLDER is named from the top of the repository, or with ./ from the current folder.",
    ja: '原稿のフォルダーやリビジョンを指定すると、組んでから比べます。gitの作業ツリーは変わりません。リビジョンのフォルダーは、リポジトリの最上位からのパスで書くか、今いるフォルダーからのパスに ./ を付けて書きます。',
  }),
  'help.compare.exit-codes': message({
    en: 'Exit codes: 0 nothing changed, 1 something changed, any other an error.',
    ja: '終了コード：何も変わっていなければ0、変わったところがあれば1、それ以外はエラーです。',
  }),
  'help.import': message({
    en: 'make a manuscript of a published article: of its text layer (.txt), its PDF or its DOCX',
    ja: '既刊の論文を原稿にします。テキスト（.txt）、PDF、DOCXのどれからでも作れます',
  }),
  'help.import.file': message({
    en: 'the article, in one file or several that follow each other',
    ja: '論文のファイル。分かれていれば順に並べます',
  }),
  'help.import.to': message({
    en: 'folder to make; one that is there is never overwritten',
    ja: '新しく作るフォルダー。すでにあるものには書き込みません',
  }),
  'help.import.onto': message({
    en: "a manuscript whose author's corrections the DOCX has: they go into a new article.corrected.md beside article.md",
    ja: '著者の直しの入ったDOCXの、元の原稿のフォルダー。直しを反映したarticle.corrected.mdをarticle.mdの隣に作ります',
  }),
  'help.import.first-page': message({
    en: 'number of the first page, where the source prints none',
    ja: '最初の頁の番号。元の論文にノンブルがないときに書きます',
  }),
  'help.import.mark-doubts': message({
    en: 'put a comment <!-- check: … --> before each block with something to look at',
    ja: '確かめたい箇所のある段落の前に、コメント <!-- check: … --> を入れます',
  }),
}
