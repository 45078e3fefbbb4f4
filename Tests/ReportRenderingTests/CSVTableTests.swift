import ReportRendering
import Testing

@Suite struct CSVTableTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
    ("@x", "'@x"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("", ""), ("a=1", "a=1"),
  ])
  func `a text field is quoted and disarmed`(text: String, expected: String) {
    #expect(CSVTable.written(.text(text)) == expected)
  }

  @Test func `what would move a terminal or end a file is shown as such`() {
    #expect(CSVTable.written(.text("a\u{0}\u{1B}[1m\u{202E}é")) == "a\u{FFFD}\u{FFFD}[1m\u{FFFD}é")
  }

  @Test(arguments: [(true, "TRUE"), (false, "FALSE"), (nil, "")])
  func `a truth value is a word, or missing`(value: Bool?, expected: String) {
    #expect(CSVTable.written(.flag(value)) == expected)
    #expect(CSVTable.written(.missing) == "")
  }

  @Test func `a number is no text`() {
    #expect(CSVTable.written(.decimal(-0.5)) == "-0.5000")
    #expect(CSVTable.written(.decimal(nil)) == "")
    #expect(CSVTable.written(.integer(-3)) == "-3")
  }

  @Test func `rows end with carriage return and line feed`() {
    let table = CSVTable(columns: ["a", "b"], rows: [[.text("x"), .integer(1)]])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "a,b\r\nx,1\r\n")
  }

  @Test func `positions and verdicts have a row each`() {
    let files = SampleReport.renderer.comparisonFiles()
    let rows = { (path: String) -> [String] in
      let text = files.first { $0.path == path }.map(SampleReport.html) ?? ""
      return text.split(separator: "\r\n").map(String.init)
    }
    let positions = rows("positions.csv")
    #expect(positions.count == 7)
    #expect(
      positions[4]
        == "assad/legitimate,syria-solidarity,Solidarity,deny,0,29,0,20,0.0000,4.5000,2,0,0,"
        + "-0.8200,-0.9900,-0.3600,0.5000,-0.8200,-0.8200,1.2500,,,TRUE,0")
    let verdicts = rows("verdicts.csv")
    #expect(verdicts.count == 7)
    #expect(
      verdicts[4]
        == "assad/legitimate,syria-solidarity,the-grayzone,Solidarity,The Grayzone,TRUE,disagree,"
        + "leaning,0.8800,0.0625,0.8800,FALSE,few-documents unvalidated,,,b,documents,"
        + "00000000000000aa")
    #expect(
      verdicts[3]
        == "assad/chemical-attacks,the-grayzone,wire,The Grayzone,Wire,FALSE,,,,,,,,silent,both,,,")
    #expect(
      verdicts[1]
        == "assad/chemical-attacks,syria-solidarity,the-grayzone,Solidarity,The Grayzone,FALSE,"
        + ",,,,,,,silent,b,,,")
  }

  @Test func `every column of the tables is explained`() {
    let files = SampleReport.renderer.comparisonFiles()
    let text = { (path: String) in files.first { $0.path == path }.map(SampleReport.html) ?? "" }
    let explained = text("columns.txt").split(separator: "\n")
    for path in ["positions.csv", "verdicts.csv"] {
      let header = text(path).split(separator: "\r\n").first ?? ""
      for column in header.split(separator: ",") {
        #expect(explained.contains { $0.hasPrefix("  \(column) ") }, "\(path): \(column)")
      }
    }
  }
}
