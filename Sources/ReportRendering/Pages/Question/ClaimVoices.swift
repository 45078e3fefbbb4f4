import StanceComparison
import StanceVocabulary

/// Own against reported voice and said against told: what would differ if other voices counted.
struct ClaimVoices {
  let claim: Claim
  let positions: ClaimPositions
  let parts: PageParts

  private static let mostOpen = 12
  private static let most = 40
  private static let mostSentences = 6

  func nodes() -> [HTMLNode] {
    let all = positions.byStatements
    let several = all.filter(\.hasSeveralVoices)
    guard !several.isEmpty else { return [] }
    let shown = several.prefix(Self.most)
    let heads = ["Own", "of it said", "of it told", "Reported", "With reported"]
    return [.element(.h3, [], ["Own voice and reported, said and told"])]
      + moved + contrasts
      + FoldedTable(
        caption: "Voices on “\(claim.sentence)”, affirming : denying; the full bar is the own "
          + "voice, the outlined one what is reported, each as shares",
        head: [
          .columnHeader(["Source"]), .columnHeader(["denies ◂ ▸ affirms"], class: "between"),
        ] + heads.map { .columnHeader([.text($0)]) },
        rows: shown.map(row), mostOpen: Self.mostOpen, hidden: several.count - shown.count,
        rest: { English.count($0, "other source") },
        leftOut: {
          [
            .text(
              "\(English.count($0, "further source")), with fewer statements: the figures above.")
          ]
        }
      ).nodes() + others(all.count - several.count)
  }

  private func others(_ count: Int) -> [HTMLNode] {
    guard count > 0 else { return [] }
    let words = count == 1 ? "other source has" : "other sources have"
    return [.p("note", [.text("\(English.grouped(count)) \(words) statements of one kind only.")])]
  }

  private func row(_ position: Position) -> HTMLNode {
    let own = position.own
    let isOwn = own.statements > 0
    let isReported = position.reported.statements > 0
    let figures = [
      isOwn ? own.ratio : "–", isOwn ? own.saidRatio : "–", isOwn ? own.toldRatio : "–",
      isReported ? position.reported.ratio : "–",
    ]
    return .element(
      .tr, [],
      [.rowHeader([parts.sourceLink(position.source)]), .cell(nil, [VoiceBars.node(position)])]
        + figures.map { .cell("number", [.text($0)]) } + [withReported(position)])
  }

  private func withReported(_ position: Position) -> HTMLNode {
    guard position.reported.statements > 0, let estimate = position.estimateWithReported else {
      return .cell("number", ["–"])
    }
    let side: [HTMLNode] =
      position.sideWithReported == position.side
      ? [] : [" ", parts.side(position.sideWithReported)]
    return .cell("number", [.text(Figure.html(estimate.mean))] + side)
  }

  // MARK: What differs, in words

  /// Sources with a side of their own that would have another if reported voices counted.
  private var moved: [HTMLNode] {
    list(
      positions.placed.filter { !$0.side.isOneStatement && $0.sideWithReported != $0.side }.map {
        position in
        let now = SideWords(position.side)
        let then = SideWords(position.sideWithReported)
        return [
          "Counting what it only reports, ", parts.sourceLink(position.source),
          .text(
            " would stand at \(mean(position.estimateWithReported)), \(then.sign) \(then.word), "
              + "instead of \(mean(position.estimate)), \(now.sign) \(now.word)."),
        ]
      }, none: "No source would change sides if what it only reports counted.")
  }

  /// Sources that say mostly one thing and tell mostly the other.
  private var contrasts: [HTMLNode] {
    list(
      positions.placed.compactMap { position -> [HTMLNode]? in
        let own = position.own
        guard let said = own.saidMostly, let told = own.toldMostly, said != told else { return nil }
        return [
          parts.sourceLink(position.source),
          .text(
            " mostly \(SideWords(said).word) it in what it says (\(own.saidRatio)) and mostly "
              + "\(SideWords(told).word) it in what it tells (\(own.toldRatio))."),
        ]
      })
  }

  private func list(_ sentences: [[HTMLNode]], none: String? = nil) -> [HTMLNode] {
    guard !sentences.isEmpty else { return none.map { [.p("note", [.text($0)])] } ?? [] }
    let hidden = sentences.count - Self.mostSentences
    let rest: [[HTMLNode]] =
      hidden > 0 ? [[.text("and \(English.count(hidden, "other source")) likewise")]] : []
    return [.ul("findings", sentences.prefix(Self.mostSentences) + rest)]
  }

  private func mean(_ estimate: Estimate?) -> String {
    estimate.map { Figure.html($0.mean) } ?? "–"
  }
}

extension Position {
  /// Whether it holds kinds of statements that can be held against each other.
  fileprivate var hasSeveralVoices: Bool {
    let told = own.affirm.told + own.deny.told
    return reported.statements > 0 || (told > 0 && told < own.statements)
  }
}

extension PoleTallies {
  /// The pole of most of what is said; nothing under two such statements or at a draw.
  fileprivate var saidMostly: Pole? {
    Self.most(affirm.statements - affirm.told, deny.statements - deny.told)
  }

  /// The pole of most of what is told as an event.
  fileprivate var toldMostly: Pole? { Self.most(affirm.told, deny.told) }

  private static func most(_ affirm: Int, _ deny: Int) -> Pole? {
    guard affirm + deny >= 2, affirm != deny else { return nil }
    return affirm > deny ? .affirm : .deny
  }
}
