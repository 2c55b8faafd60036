import type { VFile } from 'vfile'
import type { Published } from './publish.js'

/** Put the messages on the articles of an issue with those on the issue itself. */
export function takeMessages(file: VFile, articles: Published['articles']): void {
  for (const { slug, file: own } of articles) {
    for (const message of own.messages)
      message.file = `${slug === '' ? '' : `${slug}/`}${message.file ?? own.path}`
    file.messages.push(...own.messages)
  }
}
