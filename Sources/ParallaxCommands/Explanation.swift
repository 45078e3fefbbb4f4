import StanceAnalysis
import StanceVocabulary

/// A text with its statements marked, and under each the steps that led to it.
struct Explanation {
  let analyzed: AnalyzedDocument

  func text(path: String) -> String {
    var lines = AnalysisText.heading(analyzed, path: path)
    lines.insert(genre, at: 2)
    if let era = analyzed.reading.eraName {
      lines.insert("Undated; \"\(era)\" tells the time that names are read in.", at: 3)
    }
    for (index, block) in analyzed.document.blocks.enumerated() {
      lines += paragraph(block, statements: analyzed.statements.filter { $0.block == index })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var genre: String {
    "Read as \(analyzed.reading.genre): \(analyzed.reading.genreReason)."
  }

  private func paragraph(_ block: TextBlock, statements: [Statement]) -> [String] {
    let speaker = block.speaker.map { "[\($0)] " } ?? ""
    let apart =
      switch block.kind {
      case .heading, .paragraph, .listItem, .quotation: ""
      case .caption: "[under a picture] "
      case .furniture: "[not of the article] "
      }
    var lines = [speaker + apart + marked(block, statements)]
    for (number, statement) in statements.enumerated() {
      lines += trail(statement, number: number + 1)
    }
    return lines + [""]
  }

  /// The block's text with `⟦n: ... ⟧` around what made its n-th statement.
  private func marked(_ block: TextBlock, _ statements: [Statement]) -> String {
    var text = ""
    var cuts: [(offset: Int, order: Int, mark: String)] = []
    for (number, statement) in statements.enumerated() {
      cuts.append((statement.evidence.lowerBound, 1, "⟦\(number + 1): "))
      cuts.append((statement.evidence.upperBound, 0, "⟧"))
    }
    cuts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var from = block.range.lowerBound
    for cut in cuts where cut.offset >= from && cut.offset <= block.range.upperBound {
      text += analyzed.document.string(from..<cut.offset) + cut.mark
      from = cut.offset
    }
    return AnalysisText.oneLine(text + analyzed.document.string(from..<block.range.upperBound))
  }

  private func trail(_ statement: Statement, number: Int) -> [String] {
    let speaker = statement.speaker.map { ", \($0)" } ?? ""
    var lines = [
      "  \(number). \(statement.claim) \(statement.pole.rawValue) "
        + "(\(statement.voice.rawValue)\(speaker), \(statement.basis.rawValue), "
        + "weight \(AnalysisText.weight(statement)))"
    ]
    for step in statement.trail {
      let words = step.span.map { " \"\(AnalysisText.oneLine(analyzed.document.string($0)))\"" }
      lines.append("     \(step.step)\(words ?? ""): \(step.effect)")
    }
    return lines
  }
}
