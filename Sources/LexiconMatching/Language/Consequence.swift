package import StanceVocabulary

/// What a find means: a claim and the pole that it takes.
package struct Consequence: Hashable, Sendable {
  package let claim: ClaimID
  package let pole: Pole

  package init(claim: ClaimID, pole: Pole) {
    self.claim = claim
    self.pole = pole
  }
}

extension Consequence {
  /// Reads `affirm:` and `deny:`, each one claim or a list of them.
  static func read(_ reader: inout NodeReader, _ findings: inout [LexiconFinding]) -> [Consequence]
  {
    var consequences: [Consequence] = []
    for pole in Pole.allCases {
      for text in reader.texts(pole.rawValue, &findings) {
        guard let claim = ClaimID(text.text) else {
          findings.append(
            LexiconFinding(
              .error, file: reader.node.file, line: text.line,
              "\(text.text) is no claim; write question/claim"))
          continue
        }
        consequences.append(Consequence(claim: claim, pole: pole))
      }
    }
    return consequences
  }
}
