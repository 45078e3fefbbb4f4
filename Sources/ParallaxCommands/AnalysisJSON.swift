import ComparisonService
import ReportRendering
import StanceAnalysis
import StanceVocabulary

/// A document's statements as JSON, schema 1: a contract that other programs read.
enum AnalysisJSON {
  static let schema = 1

  static func value(_ analyzed: AnalyzedDocument, path: String, lexicon: String) -> JSONValue {
    let document = analyzed.document
    return .object([
      ("schema", .integer(schema)),
      ("path", .string(path)),
      (
        "source",
        .object([("id", .string(document.source.id.name)), ("name", .string(document.source.name))])
      ),
      ("title", .optional(document.title, JSONValue.string)),
      ("published", .optional(document.published) { .string($0.date.description) }),
      ("language", .optional(document.language, JSONValue.string)),
      ("words", .integer(analyzed.reading.words)),
      ("lexicon", .string(lexicon)),
      ("statements", .array(analyzed.statements.map { statement($0, in: document) })),
    ])
  }

  static func failure(_ failure: ReadingFailure, path: String) -> JSONValue {
    .object([("path", .string(path)), ("error", .string(failure.description))])
  }

  private static func statement(_ statement: Statement, in document: Document) -> JSONValue {
    .object([
      ("claim", .string(statement.claim.description)),
      ("pole", .string(statement.pole.rawValue)),
      ("voice", .string(statement.voice.rawValue)),
      ("basis", .string(statement.basis.rawValue)),
      ("speaker", .optional(statement.speaker, JSONValue.string)),
      ("weight", .decimal(Double(statement.weight.thousandths) / 1000)),
      ("sentence", .string(document.string(statement.sentence))),
      ("start", .integer(statement.sentence.lowerBound)),
      ("end", .integer(statement.sentence.upperBound)),
      ("evidence", .string(document.string(statement.evidence))),
      ("rule", .string(statement.rule.description)),
    ])
  }
}
