import StanceComparison
import StanceVocabulary

/// A side as a sign, a word and a class of the style sheet, so that colour is never alone.
struct SideWords {
  let sign: String
  let word: String
  let styleClass: String

  init(_ side: Side) {
    switch side {
    case .takes(.affirm): self.init("▲", "affirms", "affirm")
    case .takes(.deny): self.init("▼", "denies", "deny")
    case .both: self.init("◆", "both", "both")
    case .oneStatement(.affirm): self.init("△", "one statement, affirming", "affirm")
    case .oneStatement(.deny): self.init("▽", "one statement, denying", "deny")
    case .silent: self.init("○", "silent", "silent")
    }
  }

  init(_ pole: Pole) {
    self.init(.takes(pole))
  }

  private init(_ sign: String, _ word: String, _ styleClass: String) {
    self.sign = sign
    self.word = word
    self.styleClass = styleClass
  }

  /// The side in a data file.
  static func key(_ side: Side) -> String {
    switch side {
    case .takes(let pole): pole.rawValue
    case .both: "both"
    case .oneStatement(.affirm): "one-statement-affirm"
    case .oneStatement(.deny): "one-statement-deny"
    case .silent: "silent"
    }
  }
}
