import StanceVocabulary

/// Something of a sentence that speaks for or against a side of a claim, together with all else.
package enum EvidenceCue: Hashable, Sendable {
  /// A word, or a mark, by its hash.
  case word(UInt64, isNegated: Bool)
  /// A word of a class, by the class's symbol.
  case lexiconClass(Symbol, isNegated: Bool)
  /// Somebody named or meant, by his place in the list of actors.
  case actor(Int, isNegated: Bool)
  /// That some entry has found a side.
  case find(Consequence, Detail)

  /// What is known of a find.
  package enum Detail: Hashable, Sendable {
    case any
    case kind(EntryKind)
    case weak
  }

  /// Whether it is worth the same in a long sentence as in a short one.
  var isFind: Bool {
    if case .find = self { true } else { false }
  }
}

/// A cue as it is written in `weights.tsv`: `betrayed`, `not betrayed`, `<betray>`, `{kurds}`,
/// `find kurds/betrayed affirm relation`.
package struct EvidenceCueName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  static let negation = "not "
  static let find = "find "

  init(_ text: String) {
    description = text
  }

  /// Whether it is what an entry has found.
  package var isFind: Bool { description.hasPrefix(Self.find) }

  /// A word as it is folded; its marks are no syntax.
  package init(word: String, isNegated: Bool) {
    self.init((isNegated ? Self.negation : "") + word)
  }

  package init(lexiconClass name: String, isNegated: Bool) {
    self.init((isNegated ? Self.negation : "") + "<\(name)>")
  }

  package init(actor id: String, isNegated: Bool) {
    self.init((isNegated ? Self.negation : "") + "{\(id)}")
  }

  package init(find: Consequence, _ detail: EvidenceCue.Detail) {
    let more =
      switch detail {
      case .any: ""
      case .kind(let kind): " \(kind.rawValue)"
      case .weak: " weak"
      }
    self.init("\(Self.find)\(find.claim) \(find.pole.rawValue)\(more)")
  }

  package static func < (left: EvidenceCueName, right: EvidenceCueName) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
