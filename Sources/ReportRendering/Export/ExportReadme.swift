import StanceVocabulary

/// `README.txt` of an export: what made it and what everything in it means.
struct ExportReadme {
  let view: ReportView

  /// How the README of every export begins: it tells a former export from any other folder.
  static let mark = "Parallax export 1"

  func text() -> String {
    let edition = view.content.edition
    let head = [
      "\(Self.mark)", "", StandingLines.machine, "",
      "program   parallax \(edition.programVersion)",
      "lexicons  sha256:\(edition.lexicons)",
      "read      \(view.content.documents.count) documents of \(view.sources.count) sources", "",
      ColumnsText.format,
    ]
    let tables =
      ColumnsText.table("statements.csv: a row a statement", StatementsCSV.columns)
      + ColumnsText.table("documents.csv: a row a document", DocumentsCSV.columns)
      + ColumnsText.table("positions.csv: a row a source and claim", PositionsCSV.columns)
      + ColumnsText.table("verdicts.csv: a row a pair and claim, all of them", VerdictsCSV.columns)
    return (head + tables + ["", Self.graph] + claims).joined(separator: "\n") + "\n"
  }

  private static let graph = """
    agreement.graphml: sources as nodes, pairs that can be compared on a claim as edges
      Nodes: label, source (its id), documents, words, and for each claim its position, -1 to 1,
      absent without an own statement.
      Edges: agreement, the mean of p_same - p_opposite over the pair's comparable claims, -1
      opposed to 1 alike; rollUp, the same where there are 3 claims or more, else absent; comparable,
      the number of those claims; agree, disagree, partly, how many of each were read; weight, for
      layouts that draw alike sources together: (1 + agreement) / 2, 0.01 at least.
    """

  private var claims: [String] {
    view.questions.flatMap { question in
      ["", LegibleText.line(question.title)]
        + question.claims.flatMap { claim in
          [
            "  \(claim.id): \(claim.sentence)", "    affirm: \(claim.affirmWording)",
            "    deny: \(claim.denyWording)",
          ].map(Self.legible)
        }
    }
  }

  /// Without control characters, its indentation kept.
  private static func legible(_ line: String) -> String {
    String(line.prefix { $0 == " " }) + LegibleText.line(line)
  }
}
