/// `style.css`: one sheet for every page, the same in every report.
///
/// Two neutral hues stand for the poles, blue for affirms and ochre for denies; a sign and a word
/// stand beside them wherever they appear. Text reaches a contrast of 4.5 on its ground in both
/// schemes, marks and lines 3.
enum StyleSheet {
  static let text = [
    Palette.text, TypeStyle.text, FrameStyle.text, CampStyle.text, TableStyle.text, FrontStyle.text,
    MarkedTextStyle.text, QuestionStyle.text, SourceStyle.text, MethodStyle.text, PairStyle.text,
    MediaStyle.text,
  ].joined(separator: "\n")
}
