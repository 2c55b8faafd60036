import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

interface NoteCallOnOtherSide {
  note: number
  /** The call is before or after the punctuation mark. */
  side: 'before' | 'after'
  mark: string
  /** Calls on the other side. */
  count: number
}

type PageLabelInTwoWritings = { excerpt: string; count: number } & (
  | { kind: 'case'; label: string; usual: string }
  | { kind: 'spacing'; isSpaced: boolean }
)

interface UnclearIbid {
  found: string
  note: number
  cause: 'first-note' | 'no-source' | 'several-sources'
}

type UnknownShortTitle =
  | { kind: 'title'; title: string; similar: string | null }
  | { kind: 'surname'; surname: string; title: string }
  | { kind: 'name'; surname: string }

/** What the rules of note calls, and of citations as notes write them, say. */
export const noteFindings = {
  'note-call-on-other-side': findingRule<NoteCallOnOtherSide>({
    en: {
      name: 'Note call on other side',
      why: 'In Japanese and Russian the call is before the full stop, in English after it (JLREQ, 4.2.3; Chicago, 14.26); in one article always on one side.',
      reason: ({ note, side, mark, count }) =>
        `The call of note ${note} is ${side} the “${mark}”, ${count} others ${side === 'after' ? 'before' : 'after'} it`,
      remedy: ({ side }) => `Move it ${side === 'after' ? 'before' : 'after'} the mark.`,
    },
    ja: {
      name: '合印の位置の不統一',
      why: '合印は、和文とロシア語では句点の前に、英語ではピリオドの後に置きます（JLREQ 4.2.3、Chicago 14.26）。一編の論文の中では位置をそろえます。',
      reason: ({ note, side, mark, count }) => {
        const [here, elsewhere] = side === 'after' ? ['後', '前'] : ['前', '後']
        return `註${note}の合印が${quote(mark)}の${here}にあります。ほかの${count}か所では${elsewhere}にあります`
      },
      remedy: ({ side, mark }) => `${quote(mark)}の${side === 'after' ? '前' : '後'}に移してください。`,
    },
  }),
  'wrong-page-label': findingRule<{ found: string; isRange: boolean }>({
    en: {
      name: 'Wrong page label',
      why: 'p. is one page and pp. are several.',
      reason: ({ found, isRange }) => (isRange ? `“${found}” are several pages` : `“${found}” is one page`),
      remedy: ({ isRange }) => (isRange ? 'Write pp.' : 'Write p.'),
    },
    ja: {
      name: 'p.とpp.の取り違え',
      why: 'p.は一頁だけを、pp.は複数の頁を示します。',
      reason: ({ found, isRange }) => `「${found}」は${isRange ? '複数の頁' : '一頁だけ'}を示しています`,
      remedy: ({ isRange }) => `${isRange ? 'pp.' : 'p.'}に直してください。`,
    },
  }),
  'page-label-in-two-writings': findingRule<PageLabelInTwoWritings>({
    en: {
      name: 'Page label in two writings',
      why: 'Pages are cited in one manner: С. 5 or с. 5, with a space or without.',
      reason: (data) => {
        const spacing = (isSpaced: boolean): string => `${isSpaced ? 'a' : 'no'} space after it`
        const [here, elsewhere] =
          data.kind === 'case'
            ? [`“${data.label}”`, `“${data.usual}”`]
            : [spacing(data.isSpaced), spacing(!data.isSpaced)]
        return `“${data.excerpt}” has ${here}, ${data.count} other labels have ${elsewhere}`
      },
      remedy: (data) => {
        if (data.kind === 'case') return `Write it with “${data.usual}”.`
        return data.isSpaced ? 'Delete the space after it.' : 'Write it with a space after it.'
      },
    },
    ja: {
      name: '頁の示し方の不統一',
      why: '頁の示し方は、「С. 5」か「с. 5」か、間を空けるか詰めるか、一つにそろえます。',
      reason: (data) => {
        if (data.kind === 'case')
          return `「${data.excerpt}」の頁を「${data.label}」で示しています。ほかの${data.count}か所は「${data.usual}」です`
        return data.isSpaced
          ? `「${data.excerpt}」の間が空いています。ほかの${data.count}か所は詰めて書かれています`
          : `「${data.excerpt}」が詰めて書かれています。ほかの${data.count}か所は間が空いています`
      },
      remedy: (data) => {
        if (data.kind === 'case') return `「${data.usual}」に統一してください。`
        return data.isSpaced ? '間の空白を削除してください。' : '間に空白を入れてください。'
      },
    },
  }),
  'unparted-page-label': findingRule<{ before: string; label: string }>({
    en: {
      name: 'Unparted page label',
      why: 'In a Russian citation a full stop parts the pages from what is before them: Записки печатника. С. 5 (ГОСТ Р 7.0.5).',
      reason: ({ before, label }) => `There is no full stop between “${before}” and “${label}”`,
      remedy: 'Write a full stop and a space.',
    },
    ja: {
      name: '頁の前のピリオドの欠落',
      why: 'ロシア語の文献では、「Записки печатника. С. 5」のように、頁の前をピリオドで区切ります（ГОСТ Р 7.0.5）。',
      reason: ({ before, label }) => `${quote(before)}と${quote(label)}の間にピリオドがありません`,
      remedy: 'ピリオドと空白を入れてください。',
    },
  }),
  'unclear-ibid': findingRule<UnclearIbid>({
    en: {
      name: 'Unclear ibid',
      why: '同上, Там же and Ibid. mean the one source of the note before; after none or several the reader cannot tell which.',
      reason: ({ found, note, cause }) => {
        const causes = {
          'first-note': 'no note is before it',
          'no-source': `note ${note - 1} names no source`,
          'several-sources': `note ${note - 1} names several sources`,
        }
        return `“${found}” in note ${note} has nothing certain to refer to: ${causes[cause]}`
      },
      remedy: 'Write the short title.',
    },
    ja: {
      name: '指すものの定まらない「同上」',
      why: '「同上」やТам же、Ibid.は、直前の註に挙げた一つの文献を指します。文献がなかったり、いくつもあったりすると、どれを指すのか分かりません。',
      reason: ({ found, note, cause }) => {
        const causes = {
          'first-note': 'その前に註がありません',
          'no-source': `註${note - 1}には文献がありません`,
          'several-sources': `註${note - 1}には文献がいくつもあります`,
        }
        return `註${note}の「${found}」の指すものが定まりません。${causes[cause]}`
      },
      remedy: '略題で示してください。',
    },
  }),
  'unknown-short-title': findingRule<UnknownShortTitle>({
    en: {
      name: 'Unknown short title',
      why: 'A short title must begin as the full title does, or the reader cannot find the first citation.',
      reason: (data) => {
        if (data.kind === 'surname')
          return `${data.surname} is cited before, but with no title that has “${data.title}”`
        if (data.kind === 'name') return `${data.surname} is cited nowhere before`
        const similar = data.similar === null ? '' : `; one begins “${data.similar}”`
        return `No earlier note cites a title that begins with “${data.title}”${similar}`
      },
      remedy: 'Mend the short title, or cite in full.',
    },
    ja: {
      name: '初出の見つからない略題',
      why: '略題は、正式な題名の書き出しと一致していなければ、読者が初出の註にたどり着けません。',
      reason: (data) => {
        if (data.kind === 'surname')
          return `${data.surname}は前の註に挙がっていますが、題名に「${data.title}」を含むものはありません`
        if (data.kind === 'name') return `${data.surname}の著作は、これより前に挙がっていません`
        const similar = data.similar === null ? '' : `（「${data.similar}」で始まるものはあります）`
        return `「${data.title}」で始まる題名が、これより前の註にありません${similar}`
      },
      remedy: '略題を直すか、書誌を省略せずに書いてください。',
    },
  }),
  'unused-abbreviation': findingRule<{ abbreviation: string; isRepeated: boolean }>({
    en: {
      name: 'Unused abbreviation',
      why: 'A short title that is announced and never used, or announced twice, sends the reader looking.',
      reason: ({ abbreviation, isRepeated }) =>
        isRepeated
          ? `“${abbreviation}” is announced a second time`
          : `“${abbreviation}” is announced as a short title and not used`,
      remedy: ({ isRepeated }) =>
        isRepeated ? 'Announce it at the first citation only.' : 'Delete the announcement, or use it.',
    },
    ja: {
      name: '使われない略称',
      why: '断り書きだけで使われない略称や、断り書きが二度ある略称は、読者を迷わせます。',
      reason: ({ abbreviation, isRepeated }) =>
        isRepeated
          ? `略称「${abbreviation}」の断り書きは、すでに前にあります`
          : `略称「${abbreviation}」は、断り書きだけで使われていません`,
      remedy: ({ isRepeated }) =>
        isRepeated ? '断り書きは初出だけにしてください。' : '断り書きを削除するか、略称を使ってください。',
    },
  }),
}
