import StanceComparison
import StanceVocabulary

/// One verdict of this report, opened step by step so that a reader can compute it again.
struct MethodExample {
  let parts: PageParts
  private let example: WorkedExample
  private let claim: Claim

  /// - Returns: Nothing where the report has no verdict to open.
  init?(parts: PageParts) {
    guard let example = parts.view.content.workedExample,
      let claim = parts.view.claim(example.claim)
    else { return nil }
    self.parts = parts
    self.example = example
    self.claim = claim
  }

  var section: MethodSection {
    MethodSection(
      id: "example", heading: "One verdict, computed by hand",
      content: [
        .p(nil, introduction), step("statements", "1. The statements", statements),
        step("sums", "2. From sums to positions", [positions] + again),
        step("words", "3. From positions to the verdict", [.p(nil, reading)] + carries),
      ])
  }

  private var sides: [WorkedExample.Side] { [example.a, example.b] }

  private var introduction: [HTMLNode] {
    [
      """
      Among the verdicts of this report that can be followed on a page, here is one with few \
      statements: 
      """, parts.sourceLink(example.a.source), " and ", parts.sourceLink(example.b.source),
      " on “", parts.claimLink(claim),
      "”. The program reckons with more decimals than are printed.",
    ]
  }

  private func step(_ id: String, _ heading: String, _ content: [HTMLNode]) -> HTMLNode {
    .section("example-\(id)", .h3, [.text(heading)], content)
  }

  // MARK: - Statements

  private var statements: [HTMLNode] {
    sides.map { side in
      let name = LegibleText.line(parts.view.name(side.source))
      return DataTable(
        caption: "\(name): own statements on the claim, repeated passages left out",
        head: [
          [.columnHeader(["Statement"]), .columnHeader(["Pole"])]
            + ["Weight", "m in its document", "w", "Adds"].map {
              .columnHeader([.text($0)], class: "number")
            }
        ], body: side.documents.flatMap { rows($0) }, styleClass: "worked"
      ).node()
    }
  }

  private func rows(_ document: WorkedExample.Document) -> [HTMLNode] {
    document.statements.map { evidence in
      let billionths = evidence.weight.thousandths * document.discountMillionths
      let sum = evidence.pole == .affirm ? "R" : "L"
      return .element(
        .tr, [],
        [
          .rowHeader(words(evidence)),
          .cell(nil, [parts.side(.takes(evidence.pole))]),
          .cell("number", [.text(Self.thousandths(evidence.weight))]),
          .cell("number", [.text("\(document.statements.count)")]),
          .cell("number", [.text(Self.fine(Double(document.discountMillionths) / 1e6))]),
          .cell(
            "number",
            [
              .text(
                "\(Self.fine(Double(billionths) / 1e9)) to \(sum)")
            ]),
        ])
    }
  }

  private func words(_ evidence: Evidence) -> [HTMLNode] {
    let reference = evidence.statement
    let title = LegibleText.line(
      parts.view.document(reference.document)?.heading ?? reference.document.hexadecimal)
    let link = HTMLNode.link(parts.links.statement(reference), [.name(title)])
    guard let quotation = parts.view.content.quotations[reference] else { return [link] }
    return [
      .element(.bdi, [], [.text("“\(LegibleText.line(quotation.sentence))”")]),
      .span("below", [link]),
    ]
  }

  // MARK: - Positions

