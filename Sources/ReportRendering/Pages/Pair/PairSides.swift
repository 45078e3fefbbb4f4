import StanceComparison
import StanceVocabulary

/// What all pages of a source's pairs say of it alone, claim by claim: it is the same on each of them, and can be
/// kept for the next report.
package struct PairSides: WrittenPart {
  /// Where it can be compared: its sentence, its counts and its words.
  private var compared: [ClaimID: WrittenHTML] = [:]
  /// Where it cannot: a cell of what is known of it.
  private var others: [ClaimID: WrittenHTML] = [:]
  package private(set) var size = 0

  init(of source: SourceID, in view: ReportView) {
    let parts = PageParts(view: view, path: PageNames.pair(source, source))
    for claim in view.questions.flatMap(\.claims) {
      let side = PairSide(position: view.position(source, claim.id), parts: parts)
      let cell = WrittenHTML([side.cell])
      others[claim.id] = cell
      size += cell.size
      guard let column = side.column.map(WrittenHTML.init) else { continue }
      compared[claim.id] = column
      size += column.size
    }
  }

  /// What stands under the source's name on a claim; nothing where it can be compared with nobody.
  func column(on claim: ClaimID) -> [HTMLNode] { compared[claim].map { [.written($0)] } ?? [] }

  /// What stands in the table of what cannot be compared.
  func cell(on claim: ClaimID) -> [HTMLNode] { others[claim].map { [.written($0)] } ?? [] }
}

/// One side of a claim on the pages of pairs.
private struct PairSide {
  /// Nothing where the comparison has none.
  let position: Position?
  let parts: PageParts

  private static let mostQuotations = 3
  private static let mostOfOtherPole = 2

  /// Under a source's name, where it takes a side or stands on both.
  var column: [HTMLNode]? {
    guard let position, position.estimate != nil, !position.side.isOneStatement else { return nil }
    let poles = poles(position)
    let most = poles.count == 1 ? Self.mostQuotations : Self.mostOfOtherPole
    let sentence: [HTMLNode] =
      position.wordedPole == nil
      ? [.text("It makes statements on both poles "), .span("ratio", [.text(position.ratio)])]
      : parts.sentence(position)
    return [.p(nil, sentence), .p("counts", counts(position))]
      + figures(position, poles, most: most) + otherPole(position)
  }

  /// Side and figures, and the best sentence to open.
  var cell: HTMLNode {
    guard let position else { return .cell("silent", [parts.side(.silent)]) }
    let ratio: [HTMLNode] =
      position.side == .silent ? [] : [" ", .span("ratio", [.text(position.ratio)])]
    return .cell(
      nil, [parts.side(position.side)] + ratio + reported(position) + words(position))
  }

  private func poles(_ position: Position) -> [Pole] {
    position.wordedPole.map { [$0] } ?? Pole.allCases
  }

  private func figures(_ position: Position, _ poles: [Pole], most: Int) -> [HTMLNode] {
    poles.flatMap { parts.view.quotations(position, $0, most: most) }
      .map { parts.figure($0, named: false) }
  }

  // MARK: - Where it can be compared

  /// How much it rests on: documents, their period, what is only reported.
  private func counts(_ position: Position) -> [HTMLNode] {
    let documents = English.count(position.documents, "document")
    var nodes: [HTMLNode] =
      [.text("\(documents) on this claim, ")] + DateWords.period(position)
    let reported = position.reported
    if reported != PoleTallies() {
      let ratio = Figure.ratio(reported.affirm.statements, reported.deny.statements)
      nodes.append(.text("; \(ratio) only reported of others"))
    }
    if position.folded > 0 {
      nodes.append(.text("; \(English.count(position.folded, "repeated statement")) not counted"))
    }
    return nodes + ["."]
  }

  /// What it also says, against its own side.
  private func otherPole(_ position: Position) -> [HTMLNode] {
    guard let pole = position.wordedPole?.opposite, position.own[pole].statements > 0 else {
      return []
    }
    let words = English.count(position.own[pole].statements, "statement")
    return [
      .element(
        .details, [.classes("other-pole")],
        [
          .element(
            .summary, [],
            [
              .text("It also \(SideWords(pole).word) it, in \(words)")
            ])
        ] + figures(position, [pole], most: Self.mostOfOtherPole))
    ]
  }

  // MARK: - Where it cannot

  private func reported(_ position: Position) -> [HTMLNode] {
    let reported = position.reported
    guard reported != PoleTallies() else { return [] }
    let ratio = Figure.ratio(reported.affirm.statements, reported.deny.statements)
    return [.span("below", [.text("\(ratio) only reported")])]
  }

  private func words(_ position: Position) -> [HTMLNode] {
    let figures = figures(position, poles(position), most: 1)
    guard !figures.isEmpty else { return [] }
    return [
      .element(
        .details, [.classes("words")],
        [
          .element(
            .summary, [],
            [.text(position.side.isOneStatement ? "its sentence" : "its words")])
        ] + figures)
    ]
  }
}
