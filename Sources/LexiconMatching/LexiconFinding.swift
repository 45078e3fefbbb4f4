/// Something that is wrong, or likely wrong, in a lexicon.
package struct LexiconFinding: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Hashable, Sendable, Comparable {
    /// The lexicons cannot be used.
    case error
    /// They can be used, but hardly do what their author meant.
    case warning

    package static func < (left: Severity, right: Severity) -> Bool {
      left == .error && right == .warning
    }
  }

  package let severity: Severity
  /// Path within the lexicon folder.
  package let file: String
  /// 1-based; 0 where the finding is about the whole file.
  package let line: Int
  package let message: String

  package init(_ severity: Severity, file: String, line: Int, _ message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
  }

  package var description: String { "\(file):\(line): \(severity.rawValue): \(message)" }

  /// By file, line, severity, message.
  package static func inOrder(_ left: LexiconFinding, _ right: LexiconFinding) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.line != right.line { return left.line < right.line }
    if left.severity != right.severity { return left.severity < right.severity }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}

/// Lexicons that cannot be used, with all that is wrong in them.
package struct LexiconProblems: Error, Hashable, Sendable, CustomStringConvertible {
  package let findings: [LexiconFinding]

  package init(findings: [LexiconFinding]) {
    self.findings = findings
  }

  package var description: String {
    findings.map(\.description).joined(separator: "\n")
  }
}
