import ContentHashing
package import StanceComparison
import StanceVocabulary

/// The table of verdicts as the journal of changes compares it: a line a pair and claim.
package struct VerdictTable: Hashable, Sendable {
  /// `claim TAB a TAB b TAB words`, in the report's order.
  package let lines: [String]

  package init(_ comparison: Comparison) {
    lines = comparison.verdicts.map { verdict in
      let names = [verdict.a.name, verdict.b.name].map(Self.escaped)
      return "\(verdict.claim)\t\(names[0])\t\(names[1])\t\(Self.words(verdict.outcome))"
    }
  }

  /// A table as it was kept.
  package init(bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  package var bytes: [UInt8] {
    Array(lines.joined(separator: "\n").utf8)
  }

  package var hash: String {
    SHA256Digest(of: bytes).hexadecimal
  }

  /// What differs from a former table, a line each: `- claim, a, b: words` of a verdict that went,
  /// `+` of one that came, `claim, a, b: words -> words` of one that changed.
  package func changes(since former: VerdictTable) -> [String] {
    let before = Dictionary(former.lines.map(Self.split)) { first, _ in first }
    let after = Dictionary(lines.map(Self.split)) { first, _ in first }
    var changes = lines.map(Self.split).compactMap { key, words -> String? in
      guard let old = before[key] else { return "+ \(key): \(words)" }
      return old == words ? nil : "\(key): \(old) -> \(words)"
    }
    changes += former.lines.map(Self.split).compactMap { key, words in
      after[key] == nil ? "- \(key): \(words)" : nil
    }
    return changes
  }

  private static func split(_ line: String) -> (key: String, words: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    return (parts.dropLast().joined(separator: ", "), parts.last.map(String.init) ?? "")
  }

  /// A source's name may hold any character.
  private static func escaped(_ name: String) -> String {
    name.replacing("\t", with: "\\t").replacing("\n", with: "\\n")
  }

  /// An outcome as the table has it.
  static func words(_ outcome: PairOnClaim.Outcome) -> String {
    switch outcome {
    case .compared(let verdict): "\(verdict.reading.rawValue), \(verdict.reach.rawValue)"
    case .notComparable(let obstacle): "not comparable, \(words(obstacle))"
    }
  }

  private static func words(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .silent: "silent"
    case .oneStatement: "one statement"
    case .onlyReported: "only reported"
    case .sharedText: "shared text"
    case .differentPeriods: "different periods"
    case .undated: "undated"
    }
  }
}
