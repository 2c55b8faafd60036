import { type Language, languages } from '../messages/message.js'

/** Variables that name the language of messages, in the order in which POSIX lets them count. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * Choose the language that kiyo speaks to whoever started it: what `--lang` says, else what the environment says, else
 * the system's, else English.
 *
 * It is needed before the arguments are parsed, because the help and the errors of parsing are in it.
 *
 * @param args    of the command line; a value of `--lang` that is no language of kiyo's is left to the parser to refuse
 * @param env     where the locales `C` and `POSIX` name no language
 * @param system  gives the locale of the system, BCP 47; called only where needed, since it takes time
 * @see POSIX.1-2017, 8.2 Internationalization Variables
 */
export function readerLanguage(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  system: () => string = () => new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const asked = languageOf(languageArgument(args) ?? '')
  if (asked) return asked
  const locale = VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '') ?? ''
  const isNamed = locale !== '' && !/^(?:C|POSIX)(?:$|[.@])/.test(locale)
  return languageOf(isNamed ? locale : system()) ?? 'en'
}

/** What follows the last `--lang`; an argument after `--` is no option. */
function languageArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const last = options.findLastIndex((arg) => /^--lang(?:=|$)/.test(arg))
  return options[last]?.startsWith('--lang=') ? options[last].slice('--lang='.length) : options[last + 1]
}

/** The language of a locale: `ja_JP.UTF-8`, `ja-JP`, `ja`. */
function languageOf(locale: string): Language | undefined {
  const primary = /^[a-z]+/i.exec(locale)?.[0].toLowerCase()
  return languages.find((language) => language === primary)
}
