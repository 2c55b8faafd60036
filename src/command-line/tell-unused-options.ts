import type { Command } from 'commander'
import type { Sayer } from '../messages/say.js'

/**
 * Say on the error output which options were given that have no use here; the command goes on without them.
 *
 * @param names  of the options without use, as commander keeps them: `firstPage`
 */
export function tellUnusedOptions(command: Command, names: readonly string[], say: Sayer): void {
  for (const { long } of command.options.filter(
    (option) =>
      names.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  ))
    process.stderr.write(`kiyo: ${say('usage.unused-option', { option: long ?? '' })}\n`)
}
