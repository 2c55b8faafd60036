/** Characters that count in order, for the formats that have no rule. */
const SERIES: Readonly<Record<string, string>> = {
  aiueo: 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ',
  aiueoFullWidth:
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ',
  irohaFullWidth:
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
}
/** Letters that are doubled after the last, as in `aa`; other series go on in digits. */
const DOUBLED = new Set(['lowerLetter', 'upperLetter', 'russianLower', 'russianUpper'])
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const JAPANESE = '〇一二三四五六七八九'
const LEGAL = '〇壱弐参四伍六七八九'

/**
 * Write a number as a numbering format of Word does.
 *
 * @param number  from 0
 * @param format  `w:numFmt`; digits for one that is not known
 * @see ECMA-376-1, 17.18.59 "ST_NumberFormat"
 */
export function formatNumber(number: number, format: string): string {
  const series = SERIES[format]
  if (series && number > 0) {
    const characters = [...series]
    if (number <= characters.length) return characters[number - 1] ?? ''
    if (!DOUBLED.has(format)) return String(number)
    const times = Math.ceil(number / characters.length)
    return (characters[(number - 1) % characters.length] ?? '').repeat(Math.min(times, 20))
  }
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (/^decimalFullWidth2?$/.test(format)) return digits(number, '０１２３４５６７８９')
  if (/^(?:ideographDigital|japaneseDigitalTenThousand|taiwaneseDigital)$/.test(format))
    return digits(number, JAPANESE)
  if (/^(?:japaneseCounting|chineseCounting|chineseCountingThousand|taiwaneseCounting)$/.test(format))
    return counting(number, JAPANESE, '十百千')
  if (/^(?:japaneseLegal|ideographLegalTraditional|chineseLegalSimplified)$/.test(format))
    return counting(number, LEGAL, '拾百阡')
  return format === 'none' ? '' : String(number)
}

function roman(number: number): string {
  let rest = Math.min(number, 9999)
  let written = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters
      rest -= value
    }
  }
  return written
}

function digits(number: number, of: string): string {
  return [...String(number)].map((digit) => of[Number(digit)] ?? digit).join('')
}

/** 百二十三: a one before a unit is not written. */
function counting(number: number, of: string, units: string): string {
  if (number === 0 || number > 9999) return digits(number, of)
  return [...String(number)]
    .map((digit, index, all) => {
      const unit = units[all.length - 2 - index] ?? ''
      if (digit === '0') return ''
      return digit === '1' && unit ? unit : `${of[Number(digit)]}${unit}`
    })
    .join('')
}
