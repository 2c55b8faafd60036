import { message } from '../message.js'

/** What `kiyo check` asks of PDFs by clauses of PDF/UA-1, PDF/A-2 and PDF/X-4. */
export const clauseGateMessages = {
  'gate.clause.metadata': message({
    en: 'PDF/UA-1 5, PDF/A-2 6.6: metadata name title and standards',
    ja: 'PDF/UA-1 5、PDF/A-2 6.6：メタデータに題名と規格名がある',
  }),
  'gate.clause.document': message({
    en: 'PDF/UA-1 7.1, PDF/A-2 6.5, 6.7: tagged, title shown, language given, nothing acts by itself',
    ja: 'PDF/UA-1 7.1、PDF/A-2 6.5・6.7：タグ付きで、題名が表示され、言語の指定があり、開いただけで動くもの（スクリプトなど）がない',
  }),
  'gate.clause.content': message({
    en: 'PDF/UA-1 7.1: everything painted is tagged or an artifact (pages)',
    ja: 'PDF/UA-1 7.1：紙面のすべてにタグが付くか、柱・ノンブル・罫など（アーティファクト）として分けてある（調べた頁数）',
  }),
  'gate.clause.marks': message({
    en: 'PDF/UA-1 7.1: no artifact in tagged text, no tagged text in an artifact',
    ja: 'PDF/UA-1 7.1：タグの付いた文章の中に柱・ノンブル・罫など（アーティファクト）がなく、その逆もない',
  }),
  'gate.clause.parents': message({
    en: 'PDF/UA-1 7.1, 7.18: each piece of text and each link leads to its one tag',
    ja: 'PDF/UA-1 7.1・7.18：文章のどの部分とどのリンクにも、対応するタグが一つだけある',
  }),
  'gate.clause.forms': message({
    en: 'PDF/UA-1 7.20: drawings with tags in them are painted once',
    ja: 'PDF/UA-1 7.20：タグを含む図が一度だけ描かれている',
  }),
  'gate.clause.nesting': message({
    en: 'PDF/UA-1 7.2, 7.5, 7.6: elements stand where they may',
    ja: 'PDF/UA-1 7.2・7.5・7.6：タグの入れ子が正しい',
  }),
  'gate.clause.roles': message({
    en: 'PDF/UA-1 7.1: types of elements are standard ones, or mapped to them',
    ja: 'PDF/UA-1 7.1：タグの種類が標準のものか、標準の種類に対応付けてある',
  }),
  'gate.clause.languages': message({
    en: 'PDF/UA-1 7.2: language tags are well-formed',
    ja: 'PDF/UA-1 7.2：言語の指定が正しい形で書かれている',
  }),
  'gate.clause.figures': message({
    en: 'PDF/UA-1 7.3: figures are described',
    ja: 'PDF/UA-1 7.3：図に代替テキストがある',
  }),
  'gate.clause.headings': message({
    en: 'PDF/UA-1 7.4.2: no level of headings is skipped',
    ja: 'PDF/UA-1 7.4.2：見出しの階層に抜けがない',
  }),
  'gate.clause.headers': message({
    en: 'PDF/UA-1 7.5: header cells say what they head',
    ja: 'PDF/UA-1 7.5：表の見出しセルに方向の指定がある',
  }),
  'gate.clause.tables': message({
    en: 'PDF/UA-1 7.2, 7.5: tables are regular, and headers that cells name are there',
    ja: 'PDF/UA-1 7.2・7.5：表の行と列がそろい、セルに指定された見出しセルが表の中にある',
  }),
  'gate.clause.notes': message({
    en: 'PDF/UA-1 7.9: each note has an id of its own',
    ja: 'PDF/UA-1 7.9：註ごとに異なるIDがある',
  }),
  'gate.clause.ruby': message({
    en: 'ISO 32000-1 14.8.4.4: ruby has its base and its reading',
    ja: 'ISO 32000-1 14.8.4.4：ルビの親文字と読みにタグがある',
  }),
  'gate.clause.links': message({
    en: 'PDF/UA-1 7.18.5: links are tagged and described',
    ja: 'PDF/UA-1 7.18.5：リンクにタグと説明がある',
  }),
  'gate.clause.order': message({
    en: 'PDF/UA-1 7.18.3: links in the order of reading (pages)',
    ja: 'PDF/UA-1 7.18.3：リンクが読む順に並んでいる（頁数）',
  }),
  'gate.clause.bytes': message({
    en: 'PDF/A-2 6.1.2, 6.1.3, 6.1.7.1: head and end of the file, lengths of streams',
    ja: 'PDF/A-2 6.1.2・6.1.3・6.1.7.1：ファイルの先頭と末尾、データの長さが正しい',
  }),
  'gate.clause.trailer': message({
    en: 'PDF/A-2 6.1.3: identified, not encrypted',
    ja: 'PDF/A-2 6.1.3：識別子があり、暗号化されていない',
  }),
  'gate.clause.streams': message({
    en: 'PDF/A-2 6.1.7: streams are within the file, not packed by LZW',
    ja: 'PDF/A-2 6.1.7：データがすべてファイルの中にあり、LZW圧縮を使っていない',
  }),
  'gate.clause.limits': message({
    en: 'PDF/A-2 6.1.13: numbers, strings, names and pages within the limits',
    ja: 'PDF/A-2 6.1.13：数値・文字列・名前・頁の大きさが限度内にある',
  }),
  'gate.clause.operators': message({
    en: 'PDF/A-2 6.2.2, 6.1.13: contents have operators of PDF alone, and resources of their own (pages)',
    ja: 'PDF/A-2 6.2.2・6.1.13：紙面の描画命令が規格どおりで、使う書体や画像などがその頁にそろっている（頁数）',
  }),
  'gate.clause.intent': message({
    en: 'PDF/A-2 6.2.3: one output intent, whose profile is for RGB',
    ja: 'PDF/A-2 6.2.3：出力インテントが一つあり、RGBのプロファイルが付いている',
  }),
  'gate.clause.profiles': message({
    en: 'PDF/A-2 6.2.4.2: profiles of colours are for devices and fit their spaces',
    ja: 'PDF/A-2 6.2.4.2：色のプロファイルの種類と成分の数が正しい',
  }),
  'gate.clause.colours': message({
    en: 'PDF/A-2 6.2.3: colours of a known space (pages)',
    ja: 'PDF/A-2 6.2.3：色空間が定まっている（頁数）',
  }),
  'gate.clause.graphics': message({
    en: 'PDF/A-2 6.2.5, 6.2.9: drawings are complete in themselves',
    ja: 'PDF/A-2 6.2.5・6.2.9：図がファイルの外や出力機器に左右されない',
  }),
  'gate.clause.composites': message({
    en: 'PDF/A-2 6.2.11.3, PDF/UA-1 7.21.3: fonts say which code is which glyph',
    ja: 'PDF/A-2 6.2.11.3、PDF/UA-1 7.21.3：書体に、文字コードと字形の対応がある',
  }),
  'gate.clause.glyphs': message({
    en: 'PDF/A-2 6.2.11.4, 6.2.11.8: glyphs are in the font programs, none is .notdef',
    ja: 'PDF/A-2 6.2.11.4・6.2.11.8：使う字形がすべて埋め込んだ書体にあり、未定義の字形（.notdef）がない',
  }),
  'gate.clause.widths': message({
    en: 'PDF/A-2 6.2.11.5, PDF/UA-1 7.21.5: widths of glyphs are those of the font programs',
    ja: 'PDF/A-2 6.2.11.5、PDF/UA-1 7.21.5：字形の幅が、埋め込んだ書体での幅と一致する（字形の数）',
  }),
  'gate.clause.unicode': message({
    en: 'PDF/A-2 6.2.11.7, PDF/UA-1 7.21.7: every glyph means a character (pages)',
    ja: 'PDF/A-2 6.2.11.7、PDF/UA-1 7.21.7：どの字形にも文字の情報がある（頁数）',
  }),
  'gate.clause.actions': message({
    en: 'PDF/A-2 6.3, 6.5: links are shown and printed, and only lead somewhere',
    ja: 'PDF/A-2 6.3・6.5：リンクが表示と印刷の対象になっていて、リンク先へ移る以外の動作がない',
  }),
  'gate.clause.images': message({
    en: 'PDF/A-2 6.2.4, 6.2.8: images in gray or RGB, not interpolated',
    ja: 'PDF/A-2 6.2.4・6.2.8：画像がグレーかRGBで、補間の指定がない',
  }),
  'gate.clause.xmp': message({
    en: 'PDF/A-2 6.6.2: XMP is well-formed, its vocabularies known or described',
    ja: 'PDF/A-2 6.6.2：XMPの書式が正しく、使っている項目がすべて既定のものか、定義を添えたものである',
  }),
  'gate.clause.information': message({
    en: 'PDF/A-2 6.6: information and XMP say the same',
    ja: 'PDF/A-2 6.6：文書情報とXMPの内容が一致する',
  }),
  'gate.clause.press-metadata': message({
    en: 'press file, PDF/X-4: names the standard, its dates, and that it is not trapped',
    ja: '入稿用、PDF/X-4：規格名と日付があり、トラッピングなしと書いてある',
  }),
  'gate.clause.press-information': message({
    en: 'press file, PDF/X-4: information and XMP say the same',
    ja: '入稿用、PDF/X-4：文書情報とXMPの内容が一致する',
  }),
  'gate.clause.press-bytes': message({
    en: 'press file, PDF/X-4: head and end of the file, lengths of streams',
    ja: '入稿用、PDF/X-4：ファイルの先頭と末尾、データの長さが正しい',
  }),
  'gate.clause.press-trailer': message({
    en: 'press file, PDF/X-4: identified, not encrypted',
    ja: '入稿用、PDF/X-4：識別子があり、暗号化されていない',
  }),
  'gate.clause.press-intent': message({
    en: 'press file, PDF/X-4: one printing condition, with its profile',
    ja: '入稿用、PDF/X-4：印刷条件が一つ、プロファイルとともに指定してある',
  }),
  'gate.clause.press-fonts': message({
    en: 'press file, PDF/X-4: fonts embedded',
    ja: '入稿用、PDF/X-4：書体を埋め込んでいる',
  }),
  'gate.clause.press-composites': message({
    en: 'press file, PDF/X-4: fonts say which code is which glyph',
    ja: '入稿用、PDF/X-4：書体に、文字コードと字形の対応がある',
  }),
  'gate.clause.press-glyphs': message({
    en: 'press file, PDF/X-4: glyphs are in the font programs, none is .notdef',
    ja: '入稿用、PDF/X-4：使う字形がすべて埋め込んだ書体にあり、未定義の字形（.notdef）がない',
  }),
  'gate.clause.press-widths': message({
    en: 'press file, PDF/X-4: widths of glyphs are those of the font programs',
    ja: '入稿用、PDF/X-4：字形の幅が、埋め込んだ書体での幅と一致する（字形の数）',
  }),
  'gate.clause.press-boxes': message({
    en: 'press file, PDF/X-4: trim within bleed within sheet (pages)',
    ja: '入稿用、PDF/X-4：仕上がり・塗り足し・用紙の枠が順に収まっている（頁数）',
  }),
  'gate.clause.press-annotations': message({
    en: 'press file, PDF/X-4: no annotations, no actions',
    ja: '入稿用、PDF/X-4：注釈（リンクなど）も、動作の指定もない',
  }),
  'gate.clause.press-streams': message({
    en: 'press file, PDF/X-4: streams are within the file, not packed by LZW',
    ja: '入稿用、PDF/X-4：データがすべてファイルの中にあり、LZW圧縮を使っていない',
  }),
  'gate.clause.press-operators': message({
    en: 'press file, PDF/X-4: contents have operators of PDF alone, and resources of their own (pages)',
    ja: '入稿用、PDF/X-4：紙面の描画命令が規格どおりで、使う書体や画像などがその頁にそろっている（頁数）',
  }),
  'gate.clause.press-graphics': message({
    en: 'press file, PDF/X-4: drawings complete in themselves: no OPI, PostScript or curves of tones',
    ja: '入稿用、PDF/X-4：図がファイルの中で完結している（OPI・PostScript・階調の曲線がない）',
  }),
  'gate.clause.press-blending': message({
    en: 'press file, PDF/X-4: transparency is blended in inks, by modes of PDF',
    ja: '入稿用、PDF/X-4：透明部分を、規格にある方法で、インキの色で合成する',
  }),
  'gate.clause.press-halftones': message({
    en: 'press file, PDF/X-4: no halftones of one device, only rendering intents of PDF',
    ja: '入稿用、PDF/X-4：特定の機器の網点を指定せず、レンダリングインテントも規格のものである',
  }),
  'gate.clause.press-layers': message({
    en: 'press file, PDF/X-4: no layers: nothing can be hidden',
    ja: '入稿用、PDF/X-4：レイヤーがなく、隠れるものがない',
  }),
  'gate.clause.press-actions': message({
    en: 'press file, PDF/X-4: no actions and scripts anywhere in the file (objects)',
    ja: '入稿用、PDF/X-4：ファイルのどこにも動作の指定やスクリプトがない（オブジェクトの数）',
  }),
  'gate.clause.press-pages': message({
    en: 'press file, PDF/X-4: pages are whole, not parted by inks or scaled (pages)',
    ja: '入稿用、PDF/X-4：頁が版ごとに分かれておらず、尺度も変えていない（頁数）',
  }),
  'gate.clause.press-areas': message({
    en: 'press file, PDF/X-4: what a viewer shows and prints goes to the bleed or the sheet',
    ja: '入稿用、PDF/X-4：画面に出る範囲と印刷される範囲が、塗り足しか用紙の全体である',
  }),
}
