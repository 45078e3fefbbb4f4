import Foundation
import Testing

/// `parallax lexicon coverage` and `lexicon diff` as a user runs them.
@Suite struct LexiconTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try SmallLexicons.write(to: place.root.appending(path: "Lexicons"))
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["lexicon"] + arguments, in: place.root)
  }

  // MARK: - Coverage

  private func dropShunning() throws {
    try place.drop("Washington shunned them. The weather was fine there.", at: "one/a.txt")
    try place.drop("They shun Washington. Rain fell everywhere.", at: "two/2017/b.txt")
    try place.drop("We heard that Washington shuns everybody.", at: "two/c.md")
    try place.drop("not to be read", at: "two/README.md")
  }

  private static let coverage = ["coverage", "inbox", "--target", "us", "--lexicons", "Lexicons"]

  @Test func `coverage names a word that the lexicons miss, with its examples`() throws {
    try dropShunning()
    let outcome = try run(Self.coverage)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    try #require(lines.count >= 6, "\(outcome.output)")
    #expect(
      lines[0] == "5 sentences of 3 documents; 3 name a target, 3 of them carry no statement")
    #expect(lines[1] == "targets: us")
    #expect(lines[2].hasPrefix("ranked by z times "))
    #expect(lines[3].hasPrefix("shun (shun, shunned, shuns)  z "))
    #expect(lines[3].hasSuffix("; in no class"))
    #expect(
      lines[4]
        == "    3 times near us 3, in 3 documents of 2 sources; 0 times with a statement, 3 in all")
    #expect(lines.contains("    one: Washington shunned them."))
  }

  @Test func `the table has a line of names and a line a word, the same each time`() throws {
    try dropShunning()
    let outcome = try run(Self.coverage + ["--format", "tsv", "--top", "1"])
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(rows.count == 2)
    #expect(rows[0].prefix(4) == ["word", "forms", "z", "rank"])
    #expect(rows[0].count == rows[1].count)
    #expect(rows[1].prefix(2) == ["shun", "shun shunned shuns"])
    #expect(try run(Self.coverage + ["--format", "tsv", "--top", "1"]).output == outcome.output)
  }

  @Test func `a file that cannot be read is named, the others are done, and the exit is 65`() throws
  {
    try dropShunning()
    let outcome = try run(
      ["coverage", "missing.txt", "inbox", "--target", "us", "--lexicons", "Lexicons"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("missing.txt"))
    #expect(outcome.output.contains("shun"))
  }

  @Test(arguments: [["--target", "nobody"], ["--top", "0", "--target", "us"], []])
  func `options that mean nothing are a usage error`(options: [String]) throws {
    // Without --target: these lexicons' entries name no actor.
    let outcome = try run(["coverage", "inbox", "--lexicons", "Lexicons"] + options)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }

  // MARK: - Diff

  private func edit(_ text: String, to other: String) throws {
    let folder = place.root.appending(path: "New")
    try SmallLexicons.write(to: folder)
    let file = folder.appending(path: "questions/t.yaml")
    let question = try String(contentsOf: file, encoding: .utf8)
    try question.replacingOccurrences(of: text, with: other)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func dropOpinions() throws {
    try place.drop("They must go from here.\n\nToday they must go again.", at: "one/a.txt")
    try place.drop("No, they must stay here.\n\nThe others must stay away.", at: "two/b.txt")
  }

  @Test func `diff lists statements, positions and verdicts that an edit changes`() throws {
    try dropOpinions()
    try edit("must stay", to: "must leave")
    let outcome = try run(["diff", "Lexicons", "New", "inbox"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        statements
        - two/b.txt  t/a deny own, questions/t.yaml:10
            No, they must stay here.
        - two/b.txt  t/a deny own, questions/t.yaml:10
            The others must stay away.

        positions
        ~ t/a, two: deny (0 affirm, 2 deny) -> silent

        verdicts
        ~ t/a, one, two: disagree, open -> not comparable, silent

        2 documents of 2 sources: statements 4 -> 2 (0 added, 2 removed, 0 of another pole, \
        0 of another voice, 0 of another weight); positions 2 -> 1 (1 changed); \
        verdicts 1 -> 0 (1 changed)

        """)
  }

  @Test func `diff of a changed pole names both entries`() throws {
    try dropOpinions()
    try edit("[must stay]\n    deny", to: "[must stay]\n    # turned\n    affirm")
    let outcome = try run(["diff", "Lexicons", "New", "inbox"])
    #expect(
      outcome.output.contains(
        "~ two/b.txt  t/a deny own -> affirm own, questions/t.yaml:10 -> questions/t.yaml:10"))
    #expect(outcome.output.contains("2 of another pole"))
  }

  @Test func `diff without a difference is one line, and the exit is 0`() throws {
    try dropOpinions()
    try edit("Should they go?", to: "Ought they to go?")
    let outcome = try run(["diff", "Lexicons", "New", "inbox"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 1, "\(outcome.output)")
    #expect(outcome.output.contains("statements 4 -> 4 (0 added, 0 removed"))
  }

  @Test func `diff refuses broken lexicons and a corpus that is no folder`() throws {
    try dropOpinions()
    try edit("wordings:", to: "colour: green\nwordings:")
    let broken = try run(["diff", "Lexicons", "New", "inbox"])
    #expect(broken.status == 78)
    #expect(broken.errors.contains("unknown key: colour"))
    #expect(try run(["diff", "Lexicons", "Lexicons", "inbox/one/a.txt"]).status == 65)
  }
}
