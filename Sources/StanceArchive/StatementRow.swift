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

  /// What ``statement(_:)`` asks for.
  static let columns = """
    claim, pole, voice, basis, speaker, weight, sentence_start, sentence_end, evidence_start,
    evidence_end, context_start, context_end, words, block, rule_file, rule_line, trail
    """

  /// The statement of a row with these ``columns``.
  /// - Throws: ``ByteReader/Damage`` where a column holds what no statement can.
  static func statement(_ row: Row) throws -> StanceVocabulary.Statement {
    var values = ColumnValues(row)
    guard let claim = ClaimID(values.next() as String), let pole = Pole(rawValue: values.next()),
      let voice = Voice(rawValue: values.next()), let basis = Basis(rawValue: values.next())
    else { throw ByteReader.Damage() }
    let speaker: String? = values.next()
    let weight = Weight(thousandths: values.next())
    guard let sentence = range(values.next(), values.next()),
      let evidence = range(values.next(), values.next())
    else { throw ByteReader.Damage() }
    var context: Range<Int>?
    let (contextStart, contextEnd): (Int?, Int?) = (values.next(), values.next())
    if let contextStart, let contextEnd { context = range(contextStart, contextEnd) }
    return StanceVocabulary.Statement(
      claim: claim, pole: pole, voice: voice, basis: basis, speaker: speaker, weight: weight,
      sentence: sentence, evidence: evidence, context: context, sentenceWords: values.next(),
      block: values.next(), rule: RuleReference(file: values.next(), line: values.next()),
      trail: try ColumnCoding.trail(values.nextBlob()))
  }

  private static func range(_ start: Int, _ end: Int) -> Range<Int>? {
    start <= end ? start..<end : nil
  }
}
