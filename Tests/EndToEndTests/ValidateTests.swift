import Foundation
import Testing

/// `parallax validate` as a user runs it, on a gold that can be counted by hand.
@Suite struct ValidateTests {
  private static let sentences = [
    "They must go from here.", "No, they must stay here.", "Nothing happened in the village.",
    "All of them have left again.",
  ]

  /// A gold of a document: the first two are found, the third is found falsely, the last is missed.
  private func gold(
    _ place: Workplace, _ name: String = "gold", statements: String? = nil
  ) throws {
    let folder = place.root.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rows = Self.sentences.enumerated().map { "a.txt\t\(name).\($0)\t\($1)\n" }
    let usual = [(0, "+"), (1, "-"), (3, "+")].map { "\(name).\($0)\tt/a\t\($1)\town\t2\n" }
    for (file, text) in [
      ("sentences.tsv", "document\tsentence\ttext\n" + rows.joined()),
      (
        "statements.tsv",
        "sentence\tclaim\tpolarity\tvoice\treaders\n" + (statements ?? usual.joined())
      ),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: file))
    }
  }

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try SmallLexicons.write(to: place.root.appending(path: "Lexicons"))
    try gold(place)
    return place
  }

  private func run(_ arguments: [String], _ place: Workplace) throws -> Program.Outcome {
    try Program.run(["validate"] + arguments, in: place.root)
  }

  @Test func `what is found, right, missed and false is counted`() throws {
    let place = try workplace()
    let outcome = try run(["gold", "--errors", "5", "--coded-by", "two students"], place)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.contains("Coded by two students."))
    #expect(
      lines.contains(
        "== gold: 1 document, 4 sentences; no texts: sentences joined into documents"))
    // Jeffreys intervals of 2 of 3.
    let counts = "3 3 2 0.667 [0.24–0.94] 0.667 [0.24–0.94] 0.667 0"
    #expect(lines.contains("own voice \(counts)"), "\(outcome.output)")
    #expect(lines.contains("t/a both \(counts)"))
    #expect(lines.contains("deny 1 1 1 1.000 [0.23–1.00] 1.000 [0.23–1.00] 1.000 0"))
    // Values: affirm 2 + 2, deny 1 + 1, silent 1 + 1; two of four units differ.
    #expect(
      lines.contains(
        "Krippendorff's alpha of program and gold: 0.300, nominal (affirm, deny, both, silent), "
          + "own voice,"))
    #expect(
      lines.contains("gold.3 t/a + (not found)"))
    #expect(lines.contains("gold.2 t/a + (the readers have nothing on the claim here)"))
    #expect(
      lines.contains(
        "found: affirm, own, questions/t.yaml:\(SmallLexicons.wrongLine) "
          + "\"Nothing happened\""))
    #expect(lines.contains("4 entries, 1 of them made no statement in these documents"))
    #expect(!lines.contains("questions/t.yaml:14"))
  }

  @Test func `several are measured apart and together`() throws {
    let place = try workplace()
    try gold(place, "more")
    let outcome = try run(["gold", "more", "--format", "json"], place)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let sets = try #require(object["sets"] as? [[String: Any]])
    #expect(sets.compactMap { $0["name"] as? String } == ["gold", "more"])
    let all = try #require(object["all"] as? [String: Any])
    let own = try #require(all["ownVoice"] as? [String: Any])
    #expect(own["gold"] as? Int == 6)
    #expect(own["right"] as? Int == 4)
    #expect(all["documents"] as? Int == 2)
    let entries = try #require(object["entries"] as? [[String: Any]])
    // Beta(2.5, .5), Beta(2.5, .5), Beta(.5, 2.5).
    #expect(entries.compactMap { $0["precision"] as? Double } == [0.8333, 0.8333, 0.1667])
    #expect(object["silentEntries"] as? [String] == ["questions/t.yaml:14"])
  }

  @Test func `every entry is listed where it is asked for`() throws {
    let place = try workplace()
    let outcome = try run(["gold", "--entries"], place)
    let lines = outcome.output.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    // Beta(1.5, .5) and Beta(.5, 1.5).
    #expect(
      lines.suffix(5) == [
        "questions/t.yaml:\(SmallLexicons.affirmLine) 0.750 [0.23–1.00] 1 right 0 wrong",
        "questions/t.yaml:\(SmallLexicons.denyLine) 0.750 [0.23–1.00] 1 right 0 wrong",
        "questions/t.yaml:\(SmallLexicons.wrongLine) 0.250 [0.00–0.77] 0 right 1 wrong",
        "made no statement:", "questions/t.yaml:14",
      ])
  }

  @Test func `a gold that one reader made is told how to count`() throws {
    let place = try workplace()
    try gold(place, "single", statements: "single.0\tt/a\t+\town\t1\n")
    let outcome = try run(["single"], place)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no statement was found by two readers"))
    #expect(outcome.output.contains("Who coded the sentences was not told (--coded-by)."))
  }

  @Test func `documents are read where they lie`() throws {
    let place = try workplace()
    let texts = place.root.appending(path: "texts")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    try Data("They must go from here. They must go from here.\n".utf8)
      .write(to: texts.appending(path: "a.txt"))
    let outcome = try run(["gold", "--documents", "texts", "--format", "json"], place)
    // Two statements in one coded sentence are one find.
    #expect(outcome.output.contains("\"ownVoice\":{\"gold\":3,\"found\":1,\"right\":1,"))
    let missing = try run(["gold", "--documents", "Lexicons"], place)
    #expect(missing.status == 65)
    #expect(
      missing.errors.contains(
        "gold/sentences.tsv:2: the document a.txt cannot be read (texts in Lexicons): "))
  }

  @Test func `what is recorded stands in the report, and names another version`() throws {
    let place = try workplace()
    let hash = try lexiconHash(place)
    let outcome = try run(
      ["gold", "--record", "--coded-by", "two students", "--lexicons", "Lexicons"], place)
    #expect(outcome.status == 0)
    let file = place.root.appending(path: "Lexicons/validation.json")
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    #expect(record["schema"] as? Int == 1)
    #expect(record["lexicon"] as? String == hash)
    #expect(record["codedBy"] as? String == "two students")
    // The record does not change what it records.
    #expect(try lexiconHash(place) == hash)
    try place.drop("They must go from here.", at: "one/a.txt")
    let measured =
      "Unvalidated: fewer than 50 coded statements. Measured: affirming, too few to "
      + "say; denying, too few to say. Coded by two students."
    #expect(try report(place, "questions/t.html").contains(measured))
    #expect(
      try report(place, "index.html").contains(
        "Affirming: too few to say. Denying: too few to say."))
    #expect(try report(place, "method.html").contains("Coded by two students."))
    let lexicon = place.root.appending(path: "Lexicons/questions/t.yaml")
    let text = try String(contentsOf: lexicon, encoding: .utf8)
    try Data((text + "# another\n").utf8).write(to: lexicon)
    #expect(try report(place, "index.html").contains(">validated for another version</a>"))
    #expect(try report(place, "questions/t.html").contains("Validated for another version"))
    #expect(try report(place, "method.html").contains("Validated for another version"))
  }

  private func lexiconHash(_ place: Workplace) throws -> String? {
    let outcome = try Program.run(
      ["analyze", "-", "--format", "jsonl", "--lexicons", "Lexicons"], in: place.root,
      input: "They must go.")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (object as? [String: Any])?["lexicon"] as? String
  }

  /// A page of a report that is made anew.
  private func report(_ place: Workplace, _ page: String) throws -> String {
    let folder = place.root.appending(path: "report-\(UUID().uuidString)")
    let outcome = try Program.run(
      ["compare", "inbox", "-o", folder.path, "--lexicons", "Lexicons"], in: place.root)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try String(contentsOf: folder.appending(path: page), encoding: .utf8)
  }

  @Test func `wrong gold is named with file and line`() throws {
    let place = try workplace()
    try gold(place, "bad", statements: "bad.0\tt/z\t+\town\t2\nbad.9\tt/a\t+\town\t2\n")
    let outcome = try run(["bad"], place)
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        parallax: bad/statements.tsv:2: no claim 't/z' in the lexicons
        bad/statements.tsv:3: no sentence 'bad.9' in sentences.tsv

        """)
  }

  private static let endings: [([String], Int32)] = [
    ([], 64), (["gold", "--errors", "-1"], 64), (["gold", "gold/"], 64),
    (["gold", "--record", "--question", "t"], 64), (["gold", "--question", "u"], 64),
    (["gold", "--coded-by", " "], 64), (["none"], 65), (["gold", "--documents", "none"], 65),
    (["gold", "--lexicons", "none"], 78),
  ]

  @Test(arguments: endings)
  func `what cannot be measured ends as the table says`(
    arguments: [String], status: Int32
  ) throws {
    let place = try workplace()
    #expect(try run(arguments, place).status == status)
  }
}
