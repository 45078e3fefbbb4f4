import StanceVocabulary

/// The lines of `weights.tsv`, before it is known what their cues mean.
struct EvidenceRows: Sendable {
  private let file: String
  private let sides: [Consequence]
  private let rows: [Row]

  private struct Row: Sendable {
    let line: Int
    let name: String
    /// One a side.
    let weights: [Float]
  }

  /// Reads the file.
  static func read(_ file: LexiconFile) -> Result<EvidenceRows, LexiconFinding> {
    Result { () throws(LexiconFinding) in try EvidenceRows(file) }
  }

  private init(_ file: LexiconFile) throws(LexiconFinding) {
    self.file = file.path
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    let reader = EvidenceLineReader(file: file.path)
    let sides = try reader.sides(lines.first ?? [])
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let (name, weights) = try reader.row(line, number + 1, columns: sides.count)
      rows.append(Row(line: number + 1, name: name, weights: weights))
    }
    self.sides = sides
    self.rows = rows
  }

  /// What they weigh on the claims that are asked; cues that a lexicon does not know become a finding.
  /// - Throws: The finding with which they cannot be used.
  func weights(
    of lexicon: CompiledLexicon, asking asked: Set<ClaimID>, _ findings: inout [LexiconFinding]
  ) throws(LexiconFinding) -> EvidenceWeights {
    let names = EvidenceCueTable(lexicon, asked)
    let kept = sides.indices.filter { asked.contains(sides[$0].claim) }
    var bases: [Double]?
    var known: [EvidenceWeights.Row] = []
    var cues = CueRows(for: rows.count)
    var unknown: [Row] = []
    for row in rows {
      let weights = kept.count == sides.count ? row.weights : kept.map { row.weights[$0] }
      if row.name == EvidenceWeights.baseName {
        if bases != nil { throw isSecond(row) }
        bases = weights.map(Double.init)
      } else if let cue = names.cue(of: row.name) {
        guard cues.insert(cue, row: known.count) else { throw isSecond(row) }
        known.append(.init(name: EvidenceCueName(row.name), line: row.line, weights: weights))
      } else {
        unknown.append(row)
      }
    }
    guard let bases else {
      throw LexiconFinding(
        .error, file: file, line: 0, "has no line \(EvidenceWeights.baseName)")
    }
    if let first = unknown.first { findings.append(warning(first, count: unknown.count)) }
    return EvidenceWeights(sides: kept.map { sides[$0] }, bases: bases, cues: cues, rows: known)
  }

  private func isSecond(_ row: Row) -> LexiconFinding {
    LexiconFinding(.error, file: file, line: row.line, "\(row.name) stands here a second time")
  }

  private func warning(_ first: Row, count: Int) -> LexiconFinding {
    LexiconFinding(
      .warning, file: file, line: first.line,
      "\(first.name) is no class, actor or claim of these lexicons"
        + (count > 1 ? ", nor are \(count - 1) more" : "")
        + ": parallax lexicon learn makes the file anew")
  }
}
