/** The year before an era's first, and how many years it had. */
export const ERAS: Readonly<Record<string, { before: number; years: number }>> = {
  明治: { before: 1867, years: 45 },
  大正: { before: 1911, years: 15 },
  昭和: { before: 1925, years: 64 },
  平成: { before: 1988, years: 31 },
  令和: { before: 2018, years: 999 },
}
