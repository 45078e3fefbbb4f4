import StanceVocabulary
import Testing

@testable import StanceComparison

struct SharedTextTests {
  private static let questions = [
    Question(id: "assad", title: "Assad?", claims: [Drafts.claim("assad/legitimate")])
  ]
  private static let wire =
    "The agency said in a report of many pages that the army had again struck the market and that "
    + "nobody in the town had seen a soldier near it for a week"

  /// `own` documents with a statement of their own, and one document with the agency's passage.
  private func source(_ name: String, own: Int, carriesWire: Bool, pole: Pole = .deny) -> [Evidence]
  {
    let mine = (0..<own).map { number in
      EvidenceDraft(source: SourceID(name), document: "d\(number)", pole: pole).evidence
    }
    let wire = EvidenceDraft(
      source: SourceID(name), document: "wire", pole: pole, text: Self.wire)
    return mine + (carriesWire ? [wire.evidence] : [])
  }

  private func compare(_ evidence: [Evidence]) -> Comparison {
    SourceComparer.compare(
      questions: Self.questions,
      sources: Set(evidence.map(\.source)).sorted().map { Drafts.summary($0.name) },
      evidence: evidence, validation: [:])
  }

  @Test func `a passage of two sources is marked once with all its copies`() {
    let comparison = compare(
      source("beta", own: 1, carriesWire: true) + source("alpha", own: 1, carriesWire: true)
        + source("gamma", own: 4, carriesWire: false))
    #expect(comparison.sharedPassages.count == 1)
    #expect(comparison.sharedPassages.first?.sources.map(\.name) == ["alpha", "beta"])
    #expect(
      comparison.sharedPassages.first?.copies.map(\.document)
        == ["alpha/wire", "beta/wire"].map { DocumentID(named: $0) })
  }

  @Test func `shared text is kept out of agreement`() throws {
    let comparison = compare(
      source("alpha", own: 3, carriesWire: true) + source("beta", own: 3, carriesWire: true))
    guard case .compared(let verdict) = comparison.verdicts.first?.outcome else {
      Issue.record("not compared")
      return
    }
    // Three documents each and not four: .906409 as without the passage.
    #expect(verdict.probability == 0.906409)
    // The positions themselves keep it.
    #expect(comparison.positions.map(\.own.deny.statements) == [4, 4])
  }

  @Test(arguments: [(3, true), (2, true), (1, false)])
  func `when most of it is shared there is nothing to compare`(own: Int, isCompared: Bool) {
    // Of own + 1 statements one is shared: a quarter, a third, a half that leaves no side.
    let comparison = compare(
      source("alpha", own: own, carriesWire: true) + source("beta", own: 9, carriesWire: true))
    #expect((comparison.verdicts.first?.outcome != .notComparable(.sharedText)) == isCompared)
  }

  @Test func `a quotation prefers what no other source carries`() {
    let alone = compare(
      source("alpha", own: 0, carriesWire: true) + source("alpha", own: 2, carriesWire: false))
    #expect(
      alone.positions[0].quotations[.deny]?.map(\.document)
        == ["alpha/d0", "alpha/d1", "alpha/wire"].map { DocumentID(named: $0) })
    let wireFirst = [
      EvidenceDraft(document: "a", pole: .deny, text: Self.wire).evidence,
      EvidenceDraft(document: "b", pole: .deny).evidence,
    ]
    #expect(
      compare(wireFirst).positions[0].quotations[.deny]?.first?.document
        == DocumentID(named: "alpha/a"))
    let both = compare(wireFirst + source("beta", own: 0, carriesWire: true))
    #expect(
      both.positions[0].quotations[.deny]?.first?.document == DocumentID(named: "alpha/b"))
  }
}
