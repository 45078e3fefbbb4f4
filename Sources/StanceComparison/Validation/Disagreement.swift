package import StanceVocabulary

/// A place where the program and the readers differ, in the text's own voice.
package struct Disagreement: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Two readers have it and nothing like it was found.
    case missed
    /// It was found as something that somebody else says.
    case missedAsReported
    /// What was found in its place is the other pole.
    case missedAsOpposite
    /// It was found and no reader has anything on the claim there.
    case invented
    /// It was found as the text's own, and readers have it as somebody else's.
    case inventedFromReported
    /// It was found, and readers have the other pole.
    case inventedFromOpposite

    package var isMiss: Bool {
      switch self {
      case .missed, .missedAsReported, .missedAsOpposite: true
      case .invented, .inventedFromReported, .inventedFromOpposite: false
      }
    }
  }

  package let kind: Kind
  /// Path of the document within its set.
  package let document: String
  package let sentence: GoldSentence
  package let claim: ClaimID
  package let pole: Pole
  /// What was found: the false finds themselves, or for a miss all that was found on its claim in
  /// its sentence.
  package let finds: [FoundStatement]
}

extension JudgedDocument {
  /// The misses and the false finds, each in the order of sentence, claim and pole.
  package var disagreements: [Disagreement] {
    let (own, all) = (units(.own), units(.all))
    let misses = own.required.subtracting(own.found).sorted().map { unit in
      let kind: Disagreement.Kind =
        if all.found.contains(unit) {
          .missedAsReported
        } else if all.found.contains(unit.opposite) {
          .missedAsOpposite
        } else {
          .missed
        }
      return disagreement(kind, unit) {
        $0.unit.sentence == unit.sentence && $0.unit.claim == unit.claim
      }
    }
    let inventions = own.found.subtracting(own.allowed).sorted().map { unit in
      let kind: Disagreement.Kind =
        if all.allowed.contains(unit) {
          .inventedFromReported
        } else if all.allowed.contains(unit.opposite) {
          .inventedFromOpposite
        } else {
          .invented
        }
      return disagreement(kind, unit) { $0.unit == unit && $0.find.voice == .own }
    }
    return misses + inventions
  }

  private func disagreement(
    _ kind: Disagreement.Kind, _ unit: CodedUnit, finds isMeant: (AlignedFind) -> Bool
  ) -> Disagreement {
    Disagreement(
      kind: kind, document: document.path, sentence: document.sentences[unit.sentence],
      claim: unit.claim, pole: unit.pole, finds: finds.filter(isMeant).map(\.find))
  }
}
