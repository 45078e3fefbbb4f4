import StanceVocabulary

/// The documents whose removal may turn a side first, found once for all pairs of its source.
struct LeadingDocuments: Sendable {
  private let affirming: [DocumentTally]
  private let denying: [DocumentTally]

  /// From the tallies of all documents, by id.
  init(_ documents: [DocumentTally]) {
    affirming = Self.first(on: .affirm, of: documents)
    denying = Self.first(on: .deny, of: documents)
  }

  subscript(pole: Pole) -> [DocumentTally] { pole == .affirm ? affirming : denying }

  /// The first few by their weight on a pole, net of that on the other; equal ones stay as they come.
  static func first(on pole: Pole, of documents: [DocumentTally]) -> [DocumentTally] {
    let net = { (document: DocumentTally) -> Int in
      document.sums[pole].billionths - document.sums[pole.opposite].billionths
    }
    return documents.first(ChangeSearch.most) { net($0) > net($1) }
  }
}
