import StanceVocabulary

/// A statement with its place among its document's statements.
struct NumberedStatement {
  let index: Int
  let statement: Statement

  /// `▲1`; in brackets where it is only reported.
  var sign: String {
    let sign = SideWords(statement.pole).sign + String(index + 1)
    return statement.voice == .own ? sign : "(\(sign))"
  }

  var styleClass: String {
    "\(SideWords(statement.pole).styleClass) \(statement.voice.rawValue)"
  }

  /// Where its note stands on the page; its sentence is at ``PageLinks/anchor(_:)``.
  var noteAnchor: String { "n\(index + 1)" }
}
