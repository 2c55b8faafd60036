import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const LEFT =
  /〓+|[●■◆▲]{2,}|[?？]{3,}|\b(?:TODO|FIXME|TBD|XXX)\b|要確認|要検討|(?:[○〇]{2,}|[×✕]{2,}|\?\?)(?=頁|年|号|巻)|(?<=(?:С|с|p|pp)\.\s?)(?:[×xX?_]{2,}|00+)(?![\p{L}\d])/gu

export const unfinishedPlace = textRule('unfinished-place', ({ blocks }) =>
  spotsOf(blocks, LEFT, ({ 0: found }, block) => (block.isQuoted ? undefined : { found })),
)
