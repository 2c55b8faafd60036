import { type Said, said } from '../messages/say.js'

/** What of each error of commander's is to be said, found in its English sentence: commander gives no data. */
const FAULTS: Readonly<Record<string, (message: string) => Said | undefined>> = {
  'commander.unknownCommand': (message) =>
    read(/unknown command '(.*)'(?:\n|$)/, message, (name) =>
      said('usage.unknown-command', { name, similar: similarIn(message) }),
    ),
  'commander.unknownOption': (message) =>
    read(/unknown option '(.*)'(?:\n|$)/, message, (option) =>
      said('usage.unknown-option', { option, similar: similarIn(message) }),
    ),
  'commander.missingArgument': (message) =>
    read(/required argument '(.*)'/s, message, (argument) => said('usage.missing-argument', { argument })),
  'commander.optionMissingArgument': (message) =>
    read(/option '(.*)' argument missing/s, message, (option) => said('usage.missing-value', { option })),
  'commander.missingMandatoryOptionValue': (message) =>
    read(/option '(.*)' not specified/s, message, (option) => said('usage.missing-option', { option })),
  'commander.excessArguments': (message) =>
    read(/Expected (\d+) .* got (\d+)/, message, (expected, received) =>
      said('usage.too-many-arguments', { expected: Number(expected), received: Number(received) }),
    ),
  'commander.invalidArgument': (message) =>
    read(/option '(.*?)' argument '(.*)' is invalid\. (.*)/s, message, (option, value, expected) =>
      said('usage.invalid-value', { option, value, expected }),
    ),
}

/**
 * Find the entry of the catalogue for an error that commander found in the arguments.
 *
 * @param code     commander's name for it: `commander.unknownOption`
 * @param message  its English sentence
 * @returns        undefined for one that is not known, which is left in commander's words
 */
export function usageFault(code: string, message: string): Said | undefined {
  return FAULTS[code]?.(message)
}

function read(
  pattern: RegExp,
  message: string,
  make: (first: string, second: string, third: string) => Said,
): Said | undefined {
  const [whole, first = '', second = '', third = ''] = pattern.exec(message) ?? []
  return whole === undefined ? undefined : make(first, second, third)
}

/** Names that were perhaps meant. */
function similarIn(message: string): string[] {
  return /\(Did you mean (?:one of )?(.*)\?\)$/.exec(message)?.[1]?.split(', ') ?? []
}
