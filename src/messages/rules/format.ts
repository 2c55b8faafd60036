import { message } from '../message.js'
import { error } from '../rule.js'

/** Millimetres to a tenth. */
const round = (millimetres: number): number => Math.round(millimetres * 10) / 10

/** Faults of measures that cannot hold together. */
export const formatRules = {
  'impossible-format': error(65, {
    lines: message<{ lines: number; leading: number; top: number; height: number; fitting: number }>({
      en: ({ lines, leading, top, height, fitting }) =>
        `${lines} lines of ${leading} Q below a top margin of ${top} mm do not fit into a page ${height} mm high; ${fitting} do`,
      ja: ({ lines, leading, top, height, fitting }) =>
        `行送り${leading}Qの${lines}行は、天のアキ${top} mmを取ると、高さ${height} mmの頁に収まりません。収まるのは${fitting}行までです`,
    }),
    characters: message<{ characters: number; size: number; width: number; fitting: number }>({
      en: ({ characters, size, width, fitting }) =>
        `A line of ${characters} characters of ${size} Q does not fit into a page ${width} mm wide; ${fitting} do`,
      ja: ({ characters, size, width, fitting }) =>
        `${size}Qで1行${characters}字は、幅${width} mmの頁に収まりません。収まるのは${fitting}字までです`,
    }),
    size: message<{ size: number; measure: number }>({
      en: ({ size, measure }) =>
        `A character of ${size} Q is wider than the line, ${measure} mm; make the size smaller`,
      ja: ({ size, measure }) =>
        `${size}Qの文字は、1行の幅（${measure} mm）に収まりません。文字を小さくしてください`,
    }),
    margins: message<{ inner: number; measure: number; outer: number; width: number }>({
      en: ({ inner, measure, outer, width }) =>
        `The inner margin (${inner} mm), the line (${measure} mm) and the outer margin (${outer} mm) make ${round(inner + measure + outer)} mm, and the page is ${width} mm wide; leave one of the three out`,
      ja: ({ inner, measure, outer, width }) =>
        `のどのアキ${inner} mm・字詰め${measure} mm・小口のアキ${outer} mmの和は${round(inner + measure + outer)} mmで、頁の幅${width} mmと合いません。三つのうち一つの指定を削除してください`,
    }),
    head: message<{ room: number; needed: number }>({
      en: ({ room, needed }) =>
        `The running head needs ${needed} mm above the text, and the top margin is ${room} mm; make the margin greater or the distance of the head smaller`,
      ja: ({ room, needed }) =>
        `柱には本文の上に${needed} mm要りますが、天のアキは${room} mmです。アキを広げるか、柱と本文の間を狭めてください`,
    }),
    folio: message<{ room: number; needed: number }>({
      en: ({ room, needed }) =>
        `The folio needs ${needed} mm below the text, and ${room} mm are left there; set fewer lines, or make the distance of the folio smaller`,
      ja: ({ room, needed }) =>
        `ノンブルには本文の下に${needed} mm要りますが、地のアキは${room} mmです。行数を減らすか、ノンブルと本文の間を狭めてください`,
    }),
    notes: message<{ characters: number; size: number; measure: number; fitting: number }>({
      en: ({ characters, size, measure, fitting }) =>
        `A line of notes of ${characters} characters of ${size} Q is longer than the text's, ${measure} mm; ${fitting} fit`,
      ja: ({ characters, size, measure, fitting }) =>
        `註の1行${characters}字（${size}Q）は、本文の字詰め${measure} mmを超えます。収まるのは${fitting}字までです`,
    }),
    leading: message<{ of: 'text' | 'notes'; leading: number; size: number }>({
      en: ({ of, leading, size }) =>
        `${of === 'text' ? 'The lines of the text' : 'The lines of the notes'} overlap: their leading is ${leading} Q, and their size ${size} Q; make the leading greater`,
      ja: ({ of, leading, size }) =>
        `${of === 'text' ? '本文' : '註'}の行送り${leading}Qが文字の大きさ${size}Qより小さく、行が重なります。行送りを大きくしてください`,
    }),
  }),
}
