import Foundation
import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// The lexicons that the project ships.
@Suite struct LexiconFolderTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Lexicons")

  static func files() throws -> [LexiconFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".yaml") || $0 == "weights.tsv" }.map { path in
      LexiconFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }

  @Test func `the lexicons load without errors`() throws {
    let bundle = try LexiconBundle.load(try Self.files())
    #expect(bundle.questions.map(\.id) == ["assad", "isis", "kurds", "us-role"])
    #expect(bundle.findings.filter { $0.severity == .error } == [])
  }

  @Test func `every example of the lexicons is read as it says`() throws {
    let analyzer = StanceAnalyzer(try LexiconBundle.load(try Self.files()))
    #expect(analyzer.failingExamples().map(\.description) == [])
    #expect(analyzer.bundle.examples.count >= 15 * analyzer.bundle.questions.count)
  }

  @Test func `every claim has examples of each kind`() throws {
    let bundle = try LexiconBundle.load(try Self.files())
    for claim in bundle.questions.flatMap(\.claims) {
      let examples = bundle.examples.filter { $0.claim == claim.id }
      for expectation in [Example.Expectation.pole(.affirm), .pole(.deny), .silent] {
        let count = examples.count { $0.expectation == expectation }
        #expect(count >= 5, "\(claim.id): \(expectation)")
      }
    }
  }
}
