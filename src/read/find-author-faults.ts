import { isWesternBody, isWesternName } from './list-joined-names.js'

/** Where an author works, in a name in Japanese, Chinese or Korean. */
const BODY =
  /大[学學]|学[部院校会園術]|研究[科所室院会部]|高[校専]|専攻|センター|機構|(?:博物|美術|資料|図書|文書|史料|文学)館|編[纂集][所室]|協会|財団|[会公]社|대학|연구[소원]|大学院/u
const BRACKETED = /[（(]([^（()）]{2,80})[）)]\s*$/u

/** What may be wrong with an author's name as it is printed. */
export type AuthorFault =
  | { fault: 'affiliation'; body: string }
  | { fault: 'inverted'; family: string; given: string }

/**
 * Find what is in a name that is no part of it: where the author works, in brackets after it; or a comma between the family
 * name and the given one, which other programs put in order.
 *
 * @param printed  a name of the front matter, in one line
 */
export function findAuthorFault(printed: string): AuthorFault | undefined {
  const [, body] = BRACKETED.exec(printed) ?? []
  if (body !== undefined && (BODY.test(body) || isWesternBody(body))) return { fault: 'affiliation', body }
  const [family = '', given = '', ...others] = printed.split(/, */)
  return given !== '' && others.length === 0 && isWesternName(family) && isWesternName(given)
    ? { fault: 'inverted', family, given }
    : undefined
}
