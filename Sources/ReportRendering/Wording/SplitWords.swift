import StanceComparison
import StanceVocabulary

/// What the counts say of a source that affirms and denies one claim: what parts the two poles.
struct SplitWords {
  let history: ClaimHistory
  /// Statements of named speakers on the claim in the source's own voice, before folding.
  let speakers: [SpeakerTally]

  private var documents: [DocumentTally] { history.documents }

  /// Sentences: by document, by date, by speaker; the last two where the counts have them.
  var sentences: [String] {
    [byDocument] + [byDate, bySpeaker].compactMap(\.self)
  }

  private func count(affirming: Bool, denying: Bool) -> Int {
    documents.count {
      ($0.sums.affirm.statements > 0) == affirming && ($0.sums.deny.statements > 0) == denying
    }
  }

  private var byDocument: String {
    let both = count(affirming: true, denying: true)
    let kinds = [
      (count(affirming: true, denying: false), "only affirms", "only affirm"),
      (count(affirming: false, denying: true), "only denies", "only deny"),
      (both, "does both", "do both"),
    ].filter { $0.0 > 0 }
    guard documents.count > 1 else { return "Both poles stand in the same document." }
    let counts = English.list(kinds.map { English.count($0.0, $0.1, $0.2) })
    let total = English.count(documents.count, "document")
    let kind =
      switch both {
      case 0: "a difference between documents, not within one"
      case documents.count: "a difference within documents, not between them"
      default: "a difference both between documents and within them"
      }
    return "Of \(total), \(counts): \(kind)."
  }

  /// Only where both poles are dated, on more than one day.
  private var byDate: String? {
    guard let affirming = period(.affirm), let denying = period(.deny),
      Set(documents.compactMap(\.published)).count > 1
    else { return nil }
    let words = "affirming documents \(words(affirming)), denying ones \(words(denying))"
    if affirming.upperBound < denying.lowerBound {
      return "By date, every affirmation comes before every denial: \(words)."
    }
    if denying.upperBound < affirming.lowerBound {
      return "By date, every denial comes before every affirmation: \(words)."
    }
    return "Dates do not part the poles: \(words)."
  }

  private func period(_ pole: Pole) -> ClosedRange<CalendarDate>? {
    let dates = documents.filter { $0.sums[pole].statements > 0 }.compactMap(\.published)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  private func words(_ period: ClosedRange<CalendarDate>) -> String {
    period.lowerBound == period.upperBound
      ? "\(period.lowerBound)" : "\(period.lowerBound) to \(period.upperBound)"
  }

  /// Only where the named speakers are two or more.
  private var bySpeaker: String? {
    guard speakers.count > 1 else { return nil }
    let shown = speakers.prefix(6).map {
      "\(LegibleText.line($0.name)) \(Figure.ratio($0.affirm, $0.deny))"
    }
    let hidden = speakers.count - shown.count
    let names = hidden > 0 ? shown + [English.count(hidden, "other")] : shown
    let isParted =
      speakers.allSatisfy { $0.affirm == 0 || $0.deny == 0 }
      && speakers.contains { $0.affirm > 0 } && speakers.contains { $0.deny > 0 }
    let parted = isParted ? "; none of them is on both poles" : ""
    return "By named speaker, before folding: \(English.list(names))\(parted)."
  }
}
