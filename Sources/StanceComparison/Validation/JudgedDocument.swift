package import StanceVocabulary

/// Whose statements are held against each other.
package enum VoiceScope: Hashable, Sendable, CaseIterable {
  /// All voices; which of them speaks does not count.
  case all
  /// What the text says itself: what positions are made of.
  case own
}

/// A document whose finds have been held against what readers coded in it.
package struct JudgedDocument: Sendable {
  /// The name of the set that it belongs to.
  package let set: String
  package let document: GoldDocument
  /// Finds that stand in no coded sentence: in no figure, only counted.
  package let unaligned: Int
  let finds: [AlignedFind]
  private let all: UnitSets
  private let own: UnitSets

  /// A find and the coded sentence that it stands in.
  struct AlignedFind: Sendable {
    let find: FoundStatement
    let unit: CodedUnit
  }

  /// Holds a document's finds against its gold.
  /// - Parameters:
  ///   - document: What readers coded.
  ///   - set: The name of its set.
  ///   - found: What the program found in the document's text.
  ///   - claims: The claims that the readers coded; all others are left out on both sides.
  package init(
    _ document: GoldDocument, of set: String, found: [FoundStatement], claims: Set<ClaimID>
  ) {
    self.set = set
    self.document = document
    let alignment = SentenceAlignment(document.sentences.map(\.text))
    var finds: [AlignedFind] = []
    var unaligned = 0
    for find in found where claims.contains(find.claim) {
      if let place = alignment.place(of: find.sentence) {
        let unit = CodedUnit(sentence: place, claim: find.claim, pole: find.pole)
        finds.append(AlignedFind(find: find, unit: unit))
      } else {
        unaligned += 1
      }
    }
    self.finds = finds
    self.unaligned = unaligned
    let coded = document.statements.filter { claims.contains($0.claim) }
    all = Self.sets(finds, coded)
    own = Self.sets(finds.filter { $0.find.voice == .own }, coded.filter { $0.voice == .own })
  }

  private static func sets(_ finds: [AlignedFind], _ coded: [GoldStatement]) -> UnitSets {
    UnitSets(
      found: Set(finds.map(\.unit)), allowed: Set(coded.map(\.unit)),
      required: Set(coded.filter(\.isRequired).map(\.unit)))
  }

  func units(_ scope: VoiceScope) -> UnitSets {
    switch scope {
    case .all: all
    case .own: own
    }
  }

  /// Of the distinct finds whose claim and pole are right, those whose voice is right too.
  var voices: MeasuredShare {
    struct Voiced: Hashable {
      let unit: CodedUnit
      let voice: Voice
    }
    let coded = Set(document.statements.map { Voiced(unit: $0.unit, voice: $0.voice) })
    let known = Set(
      finds.filter { all.allowed.contains($0.unit) }
        .map { Voiced(unit: $0.unit, voice: $0.find.voice) })
    return MeasuredShare(known.intersection(coded).count, of: known.count)
  }

  /// The agreement of finds and gold over all sentences and the given claims, own voice.
  ///
  /// The gold's value is what two readers have; a sentence and claim on which one reader alone has a
  /// statement has no settled value and is left out.
  func agreement(on claims: [ClaimID]) -> NominalAgreement {
    let unsettled = own.allowed.subtracting(own.required)
    var agreement = NominalAgreement()
    for sentence in document.sentences.indices {
      for claim in claims {
        let affirm = CodedUnit(sentence: sentence, claim: claim, pole: .affirm)
        let deny = affirm.opposite
        if unsettled.contains(affirm) || unsettled.contains(deny) { continue }
        agreement.add(
          .init(affirms: own.required.contains(affirm), denies: own.required.contains(deny)),
          .init(affirms: own.found.contains(affirm), denies: own.found.contains(deny)))
      }
    }
    return agreement
  }
}

extension GoldStatement {
  var unit: CodedUnit { CodedUnit(sentence: sentence, claim: claim, pole: pole) }
}
