import StanceVocabulary
import Testing

@testable import StanceComparison

struct ChangeSearchTests {
  private func change(_ a: [Evidence], _ b: [Evidence]) throws -> Verdict.Change {
    let first = StandingApart(Drafts.standing(a), without: nil)
    let second = StandingApart(Drafts.standing(b, source: "beta"), without: nil)
    let reading = try #require(VerdictRule.reading(first.side, second.side))
    return ChangeSearch.change(of: reading, first, second)
  }

  private func documents(_ names: String, of source: String, affirm: Int = 0, deny: Int = 0)
    -> [Evidence]
  {
    names.flatMap { Drafts.document("\($0)", of: source, affirm: affirm, deny: deny) }
  }

  private func ids(_ names: String, of source: String) -> [DocumentID] {
    names.map { DocumentID(named: "\(source)/\($0)") }
  }

  @Test func `the source that is easier to tip is named`() throws {
    // Of beta's three single denials two must go: one is left, and one statement is no side.
    let change = try change(
      documents("abcdef", of: "alpha", affirm: 1), documents("abc", of: "beta", deny: 1))
    #expect(change == .documents(SourceID("beta"), ids("ab", of: "beta")))
  }

  @Test func `the heaviest document goes first`() throws {
    // c weighs 1.667 for the side, a and b 1 each; d speaks against it with 1.
    // 3.667 : 1 becomes 2 : 1 without c, and 1 : 1 without a as well.
    let one =
      documents("ab", of: "alpha", affirm: 1) + documents("c", of: "alpha", affirm: 3)
      + documents("d", of: "alpha", deny: 1)
    let change = try change(one, documents("abcdefgh", of: "beta", affirm: 1))
    #expect(change == .documents(SourceID("alpha"), ids("ca", of: "alpha")))
  }

  @Test func `a side that rests on one document names its statements`() throws {
    let change = try change(
      documents("abcdefgh", of: "alpha", affirm: 1), documents("a", of: "beta", deny: 3))
    let statements = (0...1).map {
      StatementReference(document: DocumentID(named: "beta/a"), index: $0)
    }
    #expect(change == .statements(SourceID("beta"), statements))
  }

  @Test func `who says both is tipped by what holds the balance`() throws {
    // 2 : 2 over four documents; without one affirmation beta denies 1 : 2 and agrees no more partly.
    let both = documents("ab", of: "beta", affirm: 1) + documents("cd", of: "beta", deny: 1)
    let change = try change(documents("abcdefgh", of: "alpha", affirm: 1), both)
    #expect(change == .documents(SourceID("beta"), ids("a", of: "beta")))
  }

  @Test func `five are the most that are named`() throws {
    let six = documents("abcdef", of: "alpha", affirm: 1)
    #expect(
      try change(six, documents("abcdefgh", of: "beta", affirm: 1))
        == .documents(SourceID("alpha"), ids("abcde", of: "alpha")))
    let seven = documents("abcdefg", of: "alpha", affirm: 1)
    #expect(try change(seven, documents("abcdefgh", of: "beta", affirm: 1)) == .moreThanFive)
    #expect(
      try change(documents("a", of: "alpha", affirm: 7), documents("a", of: "beta", affirm: 7))
        == .moreThanFive)
  }
}
