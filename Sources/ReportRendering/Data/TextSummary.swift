import StanceComparison
import StanceVocabulary

/// The first page as plain text for a terminal.
package enum TextSummary {
  /// - Parameters:
  ///   - content: What the report is made of.
  ///   - width: Columns of the terminal; fewer than 40 are taken as 40.
  /// - Returns: Lines ended by line feeds, without any control sequence.
  package static func text(for content: ReportContent, width: Int) -> String {
    let view = ReportView(content)
    let wrap = LineWrapping(width: max(40, width))
    var lines = [StandingLines.machine, StandingLines.probabilityInShort].flatMap {
      wrap.lines($0, indent: 0)
    }
    for question in view.questions {
      lines += ["", LegibleText.line(question.title).uppercased()]
      for claim in view.claimsBySharpness(question) {
        lines += Self.claim(claim, view, wrap)
      }
    }
    lines += unread(content, wrap)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func claim(_ claim: Claim, _ view: ReportView, _ wrap: LineWrapping) -> [String] {
    let tag = ValidationWords.tag(claim, view.content).map { " [\($0)]" } ?? ""
    func name(_ id: SourceID) -> String { LegibleText.line(view.name(id)) }
    var lines = [""] + wrap.lines(claim.sentence + tag, indent: 2)
    if let camps = view.camps(claim.id) {
      lines += wrap.lines(CampsLine.text(camps, name: name), indent: 4)
    }
    for (pair, verdict) in view.comparedBySharpness(claim.id).prefix(6) {
      lines += wrap.lines(
        "\(name(pair.a)) – \(name(pair.b)): \(VerdictWords.compact(verdict))", indent: 6)
    }
    return lines
  }

  private static func unread(_ content: ReportContent, _ wrap: LineWrapping) -> [String] {
    guard !content.unread.isEmpty else { return [] }
    return ["", "NOT READ"]
      + content.unread.flatMap { wrap.lines("\($0.path): \($0.reason)", indent: 2) }
  }
}

/// Breaks a text into lines of a width at its spaces; a longer word keeps a line of its own.
package struct LineWrapping {
  /// In characters.
  package let width: Int

  package init(width: Int) {
    self.width = width
  }

  /// The text in lines, each after `indent` spaces, further ones two deeper.
  package func lines(_ text: String, indent: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in LegibleText.line(text).split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }
}
