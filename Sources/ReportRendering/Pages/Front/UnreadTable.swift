/// Files of the inbox that gave no statements, with the reason.
struct UnreadTable {
  /// By path.
  let files: [UnreadFile]

  /// So many files stand open; more are folded.
  private static let mostOpen = 20

  func node() -> HTMLNode {
    let table = DataTable(
      caption: "Files of the inbox that gave no statements, with the reason",
      head: [[.columnHeader(["File"]), .columnHeader(["Reason"])]], body: files.map(row)
    ).node()
    guard files.count > Self.mostOpen else { return table }
    return .element(
      .details, [],
      [.element(.summary, [], [.text(English.count(files.count, "file"))]), table])
  }

  private func row(_ file: UnreadFile) -> HTMLNode {
    .element(
      .tr, [],
      [
        .rowHeader([.element(.code, [], [.name(file.path)])]),
        .cell(nil, [.text(LegibleText.line(file.reason))]),
      ])
  }
}
