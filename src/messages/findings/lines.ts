import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

interface LooseLine {
  beginning: string
  /** How far each gap is opened, in em. */
  opened: number
  /** Further than JLREQ's steps of expansion allow. */
  isForced: boolean
}

/** What the rules of printed lines say. */
export const lineFindings = {
  'loose-line': findingRule<LooseLine>({
    en: {
      name: 'Loose line',
      why: 'Characters set apart look like emphasis, and a page with such lines looks patchy. JLREQ 3.8.4 opens word spaces and spaces between scripts first, and sets the characters themselves apart only after that.',
      reason: ({ beginning, opened, isForced }) =>
        `The line “${beginning}” is loose: its gaps are ${opened.toFixed(2)} em wider than in a line that fits${
          isForced ? ', more than any step of JLREQ allows' : ''
        }`,
      remedy: 'Reword by a few characters, or let the long word that begins the next line be broken.',
    },
    ja: {
      name: '空きすぎた行',
      why: '字間を広げると強調のように見え、そうした行が混じると頁にむらができます。JLREQ 3.8.4では、欧文の語間と和欧文間を先に広げ、字間を広げるのは最後です。',
      reason: ({ beginning, opened, isForced }) =>
        `${quote(beginning)}で始まる行の字間が、全角の${Math.round(opened * 100)}％ずつ広がっています${
          isForced ? '（JLREQの定める限度を超えています）' : ''
        }`,
      remedy: '二、三字ほど言い換えるか、次の行の頭にある長い語を分割できるようにしてください。',
    },
  }),
  'tight-line': findingRule<{ beginning: string; taken: number }>(
    {
      en: {
        name: 'Tight line',
        why: 'A line whose punctuation has lost its white reads as one block. JLREQ 3.8.3 allows it, but a reader of names and titles in brackets feels it.',
        reason: ({ beginning, taken }) => `The line “${beginning}” takes in ${taken.toFixed(1)} em of white`,
        remedy: 'Look at the line; if it is too dense, reword it by a character or two.',
      },
      ja: {
        name: '詰まりすぎた行',
        why: '約物の空きをすべて詰めた行は、一つの塊に見えます。JLREQ 3.8.3では許されますが、括弧でくくった人名や書名が並ぶと読みづらくなります。',
        reason: ({ beginning, taken }) =>
          `${quote(beginning)}で始まる行の空きが、合わせて${taken.toFixed(1)}字分詰められています`,
        remedy: '行を目で確かめ、詰まりすぎていれば一、二字言い換えてください。',
      },
    },
    { isQuiet: true },
  ),
  'unhyphenated-break': findingRule<{ before: string; after: string }>({
    en: {
      name: 'Unhyphenated break',
      why: 'What is longer than a line, as a formula or a shelf mark without spaces, is broken where nothing tells that it goes on.',
      reason: ({ before, after }) => `A word is broken without a hyphen, “${before}|${after}”`,
      remedy: 'Put U+00AD (`&shy;`) where it may be broken with a hyphen, or reword the sentence.',
    },
    ja: {
      name: 'ハイフンのない分割',
      why: '空白のない数式や請求記号など、一行より長いものは、続きがあると分からないところで分割されます。',
      reason: ({ before, after }) => `語がハイフンなしで「${before}｜${after}」と分割されています`,
      remedy: 'ハイフンで分割してよいところにU+00AD（`&shy;`）を入れるか、文を言い換えてください。',
    },
  }),
  'hyphen-ladder': findingRule<{ count: number }>({
    en: {
      name: 'Hyphen ladder',
      why: 'Hyphens at the ends of several lines in a row make a ladder at the edge of the text, and the eye jumps a line. Western practice allows two, at most three.',
      reason: ({ count }) => `${count} lines in a row end with a hyphen`,
      remedy: 'Reword one of the lines.',
    },
    ja: {
      name: '行末のハイフンの連続',
      why: '行末のハイフンが何行も続くと、版面の端に梯子のように並び、読者の目が行を飛ばしやすくなります。欧文組版では二行まで、多くても三行までとします。',
      reason: ({ count }) => `${count}行続けてハイフンで終わっています`,
      remedy: 'いずれかの行を言い換えてください。',
    },
  }),
  'repeated-line-edge': findingRule<{ edge: 'begin' | 'end'; count: number; word: string }>({
    en: {
      name: 'Repeated line edge',
      why: 'Where three lines in a row begin or end alike, the eye takes the one for the other and skips or repeats a line.',
      reason: ({ edge, count, word }) => `${count} lines in a row ${edge} with “${word}”`,
      remedy: 'Reword one of the lines.',
    },
    ja: {
      name: '行頭・行末に並ぶ同じ語',
      why: '三行続けて同じ語で始まったり終わったりすると、目が行を取り違え、飛ばしたり読み返したりします。',
      reason: ({ edge, count, word }) =>
        `${count}行続けて「${word}」で${edge === 'begin' ? '始まって' : '終わって'}います`,
      remedy: 'いずれかの行を言い換えてください。',
    },
  }),
  'short-last-line': findingRule<{ text: string; characters: number; isRestOfWord: boolean }>(
    {
      en: {
        name: 'Short last line',
        why: 'A last line of two or three characters leaves a hole between two paragraphs. JLREQ knows it as the adjustment of widows; the build itself avoids lines of less than two ems.',
        reason: ({ text, characters, isRestOfWord }) =>
          isRestOfWord
            ? `A paragraph ends with the rest of a broken word, “${text}”`
            : `A paragraph ends with a line of ${characters} characters, “${text}”`,
        remedy: 'Shorten the paragraph by as much, or lengthen it by a few characters.',
      },
      ja: {
        name: '短すぎる段落末の行',
        why: '段落の最後の行に二、三字しかないと、段落の間に穴が空いたように見えます。JLREQの段落末尾処理に当たりますが、kiyoが組版のときに避けるのは、全角二字分に満たない行です。',
        reason: ({ text, characters, isRestOfWord }) =>
          isRestOfWord
            ? `段落の最後の行が、分割された語の残り${quote(text)}だけです`
            : `段落の最後の行が${quote(text)}の${characters}字だけです`,
        remedy: '段落をその分だけ短くするか、二、三字長くしてください。',
      },
    },
    { isQuiet: true },
  ),
}
