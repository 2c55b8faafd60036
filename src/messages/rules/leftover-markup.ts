import { message } from '../message.js'
import { quoteInJapanese } from '../quote-in-japanese.js'
import { warning } from '../rule.js'
import { type LeftoverForm, leftoverForms } from './leftover-forms.js'

/** Markup that was meant and is not read. */
export const leftoverMarkupRules = {
  'leftover-markup': warning({
    rule: message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” is read as a break between sections and not as the rule of a table; write | between the cells, and | --- | --- | under the first row`,
      ja: ({ written }) =>
        `${quoteInJapanese(written)}は表の罫でなく区切りの線と読まれます。表なら、セルとセルの間に|を、一行目の下に | --- | --- | を書いてください`,
    }),
    notes: message<{ written: string; line: number }>({
      en: ({ written, line }) =>
        `“${written}” and the list from line ${line} on are set as they are typed and not read as notes; for notes write [^1] in the text, and “[^1]: ” before each of the list`,
      ja: ({ written, line }) =>
        `${quoteInJapanese(written)}と${line}行目からの一覧は、註とは読まれず、そのまま本文に組まれます。註にするには、本文に[^1]、一覧の各項目の初めに「[^1]: 」と書いてください`,
    }),
    plain: message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” is printed as it is typed: what is in the front matter is plain text; write the words alone, or leave it where the signs are meant`,
      ja: ({ written }) =>
        `${quoteInJapanese(written)}はそのまま文字として組まれます。書誌情報では記法が使えないので、記号やルビの読みを除いて文字だけを書いてください（記号そのものなら、このままで構いません）`,
    }),
    sign: message<{ written: string; form: LeftoverForm }>({
      en: ({ written, form }) =>
        `“${written}” is set as it is typed and not read as ${leftoverForms[form].en}`,
      ja: ({ written, form }) =>
        `${quoteInJapanese(written)}はそのまま文字として組まれ、${leftoverForms[form].ja}`,
    }),
  }),
} as const
