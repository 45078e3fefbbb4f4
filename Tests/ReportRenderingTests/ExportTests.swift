import Foundation
import FoundationXML
import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct ExportTests {
  static let renderer = ExportRenderer(SampleReport.content())

  static func text(_ write: (([UInt8]) throws -> Void) throws -> Void) rethrows -> String {
    var bytes: [UInt8] = []
    try write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let exported = ExportedDocument(
    document: SampleDocument.content().document, words: 12,
    statements: SampleDocument.statements, counted: [0, 2], shared: [1])

  @Test func `a statement is a row`() {
    let header = String(decoding: ExportRenderer.statementsHeader, as: UTF8.self)
    #expect(
      header
        == "document,statement,path,source,source_name,title,published,date_inferred,claim,pole,"
        + "voice,basis,speaker,weight,counted,folded,shared,start,end,sentence,evidence,rule\r\n")
    let rows = String(decoding: ExportRenderer.statements(of: Self.exported), as: UTF8.self)
    let place = "the-grayzone/flags.txt,the-grayzone,The Grayzone,Flags,,,assad/legitimate"
    let expected = """
      00000000000000aa,0,\(place),affirm,own,said,,1.0000,TRUE,FALSE,FALSE,0,21,\
      Assad kept the peace.,kept,questions/assad.yaml:42
      00000000000000aa,1,\(place),deny,own,told,,1.0000,FALSE,TRUE,TRUE,34,62,\
      The regime shelled a market.,shelled,questions/assad.yaml:42
      00000000000000aa,2,\(place),deny,reported,said,The Observatory,0.5000,TRUE,FALSE,FALSE,\
      34,62,The regime shelled a market.,shelled a market,questions/assad.yaml:42

      """
    #expect(rows.replacing("\r\n", with: "\n") == expected)
  }

  @Test func `a document is a row`() {
    let row = String(decoding: ExportRenderer.line(of: Self.exported), as: UTF8.self)
    #expect(
      row == "00000000000000aa,the-grayzone/flags.txt,the-grayzone,The Grayzone,Flags,,,en,12,3\r\n"
    )
  }

  @Test func `an export has every verdict, however many sources there are`() throws {
    let many = (0..<60).map { SampleReport.source(SourceID("s\($0)"), "S\($0)", documents: 1) }
    let whole = SampleReport.comparison
    let comparison = Comparison(
      questions: whole.questions, sources: many, positions: [], camps: [],
      verdicts: whole.verdicts, pairs: whole.pairs, sharedPassages: [], validation: [:])
    let renderer = ExportRenderer(SampleReport.content(comparison: comparison))
    let lines = try Self.text(renderer.verdicts).split(separator: "\r\n")
    #expect(lines.count == 7)
  }

  @Test func `the network is XML that names sources and comparable pairs`() throws {
    let text = try Self.text(Self.renderer.graph)
    let slugs = [SampleReport.solidarity, SampleReport.grayzone].map(PageNames.slug)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns="))
    #expect(text.split(separator: "<node ").count == 4)
    #expect(text.split(separator: "<edge ").count == 2)
    // agreement = .0625 - .88; weight = (1 - .8175) / 2
    #expect(
      text.contains(
        """
            <edge source="\(slugs[0])" target="\(slugs[1])">
              <data key="weight">0.0913</data>
              <data key="agreement">-0.8175</data>
              <data key="comparable">1</data>
              <data key="agree">0</data>
              <data key="disagree">1</data>
              <data key="partly">0</data>
            </edge>
        """))
    #expect(
      text.contains("  <key id=\"claim2\" for=\"node\" attr.name=\"assad/legitimate\""))
    #expect(text.contains("<data key=\"claim2\">-0.8200</data>"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func `hostile names stay text in the network`() throws {
    let name = "<&\"'>\u{0}\u{1B}\u{FFFE}"
    let whole = SampleReport.comparison
    let comparison = Comparison(
      questions: whole.questions,
      sources: whole.sources.map { SampleReport.source($0.source.id, name, documents: 1) },
      positions: whole.positions, camps: whole.camps, verdicts: whole.verdicts,
      pairs: whole.pairs, sharedPassages: [], validation: [:])
    let renderer = ExportRenderer(SampleReport.content(comparison: comparison))
    let text = try Self.text(renderer.graph)
    #expect(text.contains("&lt;&amp;&quot;'&gt;\u{FFFD}\u{FFFD}\u{FFFD}"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func `the README explains every column and names the claims`() {
    let readme = String(decoding: Self.renderer.readme(), as: UTF8.self)
    #expect(readme.hasPrefix(ExportRenderer.mark + "\n"))
    for header in [ExportRenderer.statementsHeader, ExportRenderer.documentsHeader] {
      let names = String(decoding: header.dropLast(2), as: UTF8.self).split(separator: ",")
      for name in names { #expect(readme.contains("\n  \(name) "), "\(name)") }
    }
    #expect(readme.contains("\n  assad/legitimate: Assad's rule is legitimate\n"))
  }
}
