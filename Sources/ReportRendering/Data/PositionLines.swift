import StanceComparison
import StanceVocabulary

/// The lines of `comparison.json` that tell a position each.
///
/// A line follows from the position and the words quoted for it alone, and is made anew where these
/// are others.
struct PositionLines: Sendable {
  /// In the order of the positions.
  private(set) var ofComparison: [[UInt8]] = []
  private var lines: [SourceOnClaim: Line] = [:]

  private struct Line: Sendable {
    let position: Position
    let quoted: [PositionJSON.Quoted?]
    let bytes: [UInt8]
  }

  /// Brings them to a report.
  mutating func update(_ view: ReportView) {
    let former = lines
    let positions = view.content.comparison.positions
    let json = PositionJSON(view: view)
    lines.removeAll(keepingCapacity: true)
    ofComparison.removeAll(keepingCapacity: true)
    for position in positions {
      let place = SourceOnClaim(source: position.source, claim: position.claim)
      let quoted = json.quoted(position)
      let known = former[place].flatMap { line in
        line.position == position && line.quoted == quoted ? line.bytes : nil
      }
      let bytes = known ?? JSONFormatter.compact(json.value(position, quoted))
      lines[place] = Line(position: position, quoted: quoted, bytes: bytes)
      ofComparison.append(bytes)
    }
  }
}
