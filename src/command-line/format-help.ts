import type { Language } from '../messages/message.js'
import { type Sayer, sayerOf } from '../messages/say.js'
import { columnsOf, padColumns } from './pad-columns.js'
import { textWidth } from './text-width.js'
import { wrapText } from './wrap-text.js'

/** Columns of the text that follows a help page of commander. */
const WIDTH = 100

/** An option as given by commander. */
interface OptionShown {
  description: string
  argChoices?: string[]
  defaultValue?: unknown
}

/** How commander shows its help in a language: its own words, and columns that hold for full-width characters. */
export interface HelpFormat {
  displayWidth: (text: string) => number
  boxWrap: (text: string, width: number) => string
  styleTitle: (title: string) => string
  styleUsage: (usage: string) => string
  styleSubcommandTerm: (term: string) => string
  optionDescription: (option: OptionShown) => string
}

/** Say how commander shall show its help. */
export function helpFormat(language: Language): HelpFormat {
  const say = sayerOf(language)
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('help.usage'),
    'Arguments:': say('help.arguments'),
    'Options:': say('help.options'),
    'Commands:': say('help.commands'),
  }
  const usage = (text: string): string =>
    text.replace('[options]', say('help.usage.options')).replace('[command]', say('help.usage.command'))
  return {
    displayWidth: textWidth,
    boxWrap: (text, width) => wrapText(text, width, language),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: usage,
    styleSubcommandTerm: usage,
    optionDescription: ({ description, argChoices: choices, defaultValue: value }) => {
      const facts = [
        ...(choices ? [say('help.choices', { choices })] : []),
        ...(typeof value === 'string' || typeof value === 'number' ? [say('help.default', { value })] : []),
      ]
      return facts.length > 0 ? description + say('help.facts', { facts }) : description
    },
  }
}

/** Format the text that follows the help of a command: examples and remarks. */
export function formatExamples(say: Sayer, commands: readonly string[]): string {
  const title = commands.length === 1 ? say('help.example') : say('help.examples')
  return ['', title, ...commands.map((command) => `  npx kiyo ${command}`)].join('\n')
}

/** Format a paragraph below a help. */
export function formatParagraph(text: string, language: Language): string {
  return `\n${wrapText(text, WIDTH, language)}`
}

/** Format a list of commands or variables under a title, each with what it is. */
export function formatList(title: string, items: readonly (readonly [name: string, what: string])[]): string {
  const width = columnsOf(items.map(([name]) => name))
  return ['', title, ...items.map(([name, what]) => `  ${padColumns(name, width)}  ${what}`)].join('\n')
}
