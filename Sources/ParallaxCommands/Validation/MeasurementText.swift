import ReportRendering
import StanceComparison
import StanceVocabulary

/// A measurement as text for a terminal.
struct MeasurementText {
  let measurement: Measurement
  /// How many misses and false finds are shown.
  let errors: Int
  /// Whether every entry is listed, and not the weak ones alone.
  let listsEntries: Bool

  func text() -> String {
    var lines = ["Lexicons \(measurement.lexicon)", measurement.coders] + Self.legend
    for set in measurement.sets {
      let validation = set.validation
      lines += ["", "== \(set.name): \(size(validation)); \(set.texts)", ""]
      lines += figures(validation)
      if errors > 0 {
        lines += DisagreementText(limit: errors).lines(validation.disagreements)
      }
    }
    if measurement.sets.count > 1 {
      lines += ["", "== all sets: \(size(measurement.whole))", ""] + figures(measurement.whole)
    }
    return (lines + entries).map(AnalysisText.oneLine).joined(separator: "\n") + "\n"
  }

  private static let legend = [
    "gold: statements that two readers have, for recall; right: finds that one reader at least has,",
    "for precision. In brackets 90 % intervals: Jeffreys for shares, which takes statements as",
    "independent; for F1 \(Validation.bootstrapDraws) drawings of the documents.",
  ]

  private func size(_ validation: Validation) -> String {
    "\(English.count(validation.documents.count, "document")), "
      + English.count(validation.sentences, "sentence")
  }

  // MARK: - Figures

  private func figures(_ validation: Validation) -> [String] {
    let overall = [
      ["", "", "gold", "found", "right", "precision", "recall", "F1", "wrong pole"],
      row("all voices", "", validation.all), row("own voice", "", validation.own),
    ]
    let claims = validation.claims.flatMap { claim in
      [row(claim.claim.description, "both", claim.both)]
        + Pole.allCases.map { row("", $0.rawValue, claim[$0]) }
    }
    var lines = AlignedColumns.lines(overall + [["own voice by claim"]] + claims, leading: 2)
    let macro = Self.decimal(validation.macroF1)
    lines += ["", "mean F1 of the claims, own voice: \(macro)"]
    return lines + agreement(validation) + sides(validation)
  }

  private func row(_ name: String, _ pole: String, _ measured: MeasuredAgreement) -> [String] {
    let counts = measured.counts
    let f1 = counts.isEmpty ? "–" : Self.decimal(counts.f1) + Self.brackets(measured.f1Interval)
    return [
      name, pole, "\(counts.required)", "\(counts.found)", "\(counts.right)",
      Self.share(counts.precision), Self.share(counts.recall), f1, "\(counts.wrongPole)",
    ]
  }

  private func agreement(_ validation: Validation) -> [String] {
    let agreement = validation.agreement
    let settled = validation.sentences * validation.claims.count
    let voices = validation.voices
    return [
      "Krippendorff's alpha of program and gold: \(Self.decimal(agreement.alpha)), nominal (affirm, "
        + "deny, both, silent), own voice,",
      "  over \(agreement.units) units: \(English.count(validation.sentences, "sentence")) x "
        + "\(English.count(validation.claims.count, "claim")), without \(settled - agreement.units) that one reader "
        + "alone coded",
      "voice right: \(voices.part) of \(voices.whole) finds with claim and pole right, "
        + Self.share(voices),
      "finds in no coded sentence, in no figure: \(validation.unaligned)",
    ]
  }

  private func sides(_ validation: Validation) -> [String] {
    let sides = validation.sides
    return [
      "document sides right: \(sides.right) of \(sides.places), "
        + "\(Self.share(MeasuredShare(sides.right, of: sides.places))); of the sides taken "
        + "\(sides.takenRight) of \(sides.taken), "
        + "\(Self.share(MeasuredShare(sides.takenRight, of: sides.taken))); opposite "
        + "\(sides.opposite)"
    ]
  }

  // MARK: - Entries

  private var entries: [String] {
    let weak = measurement.weakEntries
    let silent = measurement.silentEntries
    let rows = (listsEntries ? measurement.whole.entries : weak).map { entry in
      [
        "  \(entry.rule)", Self.decimal(entry.precision) + Self.brackets(entry.interval),
        "\(entry.right) right", "\(entry.wrong) wrong",
      ]
    }
    var lines = [
      "", "== entries",
      "\(measurement.entries) entries, \(silent.count) of them made no statement in these documents",
      "right in under .6, with five finds or more: \(weak.count)",
    ]
    if listsEntries { lines += ["expected share of right finds, all entries with finds:"] }
    lines += AlignedColumns.lines(rows, leading: 1)
    if listsEntries { lines += ["made no statement:"] + silent.map { "  \($0)" } }
    return lines
  }

  // MARK: - Numbers

  private static func share(_ share: MeasuredShare) -> String {
    decimal(share.value) + brackets(share.interval)
  }

  private static func decimal(_ value: Double?) -> String {
    value.flatMap { DecimalText.fixed($0, places: 3) } ?? "–"
  }

  private static func brackets(_ interval: ClosedRange<Double>?) -> String {
    guard let interval, let low = DecimalText.fixed(interval.lowerBound, places: 2),
      let high = DecimalText.fixed(interval.upperBound, places: 2)
    else { return "" }
    return " [\(low)–\(high)]"
  }
}
