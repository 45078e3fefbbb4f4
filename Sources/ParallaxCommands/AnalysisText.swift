import StanceAnalysis
import StanceVocabulary

/// A document's statements as text for a terminal.
enum AnalysisText {
  static func text(_ analyzed: AnalyzedDocument, path: String) -> String {
    var lines = heading(analyzed, path: path)
    for statement in analyzed.statements {
      let speaker = statement.speaker.map { ", \($0)" } ?? ""
      lines.append(
        "\(statement.claim) \(statement.pole.rawValue) "
          + "(\(statement.voice.rawValue)\(speaker), \(statement.basis.rawValue), "
          + "weight \(weight(statement)), \(statement.rule))")
      lines.append("    " + oneLine(analyzed.document.string(statement.sentence)))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  static func heading(_ analyzed: AnalyzedDocument, path: String) -> [String] {
    let document = analyzed.document
    let date = document.published?.date.description ?? "undated"
    let count = analyzed.statements.count
    return [
      PrintedBytes.text(Array(path.utf8)),
      "\(document.source.name), \(date), \(analyzed.reading.words) words, "
        + "\(count) statement\(count == 1 ? "" : "s")",
      "",
    ]
  }

  static func weight(_ statement: Statement) -> String {
    let thousandths = String(statement.weight.thousandths % 1000)
    let padding = String(repeating: "0", count: 3 - thousandths.count)
    return "\(statement.weight.thousandths / 1000).\(padding)\(thousandths)"
  }

  /// A text without its line ends and controls: it comes from a file that anybody may have written.
  static func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || scalar == "\n" ? " " : Character(scalar)
    }
    return String(scalars)
  }
}
