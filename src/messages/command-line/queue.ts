import { message } from '../message.js'
import { plural } from '../plural.js'

/** What the commands of a queue say: their help, their progress and their summaries. */
export const queueMessages = {
  'help.enqueue': message({
    en: 'put manuscripts and issues on a queue, for workers on any number of machines to build',
    ja: '原稿や号をキューに登録します。組むのはワーカーで、何台の計算機で動かしてもかまいません',
  }),
  'help.enqueue.dir': message({
    en: 'folders of manuscripts or issues, or folders above them, in which all are looked for',
    ja: '原稿または号のフォルダー。上位のフォルダーを指定すると、その下にあるものをすべて登録します',
  }),
  'help.enqueue.again': message({
    en: 'also those that are done already and have not changed',
    ja: '済んでいて変わっていないものも、登録し直します',
  }),
  'help.worker': message({
    en: 'build what is on the queue into ROOT/<path of its folder>/, until it is told to end (SIGTERM, Ctrl-C)',
    ja: 'キューにあるものを順に組み、版を<出力先>/<原稿のフォルダーのパス>/に作ります。SIGTERMかCtrl-Cで終わります',
  }),
  'help.worker.out': message({
    en: 'folder that the editions go to, which the workers share',
    ja: '出力先のフォルダー。すべてのワーカーで共有します',
  }),
  'help.worker.jobs': message({
    en: 'articles of an issue that a worker lays out side by side; start a worker for each core instead',
    ja: '一つのワーカーが号の論文を同時に何編組むか。増やすより、コアの数だけワーカーを起動するほうが速く組めます',
  }),
  'help.queue': message({
    en: 'say how far a queue is, what failed and why',
    ja: 'キューがどこまで進んだか、何がなぜ失敗したかを表示します',
  }),
  'help.queue.wait': message({
    en: 'until nothing is left to do; the exit code is 1 where something failed',
    ja: 'すべて終わるまで待ちます。失敗したものがあれば、終了コードは1です',
  }),
  'help.option.queue': message({
    en: 'Redis that holds the queue, as redis://:PASSWORD@HOST:PORT/NUMBER; else KIYO_QUEUE',
    ja: 'キューを置くRedis（redis://:パスワード@ホスト名:ポート番号/番号）。省略時はKIYO_QUEUE',
  }),
  'help.option.root': message({
    en: 'folder that all manuscripts are in; a job names a folder below it, and no worker reads outside it',
    ja: 'すべての原稿が入っているフォルダー。ジョブはその下のフォルダーだけを指し、ワーカーがその外を読むことはありません',
  }),
  'help.environment.queue': message({
    en: 'address of the Redis for enqueue, worker and queue, where --queue gives none',
    ja: '--queue がないときの、enqueue・worker・queueで使うRedisのアドレス',
  }),

  'help.example.enqueue': message({
    en: 'put all manuscripts below archive/ on a queue',
    ja: 'archive/の下の原稿をすべてキューに登録する',
  }),
  'help.example.worker': message({
    en: 'build what is on the queue, one of any number',
    ja: 'キューにあるものを組む。同時にいくつ起動してもよい',
  }),
  'help.example.queue': message({
    en: 'wait until all is done, and say what failed',
    ja: 'すべて終わるまで待ち、失敗したものを表示する',
  }),

  'queue.enqueued': message<{ added: number; waiting: number; done: number }>({
    en: ({ added, waiting, done }) =>
      `${added} enqueued${waiting > 0 ? `, ${waiting} waiting already` : ''}${done > 0 ? `, ${done} done already and unchanged` : ''}`,
    ja: ({ added, waiting, done }) =>
      `${added}件を登録しました${waiting > 0 ? `（すでに順番待ちのもの${waiting}件）` : ''}${done > 0 ? `（済んでいて変わっていないもの${done}件は登録していません）` : ''}`,
  }),
  'queue.evicts': message<{ policy: string }>({
    en: ({ policy }) =>
      `This Redis may drop jobs when its memory is full (maxmemory-policy ${policy}); set maxmemory-policy noeviction`,
    ja: ({ policy }) =>
      `このRedisは、メモリーが足りなくなるとジョブを捨てることがあります（maxmemory-policyが${policy}）。noevictionにしてください`,
  }),
  'queue.ready': message<{ address: string }>({
    en: ({ address }) => `Waiting for work from ${address}`,
    ja: ({ address }) => `${address}のジョブを待っています`,
  }),
  'queue.built': message<{ folder: string; facts: readonly string[]; seconds: number }>({
    en: ({ folder, facts, seconds }) => `${folder}: ${facts.join(', ')} (${seconds.toFixed(1)} s)`,
    ja: ({ folder, facts, seconds }) => `${folder}: ${facts.join('、')}（${seconds.toFixed(1)}秒）`,
  }),
  'queue.not-built': message<{ folder: string }>({
    en: ({ folder }) => `${folder}: failed`,
    ja: ({ folder }) => `${folder}: 失敗しました`,
  }),
  'queue.tried-again': message<{ folder: string }>({
    en: ({ folder }) => `${folder}: failed, and is tried again`,
    ja: ({ folder }) => `${folder}: 失敗しました。後でもう一度試します`,
  }),
  'queue.taken-over': message({
    en: 'A worker no longer answers; what it was at is done again',
    ja: 'ほかのワーカーから応答がなくなりました。組みかけのものはやり直します',
  }),
  'queue.away': message({
    en: 'The connection with Redis is lost; the worker waits for it',
    ja: 'Redisとの接続が切れました。つながるまで待ちます',
  }),
  'queue.back': message({
    en: 'The connection with Redis is there again',
    ja: 'Redisにつながりました',
  }),
  'queue.ending': message({
    en: 'Ending after the manuscript that is being built (a second signal gives it back to the queue)',
    ja: 'いま組んでいる原稿が終わったら終了します（もう一度信号を送ると、途中のものをキューに戻して終わります）',
  }),
  'queue.status': message<{ waiting: number; active: number; done: number; failed: number }>({
    en: ({ waiting, active, done, failed }) =>
      `${waiting} waiting, ${active} being built, ${done} done, ${failed} failed`,
    ja: ({ waiting, active, done, failed }) =>
      `順番待ち${waiting}件、処理中${active}件、完了${done}件、失敗${failed}件`,
  }),
  'queue.without-workers': message({
    en: 'No worker is at work on this queue; start one with kiyo worker',
    ja: '動いているワーカーがありません。kiyo worker で起動してください',
  }),
  'queue.tries': message<{ folder: string; tries: number }>({
    en: ({ folder, tries }) => `${folder}: failed after ${plural(tries, 'try', 'tries')}`,
    ja: ({ folder, tries }) => `${folder}: ${tries}回試して失敗しました`,
  }),
  'queue.more-messages': message<{ count: number }>({
    en: ({ count }) => `and ${plural(count, 'more error')}; kiyo build shows all`,
    ja: ({ count }) => `ほかにエラー${count}件。すべてを見るには kiyo build で組んでください`,
  }),
}
