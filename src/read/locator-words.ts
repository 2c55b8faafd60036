import type { LocatorLabel } from '../model/manuscript-nodes.js'

/** Words before a number. Authors also type a Latin C for the Cyrillic letter. */
export const WORDS_BEFORE: readonly (readonly [LocatorLabel, RegExp])[] = [
  ['page', /[СсC]тр|[СсCcSs]{1,2}|[Pp]{1,2}|[Pp]ages?|Seiten?|頁|쪽/],
  ['folio', /[Лл]{1,2}|[Ff]{1,2}|[Ff]ols?|[Ff]olios?|Bll?/],
  ['volume', /[ТтTt]{1,2}|[Тт]ом|[Vv]ols?|[Vv]olumes?|Bde?|Band|巻/],
  ['issue', /№{1,2}|[Nn]os?|[Nn]r|[Nn]°|号/],
  ['fascicle', /[Вв]ып|[Ff]asc|Heft/],
  ['book', /[Кк]н|[Bb]ks?|[Bb]ooks?|[Ll]iv/],
  ['part', /[Чч]{1,2}|[Чч]аст[ьи]|[Pp]ts?|[Pp]arts?|Teil/],
  ['chapter', /[Гг]л|[Cc]hs?|[Cc]haps?|[Cc]hapters?|Kap/],
  ['section', /§{1,2}|[Рр]азд|[Ss]ecs?|[Ss]ections?|Abschn/],
  ['article', /[Сс]т|[Aa]rts?|[Aa]rticles?/],
  ['paragraph', /¶{1,2}|[Пп]{1,2}|[Пп]ар|[Pp]aras?/],
  ['column', /[Сс]тб|[Cc]ols?|Spp?/],
  ['line', /[Сс]тк|[Ll]{2}|[Ll]ines?/],
  ['note', /[Пп]рим|[Nn]{1,2}|[Nn]otes?|Anm|注|註/],
  ['figure', /[Рр]ис|[Ff]igs?|[Ff]igures?|Abb|図/],
  ['table', /[Тт]абл|[Tt]abs?|[Tt]ables?|表/],
  ['plate', /[Ии]л|[Pp]ls?|[Pp]lates?|Taf|図版/],
  ['appendix', /[Пп]рил|[Aa]pp|[Aa]ppendix|付録|附録/],
]

/** Words after a number, in Japanese, Chinese and Korean. */
export const WORDS_AFTER: readonly (readonly [LocatorLabel, RegExp])[] = [
  ['page', /頁|ページ|ぺージ|页|쪽|면|面/],
  ['folio', /葉/],
  ['fascicle', /分冊/],
  ['volume', /巻|卷|권/],
  ['issue', /号|號|호|期/],
  ['part', /部/],
  ['book', /編/],
  ['chapter', /章|장/],
  ['section', /節|节|절/],
  ['article', /条|條|조/],
  ['paragraph', /項/],
  ['column', /段/],
  ['line', /行/],
]

/**
 * Locators without a number, or with more than a number: `5丁オ`, `上巻`, `12コマ`, `0:12:30`, `passim`; and those in the
 * older of two spellings: `註3`. They are printed as written.
 */
export const WORDS_ALONE =
  /(?:第?[\d一二三四五六七八九十百]+丁[オウ表裏]?(?:[-‐-―−〜～－](?:[\d一二三四五六七八九十百]+丁)?[オウ表裏]?)?|\d+[オウ](?:[-‐-―−〜～－]\d*[オウ])?|第?\d+(?:[-‐-―−~〜～－]\d+)?(?:冊|輯|集|帖|幕|場|回|話|コマ|齣|カット|枚目|画像|トラック)|\d{1,2}:\d\d(?::\d\d)?(?:[-‐-―−~〜～－]\d{1,2}:\d\d(?::\d\d)?)?|[上中下別]巻|[前後続本]編|裏?表紙|見返し|扉|口絵\d*|巻[頭末首]|序(?:文|論|章|説)?|終章|結(?:論|章|語)|補[論章遺]|は(?:じめ|しがき)(?:に)?|まえがき|あとがき|おわりに|解[説題]|凡例|目次|奥付|[付附]図\d*|別[表図]\d*|年表|[年系]譜|索引|折込(?:図|表|地図)?\d*|註\d+(?:(?:[-‐-―−~〜～－]|[,、] ?)\d+(?![\d年頁巻号]))*|[附付]録\d+頁|附録\d*|passim|frontispiece|epigraph|preface|foreword|introduction|conclusion|epilogue|postscript|index)/u
