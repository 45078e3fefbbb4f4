import StanceComparison
import StanceVocabulary

/// `comparison.md`: the first page as Markdown, to be pasted into a note or a pull request.
struct ComparisonMarkdown {
  let view: ReportView

  func text() -> String {
    let heading = [
      "# Where your sources agree and disagree", StandingLines.machine,
      StandingLines.probability,
    ]
    let parts =
      heading + view.questions.flatMap(question) + ["## All positions", matrix] + moves
      + unread
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func name(_ id: SourceID) -> String {
    MarkdownText.escaped(view.name(id))
  }

  /// So many verdicts stand under a claim and under an article, the sharpest of them.
  private static let mostVerdicts = 6

  private func question(_ question: Question) -> [String] {
    ["## \(MarkdownText.escaped(question.title))"]
      + view.claimsBySharpness(question).flatMap(claim)
  }

  private func claim(_ claim: Claim) -> [String] {
    let tag = ValidationWords.tag(claim, view.content).map { " (\($0))" } ?? ""
    guard let camps = view.camps(claim.id) else { return [] }
    let quotations = [(camps.affirm, Pole.affirm), (camps.deny, .deny)].compactMap {
      quotation($0, $1, on: claim.id)
    }
    return ["### \(MarkdownText.escaped(claim.sentence))\(tag)", CampsLine.text(camps, name: name)]
      + quotations + verdicts(claim) + measured(claim)
  }

  /// How well the claim is read, where it was measured.
  private func measured(_ claim: Claim) -> [String] {
    guard view.content.comparison.validation[claim.id] != nil else { return [] }
    return [MarkdownText.escaped(ValidationWords.sentence(claim, view.content))]
  }

  private func quotation(_ sources: [SourceID], _ pole: Pole, on claim: ClaimID) -> String? {
    let positions = sources.compactMap { view.position($0, claim) }
    let best = positions.lazy.compactMap { view.quotations($0, pole, most: 1).first }.first
    return best.map {
      "> \(SideWords(pole).sign) “\(MarkdownText.escaped($0.sentence))” – \(name($0.source)), "
        + "\(MarkdownText.escaped($0.documentTitle)), \(DateWords.text($0.published))"
    }
  }

  private func verdicts(_ claim: Claim) -> [String] {
    let compared = view.comparedBySharpness(claim.id)
    let lines = compared.prefix(Self.mostVerdicts).map {
      "- \(name($0.pair.a)) – \(name($0.pair.b)): \(VerdictWords.compact($0.verdict))"
    }
    let hidden = compared.count - Self.mostVerdicts
    let rest = hidden > 0 ? ["- and \(English.count(hidden, "other pair")), in verdicts.csv"] : []
    return lines.isEmpty ? [] : [(lines + rest).joined(separator: "\n")]
  }

  private var matrix: String {
    let sources = view.ordered
    let head = "| Claim | \(sources.map(name).joined(separator: " | ")) |"
    let rule = "|---|\(String(repeating: "---|", count: sources.count))"
    let rows = view.questions.flatMap(\.claims).map { claim in
      let cells = sources.map { cell(view.position($0, claim.id)) }.joined(separator: " | ")
      return "| \(MarkdownText.escaped(claim.sentence)) | \(cells) |"
    }
    return ([head, rule] + rows).joined(separator: "\n")
  }

  private func cell(_ position: Position?) -> String {
    guard let position, position.side != .silent else { return "○ silent" }
    let words = SideWords(position.side)
    return "\(words.sign) \(words.word) \(position.ratio)"
  }

  private var moves: [String] {
    guard !view.content.newestMoves.isEmpty else { return [] }
    let words = VerdictWords(name: name)
    let lines = view.content.newestMoves.prefix(NewestMoves.mostArticles).flatMap {
      moved -> [String] in
      let title = view.document(moved.document)?.heading ?? moved.document.hexadecimal
      let verdicts = moved.moves.filter(\.isOfVerdict).prefix(Self.mostVerdicts).map { move in
        let claim = view.claim(move.claim)?.sentence ?? move.claim.description
        return "  - \(name(move.a)) – \(name(move.b)) on “\(MarkdownText.escaped(claim))”: "
          + "\(words.compact(move.with)); without it \(words.compact(move.without))"
      }
      return ["- \(MarkdownText.escaped(title))"] + verdicts
    }
    return ["## What the newest articles move", lines.joined(separator: "\n")]
  }

  private var unread: [String] {
    guard !view.content.unread.isEmpty else { return [] }
    let lines = view.content.unread.map {
      "- \(MarkdownText.escaped($0.path)): \(MarkdownText.escaped($0.line))"
    }
    return ["## What was not read", lines.joined(separator: "\n")]
  }
}
