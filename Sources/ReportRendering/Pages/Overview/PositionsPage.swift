/// Every position, where the sources are too many for the first page.
struct PositionsPage {
  let view: ReportView

  func rendered() -> RenderedPage {
    let parts = PageParts(view: view, path: PageNames.positions)
    return PageFrame(
      path: PageNames.positions, title: "All positions – Parallax",
      trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], ["All positions"]), .p("note", [.text(PositionMatrix.legend)]),
        PositionMatrix(parts: parts).node(),
      ]
    ).rendered()
  }
}
