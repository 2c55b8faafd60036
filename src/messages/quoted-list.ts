/** Things that a list names; the rest is counted. */
const SHOWN = 5

function listed(
  all: readonly string[],
  mark: (one: string) => string,
  sign: string,
  more: (count: number) => string,
): string {
  const shown = all.slice(0, SHOWN).map(mark).join(sign)
  return all.length > SHOWN ? shown + more(all.length - SHOWN) : shown
}

/** A list of things in the quotation marks of a language, the first five of them by name. */
export const quoted = {
  en: (all: readonly string[]) =>
    listed(
      all,
      (one) => `“${one}”`,
      ', ',
      (count) => ` and ${count} more`,
    ),
  ja: (all: readonly string[]) =>
    listed(
      all,
      (one) => `「${one}」`,
      '、',
      (count) => `ほか${count}件`,
    ),
}
