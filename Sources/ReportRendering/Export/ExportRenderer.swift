import StanceComparison
import StanceVocabulary

/// Renders the files of an export.
///
/// A pure function of what it is given. Everything long is handed over piece by piece, so that no
/// file is in memory whole.
package struct ExportRenderer: Sendable {
  /// The names of the files.
  package enum File: String, CaseIterable, Sendable {
    case readme = "README.txt"
    case statements = "statements.csv"
    case documents = "documents.csv"
    case positions = "positions.csv"
    case verdicts = "verdicts.csv"
    case graph = "agreement.graphml"
  }

  private let view: ReportView

  /// `content` needs no quotations, moves or profiles here.
  package init(_ content: ReportContent) {
    view = ReportView(content)
  }

  /// How the README of every export begins.
  package static var mark: String { ExportReadme.mark }

  package func readme() -> [UInt8] { Array(ExportReadme(view: view).text().utf8) }

  package static var statementsHeader: [UInt8] {
    CSVTable.header(StatementsCSV.columns.map(\.name))
  }

  /// A document's rows in `statements.csv`.
  package static func statements(of exported: ExportedDocument) -> [UInt8] {
    StatementsCSV.lines(of: exported)
  }

  package static var documentsHeader: [UInt8] {
    CSVTable.header(DocumentsCSV.columns.map(\.name))
  }

  /// A document's row in `documents.csv`.
  package static func line(of exported: ExportedDocument) -> [UInt8] {
    DocumentsCSV.line(of: exported)
  }

  /// `positions.csv`.
  package func positions(_ take: ([UInt8]) throws -> Void) rethrows {
    let rows = PositionsCSV(view: view)
    try take(CSVTable.header(PositionsCSV.columns.map(\.name)))
    for position in view.content.comparison.positions {
      try take(CSVTable.line(rows.row(position)))
    }
  }

  /// `verdicts.csv` with all pairs, however many sources there are.
  package func verdicts(_ take: ([UInt8]) throws -> Void) rethrows {
    let rows = VerdictsCSV(view: view)
    try take(CSVTable.header(VerdictsCSV.columns.map(\.name)))
    for verdict in view.content.comparison.verdicts {
      try take(CSVTable.line(rows.row(verdict)))
    }
  }

  /// `agreement.graphml`.
  package func graph(_ take: ([UInt8]) throws -> Void) rethrows {
    try AgreementGraph(view: view).write(take)
  }
}
