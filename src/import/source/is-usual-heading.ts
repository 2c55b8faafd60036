const USUAL =
  /^(?:はじめに|おわりに|序|序論|序章|緒言|結|結論|結語|終章|むすび|むすびに.*|おわりにかえて|まとめ|謝辞|付記|参考文献|Introduction|Conclusions?|References|Bibliography|Acknowledge?ments|Введение|Заключение|Выводы)$/u

/** Whether a line is a heading that articles usually have, and that no number needs: はじめに, Conclusion, Введение. */
export function isUsualHeading(text: string): boolean {
  return USUAL.test(text.trim())
}
