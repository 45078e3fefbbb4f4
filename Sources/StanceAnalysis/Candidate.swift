import LexiconMatching
import StanceVocabulary

/// A statement on its way: what later rules need to know beside the statement itself.
struct Candidate {
  var statement: Statement
  let kind: EntryKind
  /// Place of the sentence in the document.
  let sentence: Int
  /// Whether negation or refutation turned it: the stronger find where two conflict.
  let isTurned: Bool
  let footing: Footing
  let isDirected: Bool

  /// The order in which finds stand where they conflict: lower is stronger.
  var rank: (Int, Int, Int, Int) {
    (
      footing == .firm ? 0 : 1, isTurned ? 0 : 1, EntryKind.strength(kind),
      -statement.evidence.count
    )
  }
}

extension EntryKind {
  /// Place of a kind among the kinds, strongest first.
  static func strength(_ kind: EntryKind) -> Int {
    allCases.count { $0 < kind }
  }
}
