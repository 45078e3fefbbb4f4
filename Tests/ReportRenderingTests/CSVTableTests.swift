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
        + "-0.8200,-0.9900,-0.3600,0.5000,-0.8200,-0.8200,1.2500,,,true,0")
    let verdicts = rows("verdicts.csv")
    #expect(verdicts.count == 7)
    #expect(
      verdicts[4]
        == "assad/legitimate,syria-solidarity,the-grayzone,Solidarity,The Grayzone,disagree,"
        + "leaning,0.8800,0.0625,0.8800,false,few-documents unvalidated,,,00000000000000aa")
    #expect(
      verdicts[3]
        == "assad/chemical-attacks,the-grayzone,wire,The Grayzone,Wire,,,,,,,,silent,"
        + "the-grayzone; wire,")
  }
}
