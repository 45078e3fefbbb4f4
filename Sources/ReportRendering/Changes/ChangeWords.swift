import StanceVocabulary

/// Entries of the journal in words.
enum ChangeWords {
  /// A name or a sentence of a title is cut here, in characters.
  private static let longestName = 80

  /// What changed, in one line: `A and B now disagree on “...”; 3 more`.
  static func title(_ content: JournalEntry.Content) -> String {
    switch content {
    case .firstReport: "First report"
    case .changes(let changes): title(changes)
    case .lines(let lines):
      lines.count == 1
        ? shortened(lines[0]) : English.count(lines.count, "change") + " of verdicts"
    }
  }

  private static func title(_ changes: VerdictChanges) -> String {
    var parts: [String] = []
    if let first = changes.changes.first, first.kind != .gone {
      let more = changes.changes.count - 1 + changes.unlisted
      parts = [sentence(first)] + (more > 0 ? ["\(English.grouped(more)) more"] : [])
    } else {
      parts += movement("New in the report", changes.came)
      parts += movement(parts.isEmpty ? "No longer in the report" : "gone", changes.went)
      let gone = changes.changes.count + changes.unlisted
      if gone > 0 { parts.append("\(English.count(gone, "verdict")) went with that") }
    }
    if parts.isEmpty {
      let count = changes.otherReasons
      parts = [count > 0 ? otherReasons(count) : "No verdict changed"]
    }
    return parts.joined(separator: "; ")
  }

  /// `New in the report: A and B`; nothing for nobody.
  static func movement(_ words: String, _ sources: [VerdictChanges.NamedSource]) -> [String] {
    guard !sources.isEmpty else { return [] }
    let most = 3
    let more = sources.count - most
    let names = sources.prefix(most).map { shortened($0.name) }
    return ["\(words): " + English.list(names + (more > 0 ? ["\(more) more"] : []))]
  }

  /// `2 pairs cannot be compared for another reason than before`.
  static func otherReasons(_ count: Int) -> String {
    "\(English.count(count, "pair")) cannot be compared, for another reason than before"
  }

  private static func sentence(_ change: VerdictChange) -> String {
    let names = "\(shortened(change.a.name)) and \(shortened(change.b.name))"
    let claim = "“\(shortened(change.sentence))”"
    switch change.kind {
    case .nowDisagree: return "\(names) now disagree on \(claim)"
    case .nowAgree: return "\(names) now agree on \(claim)"
    case .nowPartly: return "\(names) now agree partly on \(claim)"
    case .noLongerCompared, .gone, nil: return "\(names) can no longer be compared on \(claim)"
    case .otherReach: return "\(names) on \(claim): now \(words(change.after))"
    }
  }

  /// What it is and what it was: `now disagree · open; before agree · open`.
  static func now(_ change: VerdictChange) -> String {
    change.after == nil ? "no longer compared" : "now \(words(change.after))"
  }

  static func before(_ change: VerdictChange) -> String {
    change.before == nil ? "not in the report before" : "before \(words(change.before))"
  }

  private static func words(_ state: VerdictState?) -> String { state?.shown ?? "" }

  static func shortened(_ text: String) -> String {
    let line = LegibleText.line(text)
    guard line.count > longestName else { return line }
    return line.prefix(longestName - 1) + "…"
  }

  /// `2026-11-21 12:04:13 UTC` for an RFC 3339 time in UTC; any other text as it is.
  static func time(_ text: String) -> String {
    guard text.hasSuffix("Z"), text.utf8.count == 20 else { return LegibleText.line(text) }
    return text.replacing("T", with: " ").replacing("Z", with: " UTC")
  }
}
