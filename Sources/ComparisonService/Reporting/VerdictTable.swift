import ContentHashing
import ReportRendering
package import StanceComparison
import StanceVocabulary

/// The table of verdicts as the journal of changes compares it, and what its words stand for.
package struct VerdictTable: Hashable, Sendable {
  /// A verdict on one claim; all parts as they are written.
  struct Row: Hashable, Sendable {
    let claim: String
    let a: String
    let b: String
    let words: String

    /// Sources are told apart by bytes, as in ``VerdictTable/hash``.
    static func == (left: Row, right: Row) -> Bool {
      left.words == right.words && left.claim == right.claim
        && left.a.hasSameBytes(as: right.a) && left.b.hasSameBytes(as: right.b)
    }
  }

  /// In the report's order.
  let rows: [Row]
  /// Names of sources and sentences of claims, by their ids; the order is that of the report.
  let sources: [Label]
  let claims: [Label]

  /// What people call a source or a claim.
  struct Label: Hashable, Sendable {
    let id: String
    let words: String
  }

  package init(_ comparison: Comparison) {
    // Verdicts come by claim: its name is written once for all of them.
    var named: (claim: ClaimID, text: String)?
    rows = comparison.verdicts.map { pair in
      let text = named.flatMap { $0.claim == pair.claim ? $0.text : nil } ?? pair.claim.description
      named = (pair.claim, text)
      return Row(
        claim: text, a: pair.a.name, b: pair.b.name, words: VerdictState(pair.outcome).words)
    }
    sources = comparison.sources.map { Label(id: $0.source.id.name, words: $0.source.name) }
    claims = comparison.questions.flatMap(\.claims).map {
      Label(id: $0.id.description, words: $0.sentence)
    }
  }

  /// A table as it was kept.
  package init(bytes: [UInt8]) {
    let lines = JournalLine.lines(String(decoding: bytes, as: UTF8.self))
    rows = lines.compactMap { fields in
      fields.count == 4
        ? Row(claim: fields[0], a: fields[1], b: fields[2], words: fields[3]) : nil
    }
    func labels(_ kind: String) -> [Label] {
      lines.compactMap { fields in
        fields.count == 3 && fields[0] == kind ? Label(id: fields[1], words: fields[2]) : nil
      }
    }
    sources = labels(Self.source)
    claims = labels(Self.claim)
  }

  private static let source = "source"
  private static let claim = "claim"

  /// What is kept: a line `claim TAB a TAB b TAB words` a verdict, then one `source TAB id TAB name`
  /// a source and one `claim TAB id TAB sentence` a claim.
  package var bytes: [UInt8] {
    let labels =
      sources.map { [Self.source, $0.id, $0.words] } + claims.map { [Self.claim, $0.id, $0.words] }
    return Array((lines + labels.map(JournalLine.text)).joined(separator: "\n").utf8)
  }

  /// The hash of the verdicts alone: another name of a source is no change of them.
  package var hash: String {
    SHA256Digest(of: lines.joined(separator: "\n")).hexadecimal
  }

  private var lines: [String] {
    rows.map { JournalLine.text([$0.claim, $0.a, $0.b, $0.words]) }
  }
}
