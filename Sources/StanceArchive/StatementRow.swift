import GRDB
import StanceVocabulary

/// A statement as a row of its reading.
enum StatementRow {
  static let insertion = """
    INSERT INTO statement (
      reading, place, claim, pole, voice, basis, speaker, weight, sentence_start, sentence_end,
      evidence_start, evidence_end, context_start, context_end, words, block, rule_file,
      rule_line, trail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static func arguments(
    _ statement: StanceVocabulary.Statement, reading: Int64, place: Int
  ) -> StatementArguments {
    [
      reading, place, statement.claim.description, statement.pole.rawValue,
      statement.voice.rawValue, statement.basis.rawValue, statement.speaker,
      statement.weight.thousandths, statement.sentence.lowerBound,
      statement.sentence.upperBound, statement.evidence.lowerBound,
      statement.evidence.upperBound, statement.context?.lowerBound,
      statement.context?.upperBound, statement.sentenceWords, statement.block,
      statement.rule.file, statement.rule.line, ColumnCoding.trail(statement.trail),
    ]
  }

  /// The statement of a row with all columns.
  /// - Throws: ``ByteReader/Damage`` where a column holds what no statement can.
  static func statement(_ row: Row) throws -> StanceVocabulary.Statement {
    guard let claim = ClaimID(row["claim"] as String),
      let pole = Pole(rawValue: row["pole"]), let voice = Voice(rawValue: row["voice"]),
      let basis = Basis(rawValue: row["basis"]),
      let sentence = range(row["sentence_start"], row["sentence_end"]),
      let evidence = range(row["evidence_start"], row["evidence_end"])
    else { throw ByteReader.Damage() }
    var context: Range<Int>?
    if let start = row["context_start"] as Int?, let end = row["context_end"] as Int? {
      context = range(start, end)
    }
    return StanceVocabulary.Statement(
      claim: claim, pole: pole, voice: voice, basis: basis, speaker: row["speaker"],
      weight: Weight(thousandths: row["weight"]), sentence: sentence, evidence: evidence,
      context: context, sentenceWords: row["words"], block: row["block"],
      rule: RuleReference(file: row["rule_file"], line: row["rule_line"]),
      trail: try ColumnCoding.trail(row["trail"] as Blob))
  }

  private static func range(_ start: Int, _ end: Int) -> Range<Int>? {
    start <= end ? start..<end : nil
  }
}
