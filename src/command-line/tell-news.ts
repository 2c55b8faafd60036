import type { Language } from '../messages/message.js'
import { type Said, said, say } from '../messages/say.js'
import type { WorkerNews } from '../queue/work-on-queue.js'
import { formatJobFault } from './format-job-fault.js'

/**
 * Tell what a worker has done: what was built by `tell`, what failed on standard error.
 *
 * @param language  of the reader
 */
export function tellNews(news: WorkerNews, tell: (what: Said) => void, language: Language): void {
  if (news.kind === 'built') {
    const { folder, result } = news
    const { pages, notes, warnings, seconds } = result
    const facts = [
      ...(pages === undefined ? [] : [said('summary.pages', { count: pages })]),
      said('summary.notes', { count: notes }),
      ...(warnings > 0 ? [said('summary.warnings', { count: warnings })] : []),
    ].map((fact) => say(language, fact))
    tell(said('queue.built', { folder, facts, seconds }))
  } else if (news.kind === 'failed') {
    const { folder, fault, isFinal } = news
    const head = isFinal ? said('queue.not-built', { folder }) : said('queue.tried-again', { folder })
    process.stderr.write(`${say(language, head)}\n${formatJobFault(folder, fault, language)}`)
  } else tell(said(NEWS[news.kind]))
}

const NEWS = { 'taken-over': 'queue.taken-over', away: 'queue.away', back: 'queue.back' } as const
