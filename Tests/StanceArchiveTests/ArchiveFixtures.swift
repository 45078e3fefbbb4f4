import ComparisonService
import Foundation
import StanceComparison
import StanceVocabulary

@testable import StanceArchive

/// Runs a body with a fresh folder that is removed afterwards.
func withStateFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("archive-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return try body(folder)
}

/// Values for tests: each a whole record with every optional field filled or empty.
enum Fixture {
  static let edition = AnalysisEdition(bundle: "sha256:aa", version: 1)
  static let next = AnalysisEdition(bundle: "sha256:bb", version: 1)

  static func stamp(_ number: Int64) -> FileStamp {
    FileStamp(
      device: .max, inode: UInt64(number), size: 10 * number,
      modifiedNanoseconds: number * 1_000_000_007, changedNanoseconds: -number)
  }

  static func document(
    _ path: String, text: String = "Assad is legitimate. He is not.", content: String = "c1",
    isRacilyClean: Bool = false
  ) -> ArchivedDocument {
    let bytes = Array(text.utf8)
    let document = Document(
      id: DocumentID(path.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }), path: InboxPath(path),
      source: Source(
        id: SourceID("s"), name: "Ș\n", address: "https://example.org", guests: ["Max"],
        hosts: ["Aaron"], attribution: "from its title"),
      title: "A \"title\"",
      published: CalendarDate("2017-07-18").map { PublicationDate(date: $0, origin: .document) },
      language: "en", text: bytes,
      blocks: [
        TextBlock(kind: .heading, range: 0..<5),
        TextBlock(kind: .paragraph, range: 6..<bytes.count, speaker: "Aaron", language: "de"),
      ],
      provenance: Provenance(
        author: "Ann\u{E9}", address: "https://example.org/a",
        places: [.author: "byline", .title: "og:title"],
        gaps: [ReadingGap("2 of its 3 pages hold no text", remedy: "recognise it")]))
    return ArchivedDocument(
      document: document, stamp: stamp(3), contentHash: content, isRacilyClean: isRacilyClean,
      readerVersion: 2)
  }

  static func statement(_ start: Int, speaker: String? = nil, context: Range<Int>? = nil)
    -> Statement
  {
    Statement(
      claim: ClaimID(question: "assad", name: "legitimate"), pole: .deny, voice: .reported,
      basis: .told, speaker: speaker, weight: Weight(thousandths: 1250),
      sentence: start..<start + 9, evidence: start + 1..<start + 2, context: context,
      sentenceWords: 4, block: 1, rule: RuleReference(file: "questions/assad.yaml", line: 42),
      trail: [
        TraceStep(step: "relation", span: start..<start + 3, effect: "denies"),
        TraceStep(step: "hedge", span: nil, effect: "half weight"),
      ])
  }

  static func reading(_ edition: AnalysisEdition = edition, words: Int = 6) -> ArchivedReading {
    ArchivedReading(
      edition: edition, datedAs: CalendarDate("2017-07-18"), words: words,
      statements: [statement(0), statement(6, speaker: "Ⅷ", context: 0..<5)],
      passages: [1: PassageFingerprint(exact: .max, shingles: [0, 1, .max])])
  }
}
