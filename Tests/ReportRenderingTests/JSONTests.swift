import FoundationEssentials
import ReportRendering
import Testing

@Suite struct JSONTests {
  private func written(_ value: JSONValue) -> String {
    String(decoding: JSONFormatter.bytes(value), as: UTF8.self)
  }

  @Test func `keys keep their order and numbers four decimals`() {
    let value = JSONValue.object([
      ("b", .decimal(0.5)), ("a", .array([.integer(1), .null, .bool(true)])),
    ])
    #expect(
      written(value)
        == "{\n  \"b\": 0.5000,\n  \"a\": [\n    1,\n    null,\n    true\n  ]\n}\n")
  }

  @Test(arguments: [
    ("a\"b\\c", "\"a\\\"b\\\\c\"\n"), ("\n\t\u{1}\u{7F}", "\"\\n\\t\\u0001\\u007f\"\n"),
    ("</script>é", "\"</script>é\"\n"),
  ])
  func `strings are escaped`(text: String, expected: String) {
    #expect(written(.string(text)) == expected)
  }

  @Test func `what is no number is null`() {
    #expect(written(.decimal(.nan)) == "null\n")
  }

  private struct File: Decodable {
    struct Verdict: Decodable {
      let claim: String
      let a: String
      let comparable: Bool
      let reading: String?
      let p: Double?
      let reason: String?
    }
    struct Position: Decodable {
      let claim: String
      let source: String
      let side: String
    }
    let schema: Int
    let lexicons: String
    let positions: [Position]
    let verdicts: [Verdict]
  }

  @Test func `the comparison parses and says what the pages say`() throws {
    let page = try #require(
      SampleReport.renderer.comparisonFiles().first { $0.path == "comparison.json" })
    let file = try JSONDecoder().decode(File.self, from: Data(page.bytes))
    #expect(file.schema == 1)
    #expect(file.lexicons == "sha256:ab12")
    #expect(file.positions.map(\.side).suffix(3) == ["deny", "affirm", "one-statement-deny"])
    #expect(file.verdicts[3].reading == "disagree")
    #expect(file.verdicts[3].p == 0.88)
    #expect(file.verdicts[0].reason == "silent")
    #expect(file.verdicts[0].comparable == false)
  }

  @Test func `the schema's keys come in their order`() throws {
    let page = try #require(
      SampleReport.renderer.comparisonFiles().first { $0.path == "comparison.json" })
    let keys = SampleReport.html(page).split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  \""), let end = line.firstIndex(of: ":") else { return nil }
      return String(line[line.index(line.startIndex, offsetBy: 3)..<line.index(before: end)])
    }
    #expect(
      keys == [
        "$schema", "schema", "notice", "program", "lexicons", "validation", "conventions",
        "questions",
        "sources", "positions", "camps", "verdictsHold", "verdicts", "pairs", "sharedPassages",
        "unread",
      ])
  }
}
