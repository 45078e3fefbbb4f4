import ReportRendering

@testable import ParallaxCommands

/// A document's statements as the line that `analyze --format jsonl` prints.
enum JSONFormatterLine {
  static func bytes(_ analyzed: AnalyzedDocument) -> [UInt8] {
    JSONFormatter.line(AnalysisJSON.value(analyzed, path: "a.txt", lexicon: "sha256:00"))
  }
}
