import StanceComparison
import StanceVocabulary

/// The verdicts that a document moves, by claim: each as it is and as it would be without.
struct DocumentMovesTables {
  let content: DocumentContent
  let links: PageLinks

  /// More rows than this are folded claim by claim.
  private static let mostOpen = 6
  /// Of one claim, more are counted and not listed.
  private static let mostOfClaim = 50

  func node() -> HTMLNode {
    .section("moves", .h2, ["What this article moves"], nodes)
  }

  private var nodes: [HTMLNode] {
    let groups = byClaim
    let count = groups.reduce(0) { $0 + $1.moves.count }
    guard count > 0 else { return [.p(nil, ["No verdict is another without it."])] }
    let verdicts = English.count(count, "verdict")
    let head: [HTMLNode] = [
      .p(
        nil,
        [
          .text(
            "\(verdicts) on \(English.count(groups.count, "claim")) would read otherwise had it "
              + "not been read. "),
          .span("note", [.text(StandingLines.probabilityInShort)]),
        ])
    ]
    guard count > Self.mostOpen else { return head + [openTable(groups)] }
    return head + groups.map(folded)
  }

  // MARK: - Parts

  private func openTable(_ groups: [Group]) -> HTMLNode {
    let body = groups.flatMap { group -> [HTMLNode] in
      [
        .element(
          .tr, [.classes("group")],
          [.element(.th, HTMLAttribute.rowGroup(columns: 3), [claimLink(group.claim)])])
      ] + group.moves.map(row)
    }
    return table("Verdicts with this document and without it", body)
  }

  private func folded(_ group: Group) -> HTMLNode {
    let claim = claimSentence(group.claim)
    let hidden = group.moves.count - Self.mostOfClaim
    let more: [HTMLNode] =
      hidden > 0
      ? [
        .p("note", [.text("And \(English.count(hidden, "other")): see "), claimLink(group.claim)])
      ] : []
    return .element(
      .details, [.classes("moved")],
      [
        .element(
          .summary, [],
          [.text("\(claim): \(English.count(group.moves.count, "verdict"))")]),
        table(
          "Verdicts on “\(claim)”", group.moves.prefix(Self.mostOfClaim).map(row)),
      ] + more)
  }

  private func table(_ caption: String, _ body: [HTMLNode]) -> HTMLNode {
    DataTable(
      caption: caption,
      head: [
        [
          .columnHeader([.text("\(LegibleText.title(ownName, most: 60)) against")]),
          .columnHeader(["With it"]), .columnHeader(["Without it"]),
        ]
      ], body: body, styleClass: "moved"
    ).node()
  }

  private func row(_ move: VerdictMove) -> HTMLNode {
    let other = move.a == content.document.source.id ? move.b : move.a
    let words = VerdictWords(name: { LegibleText.title(name($0), most: 60) })
    return .element(
      .tr, [],
      [
        .rowHeader([
          .link(links.source(other), [.name(LegibleText.title(name(other), most: 60))])
        ]),
        .cell(nil, [.element(.strong, [], [.text(words.compact(move.with))])]),
        .cell(nil, [.text(words.compact(move.without))]),
      ])
  }

  // MARK: - Names

  private var ownName: String { content.document.source.name }

  private func name(_ source: SourceID) -> String { content.sourceNames[source] ?? source.name }

  private func claimLink(_ claim: ClaimID) -> HTMLNode {
    .link(links.claim(claim), [.text(claimSentence(claim))])
  }

  private func claimSentence(_ id: ClaimID) -> String {
    content.questions.flatMap(\.claims).first { $0.id == id }?.sentence ?? id.description
  }

  // MARK: - Groups

  private struct Group {
    let claim: ClaimID
    var moves: [VerdictMove]
  }

  /// A pair that cannot be compared with it nor without it has no verdict to move, only a reason.
  private var byClaim: [Group] {
    var groups: [Group] = []
    for move in content.moves where move.isOfVerdict {
      if groups.last?.claim == move.claim {
        groups[groups.count - 1].moves.append(move)
      } else {
        groups.append(Group(claim: move.claim, moves: [move]))
      }
    }
    return groups
  }
}
