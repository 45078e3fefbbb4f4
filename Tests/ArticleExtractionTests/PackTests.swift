import ArticleExchange
import Foundation
import Testing

@testable import ArticleExtraction

/// The pages of Tests/ExtractionTests, whose README tells what they are and how others read them.
@Suite struct `The pack of pages` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExtractionTests/pages")

  @Test func `is read as well as it was`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".html") }.sorted()
    let scores = try names.compactMap { try Self.score(String($0.dropLast(5))) }
    #expect(scores.count == 106)
    #expect(scores.reduce(0, +) / Double(scores.count) > 0.978)
    #expect(scores.count { $0 >= 0.95 } >= 100)
  }

  /// Token F1 of a page; nothing for one without an article.
  private static func score(_ name: String) throws -> Double? {
    let gold = try words(
      String(
        decoding: Data(contentsOf: folder.appendingPathComponent("\(name).txt")), as: UTF8.self))
    guard !gold.isEmpty else { return nil }
    let page = try Data(contentsOf: folder.appendingPathComponent("\(name).html"))
    let blocks = try HTMLArticle.read(Array(page)).blocks.filter { $0.kind != .caption }
    let found = words(blocks.map(\.text).joined(separator: "\n"))
    let common = found.reduce(0) { $0 + min($1.value, gold[$1.key] ?? 0) }
    let (all, asked) = (found.values.reduce(0, +), gold.values.reduce(0, +))
    return all + asked == 0 ? 0 : 2 * Double(common) / Double(all + asked)
  }

  private static func words(_ text: String) -> [Substring: Int] {
    Dictionary(text.searchWords.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
