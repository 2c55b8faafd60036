/**
 * Quote words of a manuscript in a Japanese sentence: in 「」, or in “” where they have 「 or 」 themselves and another pair
 * would be unreadable.
 */
export function quoteInJapanese(words: string): string {
  return /[「」]/.test(words) ? `“${words}”` : `「${words}」`
}
