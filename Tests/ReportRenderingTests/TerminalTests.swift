import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct TerminalTests {
  static func text(_ width: Int, isColoured: Bool = false) -> String {
    TextSummary.text(for: SampleReport.content(), width: width, isColoured: isColoured)
  }

  static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: TerminalGolden.byWidth)
  func `the first page is there as text`(width: Int, expected: String) {
    #expect(Self.text(width) == expected + "\n")
  }

  @Test(arguments: [24, 33, 40, 61, 80, 120, 400])
  func `no line is wider than the terminal`(width: Int) {
    for line in Self.lines(Self.text(width)) {
      #expect(DisplayColumns.of(line) <= width, "\(line)")
    }
  }

  @Test(arguments: [40, 80, 120])
  func `without its colours the text is the same`(width: Int) {
    let coloured = Self.text(width, isColoured: true)
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == Self.text(width))
    // Every line ends as it began: a pager may cut anywhere.
    for line in Self.lines(coloured) where line.contains("\u{1B}") {
      #expect(line.split(separator: "\u{1B}[0m", omittingEmptySubsequences: false).count > 1)
    }
    #expect(!Self.text(width).contains("\u{1B}"))
  }

  @Test func `only bold, dim, cyan and yellow are used`() {
    let codes = Self.text(80, isColoured: true).matches(of: /\u{1B}\[([0-9]*)m/).map(\.output.1)
    #expect(Set(codes) == ["0", "1", "2", "33", "36"])
  }

  @Test func `wide characters and marks are counted as they are shown`() {
    let names = ["新华社新华社新华社新华社新华社新华社", "e\u{301}e\u{301}e\u{301}", "الجزيرة", "👩‍👩‍👧‍👦 🇫🇷"]
    let whole = SampleReport.comparison
    let sources = zip(whole.sources + whole.sources.prefix(1), names).map {
      SampleReport.source($0.source.id, $1, documents: 1)
    }
    let comparison = Comparison(
      questions: whole.questions, sources: sources, positions: whole.positions,
      camps: whole.camps, verdicts: whole.verdicts, pairs: whole.pairs, sharedPassages: [],
      validation: [:])
    let text = TextSummary.text(
      for: SampleReport.content(comparison: comparison), width: 30)
    for line in Self.lines(text) { #expect(DisplayColumns.of(line) <= 30, "\(line)") }
    // A name of 36 columns is cut in the matrix to ten: nine hold four of its characters.
    #expect(text.contains("\n  新华社新…   "))
  }

  @Test func `a source's text commands no terminal`() {
    let name = "x\u{1B}]0;y\u{7}\u{9B}31m\u{202E}\r\nz"
    let whole = SampleReport.comparison
    let comparison = Comparison(
      questions: whole.questions,
      sources: whole.sources.map { SampleReport.source($0.source.id, name, documents: 1) },
      positions: whole.positions, camps: whole.camps, verdicts: whole.verdicts,
      pairs: whole.pairs, sharedPassages: [], validation: [:])
    let text = TextSummary.text(
      for: SampleReport.content(comparison: comparison), width: 80)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar != "\u{202E}")
    }
  }

  @Test func `columns of the matrix that do not fit stand below`() {
    let claims = (1...20).map { number in
      Claim(
        id: ClaimID(question: "q", name: "c\(number)"), sentence: "C\(number)",
        affirmWording: "says so", denyWording: "denies it")
    }
    let comparison = Comparison(
      questions: [Question(id: "q", title: "Q?", claims: claims)],
      sources: SampleReport.comparison.sources, positions: [],
      camps: [], verdicts: [], pairs: [], sharedPassages: [], validation: [:])
    let content = SampleReport.content(comparison: comparison, documents: [])
    func tables(_ width: Int) -> Int {
      TextSummary.text(for: content, width: width).split(separator: "\n").count {
        $0.hasPrefix("  Wire  ")
      }
    }
    // 2 + 12 columns, then three a claim: 22 of 80, 8 of 40.
    #expect(tables(80) == 1)
    #expect(tables(40) == 3)
  }
}

/// The width of a line by another way than the program's: what `wcwidth` would say of the few kinds
/// of characters in these tests.
enum DisplayColumns {
  static func of(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200D, 0xFE0F: sum
      case 0x4E00...0x9FFF, 0x1F300...0x1FAFF: sum + 2
      default: sum + 1
      }
    }
  }
}
