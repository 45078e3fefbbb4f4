import StanceComparison
import StanceVocabulary

/// A source on a claim, as a cell of the matrix.
struct MatrixCell {
  let source: SourceID
  let claim: ClaimID
  let parts: PageParts

  /// Among few sources: side, mark, counts, and why it can be compared with nobody.
  func roomy() -> HTMLNode {
    guard let position else { return .cell("silent", [parts.side(.silent)]) }
    guard position.side != .silent else {
      let note = reported(position).map { [HTMLNode.span("counts", [.text($0)])] } ?? []
      return .cell("silent", [parts.side(.silent)] + note)
    }
    let documents = English.count(position.documents, "document")
    let reason = obstacle.map { [HTMLNode.span("counts", [.text($0)])] } ?? []
    return .cell(
      SideWords(position.side).styleClass,
      [
        parts.side(position.side), PositionMark(position: position).node(),
        .span("counts", [.text("\(position.ratio) in \(documents)")]),
      ] + reason)
  }

  /// Among many sources: the same in as few bytes as can be, the position as a number beside the
  /// mark, which then says nothing of its own.
  func dense() -> HTMLNode {
    guard let position, position.side != .silent, let estimate = position.estimate else {
      let note = position.flatMap(reported).map { [HTMLNode.element(.small, [], [.text($0)])] }
      return .cell(nil, [.text("○ silent")] + (note ?? []))
    }
    let words = SideWords(position.side)
    let isSingle = if case .oneStatement = position.side { true } else { false }
    let side = isSingle ? "one" : words.word
    let reason = obstacle.map { [HTMLNode.element(.small, [], [.text($0)])] } ?? []
    return .cell(
      isSingle ? "\(words.styleClass) hollow" : words.styleClass,
      [
        .element(.b, [], [.text("\(words.sign) \(side)")]), PositionMark.dense(position),
        .text("\(Figure.html(estimate.mean)), \(position.ratio) in \(position.documents)"),
      ] + reason)
  }

  private var position: Position? { parts.view.position(source, claim) }

  private var obstacle: String? {
    parts.view.isolation(source, claim).map { "not comparable: \(VerdictWords.inShort($0))" }
  }

  /// `only reported, 0:1`; nothing where nothing is reported either.
  private func reported(_ position: Position) -> String? {
    let (affirm, deny) = (
      position.reported.affirm.statements, position.reported.deny.statements
    )
    guard affirm + deny > 0 else { return nil }
    return "only reported, \(Figure.ratio(affirm, deny))"
  }
}
