import StanceComparison
import StanceVocabulary
import Testing

/// Two readings of one document, statement by statement.
@Suite struct StatementDifferenceTests {
  private func statement(
    _ claim: String = "a", at sentence: Int = 0, _ pole: Pole = .affirm, _ voice: Voice = .own,
    weight: Int = 1000, line: Int = 1
  ) -> Statement {
    Statement(
      claim: ClaimID(question: "q", name: claim), pole: pole, voice: voice, basis: .said,
      weight: Weight(thousandths: weight), sentence: sentence..<sentence + 10,
      evidence: sentence..<sentence + 5, sentenceWords: 5, block: 0,
      rule: RuleReference(file: "q.yaml", line: line), trail: [])
  }

  private func kinds(_ before: [Statement], _ after: [Statement]) -> [StatementChange.Kind] {
    StatementDifference.changes(from: before, to: after).map(\.kind)
  }

  @Test func `equal readings have no difference, on whatever line their entries stand`() {
    let before = [statement(line: 1), statement("b", at: 20, .deny, .reported, line: 2)]
    let after = [statement(line: 7), statement("b", at: 20, .deny, .reported, line: 9)]
    #expect(kinds(before, after) == [])
  }

  @Test func `what came and what went stand in document order`() {
    let before = [statement("a", at: 20), statement("b", at: 0)]
    let after = [statement("c", at: 0), statement("a", at: 20)]
    let changes = StatementDifference.changes(from: before, to: after)
    #expect(changes.map(\.kind) == [.removed, .added])
    #expect(changes.first?.before?.claim.name == "b")
    #expect(changes.last?.after?.claim.name == "c")
  }

  @Test func `pole, voice and weight are told apart`() {
    let one = statement()
    #expect(kinds([one], [statement("a", at: 0, .deny)]) == [.pole])
    #expect(kinds([one], [statement("a", at: 0, .deny, .reported)]) == [.pole])
    #expect(kinds([one], [statement("a", at: 0, .affirm, .reported)]) == [.voice])
    #expect(kinds([one], [statement(weight: 500)]) == [.weight])
  }

  @Test func `the most alike of several are held together`() {
    let before = [statement("a", at: 0, .affirm, .own), statement("a", at: 0, .deny, .reported)]
    let after = [statement("a", at: 0, .deny, .reported), statement("a", at: 0, .deny, .own)]
    let changes = StatementDifference.changes(from: before, to: after)
    #expect(changes.map(\.kind) == [.pole])
    #expect(changes.first?.before?.voice == .own)
    #expect(changes.first?.after?.voice == .own)
  }

  @Test func `one of two on the same claim goes`() {
    #expect(kinds([statement(), statement(line: 2)], [statement()]) == [.removed])
  }

  @Test func `the same claim in another sentence is another statement`() {
    #expect(kinds([statement(at: 0)], [statement(at: 20)]) == [.removed, .added])
  }
}
