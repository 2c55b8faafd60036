/** An era: the year before its first, how many years it had, and its first and last day where both calendars are one. */
export interface Era {
  before: number
  years: number
  /** Month and day, as in `1225` for 25 December. */
  from?: number
  until?: number
}

/** The eras since Japan keeps this calendar, or nearly so, each with its days. */
export const ERAS: Readonly<Record<string, Era>> = {
  明治: { before: 1867, years: 45, until: 730 },
  大正: { before: 1911, years: 15, from: 730, until: 1225 },
  昭和: { before: 1925, years: 64, from: 1225, until: 107 },
  平成: { before: 1988, years: 31, from: 108, until: 430 },
  令和: { before: 2018, years: 999, from: 501 },
}

/**
 * Those of the old calendar since 1596; not 文化, which is a word before a number of years as well, and not 元和, 天和, 正徳, 宝暦
 * and 天保, which are eras of China, too.
 */
export const OLD_ERAS: Readonly<Record<string, Era>> = {
  慶長: { before: 1595, years: 20 },
  寛永: { before: 1623, years: 21 },
  正保: { before: 1643, years: 5 },
  慶安: { before: 1647, years: 5 },
  承応: { before: 1651, years: 4 },
  明暦: { before: 1654, years: 4 },
  万治: { before: 1657, years: 4 },
  寛文: { before: 1660, years: 13 },
  延宝: { before: 1672, years: 9 },
  貞享: { before: 1683, years: 5 },
  元禄: { before: 1687, years: 17 },
  宝永: { before: 1703, years: 8 },
  享保: { before: 1715, years: 21 },
  元文: { before: 1735, years: 6 },
  寛保: { before: 1740, years: 4 },
  延享: { before: 1743, years: 5 },
  寛延: { before: 1747, years: 4 },
  明和: { before: 1763, years: 9 },
  安永: { before: 1771, years: 10 },
  天明: { before: 1780, years: 9 },
  寛政: { before: 1788, years: 13 },
  享和: { before: 1800, years: 4 },
  文政: { before: 1817, years: 13 },
  弘化: { before: 1843, years: 5 },
  嘉永: { before: 1847, years: 7 },
  安政: { before: 1853, years: 7 },
  万延: { before: 1859, years: 2 },
  文久: { before: 1860, years: 4 },
  元治: { before: 1863, years: 2 },
  慶応: { before: 1864, years: 4 },
}
