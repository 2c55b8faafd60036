const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/**
 * Codes of ISO 639 that `Intl` has no names for, of languages that are written about in the humanities: of northern Asia and
 * the Ryukyus, old ones of Asia, of the Caucasus, Slavic and other ones of Europe, and groups whose forms are
 * reconstructed. Not all codes of the standard are here: `:sub[…]` and `:ref[…]` are rather no languages.
 *
 * @see ISO 639-3 and ISO 639-5, by their registration authorities
 */
const RARE_CODES = new Set(
  `
  niv oaa oac evn eve gld ulc ude neg juc sjo ykg yux ckt kpy itl ess ems ket kca mns nio enf enh yrk dlg kim cjs kjh
  ryu xug yoi rys mvi ams ryn kzg tkn okn
  ojp och ltc oko okm omx xct otb pyx ocm txg zkt xng cmg xbo tut xgn
  otk oui xto txb xco xbc xpr xld xlc xcl oge axm sva abq tab ddo lbe rut aqc agx uum
  orv pox olt sla bat zle zls zlw sjd fkv ruo
  gmy osp wlm odt osx hbo jpa tmr
`.match(/[a-z]+/g),
)

/**
 * The canonical form of a language tag whose language exists: `zh-hant` is `zh-Hant`, `jp` is `undefined`.
 *
 * @param tag  what the manuscript says
 * @returns    a BCP 47 tag; `undefined` where the language does not exist
 * @see RFC 5646, "Tags for Identifying Languages"
 */
export function languageTag(tag: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    const [language = ''] = (canonical ?? '').split('-')
    return languageNames.of(language) || RARE_CODES.has(language) ? canonical : undefined
  } catch {
    return undefined
  }
}
