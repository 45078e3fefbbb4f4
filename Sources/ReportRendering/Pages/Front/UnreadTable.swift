/// Files of the inbox that were not read, or not wholly, with the reason and what to do.
struct UnreadTable {
  /// By path.
  let files: [UnreadFile]

  /// So many files stand open; more are folded.
  private static let mostOpen = 20

  func node() -> HTMLNode {
    let table = DataTable(
      caption: "Files of the inbox that were not read, or not wholly",
      head: [
        [.columnHeader(["File"]), .columnHeader(["Reason"]), .columnHeader(["What to do"])]
      ], body: files.map(row)
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
        .cell(
          nil, [.text((file.isPartlyRead ? "partly read: " : "") + LegibleText.line(file.reason))]),
        .cell(nil, [.text(file.remedy.map(LegibleText.line) ?? "–")]),
      ])
  }
}
