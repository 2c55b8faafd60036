/** How a line may end after a cluster. */
export const Break = {
  never: 0,
  free: 1,
  /** Between a number and what it counts. */
  counter: 2,
  wordHyphen: 3,
  hyphen: 4,
  emergency: 5,
  inAddress: 6,
  atSign: 7,
  /** In a fraction, a ratio or a range. */
  number: 8,
  /** Between two numbers of a date or an hour. */
  date: 9,
} as const
export type Break = (typeof Break)[keyof typeof Break]
