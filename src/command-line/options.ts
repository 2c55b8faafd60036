import { InvalidArgumentError, Option } from 'commander'
import type { Sayer } from '../messages/say.js'

/** What commander gives of a command's options. */
export type Given<Options> = Omit<Options, 'language'>

/** Commander puts what was wrong before the reason, which is in the reader's language already. */
export function parsed<Value>(
  read: (value: string) => Value | undefined,
  reason: string,
): (value: string) => Value {
  return (text) => {
    const value = read(text)
    if (value === undefined) throw new InvalidArgumentError(reason)
    return value
  }
}

/** Commander sees the dots that make an option take several values after a Latin letter only. */
export function variadicOption(flags: string, what: string): Option {
  return Object.assign(new Option(flags, what), { variadic: true })
}

export function choiceOption<Choice extends string>(
  flags: string,
  what: string,
  choices: readonly Choice[],
  say: Sayer,
): Option {
  const read = (value: string): Choice | undefined => choices.find((choice) => choice === value)
  return new Option(flags, what)
    .choices(choices)
    .argParser(parsed(read, say('usage.allowed-choices', { choices })))
}

/** An option that takes several of its choices, parted by commas. */
export function choicesOption(flags: string, what: string, choices: readonly string[], say: Sayer): Option {
  const read = (value: string): string[] | undefined => {
    const given = value.split(',')
    return given.every((one) => choices.includes(one)) ? given : undefined
  }
  return new Option(flags, what)
    .choices(choices)
    .argParser(parsed(read, say('usage.allowed-choices', { choices })))
}
