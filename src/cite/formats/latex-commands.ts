/** Commands that print a text. */
export const TEXT_COMMANDS: Readonly<Record<string, string>> = {
  ...{ AA: 'Å', aa: 'å', S: '§', P: '¶', og: '« ', fg: ' »', ldots: '…', dots: '…', cdots: '⋯' },
  ...{ euro: '€', EUR: '€', texteuro: '€', pounds: '£', copyright: '©', dag: '†', ddag: '‡' },
  ...{ textnumero: '№', No: 'No', nobreakspace: '\u00a0', space: ' ', quad: ' ', qquad: ' ', enspace: ' ' },
  ...{ thinspace: '\u2009', ',': '\u2009', ' ': ' ', '\\': ' ', newline: ' ', linebreak: ' ' },
  ...{ '-': '', '/': '', '@': '', '!': '', ';': ' ', ':': ' ' },
  ...{ lq: '‘', rq: '’', glqq: '„', grqq: '“', flqq: '«', frqq: '»', glq: '‚', grq: '‘', flq: '‹', frq: '›' },
  ...{ guilsinglleft: '‹', guilsinglright: '›', textquotedblleft: '“', textquotedblright: '”' },
  ...{ times: '×', pm: '±', cdot: '·', degree: '°', textdegree: '°', slash: '/', textsinglequote: '’' },
  ...{
    rightarrow: '→',
    leftarrow: '←',
    to: '→',
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    neq: '≠',
    approx: '≈',
  },
  ...{
    infty: '∞',
    langle: '⟨',
    rangle: '⟩',
    ell: 'ℓ',
    backslash: '\\',
    par: ' ',
    addsemicolon: ';',
    addcomma: ',',
  },
  ...{ TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX', bibstring: '', hspace: '', vspace: '' },
  ...{ textopenbullet: '◦', textinterrobang: '‽', textpilcrow: '¶', textprime: '′', textapostrophe: '’' },
}

/** Commands that change only the appearance or the line breaks of the text after them. */
export const SILENT_COMMANDS: ReadonlySet<string> = new Set(
  (
    'relax cyrchar cyr cyrillicfont selectfont protect bgroup egroup begingroup endgroup ignorespaces noindent ' +
    'normalfont upshape mdseries rmfamily sffamily ttfamily small footnotesize scriptsize tiny normalsize large Large ' +
    'null left right mathrm discretionary vphantom ppno ' +
    'raggedright sloppy nobreak allowbreak penalty unskip xspace leavevmode frenchspacing nonfrenchspacing ' +
    'mainlatin russian english german french japanese'
  ).split(' '),
)

/** Commands that print their argument; with two arguments, the last. */
export const WRAPPERS: Readonly<Record<string, 1 | 2>> = {
  ...{ foreignlanguage: 2, textlang: 2, href: 2, textcolor: 2, colorbox: 2, raisebox: 2 },
  ...{ textcyr: 1, textcyrillic: 1, textrussian: 1, textjapanese: 1, textgreek: 1, textnormal: 1, text: 1 },
  ...{ mbox: 1, hbox: 1, fbox: 1, mkbibparens: 1, mkbibbrackets: 1, textquote: 1, underline: 1, uline: 1 },
  ...{ uppercase: 1, lowercase: 1, MakeUppercase: 1, MakeLowercase: 1, NoCaseChange: 1, nolinkurl: 1 },
  ...{
    mkbibacro: 1,
    textinit: 1,
    ensuremath: 1,
    section: 1,
    subsection: 1,
    overline: 1,
    kanji: 1,
    hira: 1,
    bibinfo: 2,
    natexlab: 1,
    textlatin: 1,
  },
}

/** Commands whose argument is not printed. */
export const EMPTY_WRAPPERS: ReadonlySet<string> = new Set(
  'noop noopsort sortnoop SortNoop label cite selectlanguage singleletter printfirst switchargs'.split(' '),
)

const CYRILLIC: readonly (readonly [names: string, letters: string])[] = [
  [
    'A B V G D E YO ZH Z I ISHRT K L M N O P R S T U F H C CH SH SHCH HRDSN ERY SFTSN EREV YU YA',
    'А Б В Г Д Е Ё Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я',
  ],
  ['II YI IE GUP JE LJE NJE TSHE DZHE DZE USHRT YAT FITA IZH', 'І Ї Є Ґ Ј Љ Њ Ћ Џ Ѕ Ў Ѣ Ѳ Ѵ'],
]

/** Letters of the encodings T2A and LCY: `\CYRI` and `\cyri`. */
export const CYRILLIC_COMMANDS: Readonly<Record<string, string>> = Object.fromEntries(
  CYRILLIC.flatMap(([names, letters]) => {
    const all = letters.split(' ')
    return names.split(' ').flatMap((name, index) => {
      const letter = all[index] ?? ''
      return [
        [`CYR${name}`, letter],
        [`cyr${name.toLowerCase()}`, letter.toLowerCase()],
      ]
    })
  }),
)
