import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const ANNOUNCED =
  /[（(](?:以下、?|以後、?)[「『“«]?([^（）()「」『』“”«»]{2,60}?)[」』”»]?(?:と(?:略記する|略称する|略す|する|記す|表記する|呼ぶ|いう))[。]?[）)]|\((?:далее\s?[—–:-]?\s?)[«“]?([^()«»“”]{2,60}?)[»”]?\)|\((?:hereafter|hereinafter)[,:]?\s?[“«]?([^()“”«»]{2,60}?)[”»]?\)/giu

export const unusedAbbreviation = textRule('unused-abbreviation', ({ blocks }) => {
  const announced = new Set<string>()
  const written = blocks.map(({ text }) => text).join('\n')
  return spotsOf(blocks, ANNOUNCED, ({ 0: found, 1: ja, 2: ru, 3: en }) => {
    const short = (ja ?? ru ?? en ?? '').trim()
    if (!/\p{L}/u.test(short)) return undefined
    if (announced.has(short)) return { abbreviation: short, isRepeated: true }
    announced.add(short)
    const uses = written.split(short).length - 1 - written.split(found).length + 1
    // The announced title may be the head of the full one
    const isUsed = uses - headsOf(written, found, short) > 0
    return isUsed ? undefined : { abbreviation: short, isRepeated: false }
  })
})

/** How often the short title is in the words just before its announcement. */
function headsOf(text: string, announcement: string, short: string): number {
  const at = text.indexOf(announcement)
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', at)), at)
  return before.split(short).length - 1
}
