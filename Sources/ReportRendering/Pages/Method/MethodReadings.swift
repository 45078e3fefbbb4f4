import StanceComparison
import StanceVocabulary

/// What was read and what was not, in figures.
struct MethodReadings {
  let view: ReportView

  /// So many files of a reason are listed; the data file has them all.
  private static let mostFiles = 200

  var section: MethodSection {
    MethodSection(
      id: "read", heading: "What was read, and what was not",
      content: [read, statements, languages] + unread)
  }

  private var totals: DocumentTotals { view.content.documents.totals }

  private var read: HTMLNode {
    let totals = totals
    var rows: [HTMLNode] = [
      row("Sources", view.sources.count), row("Documents", totals.documents),
      row("Documents without any statement", totals.silent),
      row("Words", totals.words),
    ]
    if let period = totals.period {
      rows.append(
        row("Dated", [DateWords.day(period.lowerBound), " to ", DateWords.day(period.upperBound)]))
    }
    if totals.undated > 0 { rows.append(row("Undated documents", totals.undated)) }
    return table("What was read", "Count", rows)
  }

  /// Each statement that was found stands in one of the rows.
  private var statements: HTMLNode {
    let positions = view.content.comparison.positions
    let own = positions.reduce(0) { $0 + $1.own.affirm.statements + $1.own.deny.statements }
    let reported = positions.reduce(0) {
      $0 + $1.reported.affirm.statements + $1.reported.deny.statements
    }
    let repeated = positions.reduce(0) { $0 + $1.folded }
    let weightless = max(0, totals.statements - own - reported - repeated)
    return table(
      "Statements that were found", "Count",
      [
        row("Own: they make the positions", own),
        row("Reported words of others: shown beside the positions", reported),
        row("Repeated passages of one source: counted once already", repeated),
        row("Without weight, such as conditions and open questions: shown only", weightless),
        row("Together", own + reported + repeated + weightless),
      ])
  }

  private var languages: HTMLNode {
    let read = English.list(
      view.content.edition.languages.map { LanguageNames.name($0) })
    let rows = totals.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      code, count in
      row(code.isEmpty ? "not told" : LanguageNames.words(code), count)
    }
    return table(
      "Languages of the documents that were read; the lexicons read \(read)", "Documents", rows)
  }

  // MARK: - What was not read

  private var unread: [HTMLNode] {
    let files = view.content.unread
    guard !files.isEmpty else {
      return [.p(nil, ["Every file of the inbox was read, in a language of the lexicons."])]
    }
    var groups: [String: [UnreadFile]] = [:]
    for file in files { groups[LegibleText.line(file.line), default: []].append(file) }
    let ordered = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let items = ordered.map { reason, files in
      [HTMLNode.text("\(English.count(files.count, "file")): \(reason)"), list(files)]
    }
    return [
      .section(
        "unread", .h3, ["Not read, or not wholly"],
        [.ul("unread", items)])
    ]
  }

  private func list(_ files: [UnreadFile]) -> HTMLNode {
    let shown = files.prefix(Self.mostFiles)
    let more = files.count - shown.count
    let rest: [HTMLNode] =
      more > 0
      ? [
        .p(
          nil,
          [
            .text("and \(English.grouped(more)) more in "),
            .link("comparison.json", ["comparison.json"]),
          ])
      ] : []
    let names = shown.map { [HTMLNode.element(.code, [], [.name($0.path)])] }
    return .element(
      .details, [],
      [.element(.summary, [], ["Which"]), .ul(nil, Array(names))] + rest)
  }

  // MARK: - Tables

  private func table(_ caption: String, _ number: String, _ rows: [HTMLNode]) -> HTMLNode {
    DataTable(
      caption: caption,
      head: [[.columnHeader(["What"]), .columnHeader([.text(number)], class: "number")]],
      body: rows, styleClass: "facts"
    ).node()
  }

  private func row(_ words: String, _ count: Int) -> HTMLNode {
    row(words, [.text(English.grouped(count))])
  }

  private func row(_ words: String, _ cell: [HTMLNode]) -> HTMLNode {
    .element(.tr, [], [.rowHeader([.text(words)]), .cell("number", cell)])
  }
}
