import LexiconMatching
import StanceVocabulary
import Testing

/// A small lexicon with a `weights.tsv` that a test writes.
enum SmallEvidence {
  static let lexicon = SmallLexicon(
    classes: "betray: {verbs: [betray]}\nspare: {words: [spare]}",
    entries: "relations:\n  - {who: us, does: [betray, spare], to: kurds, affirm: t/a}")

  static func files(_ weights: String) -> [LexiconFile] {
    lexicon.files + [SmallLexicon.file("weights.tsv", weights)]
  }

  static func bundle(_ weights: String) throws(LexiconProblems) -> LexiconBundle {
    try LexiconBundle.load(files(weights))
  }

  static func evidence(_ weights: String) throws -> EvidenceWeights {
    try #require(try bundle(weights).lexicon.evidence)
  }

  static func side(_ claim: String, _ pole: Pole) -> Consequence {
    Consequence(claim: ClaimID(question: "t", name: claim), pole: pole)
  }

  static let both = "cue\tt/a +\tt/a -\n(base)\t-1\t.5\n"
}

extension EvidenceWeights {
  /// What each row weighs for each side.
  var table: [[Float]] {
    entries.indices.map { row in sides.indices.map { weight(ofRow: row, for: $0) } }
  }
}
