/// Takes off a page what is not its article, as far as that can be told from tags and names.
struct PageCleaning {
  private(set) var tree: HTMLTree
  private let body: HTMLTree.ID
  /// Where the title stands: what holds it is not taken off.
  private let title: HTMLTree.ID?
  private let weights: TextWeights

  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "menu", "menubar", "toolbar",
    "dialog", "alertdialog", "tooltip", "alert", "status", "tablist", "doc-toc", "doc-pagelist",
  ]

  static func clean(
    _ tree: HTMLTree, body: HTMLTree.ID, title: HTMLTree.ID?
  ) -> HTMLTree {
    var cleaning = PageCleaning(tree: tree, body: body, title: title, weights: TextWeights(tree))
    for (id, element) in tree.elements(in: body + 1..<tree[body].end) where id != title {
      cleaning.look(at: id, element)
    }
    return cleaning.tree
  }

  private mutating func look(at id: HTMLTree.ID, _ element: HTMLElement) {
    guard !tree[id].isGone else { return }
    if isWordless(id, element) || isHidden(id, element) || isBeside(id, element)
      || isNamedOfPage(id, element)
    {
      tree.remove(id)
    }
  }

  private func holdsTitle(_ id: HTMLTree.ID) -> Bool {
    title.map { tree.contains(id, $0) } ?? false
  }

  /// The part of the page's text that stands in a node: 0 to 1.
  private func share(_ id: HTMLTree.ID) -> Double {
    Double(weights.text(tree.range(id))) / Double(max(1, weights.text(tree.range(body))))
  }

  private func isWordless(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    guard TagNames.wordless.contains(element.name) else { return false }
    switch element.name {
    case "script", "style", "head", "nav": return true
    // Some engines put the whole page in one form.
    case "form": return share(id) <= 0.5 && !holdsTitle(id)
    default: return !holdsTitle(id)
    }
  }

  private func isHidden(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    let isMarked =
      element["hidden"] != nil || isHiddenByClass(element) || style.contains("display:none")
      || style.contains("visibility:hidden")
      || (element["aria-hidden"] == "true" && ["span", "i", "a", "div"].contains(element.name))
      || Self.roles.contains((element["role"] ?? "").lowercased())
    return isMarked && !holdsTitle(id)
  }

  /// `hidden`, but not where it is shown on larger screens: `hidden md:block`.
  private func isHiddenByClass(_ element: HTMLElement) -> Bool {
    let names = element.words("class")
    return names.contains { ["hidden", "is-hidden", "d-none"].contains($0) }
      && !names.contains { $0.contains(":") || $0.hasPrefix("d-") && $0 != "d-none" }
  }

  private func isBeside(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    guard element.name == "aside" || element.name == "footer" else { return false }
    let names = PartNames(element)
    return !names.isPullQuote && !(element.name == "aside" && names.isFootnotes) && !holdsTitle(id)
  }

  private func isNamedOfPage(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    guard element.name != "main" else { return false }
    let names = PartNames(element)
    return !names.isEmpty && names.isOfPage && !holdsTitle(id) && !tree.holds("main", in: id)
      && share(id) <= 0.85
  }
}
