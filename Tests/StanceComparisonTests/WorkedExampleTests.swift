import StanceVocabulary
import Testing

@testable import StanceComparison

/// The verdict that the method page opens.
struct WorkedExampleTests {
  private static let claim = Drafts.claim("assad/legitimate")

  private func running(_ sources: [[Evidence]]) -> RunningComparison {
    var running = RunningComparison(
      questions: [Question(id: "assad", title: "Assad?", claims: [Self.claim])], validation: [:])
    for evidence in sources {
      guard let source = evidence.first?.source else { continue }
      running.replace(Drafts.summary(source.name), evidence: evidence)
    }
    return running
  }

  private func example(_ sources: [[Evidence]]) -> WorkedExample? {
    let running = running(sources)
    return running.workedExample(in: running.comparison())
  }

  /// Two of one document count 5 / 7 each: 1.428572, kept as 1429 thousandths.
  @Test func `it holds each step from the statements to the tails`() throws {
    let found = try #require(
      example([
        Drafts.document("one", affirm: 2), Drafts.document("one", of: "beta", deny: 2),
      ]))
    #expect(found.claim == Self.claim.id)
    #expect([found.a.source.name, found.b.source.name] == ["alpha", "beta"])
    #expect(found.verdict.reading == .disagree)
    let document = try #require(found.a.documents.first)
    #expect(document.discountMillionths == 714_286)
    #expect(document.statements.map(\.statement.index) == [0, 1])
    #expect(found.a.own.affirm.weight == Weight(thousandths: 1429))
    #expect(found.b.own.deny.weight == Weight(thousandths: 1429))
    #expect(abs(found.a.estimate.mean - 1.429 / 2.429) < 1e-9)
    #expect(abs(found.a.affirming - 0.847_100) < 1e-5)
    #expect(abs(found.a.denying - found.b.affirming) < 1e-9)
    #expect((found.a.statements + found.b.statements).count == 4)
  }

  @Test func `a pair with several statements in a document goes before a shorter one`() throws {
    let single = ["alpha", "beta"].map { source in
      Drafts.document("one", of: source, affirm: 1)
        + Drafts.document("two", of: source, affirm: 1, from: 1)
    }
    let several = ["delta", "gamma"].map { Drafts.document("one", of: $0, affirm: 3) }
    let shortest = try #require(example(single))
    #expect(shortest.a.source.name == "alpha")
    let shown = try #require(example(single + several))
    #expect([shown.a.source.name, shown.b.source.name] == ["alpha", "delta"])
    #expect((shown.a.statements + shown.b.statements).count == 5)
  }

  @Test func `a pair with a passage in common is left out`() throws {
    let text = "one and the same paragraph of ten words or more"
    let both = ["alpha", "beta"].map { source in
      Drafts.document("one", of: source, affirm: 4) + [
        EvidenceDraft(source: SourceID(source), document: "two", index: 4, text: text).evidence
      ]
    }
    #expect(running(both).comparison().verdicts.count == 1)
    #expect(example(both) == nil)
    #expect(example([Drafts.document("one", affirm: 2)]) == nil)
  }
}