  private var positions: HTMLNode {
    let rows: [(String, (WorkedExample.Side) -> String)] = [
      ("R, the sum over affirmations", { Self.thousandths($0.own.affirm.weight) }),
      ("L, the sum over denials", { Self.thousandths($0.own.deny.weight) }),
      ("Posterior of the share π", { "Beta(\(Self.parameters($0).joined(separator: ", ")))" }),
      ("Mean of s = (R − L) / (R + L + 1)", { Self.fine($0.estimate.mean) }),
      (
        "90 % interval of s",
        {
          "[\(Self.fine($0.estimate.interval.lowerBound)), \(Self.fine($0.estimate.interval.upperBound))]"
        }
      ),
      ("P(s > .1) = P(π > .55)", { Self.fine($0.affirming) }),
      ("P(s < −.1) = P(π < .45)", { Self.fine($0.denying) }),
    ]
    return DataTable(
      caption: "From the sums to the positions",
      head: [
        [.columnHeader(["Step"])]
          + sides.map { .columnHeader([parts.sourceLink($0.source)], class: "number") }
      ],
      body: rows.map { words, value in
        .element(
          .tr, [],
          [.rowHeader([.text(words)])] + sides.map { .cell("number", [.text(value($0))]) })
      }, styleClass: "worked"
    ).node()
  }

  /// The same in two languages that methodologists speak.
  private var again: [HTMLNode] {
    let numbers = Self.parameters(example.a).joined(separator: ", ")
    return [
      .p(
        "note",
        [
          "To check the first column, in R: ",
          .element(.code, [], [.text("2 * qbeta(c(.05, .95), \(numbers)) - 1")]), " and ",
          .element(.code, [], [.text("1 - pbeta(.55, \(numbers))")]), "; in Python: ",
          .element(.code, [], [.text("scipy.stats.beta(\(numbers)).sf(.55)")]), ".",
        ])
    ]
  }

  private static func parameters(_ side: WorkedExample.Side) -> [String] {
    [side.own.affirm.weight, side.own.deny.weight].map {
      thousandths(Weight(thousandths: $0.thousandths + 500))
    }
  }

  // MARK: - Verdict

  private var reading: [HTMLNode] {
    let words = sides.enumerated().flatMap { place, side -> [HTMLNode] in
      guard let position = parts.view.position(side.source, claim.id) else { return [] }
      return [
        .text(place > 0 ? ", " : ""), parts.sourceLink(side.source), ": ",
        parts.side(position.side), .text(" (\(position.ratio))"),
      ]
    }
    return ["The sides, from the counts and weights above: "] + words
      + [.text(". So in what was read they "), .element(.strong, [], [.text(verb)]), "."]
  }

  private var verb: String {
    example.verdict.reading == .partly ? "agree partly" : example.verdict.reading.rawValue
  }

  private var carries: [HTMLNode] {
    let (a, b) = (example.a, example.b)
    let verdict = example.verdict
    let same = corners(a.affirming, b.affirming, a.denying, b.denying)
    let opposite = corners(a.affirming, b.denying, a.denying, b.affirming)
    var text = "P for \(verb) is "
    text += verdict.reading == .partly ? "the larger of the two" : "the \(chosen) of these"
    text += ", \(Self.fine(verdict.probability)): \(verdict.reach.rawValue)."
    let limits = verdict.limits.map(VerdictWords.limit)
    if !limits.isEmpty { text += " It is not firmer because \(English.list(limits))." }
    return [
      .p("formula", [.text("P same = \(same) = \(Self.fine(verdict.same))")]),
      .p("formula", [.text("P opposite = \(opposite) = \(Self.fine(verdict.opposite))")]),
      .p(nil, [.text(text)] + others),
    ]
  }

  private var others: [HTMLNode] {
    guard parts.view.hasPairPages else { return [] }
    return [
      " All verdicts on these two: ", parts.pairLink(example.a.source, example.b.source), ".",
    ]
  }

  private var chosen: String { example.verdict.reading == .agree ? "first" : "second" }

  private func corners(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> String {
    "max( \(Self.fine(a)) · \(Self.fine(b)),  \(Self.fine(c)) · \(Self.fine(d)) )"
  }

  // MARK: - Numbers

  private static func fine(_ value: Double) -> String { Figure.fine(value, places: 4) }

  private static func thousandths(_ weight: Weight) -> String {
    Figure.fine(Double(weight.thousandths) / 1000, places: 3)
  }
}
