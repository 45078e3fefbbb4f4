package import StanceVocabulary

/// How well the lexicons read some coded documents: a function of those documents alone.
package struct Validation: Sendable {
  /// In the order in which they were given.
  package let documents: [JudgedDocument]
  /// Finds and gold of all voices.
  package let all: MeasuredAgreement
  /// Finds and gold of the text's own voice.
  package let own: MeasuredAgreement
  /// One for each claim, in the order in which the claims were given; own voice.
  package let claims: [ClaimAgreement]
  /// The mean F1 of the claims that the gold speaks of in any voice; nothing where it is silent.
  package let macroF1: Double?
  /// Sentences times claims, own voice: affirm, deny, both or silent.
  package let agreement: NominalAgreement
  /// Of the finds whose claim and pole are right, those whose voice is right.
  package let voices: MeasuredShare
  /// Documents times the claims that the gold speaks of.
  package let sides: SideAgreement
  /// Entries that found anything in a coded sentence, by file and line.
  package let entries: [EntryRecord]

  /// Counts the agreement of documents.
  /// - Parameters:
  ///   - documents: Judged on the same claims.
  ///   - claims: The claims that the readers coded.
  package init(_ documents: [JudgedDocument], claims: [ClaimID]) {
    self.documents = documents
    all = MeasuredAgreement(documents.map { $0.units(.all).counts() })
    own = MeasuredAgreement(documents.map { $0.units(.own).counts() })
    let byClaim = claims.map { ClaimAgreement($0, documents) }
    self.claims = byClaim
    let spoken = byClaim.filter(\.isCoded)
    macroF1 =
      spoken.isEmpty
      ? nil : spoken.reduce(0) { $0 + $1.both.counts.f1 } / Double(spoken.count)
    agreement = documents.reduce(NominalAgreement()) { $0 + $1.agreement(on: claims) }
    voices = documents.map(\.voices).reduce(MeasuredShare(0, of: 0)) {
      MeasuredShare($0.part + $1.part, of: $0.whole + $1.whole)
    }
    sides = Self.sides(documents, spoken.map(\.claim))
    entries = Self.entries(documents)
  }

  /// How many drawings an interval of F1 rests on.
  package static var bootstrapDraws: Int { DocumentBootstrap.draws }

  package var sentences: Int { documents.reduce(0) { $0 + $1.document.sentences.count } }

  /// Finds that stand in no coded sentence.
  package var unaligned: Int { documents.reduce(0) { $0 + $1.unaligned } }

  /// Misses and false finds in the order of the documents.
  package var disagreements: [Disagreement] { documents.flatMap(\.disagreements) }

  private static func sides(_ documents: [JudgedDocument], _ claims: [ClaimID]) -> SideAgreement {
    var sides = SideAgreement()
    for document in documents {
      let units = document.units(.own)
      for claim in claims {
        sides.add(
          coded: DocumentSide(units.required, on: claim),
          found: DocumentSide(units.found, on: claim))
      }
    }
    return sides
  }

  private static func entries(_ documents: [JudgedDocument]) -> [EntryRecord] {
    struct Fired: Hashable {
      let rule: RuleReference
      let unit: CodedUnit
    }
    var records: [RuleReference: EntryRecord] = [:]
    for document in documents {
      let allowed = document.units(.all).allowed
      for fired in Set(document.finds.map { Fired(rule: $0.find.rule, unit: $0.unit) }) {
        var record = records[fired.rule] ?? EntryRecord(rule: fired.rule)
        if allowed.contains(fired.unit) { record.right += 1 } else { record.wrong += 1 }
        records[fired.rule] = record
      }
    }
    return records.values.sorted { $0.rule < $1.rule }
  }
}

/// Counts of agreement, with how far their F1 carries.
package struct MeasuredAgreement: Hashable, Sendable {
  package let counts: AgreementCounts
  /// The 90 % interval of F1 by drawing documents; nothing where fewer than five have statements.
  package let f1Interval: ClosedRange<Double>?

  /// Sums the counts of documents.
  init(_ documents: [AgreementCounts]) {
    counts = documents.reduce(AgreementCounts(), +)
    f1Interval = DocumentBootstrap.interval(of: documents)
  }
}

/// How well one claim is read, own voice.
package struct ClaimAgreement: Hashable, Sendable {
  package let claim: ClaimID
  /// Both poles together.
  package let both: MeasuredAgreement
  package let affirm: MeasuredAgreement
  package let deny: MeasuredAgreement
  /// Whether the gold has any statement on it, in any voice and of any number of readers.
  package let isCoded: Bool

  init(_ claim: ClaimID, _ documents: [JudgedDocument]) {
    self.claim = claim
    func measured(_ poles: [Pole]) -> MeasuredAgreement {
      MeasuredAgreement(
        documents.map { document in
          document.units(.own).counts { $0.claim == claim && poles.contains($0.pole) }
        })
    }
    both = measured(Pole.allCases)
    affirm = measured([.affirm])
    deny = measured([.deny])
    isCoded = documents.contains { document in
      document.units(.all).allowed.contains { $0.claim == claim }
    }
  }

  package subscript(pole: Pole) -> MeasuredAgreement {
    switch pole {
    case .affirm: affirm
    case .deny: deny
    }
  }
}
