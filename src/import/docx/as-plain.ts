import type { Inline } from './word-document.js'

/** The words of inlines, without notes, pictures and remarks. */
export function asPlain(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.type === 'text') return one.value
      if (one.type === 'ruby') return one.base
      if (one.type === 'link') return asPlain(one.children)
      if (one.type === 'citation') return asPlain(one.printed)
      return one.type === 'break' ? ' ' : ''
    })
    .join('')
}
