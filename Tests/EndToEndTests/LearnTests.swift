import Foundation
import Testing

/// `parallax lexicon learn` as a user runs it, and what `analyze` makes of it.
@Suite struct LearnTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try SmallLexicons.write(to: lexicons)
  }

  private var lexicons: URL { place.root.appending(path: "Lexicons") }
  private var weights: URL { lexicons.appending(path: "weights.tsv") }

  private static let names = [
    "village", "town", "river", "road", "valley", "border", "camp", "market", "school", "harbour",
  ]

  /// Sixty coded sentences, a document each: as many affirm as deny and say nothing.
  private func code(in folder: String, denying: Int = 20) throws {
    var sentences = "document\tsentence\ttext\n"
    var statements = "sentence\tclaim\tpolarity\tvoice\treaders\n"
    let kinds = [("Farewell", "+", 20), ("Welcome", "-", denying), ("Rain came", "", 20)]
    for (word, pole, count) in kinds {
      for number in 0..<count {
        let id = "\(word.prefix(1))\(number)"
        let name = Self.names[number % Self.names.count]
        sentences += "\(id).txt\t\(id)\t\(word) to them all in the \(name).\n"
        if !pole.isEmpty { statements += "\(id)\tt/a\t\(pole)\town\t2\n" }
      }
    }
    try write(sentences, statements, in: folder)
  }

  private func write(_ sentences: String, _ statements: String, in folder: String) throws {
    let url = place.root.appending(path: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(sentences.utf8).write(to: url.appending(path: "sentences.tsv"))
    try Data(statements.utf8).write(to: url.appending(path: "statements.tsv"))
  }

  private func learn(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      ["lexicon", "learn"] + arguments + ["--lexicons", "Lexicons"], in: place.root)
  }

  private func analyze(_ text: String) throws -> Program.Outcome {
    try Program.run(["analyze", "-", "--lexicons", "Lexicons"], in: place.root, input: text)
  }

  /// The lines of `weights.tsv`, cell by cell.
  private func rows() throws -> [[String]] {
    try String(contentsOf: weights, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: - Learning

  @Test func `it writes the weights and says what it learnt from`() throws {
    try code(in: "coded")
    let outcome = try learn("coded")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let rows = try rows()
    #expect(rows[0] == ["cue", "t/a +", "t/a -"])
    #expect(rows[1].first == "(base)")
    #expect(outcome.output.hasPrefix("60 sentences, 2 sides, \(rows.count - 2) cues: /"))
    #expect(outcome.output.hasSuffix("/Lexicons/weights.tsv\n"))
    let names = rows.dropFirst(2).compactMap(\.first)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let farewell = try #require(rows.first { $0[0] == "farewell" })
    #expect(try #require(Double(farewell[1])) > 0.5)
    #expect(try #require(Double(farewell[2])) < -0.1)
    let welcome = try #require(rows.first { $0[0] == "welcome" })
    #expect(try #require(Double(welcome[1])) < -0.1)
    #expect(try #require(Double(welcome[2])) > 0.5)
    let check = try Program.run(["lexicon", "check", "--lexicons", "Lexicons"], in: place.root)
    #expect(!check.output.contains("weights.tsv"))
  }

  @Test func `the same sentences give the same bytes, whatever was learnt before`() throws {
    try code(in: "coded")
    try code(in: "other", denying: 30)
    #expect(try learn("coded").status == 0)
    let first = try Data(contentsOf: weights)
    let again = try learn("coded")
    #expect(try Data(contentsOf: weights) == first)
    #expect(try learn("other").status == 0)
    #expect(try Data(contentsOf: weights) != first)
    #expect(try learn("coded").output == again.output)
    #expect(try Data(contentsOf: weights) == first)
  }

  @Test func `analyze uses what was learnt`() throws {
    try code(in: "coded")
    let text = "Farewell to them all in the forest."
    #expect(try analyze(text).output.contains("0 statements"))
    try #require(try learn("coded").status == 0)
    let line = try #require(try rows().firstIndex { $0[0] == "farewell" }) + 1
    let outcome = try analyze(text)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("1 statement\n"), "\(outcome.output)")
    #expect(outcome.output.contains("t/a affirm (own, said, weight 0."), "\(outcome.output)")
    #expect(outcome.output.contains(", weights.tsv:\(line))\n    \(text)\n"), "\(outcome.output)")
    #expect(try analyze("Welcome to them all in the forest.").output.contains("t/a deny (own"))
    #expect(try analyze("Rain came to them all.").output.contains("0 statements"))
    let explained = try Program.run(
      ["explain", "-", "--lexicons", "Lexicons"], in: place.root, input: text)
    #expect(explained.output.contains("weighed together, by weights.tsv:\(line)"))
    #expect(explained.output.contains(": farewell "), "\(explained.output)")
  }

  @Test func `another version of the lexicons is named by another hash`() throws {
    func hash() throws -> String {
      let outcome = try Program.run(
        ["analyze", "-", "--format", "jsonl", "--lexicons", "Lexicons"], in: place.root,
        input: "They must go.")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try #require((object as? [String: Any])?["lexicon"] as? String)
    }
    try code(in: "coded")
    let before = try hash()
    try #require(try learn("coded").status == 0)
    #expect(try hash() != before)
    try FileManager.default.removeItem(at: weights)
    #expect(try hash() == before)
  }

  // MARK: - What it learns from

  @Test func `the sentences beside the lexicons are taken where none are named`() throws {
    try code(in: "Lexicons/coded/b")
    try code(in: "Lexicons/coded/a", denying: 25)
    let notes = lexicons.appending(path: "coded/README.md")
    try Data("Notes.\n".utf8).write(to: notes)
    let outcome = try learn()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("125 sentences, 2 sides, "))
    let own = try Data(contentsOf: weights)
    #expect(try learn("Lexicons/coded/a", "Lexicons/coded/b").output == outcome.output)
    #expect(try Data(contentsOf: weights) == own)
    // They are no part of the lexicons.
    let check = try Program.run(["lexicon", "check", "--lexicons", "Lexicons"], in: place.root)
    #expect(!check.output.contains("coded"))
  }

  @Test func `an example of a claim counts as several sentences, each as many`() throws {
    let file = lexicons.appending(path: "questions/t.yaml")
    let question = try String(contentsOf: file, encoding: .utf8)
    let example = "    examples: {affirm: [They must go.], silent: [It is late.]}\nwordings:"
    try question.replacing("wordings:", with: example)
      .write(to: file, atomically: true, encoding: .utf8)
    try code(in: "coded")
    let outcome = try learn("coded")
    #expect(outcome.output.contains(" sentences, 2 sides, "))
    let count = try #require(Int(outcome.output.prefix { $0.isNumber })) - 60
    #expect(count > 2 && count.isMultiple(of: 2))
  }

  @Test func `a question that is switched off cannot be learnt`() throws {
    let off = """
      question: Off?
      active: no
      claims:
        x: {claim: one, affirm: two, deny: three}
      wordings:
        - {say: [adieu], affirm: u/x}

      """
    try Data(off.utf8).write(to: lexicons.appending(path: "questions/u.yaml"))
    try code(in: "coded")
    let statements = place.root.appending(path: "coded/statements.tsv")
    let text = try String(contentsOf: statements, encoding: .utf8)
    // The same sentences, coded for both claims.
    let both =
      text
      + text.split(separator: "\n").dropFirst()
      .map { $0.replacing("t/a", with: "u/x") + "\n" }.joined()
    try Data(both.utf8).write(to: statements)
    let outcome = try learn("coded")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no claim 'u/x' in the lexicons"))
    #expect(!FileManager.default.fileExists(atPath: weights.path))
  }

  @Test func `documents are read where they lie`() throws {
    try code(in: "coded")
    try FileManager.default.createDirectory(
      at: place.root.appending(path: "texts"), withIntermediateDirectories: true)
    let missing = try learn("coded", "--documents", "texts")
    #expect(missing.status == 65)
    #expect(
      missing.errors.contains(
        "coded/sentences.tsv:2: the document F0.txt cannot be read (texts in texts): "))
    #expect(!FileManager.default.fileExists(atPath: weights.path))
    for (word, count) in [("Farewell", 20), ("Welcome", 20), ("Rain came", 20)] {
      for number in 0..<count {
        // With a sentence that was not coded.
        let name = Self.names[number % Self.names.count]
        let text = "Nobody coded this one.\n\n\(word) to them all in the \(name).\n"
        try Data(text.utf8)
          .write(to: place.root.appending(path: "texts/\(word.prefix(1))\(number).txt"))
      }
    }
    let outcome = try learn("coded", "--documents", "texts")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("60 sentences, 2 sides, "))
    #expect(try !rows().contains { $0[0] == "nobody" })
  }

  @Test func `a side with too few statements is not learnt`() throws {
    try code(in: "coded", denying: 19)
    let outcome = try learn("coded")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "parallax: too few coded statements to learn from: a claim needs 20 on each side\n")
    #expect(!FileManager.default.fileExists(atPath: weights.path))
    // Then nothing is weighed.
    let text = "They must go from here."
    #expect(try analyze(text).output.contains("t/a affirm (own, said, weight 1.000, questions/"))
    try code(in: "more", denying: 20)
    #expect(try learn("coded", "more").output.hasPrefix("119 sentences, 2 sides, "))
  }

  // MARK: - What it cannot learn from

  @Test func `without coded sentences it ends with 65 and writes nothing`() throws {
    let none = try learn()
    #expect(none.status == 65)
    #expect(none.output == "")
    #expect(
      none.errors.hasSuffix(
        "/Lexicons/coded: No such file or directory; name a folder of coded sentences\n"))
    try FileManager.default.createDirectory(
      at: lexicons.appending(path: "coded"), withIntermediateDirectories: true)
    let empty = try learn()
    #expect(empty.status == 65)
    #expect(empty.errors.hasSuffix("/Lexicons/coded: no folder of coded sentences in it\n"))
    let missing = try learn("missing")
    #expect(missing.status == 65)
    #expect(
      missing.errors == "parallax: missing: no folder with sentences.tsv and statements.tsv\n")
    #expect(!FileManager.default.fileExists(atPath: weights.path))
  }

  @Test func `wrong sentences are named with file and line, and the weights stay`() throws {
    try code(in: "coded")
    try #require(try learn("coded").status == 0)
    let before = try Data(contentsOf: weights)
    try write(
      "document\tsentence\ttext\na.txt\ts1\tThey left.\n",
      "sentence\tclaim\tpolarity\tvoice\treaders\ns1\tt/z\t+\town\t1\ns2\tt/a\t+\town\t1\n",
      in: "wrong")
    let outcome = try learn("coded", "wrong")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        parallax: wrong/statements.tsv:2: no claim 't/z' in the lexicons
        wrong/statements.tsv:3: no sentence 's2' in sentences.tsv

        """)
    #expect(try Data(contentsOf: weights) == before)
  }

  @Test func `lexicons that are missing or broken end it with 78`() throws {
    try code(in: "coded")
    let missing = try Program.run(
      ["lexicon", "learn", "coded", "--lexicons", "nowhere"], in: place.root)
    #expect(missing.status == 78)
    let file = lexicons.appending(path: "questions/t.yaml")
    let question = try String(contentsOf: file, encoding: .utf8)
    try ("colour: green\n" + question).write(to: file, atomically: true, encoding: .utf8)
    let broken = try learn("coded")
    #expect(broken.status == 78)
    #expect(broken.errors.contains("questions/t.yaml:1: error: unknown key: colour"))
  }

  @Test func `weights that cannot be read are an error of the lexicons`() throws {
    try Data("cue\tt/a +\tt/a -\n(base)\t0\t0\nfarewell\tmuch\n".utf8).write(to: weights)
    let check = try Program.run(["lexicon", "check", "--lexicons", "Lexicons"], in: place.root)
    #expect(check.status == 1)
    #expect(
      check.output.contains("weights.tsv:3: error: must hold a cue and at most 2 numbers"))
    #expect(try analyze("Farewell.").status == 78)
    // To learn anew does without them.
    try code(in: "coded")
    #expect(try learn("coded").status == 0)
    #expect(try analyze("Farewell.").status == 0)
  }
}
