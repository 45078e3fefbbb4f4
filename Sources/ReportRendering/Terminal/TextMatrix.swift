import StanceComparison
import StanceVocabulary

/// Sources and claims on a terminal: a row a source, a numbered column a claim, a sign a position.
///
/// Where the columns do not fit beside each other, further ones stand in a table below.
struct TextMatrix {
  let view: ReportView
  let layout: LineLayout
  let numbers: ClaimNumbers

  private static let cellWidth = 3
  private static let mostNameColumns = 28

  var lines: [StyledText] {
    let claims = view.questions.flatMap(\.claims)
    guard !claims.isEmpty, !view.sources.isEmpty else { return [] }
    let tables = blocks.flatMap { block in
      [StyledText(), header(block)]
        + view.ordered.compactMap(view.summary).map { row($0, in: block) }
    }
    return [StyledText()]
      + layout.lines(StyledText("ALL POSITIONS", .strong), indent: 0, hanging: 0)
      + layout.lines(StyledText(Self.legend, .faint), indent: 2, hanging: 2) + tables
  }

  private static let legend = """
    Columns are the claims by their numbers above. ▲ affirms ▼ denies ◆ both △▽ one statement \
    ○ silent
    """

  /// A third of the line at most.
  private var nameWidth: Int {
    let widest = view.sources.map { DisplayWidth.columns(name($0)) }.max() ?? 0
    return min(widest, Self.mostNameColumns, max(8, layout.width / 3))
  }

  private func name(_ summary: SourceSummary) -> String {
    LegibleText.line(summary.source.name)
  }

  /// The claims in the order of the page, as many together as fit; a gap parts two questions.
  private var blocks: [[[ClaimID]]] {
    let room = layout.width - 2 - nameWidth
    var blocks: [[[ClaimID]]] = []
    var used = room
    for claims in numbers.claims {
      for (place, claim) in claims.enumerated() {
        let gap = place == 0 ? 1 : 0
        if used + gap + Self.cellWidth > room {
          blocks.append([[]])
          used = 0
        } else if place == 0 {
          blocks[blocks.count - 1].append([])
          used += 1
        }
        let last = blocks[blocks.count - 1].count - 1
        blocks[blocks.count - 1][last].append(claim)
        used += Self.cellWidth
      }
    }
    return blocks
  }

  private func header(_ block: [[ClaimID]]) -> StyledText {
    line(StyledText(), block) { StyledText("\(numbers[$0])", .faint) }
  }

  private func row(_ summary: SourceSummary, in block: [[ClaimID]]) -> StyledText {
    line(StyledText(name(summary)), block) { sign(summary.source.id, $0) }
  }

  private func sign(_ source: SourceID, _ claim: ClaimID) -> StyledText {
    let side = view.position(source, claim)?.side ?? .silent
    let style: TextStyle =
      switch side {
      case .takes(let pole), .oneStatement(let pole): TextStyle(pole)
      case .both: .plain
      case .silent: .faint
      }
    return StyledText(SideWords(side).sign, style)
  }

  private func line(
    _ name: StyledText, _ block: [[ClaimID]], _ cell: (ClaimID) -> StyledText
  ) -> StyledText {
    var line = StyledText("  ") + name.cut(to: nameWidth).padded(to: nameWidth)
    for (place, claims) in block.enumerated() {
      if place > 0 { line += StyledText(" ") }
      for claim in claims {
        let text = cell(claim)
        line += StyledText(String(repeating: " ", count: max(0, Self.cellWidth - text.width)))
        line += text
      }
    }
    return line
  }
}
