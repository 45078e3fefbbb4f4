import ComparisonService
import DocumentReading
import StanceVocabulary
import Testing

/// The five seed articles, counted by hand.
@Suite struct SeedTests {
  /// `seeds/` in the repository that this file lies in.
  private static var inbox: [UInt8] {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return Array((parts.dropLast(3) + ["seeds"]).joined(separator: "/").utf8)
  }

  private func read(_ path: String) async throws -> Document {
    try await FolderDocumentReader(inbox: Self.inbox).read(InboxPath(path)).document
  }

  private func count(_ kind: TextBlock.Kind, _ document: Document) -> Int {
    document.blocks.count { $0.kind == kind }
  }

  @Test func `the transcript has its speakers`() async throws {
    let document = try await read("the-grayzone/000_478716ed0ab047ea.txt")
    #expect(document.source.name == "The Grayzone")
    #expect(document.source.guests == ["Guest"])
    #expect(document.title == "ISIS flags flowing Syria after US-backed rampage")
    #expect(document.published?.date.description == "2026-01-01")
    #expect(document.published?.origin == .inferred)
    #expect(document.language == "en")
    #expect(document.blocks.count == 30)
    #expect(count(.heading, document) == 1)
    let speakers = document.blocks.map(\.speaker)
    #expect(speakers.count { $0 == "Max" } == 14)
    #expect(speakers.count { $0 == "Aaron" } == 13)
    #expect(speakers.count { $0 == "Guest" } == 1)
    #expect(speakers.count { $0 == nil } == 2)
    #expect(document.string(document.blocks[29].range) == "Yeah.")
  }

  @Test func `an article keeps its text and sheds the page`() async throws {
    let document = try await read("anti-media/002_204fc1a01c09d850.txt")
    #expect(document.title?.hasPrefix("What’s Going to Happen After the Fall of ISIS?") == true)
    #expect(document.blocks.count == 29)
    #expect(count(.furniture, document) == 3)
    #expect(count(.heading, document) == 1)
    #expect(document.published?.date.description == "2017-07-01")
  }

  @Test func `a commentary keeps all but its rights notice`() async throws {
    let document = try await read("unsigned-commentary/003_d456d58e3775ac61.txt")
    #expect(document.blocks.count == 10)
    #expect(document.blocks.last?.kind == .furniture)
    #expect(count(.heading, document) == 1)
    #expect(document.title?.hasPrefix("«Who are the victors of ISIS?") == true)
  }

  @Test(arguments: [
    ("syria-solidarity-campaign/001_9f2ca5f53b11969f.txt", 86, 2),
    ("syria-solidarity-campaign/004_e0278f0b7fb1920e.txt", 57, 0),
  ])
  func `a blog page has a block a line`(path: String, blocks: Int, furniture: Int) async throws {
    let document = try await read(path)
    #expect(document.blocks.count == blocks)
    #expect(count(.furniture, document) == furniture)
    #expect(document.blocks.allSatisfy { $0.speaker == nil })
  }

  @Test func `every source.yaml is understood`() {
    let found = FolderDocumentReader(inbox: Self.inbox).sourceDescriptions()
    #expect(found.byFolder.count == 4)
    #expect(found.findings.isEmpty)
  }
}
