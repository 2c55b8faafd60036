/**
 * Find a field in braces that is in no quotation marks, such as `{author}`: braces are a group to YAML, and to an editor the
 * pattern of a running head.
 *
 * @param yaml   the settings
 * @param start  an offset in a line; what is looked at is the rest of the line
 */
export function findBareBraces(yaml: string, start: number): { text: string; offset: number } | undefined {
  const line = /^.*/.exec(yaml.slice(start))?.[0] ?? ''
  const bare = line.replace(/(?<=^|[\s:,[{])(?:'[^']*'|"[^"]*")|\s#.*/g, (quoted) =>
    ' '.repeat(quoted.length),
  )
  const found = /\{[a-z]+(?:-[a-z]+)*\}/.exec(bare)
  return found ? { text: found[0], offset: start + found.index } : undefined
}
