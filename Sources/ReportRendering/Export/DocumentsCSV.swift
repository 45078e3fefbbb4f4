import StanceVocabulary

/// `documents.csv`: a row a document, with or without statements.
enum DocumentsCSV {
  static let columns = [
    CSVColumn("document", "the document's id: 16 hex digits"),
    CSVColumn("path", "its path within the inbox"),
    CSVColumn("source", "the source's id: its folder's name"),
    CSVColumn("source_name", "the source's name"),
    CSVColumn("title", "its title, if it has one"),
    CSVColumn("published", "its date of publication; empty if unknown"),
    CSVColumn("date_inferred", "whether that date was inferred; empty without a date"),
    CSVColumn("language", "ISO 639 code; empty if unknown"),
    CSVColumn("words", "words in it"),
    CSVColumn("statements", "statements found in it, own and reported, counted or not"),
  ]

  static func line(of exported: ExportedDocument) -> [UInt8] {
    let document = exported.document
    return CSVTable.line(
      [
        .text(document.id.hexadecimal), .text(document.path.printed),
        .text(document.source.id.name), .text(document.source.name),
        .words(document.title),
      ] + StatementsCSV.date(document.published) + [
        .words(document.language), .integer(exported.words),
        .integer(exported.statements.count),
      ])
  }
}
