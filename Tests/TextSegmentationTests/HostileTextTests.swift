import Testing
import TextSegmentation

/// Texts made to be slow.
///
/// Each is so long that anything but linear time would not end.
@Suite(.timeLimit(.minutes(1)))
struct HostileTextTests {
  @Test(arguments: [
    ("quotation marks", "\"", 1_000_000), ("opening marks", "“", 300_000),
    ("single marks", "‘a ", 300_000), ("possessives", "s’ ", 300_000),
    ("apostrophes", "'", 1_000_000), ("stops", ". ", 500_000), ("abbreviations", "U.", 500_000),
    ("hyphens", "a-", 1_000_000), ("zero-width", "\u{200B}", 500_000),
    ("addresses", "https://", 200_000), ("letters", "a", 3_000_000),
    ("closing marks", ".”)]", 200_000), ("apostrophes in words", "a'a", 500_000),
  ])
  func `a million marks take linear time`(name: String, unit: String, count: Int) {
    let text = Array(String(repeating: unit, count: count).utf8)
    let segmented = Segmenter.segment(text.span, blocks: [0..<text.count])
    #expect(segmented.tokens.last.map { $0.range.upperBound <= text.count } ?? true)
    #expect(segmented.sentences.allSatisfy { $0.tokens.count <= 2_000 })
  }

  @Test func `of a hundred thousand quotations within each other the outermost are kept`() {
    let depth = 100_000
    let text = String(repeating: "“a ", count: depth) + "b" + String(repeating: "”", count: depth)
    let segmented = Cutting(text).segmented
    let quotations = segmented.quotations
    #expect(quotations.count == 16)
    #expect(!quotations.contains { !$0.isClosed })
    #expect(quotations.first?.tokens == segmented.tokens.indices)
  }
}
