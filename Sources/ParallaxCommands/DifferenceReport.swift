import ComparisonService
import StanceComparison
import StanceVocabulary

/// What `parallax lexicon diff` prints: `+` for what came, `-` for what went, `~` for what changed.
struct DifferenceReport {
  let difference: LexiconDifference

  var text: String {
    section("statements", difference.statements.flatMap(lines))
      + section("positions", difference.positions.map(line))
      + section("verdicts", difference.verdicts.map(line)) + summary
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : ([title] + lines).joined(separator: "\n") + "\n\n"
  }

  /// One line of counts.
  var summary: String {
    let (before, after) = (difference.before, difference.after)
    func count(_ kinds: StatementChange.Kind...) -> Int {
      difference.statements.count { kinds.contains($0.change.kind) }
    }
    let unread = difference.unread == 0 ? "" : " (\(difference.unread) files were not read)"
    return "\(difference.documents) documents of \(difference.sources) sources\(unread): "
      + "statements \(before.statements) -> \(after.statements) "
      + "(\(count(.added)) added, \(count(.removed)) removed, \(count(.pole)) of another pole, "
      + "\(count(.voice)) of another voice, \(count(.weight)) of another weight); "
      + "positions \(before.positions) -> \(after.positions) (\(difference.positions.count) "
      + "changed); verdicts \(before.verdicts) -> \(after.verdicts) "
      + "(\(difference.verdicts.count) changed)\n"
  }

  // MARK: - Statements

  private func lines(_ changed: LexiconDifference.DocumentChange) -> [String] {
    let path = changed.path.printed
    let sentence = "    " + AnalysisText.oneLine(changed.sentence)
    switch (changed.change.before, changed.change.after) {
    case (nil, let after?):
      return ["+ \(path)  \(after.claim) \(Self.words(after)), \(after.rule)", sentence]
    case (let before?, nil):
      return ["- \(path)  \(before.claim) \(Self.words(before)), \(before.rule)", sentence]
    case (let before?, let after?):
      let isWeight = changed.change.kind == .weight
      let weights = [before, after].map { isWeight ? " \(AnalysisText.weight($0))" : "" }
      return [
        "~ \(path)  \(before.claim) \(Self.words(before))\(weights[0]) -> "
          + "\(Self.words(after))\(weights[1]), \(before.rule) -> \(after.rule)",
        sentence,
      ]
    case (nil, nil): return []
    }
  }

  private static func words(_ statement: Statement) -> String {
    "\(statement.pole.rawValue) \(statement.voice.rawValue)"
  }

  // MARK: - Positions and verdicts

  private func line(_ changed: LexiconDifference.PositionChange) -> String {
    "~ \(changed.claim), \(Self.name(changed.source)): \(Self.words(changed.before)) -> "
      + Self.words(changed.after)
  }

  private static func words(_ position: Position?) -> String {
    guard let position else { return "no such claim" }
    let counts = "\(position.own.affirm.statements) affirm, \(position.own.deny.statements) deny"
    return switch position.side {
    case .takes(let pole): "\(pole.rawValue) (\(counts))"
    case .both: "both (\(counts))"
    case .oneStatement(let pole): "one statement (\(pole.rawValue))"
    case .silent: "silent"
    }
  }

  private func line(_ changed: LexiconDifference.VerdictChange) -> String {
    let pair = "\(Self.name(changed.a)), \(Self.name(changed.b))"
    let (before, after) = (changed.before ?? "no such claim", changed.after ?? "no such claim")
    return "~ \(changed.claim), \(pair): \(before) -> \(after)"
  }

  /// A folder's name may hold anything.
  private static func name(_ source: SourceID) -> String {
    AnalysisText.oneLine(source.name)
  }
}
