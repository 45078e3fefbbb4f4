import StanceComparison
import StanceVocabulary

/// All sources of a claim on its axis, a row a source; silence is a line below, not a row.
///
/// Many sources are put by side, the best known of each side open and the others folded.
struct ClaimPlot {
  let claim: Claim
  let positions: ClaimPositions
  let parts: PageParts

  /// So many rows are all open.
  static let mostRows = 40
  /// Of more, so many a side.
  static let mostOpenOfSide = 8
  /// So many names stand in a line.
  private static let mostNames = 30

  func nodes() -> [HTMLNode] {
    let placed = positions.placed
    let rows = placed.count <= Self.mostRows ? [list(placed)] : bySide(placed)
    return (placed.isEmpty ? [] : [.div("plot", [ClaimAxis.head(claim)] + rows)]) + others
  }

  private func list(_ positions: [Position]) -> HTMLNode {
    .element(.ol, [.classes("rows")], positions.map(row))
  }

  private func row(_ position: Position) -> HTMLNode {
    let counts = "\(position.ratio) in \(English.count(position.documents, "document"))"
    let figures: [HTMLNode] =
      position.side.isOneStatement ? [] : [" ", .span("counts", [.text(counts)])]
    return .element(
      .li, [.id(parts.links.anchor(position.source, on: claim.id))],
      [
        .span("name", [parts.sourceLink(position.source)]),
        .span("axis", [ClaimAxis.mark(position)]),
        .span("read", [parts.side(position.side)] + figures),
      ])
  }

  // MARK: Many sources

  private func bySide(_ placed: [Position]) -> [HTMLNode] {
    let sides: [(Side, String)] = [
      (.takes(.deny), "deny"), (.both, "stand on both sides"), (.takes(.affirm), "affirm"),
      (.oneStatement(.deny), "made one statement, denying"),
      (.oneStatement(.affirm), "made one statement, affirming"),
    ]
    return sides.flatMap { side, words -> [HTMLNode] in
      let group = placed.filter { $0.side == side }
      guard !group.isEmpty else { return [] }
      let open = bestKnown(group)
      let shown = Set(open.map(\.source))
      let folded = group.filter { !shown.contains($0.source) }
      let sign = SideWords(side)
      let heading = HTMLNode.p(
        "side-group side \(sign.styleClass)",
        [.text("\(sign.sign) \(English.grouped(group.count)) \(words)")])
      let rest =
        folded.isEmpty
        ? []
        : [
          Fold.node(
            [.text("and \(English.count(folded.count, "other")) that \(words)")], [list(folded)])
        ]
      return [heading, list(open)] + rest
    }
  }

  /// Those of a side with the most documents, in the axis' order.
  private func bestKnown(_ group: [Position]) -> [Position] {
    guard group.count > Self.mostOpenOfSide + 1 else { return group }
    let known = group.enumerated().sorted { left, right in
      let (one, other) = (left.element.documents, right.element.documents)
      return one == other ? left.offset < right.offset : one > other
    }
    return ClaimPositions.alongTheAxis(known.prefix(Self.mostOpenOfSide).map(\.element))
  }

  // MARK: Sources without an own statement

  private var others: [HTMLNode] {
    let reported = positions.onlyReported.map { position in
      [named(position.source), .span("ratio", [.text(" \(position.reported.ratio)")])]
    }
    let words = reported.count == 1 ? "only reports" : "only report"
    return line("\(English.grouped(reported.count)) \(words) what others say", reported)
      + line(
        "\(English.grouped(positions.silent.count)) silent", positions.silent.map { [named($0)] })
  }

  private func line(_ words: String, _ names: [[HTMLNode]]) -> [HTMLNode] {
    guard !names.isEmpty else { return [] }
    let list: [HTMLNode] = names.enumerated().flatMap { place, name in
      place == 0 ? name : [", "] + name
    }
    let heading = HTMLNode.span("side silent", [.text("○ \(words)")])
    return names.count <= Self.mostNames
      ? [.p("others", [heading, ": "] + list)] : [Fold.node([heading], [.p("others", list)])]
  }

  private func named(_ source: SourceID) -> HTMLNode {
    .element(
      .span, [.id(parts.links.anchor(source, on: claim.id))], [parts.sourceLink(source)])
  }
}
