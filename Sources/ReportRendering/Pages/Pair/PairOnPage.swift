import StanceComparison
import StanceVocabulary

/// Two sources with what the page of both needs to speak of them; no figure of any other source.
struct PairOnPage {
  let view: ReportView
  let a: SourceID
  let b: SourceID
  let parts: PageParts
  private let sides: (a: PairSides, b: PairSides)
  /// The compared claims, sharpest first, else in the questions' order.
  let compared: [ComparedClaim]

  /// A claim on which the two can be compared.
  struct ComparedClaim {
    let claim: Claim
    let verdict: Verdict
    let a: Position
    let b: Position
  }

  init(view: ReportView, a: SourceID, b: SourceID, sides: (a: PairSides, b: PairSides)) {
    self.view = view
    self.sides = sides
    self.a = a
    self.b = b
    parts = PageParts(view: view, path: PageNames.pair(a, b))
    let all = view.verdicts(of: a, b).compactMap { pair -> ComparedClaim? in
      guard case .compared(let verdict) = pair.outcome, let claim = view.claim(pair.claim),
        let one = view.position(a, claim.id), let other = view.position(b, claim.id)
      else { return nil }
      return ComparedClaim(claim: claim, verdict: verdict, a: one, b: other)
    }
    compared = all.enumerated().sorted { left, right in
      let (one, other) = (
        ClaimSharpness.rank(left.element.verdict), ClaimSharpness.rank(right.element.verdict)
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  var links: PageLinks { parts.links }
  var names: (a: String, b: String) { (name(a), name(b)) }

  func name(_ source: SourceID) -> String { view.shownName(source) }

  func sourceLink(_ source: SourceID) -> HTMLNode {
    .link(links.source(source), [.name(name(source))])
  }

  /// What the page says of one of them alone.
  func sides(of source: SourceID) -> PairSides { source == a ? sides.a : sides.b }

  /// The shape that stands for a source in drawings of both.
  func shape(_ source: SourceID) -> HTMLNode {
    .span("shape", [.text(source == a ? PairMark.shapes.a : PairMark.shapes.b)])
  }

  func mark(_ compared: ComparedClaim) -> HTMLNode {
    PairMark(a: compared.a, b: compared.b, names: names).node()
  }

  /// Where a claim stands on this page.
  static func anchor(_ claim: ClaimID) -> String { "claim-\(claim.question)-\(claim.name)" }
}
