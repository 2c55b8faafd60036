/** The first line of what an error says. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.split('\n')[0]?.slice(0, 300) ?? ''
}
