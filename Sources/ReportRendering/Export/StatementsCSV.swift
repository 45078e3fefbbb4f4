import StanceVocabulary

/// `statements.csv`: a row a statement.
enum StatementsCSV {
  static let columns = [
    CSVColumn("document", "the document's id: 16 hex digits"),
    CSVColumn("statement", "place among the document's statements, from 0"),
    CSVColumn("path", "the document's path within the inbox"),
    CSVColumn("source", "the source's id: its folder's name"),
    CSVColumn("source_name", "the source's name"),
    CSVColumn("title", "the document's title, if it has one"),
    CSVColumn("published", "its date of publication; empty if unknown"),
    CSVColumn("date_inferred", "whether that date was inferred; empty without a date"),
    CSVColumn("claim", "the claim, question/name"),
    CSVColumn("pole", "affirm or deny"),
    CSVColumn("voice", "own, or reported: words of others that the source passes on"),
    CSVColumn("basis", "said (a judgement) or told (an event given as fact)"),
    CSVColumn("speaker", "who speaks, where it is not the author"),
    CSVColumn(
      "weight", "0 to 1: what it counts before its document's discount; 0 is shown, not counted"),
    CSVColumn("counted", "whether it enters the counts of positions.csv"),
    CSVColumn("folded", "whether it repeats a passage of the same source and so is not counted"),
    CSVColumn("shared", "whether another source carries its passage; no verdict rests on it there"),
    CSVColumn("start", "where its sentence begins, in bytes of the document's text as UTF-8"),
    CSVColumn("end", "where its sentence ends, in the same bytes"),
    CSVColumn("sentence", "the sentence"),
    CSVColumn("evidence", "the words in it that made the statement"),
    CSVColumn("rule", "the lexicon's entry that found it, file:line"),
  ]

  /// The rows of one document.
  static func lines(of exported: ExportedDocument) -> [UInt8] {
    exported.statements.indices.reduce(into: []) {
      $0 += CSVTable.line(row(exported, $1))
    }
  }

  private static func row(_ exported: ExportedDocument, _ place: Int) -> [CSVTable.Field] {
    let document = exported.document
    let head: [CSVTable.Field] = [
      .text(document.id.hexadecimal), .integer(place), .text(document.path.printed),
      .text(document.source.id.name), .text(document.source.name), .words(document.title),
    ]
    return head + date(document.published) + said(exported, place)
  }

  private static func said(_ exported: ExportedDocument, _ place: Int) -> [CSVTable.Field] {
    let document = exported.document
    let statement = exported.statements[place]
    let counts = exported.counted.contains(place)
    return [
      .text(statement.claim.description), .text(statement.pole.rawValue),
      .text(statement.voice.rawValue), .text(statement.basis.rawValue),
      .words(statement.speaker), .decimal(Double(statement.weight.thousandths) / 1000),
      .flag(counts), .flag(!counts && statement.weight > .zero),
      .flag(exported.shared.contains(place)), .integer(statement.sentence.lowerBound),
      .integer(statement.sentence.upperBound), .text(document.string(statement.sentence)),
      .text(document.string(statement.evidence)), .text(statement.rule.description),
    ]
  }

  /// The day and whether it was inferred.
  static func date(_ published: PublicationDate?) -> [CSVTable.Field] {
    guard let published else { return [.missing, .missing] }
    return [.text(published.date.description), .flag(published.origin == .inferred)]
  }
}
