import StanceComparison
import StanceVocabulary

/// The camps of a claim beside each other: what was read of each, and one quotation.
struct CampColumns {
  let claim: Claim
  let camps: Camps
  let parts: PageParts

  private var view: ReportView { parts.view }
  /// So many sources of a camp are named beside the first.
  private static let mostOthers = 3

  func nodes() -> [HTMLNode] {
    let columns = [
      camp(.affirm, camps.affirm), camp(.deny, camps.deny), both(camps.both),
      single(camps.oneStatement),
    ].compactMap(\.self)
    return columns.isEmpty ? [] : [.div("camps", columns)]
  }

  /// The sources of one pole.
  private func camp(_ pole: Pole, _ sources: [SourceID]) -> HTMLNode? {
    let positions = strongestFirst(sources, pole)
    guard !positions.isEmpty else { return nil }
    return column(
      SideWords(pole).styleClass, sentences(positions, pole), positions, [pole])
  }

  /// A sentence for what is said and one for what is told, each naming the sources it holds of.
  private func sentences(_ positions: [Position], _ pole: Pole) -> [HTMLNode] {
    [false, true].flatMap { isTold -> [HTMLNode] in
      let group = positions.filter { $0.own[pole].isMostlyTold == isTold }
      guard let first = group.first else { return [] }
      let others = named(group.dropFirst()) {
        "\($0) (\(English.count($1.own[pole].documents, "document")), \($1.ratio))"
      }
      let likewise = others.isEmpty ? "" : " Likewise \(others)."
      return [.p(nil, parts.sentence(first) + [.text(likewise)])]
    }
  }

  private func both(_ sources: [SourceID]) -> HTMLNode? {
    let positions = sources.compactMap { view.position($0, claim.id) }
    guard !positions.isEmpty else { return nil }
    let names = named(positions[...]) { "\($0) (\($1.ratio))" }
    let verb = positions.count == 1 ? "was" : "were"
    return column(
      "both", [.p(nil, [.text("\(names) \(verb) read on both poles.")])], positions,
      Pole.allCases)
  }

  /// Those with one statement, which is shown and enters no verdict.
  private func single(_ sources: [SourceID]) -> HTMLNode? {
    let positions = sources.compactMap { view.position($0, claim.id) }
    guard !positions.isEmpty else { return nil }
    let names = named(positions[...]) { name, _ in name }
    let each = positions.count == 1 ? "" : " each"
    return column(
      "single", [.p(nil, [.text("One statement\(each) of \(names): in no verdict.")])], positions,
      Pole.allCases)
  }

  private func column(
    _ name: String, _ words: [HTMLNode], _ positions: [Position], _ poles: [Pole]
  ) -> HTMLNode? {
    let quotation = positions.lazy.compactMap { position in
      poles.lazy.compactMap { view.quotations(position, $0, most: 1).first }.first
    }.first
    return .div(
      "camp \(name)",
      words + (quotation.map { [parts.figure($0, named: positions.count > 1)] } ?? []))
  }

  /// `A, B and C`, as they are written; of many, how many more there are.
  private func named(
    _ positions: ArraySlice<Position>, _ written: (String, Position) -> String
  ) -> String {
    let shown = positions.prefix(Self.mostOthers).map {
      written(LegibleText.line(view.name($0.source)), $0)
    }
    let hidden = positions.count - shown.count
    return English.list(shown + (hidden > 0 ? [English.count(hidden, "other")] : []))
  }

  private func strongestFirst(_ sources: [SourceID], _ pole: Pole) -> [Position] {
    sources.compactMap { view.position($0, claim.id) }.sorted { left, right in
      let (one, other) = (left.own[pole].weight, right.own[pole].weight)
      return one == other ? left.source < right.source : one > other
    }
  }
}
