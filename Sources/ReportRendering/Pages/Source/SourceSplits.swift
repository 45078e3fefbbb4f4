import StanceComparison
import StanceVocabulary

/// The claims that a source both affirms and denies: both poles' words, and what parts them.
struct SourceSplits {
  let source: SourceID
  let profile: SourceProfile
  let parts: PageParts

  /// Claims shown at once.
  private static let mostOpen = 4
  /// Quotations a pole; documents named at once, and at all.
  private static let mostQuotations = 2
  private static let mostDocumentsOpen = 4
  private static let mostDocuments = 40

  private var view: ReportView { parts.view }

  /// Where a claim's split stands on the page.
  static func anchor(_ claim: ClaimID) -> String { "split-\(claim.question)-\(claim.name)" }

  func nodes() -> [HTMLNode] {
    let splits = self.splits
    guard !splits.isEmpty else { return [] }
    let note = """
      Claims with own statements on both poles: first those without a side, then by the weight of \
      the lesser pole. A wrong find of the machine looks the same as a split: open the sentences.
      """
    return [
      .section(
        "split", .h2, ["Where it is split against itself"],
        [.p("note", [.text(note)])]
          + FoldedRest.nodes(splits.map(node), open: open(splits)) {
            "\(English.count($0, "more claim")) with less on the lesser pole"
          })
    ]
  }

  /// How many are shown at once: the first, and others without a side.
  private func open(_ splits: [Split]) -> Int {
    max(1, min(Self.mostOpen, splits.count { $0.position.side == .both }))
  }

  private struct Split {
    let claim: Claim
    let position: Position
    let history: ClaimHistory
  }

  /// Those without a side first, then by the weight of the lesser pole, else in the questions' order.
  private var splits: [Split] {
    let splits = profile.histories.compactMap { history -> Split? in
      guard let claim = view.claim(history.claim),
        let position = view.position(source, history.claim),
        position.own.affirm.statements > 0, position.own.deny.statements > 0
      else { return nil }
      return Split(claim: claim, position: position, history: history)
    }
    return splits.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let isBoth = (one.position.side == .both, other.position.side == .both)
      if isBoth.0 != isBoth.1 { return isBoth.0 }
      let weights = (Self.lesser(one.position.own), Self.lesser(other.position.own))
      return weights.0 == weights.1 ? left.offset < right.offset : weights.0 > weights.1
    }.map(\.element)
  }

  /// The weight on the pole that has less.
  private static func lesser(_ own: PoleTallies) -> Weight {
    min(own.affirm.weight, own.deny.weight)
  }

  private func node(_ split: Split) -> HTMLNode {
    let speakers = profile.speakers.filter { $0.claim == split.claim.id && $0.voice == .own }
    let words = SplitWords(history: split.history, speakers: speakers)
    return .section(
      Self.anchor(split.claim.id), .h3,
      [parts.claimLink(split.claim)] + parts.validationTag(split.claim),
      [
        .p(
          "counts standing",
          [
            PositionMark(position: split.position, width: 240).node(),
            parts.side(split.position.side), .span(nil, [.text(split.position.ratio)]),
          ]), .p(nil, [.text(words.sentences.joined(separator: " "))]),
        .div("camps", Pole.allCases.map { pole(split, $0) }),
      ])
  }

  private func pole(_ split: Split, _ pole: Pole) -> HTMLNode {
    let tally = split.position.own[pole]
    let counts =
      "\(English.count(tally.statements, "statement")) in "
      + English.count(tally.documents, "document")
    return .div(
      "camp \(SideWords(pole).styleClass)",
      [
        .element(.h4, [], [parts.side(.takes(pole)), .text(" in \(counts)")])
      ]
        + view.quotations(split.position, pole, most: Self.mostQuotations)
        .map { parts.figure($0, named: false) } + documents(split.history, pole))
  }

  /// What one pole rests on: its documents, those with most statements on it first.
  private func documents(_ history: ClaimHistory, _ pole: Pole) -> [HTMLNode] {
    let on = history.documents.filter { $0.sums[pole].statements > 0 }
    guard history.documents.count > 1 else { return [] }
    let list = view.documents(of: source)
    // With their places in the list, which is by date and then by path.
    let placed: [(tally: DocumentTally, place: Int)] = on.map {
      ($0, list.place(of: $0.document) ?? .max)
    }
    let first = placed.first(Self.mostDocuments) { left, right in
      let (one, other) = (left.tally.sums[pole].statements, right.tally.sums[pole].statements)
      return one == other ? left.place < right.place : one > other
    }
    let items = first.map { item($0.tally) }
    let hidden = on.count - items.count
    let rest: [HTMLNode] =
      hidden > 0 ? [.p(nil, [.text("and \(English.count(hidden, "other"))")])] : []
    let folded =
      items.count > Self.mostDocumentsOpen
      ? [
        FoldedRest.details(
          English.count(on.count - Self.mostDocumentsOpen, "more document"),
          [.ul(nil, Array(items.dropFirst(Self.mostDocumentsOpen)))] + rest)
      ] : []
    return [.div("rests", [.ul(nil, Array(items.prefix(Self.mostDocumentsOpen)))] + folded)]
  }

  private func entry(_ tally: DocumentTally) -> DocumentEntry? {
    view.documents(of: source)[tally.document]
  }

  private func item(_ tally: DocumentTally) -> [HTMLNode] {
    let entry = entry(tally)
    let ratio = Figure.ratio(tally.sums.affirm.statements, tally.sums.deny.statements)
    let title = LegibleText.line(entry?.heading ?? tally.document.hexadecimal)
    return [
      .span("ratio", [.text(ratio)]), " ",
      .span(
        nil,
        [.link(parts.links.document(tally.document), [.name(title)]), ", "]
          + DateWords.nodes(entry?.published)),
    ]
  }
}
