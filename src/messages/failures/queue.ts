import { failure } from '../failure-entry.js'

interface Address {
  /** Of Redis, without its password. */
  address: string
}

interface Refused extends Address {
  /** What the system or Redis says of it, in its own words. */
  detail: string
}

interface Folder {
  folder: string
}

/** Faults of a queue, and of what is put on it. */
export const queueFailures = {
  'queue-not-installed': failure<{ command: string }>(69, {
    en: ({ command }) => `A queue needs packages that are not installed; install them with: ${command}`,
    ja: ({ command }) => `キューに必要なパッケージが入っていません。次のコマンドで入れてください：${command}`,
  }),
  'queue-not-named': failure(2, {
    en: 'No queue is named; give --queue redis://HOST:PORT, or set KIYO_QUEUE',
    ja: 'キューが指定されていません。--queue redis://ホスト名:ポート番号 を付けるか、KIYO_QUEUEを設定してください',
  }),
  'queue-address-invalid': failure<Address>(2, {
    en: ({ address }) =>
      `“${address}” is not the address of a Redis; write it as redis://HOST:PORT, redis://:PASSWORD@HOST:PORT or rediss://HOST:PORT`,
    ja: ({ address }) =>
      `「${address}」はRedisのアドレスではありません。redis://ホスト名:ポート番号、redis://:パスワード@ホスト名:ポート番号、rediss://ホスト名:ポート番号のいずれかの形で書いてください`,
  }),
  'queue-unreachable': failure<Refused>(69, {
    en: ({ address, detail }) =>
      `No Redis answers at ${address} (${detail}); start it, or correct host and port`,
    ja: ({ address, detail }) =>
      `${address}のRedisに接続できません（${detail}）。Redisを起動するか、ホスト名とポート番号を直してください`,
  }),
  'queue-needs-password': failure<Address>(69, {
    en: ({ address }) =>
      `The Redis at ${address} asks for a password; write it into the address: redis://:PASSWORD@HOST:PORT`,
    ja: ({ address }) =>
      `${address}のRedisにはパスワードが要ります。redis://:パスワード@ホスト名:ポート番号の形で、アドレスに書いてください`,
  }),
  'queue-wrong-password': failure<Address>(69, {
    en: ({ address }) => `The Redis at ${address} refuses the user name or the password; correct the address`,
    ja: ({ address }) =>
      `ユーザー名かパスワードが違うため、${address}のRedisに接続できません。アドレスの中のユーザー名とパスワードを直してください`,
  }),
  'queue-database-missing': failure<Address>(69, {
    en: ({ address }) =>
      `The Redis has no such database: ${address}; give a smaller number at the end (0 to 15)`,
    ja: ({ address }) =>
      `Redisに${address}というデータベースはありません。末尾の番号を小さく（ふつうは0から15）してください`,
  }),
  'queue-not-redis': failure<Address>(69, {
    en: ({ address }) => `What answers at ${address} is not a Redis; correct host and port`,
    ja: ({ address }) =>
      `${address}で応答しているのはRedisではありません。ホスト名とポート番号を直してください`,
  }),
  'queue-outdated': failure<Address & { version: string; least: string }>(69, {
    en: ({ address, version, least }) =>
      `The Redis at ${address} is ${version}; a queue needs ${least} or later`,
    ja: ({ address, version, least }) =>
      `${address}のRedisは${version}です。キューには${least}以降が必要です。Redisを新しくしてください`,
  }),
  'queue-lost': failure<Refused>(69, {
    en: ({ address, detail }) =>
      `The connection with Redis at ${address} was lost (${detail}); run the command again, nothing is done twice`,
    ja: ({ address, detail }) =>
      `${address}のRedisとの接続が切れました（${detail}）。もう一度実行してください。済んだものは組み直しません`,
  }),
  'root-missing': failure<Folder>(66, {
    en: ({ folder }) => `There is no folder ${folder}; give --root the folder that all manuscripts are in`,
    ja: ({ folder }) =>
      `フォルダー${folder}がありません。--root には、すべての原稿の入っているフォルダーを指定してください`,
  }),
  'folder-outside-root': failure<Folder & { root: string }>(2, {
    en: ({ folder, root }) =>
      `${folder} is not in ${root}; give --root the folder that all manuscripts are in, on this machine and on the workers’`,
    ja: ({ folder, root }) =>
      `${folder}は${root}の中にありません。--root には、ワーカーからも見える、すべての原稿の入ったフォルダーを指定してください`,
  }),
  'nothing-to-enqueue': failure<Folder>(66, {
    en: ({ folder }) => `There is no article.md and no issue.yaml in ${folder} or below it`,
    ja: ({ folder }) =>
      `${folder}にも、その下のフォルダーにも、article.mdもissue.yamlもありません。原稿か号のあるフォルダーを指定してください`,
  }),
  'enqueued-folder-missing': failure<Folder & { root: string }>(66, {
    en: ({ folder, root }) =>
      `The worker finds no folder ${folder} in ${root}; give it the same --root as the command that enqueued`,
    ja: ({ folder, root }) =>
      `ワーカーの --root（${root}）の中に、フォルダー${folder}がありません。ワーカーの --root を、登録したときと同じフォルダーにしてください`,
  }),
  'enqueued-job-invalid': failure(2, {
    en: 'What is in the queue is not a job of this version of kiyo; enqueue it again with this version',
    ja: 'キューにあるのは、このバージョンのkiyoのジョブではありません。このバージョンで登録し直してください',
  }),
  'workers-ended': failure<{ times: number }>(70, {
    en: ({ times }) =>
      `${times} workers ended without an answer while they built it; build it by itself, with kiyo build, on a machine with more memory`,
    ja: ({ times }) =>
      `組んでいる途中に、ワーカーが${times}回、応答のないまま終わりました。メモリーの多い計算機で、これだけを kiyo build で組んでください`,
  }),
}
