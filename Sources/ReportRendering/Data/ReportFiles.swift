/// The files of a report that are for other programs, as its first page lists them.
struct ReportFiles {
  let view: ReportView

  /// Path and meaning of each.
  var listed: [(path: String, meaning: String)] {
    let pairs =
      view.holdsAllPairs
      ? "a row a pair and claim"
      : "the sharpest verdicts of each claim; parallax export writes all"
    return [
      ("comparison.json", "everything on these pages, for programs"),
      (ComparisonSchema.path, "what stands in it, as JSON Schema"),
      ("comparison.md", "this page as Markdown"),
      ("positions.csv", "a row a source and claim"), ("verdicts.csv", pairs),
      (ColumnsText.path, "what the columns of both mean"),
    ]
  }
}
