/**
 * Whether a line begins with a backslash, so that what would be a mark there is a sign: `\: ` above a table.
 *
 * @param written  the line as it stands in the file
 */
export function isEscaped(written = ''): boolean {
  return /^[ \t>]*\w*\\/.test(written)
}
