import StanceComparison
import StanceVocabulary

/// One claim on a terminal: its camps, the sharpest verdict, a quotation a camp, the error.
struct TextClaim {
  let view: ReportView
  let layout: LineLayout
  let claim: Claim
  /// On this page.
  let number: Int

  /// So many sources of a camp are named; further ones are counted.
  private static let mostSources = 12
  private static let mostDifferences = 3

  var lines: [StyledText] {
    guard let camps = view.camps(claim.id) else { return heading }
    return heading + layout.lines(line(camps), indent: 4) + verdict + differences(camps)
      + quotations(camps) + measured
  }

  private var heading: [StyledText] {
    let tag = ValidationWords.tag(claim, view.content).map { StyledText(" [\($0)]", .faint) }
    let sign = "\(number). "
    return [StyledText()]
      + layout.lines(
        StyledText(sign, .faint) + StyledText(claim.sentence, .strong) + (tag ?? StyledText()),
        indent: 2, hanging: 2 + DisplayWidth.columns(sign))
  }

  /// `▲ affirm: A, B – ▼ deny: C – ○ silent: D`.
  private func line(_ camps: Camps) -> StyledText {
    let groups: [(String, TextStyle, [SourceID])] = [
      ("▲ affirm:", .affirm, camps.affirm), ("▼ deny:", .deny, camps.deny),
      ("◆ both:", .plain, camps.both), ("△▽ one statement:", .plain, camps.oneStatement),
      ("○ silent:", .faint, camps.silent),
    ]
    var text = StyledText()
    for (words, style, sources) in groups where !sources.isEmpty {
      if !text.isEmpty { text += StyledText(" – ", .faint) }
      text += StyledText(words, style)
      text += StyledText(" " + names(sources), style == .faint ? .faint : .plain)
    }
    return text
  }

  private func names(_ sources: [SourceID]) -> String {
    let shown = sources.prefix(Self.mostSources).map(view.name)
    let hidden = sources.count - shown.count
    return hidden > 0
      ? shown.joined(separator: ", ") + " and \(English.count(hidden, "other"))"
      : English.list(shown)
  }

  /// The sharpest pair; the others are counted.
  private var verdict: [StyledText] {
    let compared = view.comparedBySharpness(claim.id)
    guard let (pair, verdict) = compared.first else { return [] }
    let others = compared.count - 1
    let rest = others > 0 ? "; and \(English.count(others, "other pair"))" : ""
    return layout.lines(
      StyledText("\(view.name(pair.a)) – \(view.name(pair.b)): ")
        + StyledText(VerdictWords.compact(verdict), .strong) + StyledText(rest),
      indent: 4)
  }

  private func differences(_ camps: Camps) -> [StyledText] {
    camps.differOn.prefix(Self.mostDifferences).flatMap { difference in
      let other = view.claim(difference.claim)?.sentence ?? difference.claim.description
      return layout.lines(
        StyledText(
          "\(view.name(difference.a)) and \(view.name(difference.b)) agree here, and yet they "
            + "differ on “\(other)”."),
        indent: 4)
    }
  }

  // MARK: - Quotations

  private func quotations(_ camps: Camps) -> [StyledText] {
    let between = (camps.both + camps.oneStatement).lazy.compactMap { source in
      view.position(source, claim.id).flatMap { position in
        Pole.allCases.lazy.compactMap { view.quotations(position, $0, most: 1).first }.first
      }
    }.first
    return [best(camps.affirm, .affirm), best(camps.deny, .deny), between]
      .compactMap(\.self).flatMap(quotation)
  }

  /// A quotation of the source with the most weight on its pole.
  private func best(_ sources: [SourceID], _ pole: Pole) -> Quotation? {
    let positions = sources.compactMap { view.position($0, claim.id) }.sorted { left, right in
      let (one, other) = (left.own[pole].weight, right.own[pole].weight)
      return one == other ? left.source < right.source : one > other
    }
    return positions.lazy.compactMap { view.quotations($0, pole, most: 1).first }.first
  }

  private func quotation(_ quotation: Quotation) -> [StyledText] {
    let side = view.position(quotation.source, claim.id)?.side ?? .takes(quotation.pole)
    let sign: String =
      if case .oneStatement = side { SideWords(side).sign } else { SideWords(quotation.pole).sign }
    let note: String =
      switch side {
      case .oneStatement: "; one statement, in no verdict"
      case .both: "; read on both poles"
      case .takes, .silent: ""
      }
    let words = StyledText(sign + " ", TextStyle(quotation.pole))
    let sentence = StyledText("“\(LegibleText.line(quotation.sentence))”")
    let origin =
      "\(view.name(quotation.source)), \(LegibleText.line(quotation.documentTitle)), "
      + "\(DateWords.text(quotation.published))\(note)"
    return layout.lines(words + sentence, indent: 4)
      + layout.lines(StyledText(origin, .faint), indent: 6, hanging: 6)
  }

  // MARK: - How well it is read

  /// Of what was found on each pole, about how much is right.
  private var measured: [StyledText] {
    guard claim.isCoded, let measured = view.content.comparison.validation[claim.id] else {
      return []
    }
    let poles = Pole.allCases.map { pole in
      "\(SideWords(pole).sign) \(ValidationWords.precision(pole, of: measured))"
    }
    return layout.lines(
      StyledText("Measured: \(poles.joined(separator: "; ")).", .faint), indent: 4)
  }
}
