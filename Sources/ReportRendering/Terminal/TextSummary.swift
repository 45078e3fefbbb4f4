import StanceComparison
import StanceVocabulary

/// The first page of a report as text for a terminal, in the same order.
package struct TextSummary {
  private let view: ReportView
  private let layout: LineLayout
  private let numbers: ClaimNumbers

  /// So many articles, and so many moves of one, are shown; further ones are counted.
  private static let mostArticles = 10
  private static let mostMoves = 6
  /// So many files that were not read are named.
  private static let mostUnread = 20

  /// Fewer columns are taken as these.
  package static let leastWidth = 24

  private init(_ view: ReportView, width: Int) {
    self.view = view
    layout = LineLayout(width: max(Self.leastWidth, width))
    numbers = ClaimNumbers(view)
  }

  /// - Parameters:
  ///   - content: What the report is made of.
  ///   - width: Columns of the terminal.
  ///   - isColoured: Whether control sequences for bold, dim and colours stand in it; without them
  ///     the text is the same.
  /// - Returns: Lines ended by line feeds, none wider than the terminal.
  package static func text(
    for content: ReportContent, width: Int, isColoured: Bool = false
  ) -> String {
    let page = TextSummary(ReportView(content), width: width)
    return page.lines.map { $0.written(isColoured: isColoured) + "\n" }.joined()
  }

  private var lines: [StyledText] {
    let claims = view.questions.flatMap { question -> [StyledText] in
      [StyledText()] + heading(question.title)
        + view.claimsBySharpness(question).flatMap {
          TextClaim(view: view, layout: layout, claim: $0, number: numbers[$0.id]).lines
        }
    }
    return opening + claims + moves
      + TextMatrix(view: view, layout: layout, numbers: numbers).lines + unread
  }

  private func heading(_ text: String) -> [StyledText] {
    layout.lines(StyledText(text.uppercased(), .strong), indent: 0, hanging: 0)
  }

  private func paragraph(_ text: String, _ style: TextStyle = .plain) -> [StyledText] {
    layout.lines(StyledText(text, style), indent: 0, hanging: 0)
  }

  private var opening: [StyledText] {
    let sources = English.count(view.sources.count, "source")
    let documents = English.count(view.sources.reduce(0) { $0 + $1.documents }, "document")
    let dates = view.content.documents.totals.period
    let period =
      if let first = dates?.lowerBound, let last = dates?.upperBound {
        first == last ? " of \(first)" : " from \(first) to \(last)"
      } else {
        ""
      }
    return layout.lines(
      StyledText("Where your sources agree and disagree", .strong), indent: 0, hanging: 0)
      + paragraph("\(sources), \(documents)\(period).")
      + paragraph(
        "\(StandingLines.machine) \(StandingLines.probabilityInShort)", .faint)
  }

  // MARK: - What the newest articles move

  private var moves: [StyledText] {
    let moved = view.content.newestMoves
    guard !moved.isEmpty else { return [] }
    let hidden = moved.count - Self.mostArticles
    let rest =
      hidden > 0
      ? layout.lines(
        StyledText("and \(English.count(hidden, "other article"))", .faint), indent: 2) : []
    return [StyledText()] + heading("What the newest articles move")
      + moved.prefix(Self.mostArticles).flatMap(article) + rest
  }

  private func article(_ moved: DocumentMoves) -> [StyledText] {
    guard let entry = view.document(moved.document) else { return [] }
    let title = StyledText(LegibleText.line(entry.heading), .strong)
    let origin = StyledText(", \(view.name(entry.source)), \(DateWords.text(entry.published))")
    let verdicts = moved.moves.filter(\.isOfVerdict)
    let hidden = verdicts.count - Self.mostMoves
    let note =
      verdicts.isEmpty
      ? "No verdict is another without it."
      : hidden > 0 ? "and \(English.count(hidden, "other verdict"))" : ""
    return layout.lines(title + origin, indent: 2, hanging: 2)
      + verdicts.prefix(Self.mostMoves).flatMap(move)
      + layout.lines(StyledText(note, .faint), indent: 4)
  }

  private func move(_ move: VerdictMove) -> [StyledText] {
    let words = VerdictWords(name: view.name)
    let text =
      "\(view.name(move.a)) – \(view.name(move.b)) on claim \(numbers[move.claim]): "
      + "\(words.compact(move.with)); without it \(words.compact(move.without))"
    return layout.lines(StyledText(text), indent: 4)
  }

  // MARK: - What was not read

  private var unread: [StyledText] {
    let files = view.content.unread
    guard !files.isEmpty else { return [] }
    let hidden = files.count - Self.mostUnread
    let rest =
      hidden > 0
      ? layout.lines(StyledText("and \(English.count(hidden, "other file"))", .faint), indent: 2)
      : []
    return [StyledText()] + heading("What was not read")
      + files.prefix(Self.mostUnread).flatMap {
        layout.lines(StyledText("\($0.path): \($0.line)"), indent: 2)
      } + rest
  }
}

/// The numbers that claims have on the page, in its order: the matrix has no room for their words.
struct ClaimNumbers {
  /// The claims in the order of the page, question by question.
  let claims: [[ClaimID]]
  private let places: [ClaimID: Int]

  init(_ view: ReportView) {
    claims = view.questions.map { view.claimsBySharpness($0).map(\.id) }
    places = Dictionary(
      claims.joined().enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// From 1; 0 for a claim that is not asked.
  subscript(claim: ClaimID) -> Int { places[claim] ?? 0 }
}
