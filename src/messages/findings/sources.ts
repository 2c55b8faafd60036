import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

interface WrongCheckDigit {
  of: 'ISBN' | 'ISSN'
  number: string
  /** It has not as many digits as such a number has. */
  isLength: boolean
}

interface PageBeyondArticle {
  title: string
  pages: string
  /** The pages that an earlier note gives for the whole. */
  whole: string
}

interface SourceInTwoYears {
  title: string
  here: number
  there: number
  /** The note that has the other year. */
  note: number | null
}

interface AuthorInTwoSpellings {
  title: string
  here: string
  there: string
  note: number | null
}

/** What the rules of cited sources say. */
export const sourceFindings = {
  'wrong-check-digit': findingRule<WrongCheckDigit>({
    en: {
      name: 'Wrong check digit',
      why: 'The last digit of an ISBN or ISSN is reckoned from the others, so that a mistyped number shows itself.',
      reason: ({ of, number, isLength }) =>
        isLength ? `“${number}” has not the length of an ${of}` : `“${number}” is no ${of}: a digit is wrong`,
      remedy: 'Look the number up in the source itself or on the publisher’s site and correct it.',
    },
    ja: {
      name: 'チェックデジットの合わないISBN・ISSN',
      why: 'ISBNとISSNの末尾の数字は、ほかの数字から計算されます。打ち間違えると合わなくなります。',
      reason: ({ of, number, isLength }) =>
        isLength
          ? `「${number}」は${of}の桁数ではありません`
          : `「${number}」は${of}のチェックデジットが合いません`,
      remedy: '現物か出版社のサイトで番号を確かめ、直してください。',
    },
  }),
  'malformed-address': findingRule<{ address: string; write: string }>({
    en: {
      name: 'Malformed address',
      why: 'An address on the web begins with http:// or https://; with a letter or sign more or less it leads nowhere.',
      reason: ({ address }) => `“${address}” is not how an address begins`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: '形の崩れたURL',
      why: 'URLは「http://」か「https://」で始まります。一字でも違うと、どこにもつながりません。',
      reason: ({ address }) => `「${address}」は、URLの書き出しとして正しくありません`,
      remedy: ({ write }) => `「${write}」に直してください。`,
    },
  }),
  'malformed-doi': findingRule<{ doi: string }>({
    en: {
      name: 'Malformed DOI',
      why: 'A DOI begins with 10., a number and a slash (ISO 26324); what has another form leads nowhere.',
      reason: ({ doi }) => `“${doi}” has not the form of a DOI, 10.1234/abcd`,
      remedy: 'Copy it anew from the publisher’s page.',
    },
    ja: {
      name: '形の崩れたDOI',
      why: 'DOIは「10.」と数字とスラッシュで始まります（ISO 26324）。形が崩れていると、どこにもつながりません。',
      reason: ({ doi }) => `「${doi}」はDOIの形（10.1234/abcd）になっていません`,
      remedy: '出版社のウェブページからコピーし直してください。',
    },
  }),
  'page-beyond-article': findingRule<PageBeyondArticle>(
    {
      en: {
        name: 'Page beyond article',
        why: 'A cited page that is not within the pages of its article is mistyped, or the pages of the article are.',
        reason: ({ title, pages, whole }) => `“${title}” is cited with ${pages}, and has the pages ${whole}`,
        remedy: 'Look both up and mend one.',
      },
      ja: {
        name: '論文の範囲にない頁',
        why: '掲載頁の範囲にない頁が引かれていれば、どちらかの数字が打ち間違いです。',
        reason: ({ title, pages, whole }) =>
          `${quote(title)}の${pages}が引かれていますが、掲載頁は${whole}です`,
        remedy: '両方を確かめ、違っている方を直してください。',
      },
    },
    { isDoubtful: true },
  ),
  'source-in-two-years': findingRule<SourceInTwoYears>({
    en: {
      name: 'Source in two years',
      why: 'One title of one publisher with two years is one book mistyped, or two editions that are not told apart.',
      reason: ({ title, here, there, note }) =>
        `“${title}” is of ${here} here and of ${there} ${note === null ? 'before' : `in note ${note}`}`,
      remedy: 'Mend one of the two, or name the edition.',
    },
    ja: {
      name: '年の食い違う文献',
      why: '題名も出版者も同じで年だけが違えば、打ち間違いか、区別されていない別の版です。',
      reason: ({ title, here, there, note }) =>
        `${quote(title)}の年が、ここでは${here}年、${note === null ? '前の箇所' : `註${note}`}では${there}年です`,
      remedy: 'どちらかを直すか、版を書き分けてください。',
    },
  }),
  'author-in-two-spellings': findingRule<AuthorInTwoSpellings>({
    en: {
      name: 'Author in two spellings',
      why: 'One source under two names that differ by a character has one of them mistyped.',
      reason: ({ title, here, there, note }) =>
        `“${title}” is by ${here} here and by ${there} ${note === null ? 'before' : `in note ${note}`}`,
      remedy: 'Mend one of the two.',
    },
    ja: {
      name: '著者名の食い違う文献',
      why: '同じ文献の著者名が一字だけ違えば、どちらかが打ち間違いです。',
      reason: ({ title, here, there, note }) =>
        `${quote(title)}の著者が、ここでは「${here}」、${note === null ? '前の箇所' : `註${note}`}では「${there}」です`,
      remedy: 'どちらかを直してください。',
    },
  }),
}
