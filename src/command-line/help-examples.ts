import type { Sayer } from '../messages/say.js'

/** A command or a variable, and what it is. */
type Item = readonly [name: string, what: string]

/** Examples of every command, below the help of the program. */
export function programExamples(say: Sayer): Item[] {
  return [
    ['npx kiyo new article my-article', say('help.example.new')],
    ['npx kiyo build manuscript/specimen', say('help.example.both')],
    ['npx kiyo build a b --out /tmp/proofs', say('help.example.two')],
    ['npx kiyo build a --only epub --quiet', say('help.example.quiet')],
    ['npx kiyo proof a', say('help.example.proof')],
    ['npx kiyo preview a', say('help.example.preview')],
    ['npx kiyo check out/a', say('help.example.check')],
    ['npx kiyo compare v1:manuscript/a manuscript/a', say('help.example.compare')],
    ['npx kiyo import a.pdf --to manuscript/a', say('help.example.import')],
    ['npx kiyo build a --press --marks', say('help.example.press')],
    ['npx kiyo enqueue archive', say('help.example.enqueue')],
    ['npx kiyo worker', say('help.example.worker')],
    ['npx kiyo queue --wait', say('help.example.queue')],
  ]
}

/** The variables that count. */
export function environmentVariables(say: Sayer): Item[] {
  return [
    ['KIYO_BROWSER', say('help.environment.browser')],
    ['SOURCE_DATE_EPOCH', say('help.environment.date')],
    ['KIYO_QUEUE', say('help.environment.queue')],
    ['KIYO_EDITOR', say('help.environment.editor')],
    ['LC_ALL, LC_MESSAGES, LANG', say('help.environment.language')],
  ]
}

/** Examples of `kiyo proof`. */
export const proofExamples = [
  'proof manuscript/specimen',
  'proof manuscript/specimen --for author --round 1 --date today',
]

/** Examples of `kiyo new`. */
export const newExamples = ['new article my-article', 'new journal my-journal']

/** Examples of `kiyo new article`. */
export const newArticleExamples = ['new article my-article', 'new article my-article --from paper.docx']

/** Examples of `kiyo compare`, which can be given builds, manuscripts and revisions. */
export const compareExamples = [
  'compare out/a out/b',
  'compare v1:manuscript/specimen manuscript/specimen',
  'compare HEAD~3:manuscript/specimen HEAD:manuscript/specimen --out changes.html',
]

/** Examples of the commands of a queue. */
export const queueExamples = {
  enqueue: ['enqueue archive --root archive --queue redis://redis.example.org:6379'],
  worker: ['worker --root archive --out out --queue redis://redis.example.org:6379'],
  queue: ['queue --wait --queue redis://redis.example.org:6379'],
} as const
