import { failure } from '../failure-entry.js'

/** What git says of it, in its own words; `undefined` where it only says that there is no such thing. */
interface Git {
  detail: string | undefined
}

const bracketed = {
  en: ({ detail }: Git) => (detail === undefined ? '' : ` (${detail})`),
  ja: ({ detail }: Git) => (detail === undefined ? '' : `（gitの報告：${detail}）`),
}

interface Folder {
  folder: string
}

/** Faults of what was asked for: arguments, folders that are not there, places that editions cannot go to. */
export const usageFailures = {
  'invalid-epoch': failure<{ value: string }>(2, {
    en: ({ value }) => `SOURCE_DATE_EPOCH is “${value}”; set it to whole seconds since 1970`,
    ja: ({ value }) =>
      `SOURCE_DATE_EPOCHが「${value}」になっています。1970年からの秒数を整数で指定してください`,
  }),
  'same-target': failure<{ first: string; second: string; target: string }>(2, {
    en: ({ first, second, target }) =>
      `${first} and ${second} would both be written to ${target}; build them with different --out`,
    ja: ({ first, second, target }) =>
      `${first}と${second}の書き出し先が、どちらも${target}になります。--out を変えて別々に組んでください`,
  }),
  'round-passed': failure<Folder & { round: number; last: number }>(2, {
    en: ({ folder, round, last }) =>
      `Round ${round} of ${folder} is kept, as round ${last} follows it; give --round ${last} or ${last + 1}`,
    ja: ({ folder, round, last }) =>
      `${folder}は${last}回目の校正まで出してあるので、${round}回目は作り直しません。--round ${last} か ${last + 1} を指定してください`,
  }),
  'target-is-source': failure<Folder>(2, {
    en: ({ folder }) => `The editions of ${folder} would be written into it; choose another --out`,
    ja: ({ folder }) =>
      `${folder}の版が、その原稿のフォルダーに書き出されてしまいます。--out で別のフォルダーを指定してください`,
  }),
  'target-is-file': failure<{ path: string }>(73, {
    en: ({ path }) => `${path} is a file, not a folder; choose another --out`,
    ja: ({ path }) => `${path}はフォルダーではなくファイルです。--out で別のフォルダーを指定してください`,
  }),
  'no-manuscript-folder': failure<Folder>(66, {
    en: ({ folder }) => `There is no folder ${folder}; name the one that holds article.md or issue.yaml`,
    ja: ({ folder }) =>
      `フォルダー${folder}がありません。article.mdかissue.yamlのあるフォルダーを指定してください`,
  }),
  'no-editions': failure<Folder & { files: readonly string[] }>(66, {
    en: ({ folder, files }) =>
      `There is no ${files.join(' or ')} in ${folder}; build it first, with kiyo build`,
    ja: ({ folder, files }) => `${folder}に${files.join('も')}もありません。先に kiyo build で組んでください`,
  }),
  'line-break-in-target': failure(2, {
    en: '--to has a line break in it; name a folder',
    ja: '--to に改行が入っています。フォルダーの名前を指定してください',
  }),
  'target-folder-exists': failure<{ path: string }>(73, {
    en: ({ path }) =>
      `There is already a folder ${path}; import never overwrites: give another folder to --to`,
    ja: ({ path }) =>
      `フォルダー${path}がすでにあります。取り込みでは上書きしないので、--to に別のフォルダーを指定してください`,
  }),
  'target-file-exists': failure<{ path: string }>(73, {
    en: ({ path }) => `There is already a file ${path}; import never overwrites: give another folder to --to`,
    ja: ({ path }) =>
      `${path}というファイルがすでにあります。取り込みでは上書きしないので、--to に別のフォルダーを指定してください`,
  }),
  'corrected-file-exists': failure<{ path: string }>(73, {
    en: ({ path }) =>
      `There is already a file ${path}; import never overwrites: look at it, and move or delete it`,
    ja: ({ path }) =>
      `${path}がすでにあります。取り込みでは上書きしません。中を確かめ、移すか削除してください`,
  }),
  'target-appeared': failure<{ path: string }>(73, {
    en: ({ path }) =>
      `${path} was not made, as it has just been made by another; give another folder to --to`,
    ja: ({ path }) =>
      `取り込む間に${path}が別に作られたので、書き込みませんでした。--to に別のフォルダーを指定してください`,
  }),
  'target-not-written': failure<{ path: string }>(73, {
    en: ({ path }) => `${path} cannot be written; give another folder to --to`,
    ja: ({ path }) => `${path}に書き込めません。--to に別のフォルダーを指定してください`,
  }),
  'new-over-folder': failure<{ path: string; file: string }>(73, {
    en: ({ path, file }) =>
      `${path} is there and has ${file} in it; nothing is ever overwritten: name another folder`,
    ja: ({ path, file }) =>
      `${path}はすでにあり、中に${file}があります。上書きはしないので、別のフォルダーを指定してください`,
  }),
  'new-over-file': failure<{ path: string }>(73, {
    en: ({ path }) => `${path} is a file; name another folder`,
    ja: ({ path }) => `${path}はファイルです。別のフォルダーを指定してください`,
  }),
  'new-not-written': failure<{ path: string }>(73, {
    en: ({ path }) => `${path} cannot be written; check its permissions, or name another folder`,
    ja: ({ path }) => `${path}に書き込めません。アクセス権を確かめるか、別のフォルダーを指定してください`,
  }),
  'no-source-file': failure<{ path: string }>(66, {
    en: ({ path }) => `There is no file ${path}; name the article's file`,
    ja: ({ path }) => `ファイル${path}がありません。論文のファイルを指定してください`,
  }),
  'source-not-a-file': failure<{ path: string }>(66, {
    en: ({ path }) => `${path} is no plain file; name the article's file`,
    ja: ({ path }) => `${path}は通常のファイルではありません。論文のファイルを指定してください`,
  }),
  'side-is-file': failure<{ path: string }>(66, {
    en: ({ path }) => `${path} is a file; name the folder that it is in`,
    ja: ({ path }) => `${path}はファイルです。そのファイルのあるフォルダーを指定してください`,
  }),
  'side-without-editions': failure<Folder & { files: readonly string[] }>(66, {
    en: ({ folder, files }) =>
      `There is no article.md or issue.yaml in ${folder}, and no ${files.join(' or ')}; name a manuscript's folder or an issue's, or build one into it`,
    ja: ({ folder, files }) =>
      `${folder}にarticle.mdもissue.yamlも${files.join('も')}もありません。原稿か号のフォルダー、または組んだ版のフォルダーを指定してください`,
  }),
  'no-such-side': failure<Folder>(66, {
    en: ({ folder }) =>
      `There is no folder ${folder}; name a folder, or a revision's as git does: v1:manuscript/my-article`,
    ja: ({ folder }) =>
      `フォルダー${folder}がありません。フォルダーか、v1:manuscript/my-article のようにgitのリビジョンとフォルダーを指定してください`,
  }),
  'no-edition-in-common': failure<{ old: string; found: string; files: readonly string[] }>(66, {
    en: ({ old, found, files }) =>
      `${old} and ${found} have no edition in common; build ${files.join(' or ')} of both`,
    ja: ({ old, found, files }) =>
      `${old}と${found}に共通の版がありません。両方の${files.join('か')}を組んでください`,
  }),
  'untagged-pdf': failure<{ name: string }>(66, {
    en: ({ name }) => `The print.pdf of ${name} has no tagged text; compare builds that kiyo made`,
    ja: ({ name }) =>
      `${name}のprint.pdfにタグ付きの本文がありません。kiyoで組んだものどうしを比べてください`,
  }),
  'unreadable-edition': failure<{ name: string; file: string; format: string; detail: string }>(66, {
    en: ({ name, file, format, detail }) =>
      `The ${file} of ${name} cannot be read as ${format} (${detail}); build it again`,
    ja: ({ name, file, format, detail }) =>
      `${name}の${file}を${format}として読めません（${detail}）。組み直してください`,
  }),
  'damaged-edition': failure<{ name: string; file: string; path: string }>(66, {
    en: ({ name, file, path }) => `The ${file} of ${name} is damaged in ${path}; build it again`,
    ja: ({ name, file, path }) => `${name}の${file}の中の${path}が壊れています。組み直してください`,
  }),
  'edition-without-text': failure<{ name: string; file: string }>(66, {
    en: ({ name, file }) => `The ${file} of ${name} has no text; build it again`,
    ja: ({ name, file }) => `${name}の${file}に本文がありません。組み直してください`,
  }),
  'revision-like-option': failure<{ name: string }>(2, {
    en: ({ name }) =>
      `A part of ${name} begins with “-”, which git takes for an option; write the revision's full name, or ./ before the folder`,
    ja: ({ name }) =>
      `${name}の一部が「-」で始まり、gitのオプションとみなされます。リビジョンの正式な名前か、./ で始まるフォルダーを書いてください`,
  }),
  'no-git': failure(69, {
    en: 'git is not installed; install it, or compare folders instead of revisions',
    ja: 'gitが入っていません。gitを入れるか、リビジョンではなくフォルダーどうしを比べてください',
  }),
  'no-repository': failure(66, {
    en: 'This folder is in no git repository; go into the one that has the revision',
    ja: 'このフォルダーはgitのリポジトリの中にありません。リビジョンのあるリポジトリに移ってください',
  }),
  'unknown-revision': failure<{ revision: string } & Git>(66, {
    en: ({ revision, ...git }) =>
      `git knows no revision “${revision}” here; git tag and git log list them${bracketed.en(git)}`,
    ja: ({ revision, ...git }) =>
      `リビジョン「${revision}」がこのリポジトリにありません。git tag や git log で確かめてください${bracketed.ja(git)}`,
  }),
  'no-folder-in-revision': failure<Folder & { revision: string } & Git>(66, {
    en: ({ folder, revision, ...git }) =>
      `There is no folder “${folder}” in revision “${revision}”; name it from the top of the repository${bracketed.en(git)}`,
    ja: ({ folder, revision, ...git }) =>
      `リビジョン「${revision}」にフォルダー「${folder}」がありません。リポジトリの最上位からのパスで書いてください${bracketed.ja(git)}`,
  }),
  'no-manuscript-in-revision': failure<Folder & { revision: string }>(66, {
    en: ({ folder, revision }) =>
      `There is no article.md or issue.yaml in “${folder}” at revision “${revision}”; name a manuscript's folder, or an issue's`,
    ja: ({ folder, revision }) =>
      `リビジョン「${revision}」の「${folder}」にarticle.mdもissue.yamlもありません。原稿か号のフォルダーを指定してください`,
  }),
  'oversized-revision': failure<{ name: string; files: number; megabytes: number }>(66, {
    en: ({ name, files, megabytes }) =>
      `${name} has more than ${files} files or ${megabytes} MB; name a manuscript's folder`,
    ja: ({ name, files, megabytes }) =>
      `${name}のファイルが${files}個または合計${megabytes} MBを超えています。原稿のフォルダーを指定してください`,
  }),
}
