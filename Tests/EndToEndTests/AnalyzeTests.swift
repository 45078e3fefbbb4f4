import Foundation
import Testing

/// `parallax analyze`, `explain` and `lexicon` as a user runs them.
@Suite struct AnalyzeTests {
  private let article = """
    # The day after

    Washington betrayed the Kurds. "We stand by our partners," a spokesman said on Monday.
    """

  @Test func `jsonl gives an object a document in the order of arguments`() throws {
    let place = try Workplace()
    try place.drop(article, at: "one/a.txt")
    try place.drop("Nothing of note happened.", at: "two/b.md")
    let outcome = try Program.run(
      [
        "analyze", "inbox/one/a.txt", "inbox/two/b.md", "--format", "jsonl", "--lexicons",
        Program.lexicons,
      ],
      in: place.root)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    try #require(lines.count == 2)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["schema"] as? Int == 1)
    #expect(first["path"] as? String == "inbox/one/a.txt")
    #expect((first["source"] as? [String: String]) == ["id": "one", "name": "one"])
    #expect(first["published"] is NSNull)
    #expect((first["lexicon"] as? String)?.hasPrefix("sha256:") == true)
    let statements = try #require(first["statements"] as? [[String: Any]])
    let betrayed = try #require(statements.first { $0["claim"] as? String == "kurds/betrayed" })
    #expect(betrayed["pole"] as? String == "affirm")
    #expect(betrayed["voice"] as? String == "own")
    #expect(betrayed["sentence"] as? String == "Washington betrayed the Kurds.")
    let second = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
    #expect((second["statements"] as? [Any])?.isEmpty == true)
  }

  @Test func `offsets count bytes of the extracted text`() throws {
    let place = try Workplace()
    try place.drop("“Élan”, they called it. Washington betrayed the Kurds.", at: "one/a.txt")
    let text = try Program.run(
      ["analyze", "--text", "inbox/one/a.txt", "--lexicons", Program.lexicons], in: place.root)
    let json = try Program.run(
      ["analyze", "--format", "jsonl", "inbox/one/a.txt", "--lexicons", Program.lexicons],
      in: place.root)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let statements = try #require(object["statements"] as? [[String: Any]])
    let statement = try #require(statements.first)
    let start = try #require(statement["start"] as? Int)
    let end = try #require(statement["end"] as? Int)
    let bytes = Array(text.output.utf8)
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == "Washington betrayed the Kurds.")
  }

  @Test func `an unreadable file is named, the others are done, and the exit is 65`() throws {
    let place = try Workplace()
    try place.drop(article, at: "one/a.txt")
    let outcome = try Program.run(
      [
        "analyze", "missing.txt", "inbox/one/a.txt", "--format", "jsonl", "--lexicons",
        Program.lexicons,
      ],
      in: place.root)
    #expect(outcome.status == 65)
    let lines = outcome.output.split(separator: "\n")
    try #require(lines.count == 2)
    let failure = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(failure["path"] as? String == "missing.txt")
    #expect((failure["error"] as? String)?.isEmpty == false)
  }

  @Test func `two threads print what one prints, in the order of arguments`() throws {
    let place = try Workplace()
    // The first is the longest, so that others are done before it.
    let texts = [
      String(repeating: article + "\n\n", count: 200), "Nothing of note.", article, article,
    ]
    for (number, text) in texts.enumerated() { try place.drop(text, at: "one/\(number).txt") }
    let files = texts.indices.flatMap { ["inbox/one/\($0).txt", "missing-\($0).txt"] }
    for format in ["text", "json", "jsonl"] {
      let outcomes = try ["1", "2"].map { threads in
        try Program.run(
          ["analyze", "--format", format, "--lexicons", Program.lexicons, "--threads", threads]
            + files,
          in: place.root)
      }
      #expect(outcomes[0].status == 65)
      #expect(outcomes[1].status == 65)
      #expect(outcomes[0].output == outcomes[1].output)
      #expect(outcomes[0].errors == outcomes[1].errors)
    }
  }

  @Test func `standard input is read once`() throws {
    let place = try Workplace()
    let outcome = try Program.run(
      ["analyze", "-", "-", "--lexicons", Program.lexicons], in: place.root, input: article)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("standard input (-) can be read once"))
  }

  @Test func `standard input is a document`() throws {
    let place = try Workplace()
    let outcome = try Program.run(
      ["analyze", "-", "--format", "jsonl", "--lexicons", Program.lexicons], in: place.root,
      input: article)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"claim\":\"kurds/betrayed\""))
  }

  @Test func `explain marks the words and names the rule`() throws {
    let place = try Workplace()
    try place.drop(article, at: "one/a.txt")
    let outcome = try Program.run(
      ["explain", "inbox/one/a.txt", "--lexicons", Program.lexicons], in: place.root)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("kurds/betrayed affirm"))
    #expect(outcome.output.contains("questions/kurds.yaml:"))
  }

  @Test func `broken lexicons are refused with file and line`() throws {
    let place = try Workplace()
    let lexicons = place.root.appending(path: "Lexicons")
    try FileManager.default.copyItem(atPath: Program.lexicons, toPath: lexicons.path)
    let file = lexicons.appending(path: "questions/kurds.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try ("colour: green\n" + text).write(to: file, atomically: true, encoding: .utf8)
    let check = try Program.run(["lexicon", "check", "--lexicons", lexicons.path], in: place.root)
    #expect(check.status == 1)
    #expect(check.output.contains("questions/kurds.yaml:1: error: unknown key: colour"))
    let analyze = try Program.run(["analyze", "-", "--lexicons", lexicons.path], in: place.root)
    #expect(analyze.status == 78)
  }

  @Test func `the lexicons of the project are sound and read their examples`() throws {
    let place = try Workplace()
    let check = try Program.run(
      ["lexicon", "check", "--lexicons", Program.lexicons], in: place.root)
    #expect(check.status == 0, "\(check.output)")
    let test = try Program.run(["lexicon", "test", "--lexicons", Program.lexicons], in: place.root)
    #expect(test.status == 0, "\(test.output)")
  }

  @Test(arguments: [["analyze"], ["wach"], ["analyze", "-", "--format", "xml"]])
  func `words that mean nothing are a usage error`(arguments: [String]) throws {
    let place = try Workplace()
    #expect(try Program.run(arguments, in: place.root).status == 64)
  }
}
