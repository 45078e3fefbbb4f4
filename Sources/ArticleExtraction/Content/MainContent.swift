/// Chooses the part of a cleaned page that is its article.
///
/// First by what pages mark themselves (`<article>`, `<main>`, `itemprop="articleBody"`), then by
/// going down to where the prose stands, as long as one child holds four fifths of it. Of several
/// contributions to one page (a thread, a list of articles) it is the first.
struct MainContent {
  private let tree: HTMLTree
  private let body: HTMLTree.ID
  private let title: HTMLTree.ID?
  private let weights: TextWeights

  init(_ tree: HTMLTree, body: HTMLTree.ID, title: HTMLTree.ID?) {
    self.tree = tree
    self.body = body
    self.title = title
    weights = TextWeights(tree)
  }

  /// Elements that are text themselves, and are not gone into.
  private static let leaves: Set<String> = ["p", "blockquote", "ul", "ol", "li", "dl", "pre"]

  func choose() -> HTMLTree.ID {
    var top = marked() ?? body
    while let next = next(in: top) { top = next }
    return top
  }

  private func prose(_ id: HTMLTree.ID) -> Int { weights.prose(tree.range(id)) }

  /// The part that the page marks as its article.
  private func marked() -> HTMLTree.ID? {
    var outer: [HTMLTree.ID] = []
    for (id, element) in tree.elements(in: tree.range(body)) where isMarked(element) {
      if !outer.contains(where: { tree.contains($0, id) }) { outer.append(id) }
    }
    if let most = outer.first(where: { prose($0) * 2 >= prose(body) && prose(body) > 0 }) {
      return most
    }
    if let title, let withTitle = outer.first(where: { tree.contains($0, title) }) {
      return withTitle
    }
    return outer.count > 1 ? outer.max { prose($0) < prose($1) } : nil
  }

  private func isMarked(_ element: HTMLElement) -> Bool {
    element.name == "article" || element.name == "main"
      || ["main", "article"].contains(element["role"] ?? "")
      || element.words("itemprop").contains("articlebody") || PartNames(element).isBody
  }

  /// The child to go down to; nothing where this is the article.
  private func next(in top: HTMLTree.ID) -> HTMLTree.ID? {
    let children = tree.childElements(top)
    if let first = firstOfSeries(children) { return first }
    // The first of several that hold as much.
    guard let most = children.map(prose).max(),
      let best = children.first(where: { prose($0) == most }),
      let name = tree.element(best)?.name
    else { return nil }
    if most * 5 >= max(1, prose(top)) * 4, !Self.leaves.contains(name) { return best }
    return tree.element(top)?.name == "tr" && most * 2 >= prose(top) && most > 0 ? best : nil
  }

  /// The first of several contributions beside each other.
  private func firstOfSeries(_ children: [HTMLTree.ID]) -> HTMLTree.ID? {
    var groups: [[String]: [HTMLTree.ID]] = [:]
    var order: [[String]] = []
    for child in children where prose(child) > 0 {
      guard let element = tree.element(child), Self.contributions.contains(element.name) else {
        continue
      }
      let kind = [element.name] + element.words("class").filter(Self.isOfKind).map(String.init)
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(child)
    }
    for kind in order {
      guard let group = groups[kind], group.count > 1, let element = tree.element(group[0]) else {
        continue
      }
      if element.name == "article" || PartNames(element).isPost { return group[0] }
    }
    return nil
  }

  private static let contributions: Set<String> = ["article", "div", "li", "section", "table"]

  /// Whether a class tells the kind of a contribution and not which one it is.
  private static func isOfKind(_ name: Substring) -> Bool {
    !name.contains(where: \.isNumber)
      && !["odd", "even", "first", "last", "alt", "sticky", "format", "category", "tag-"].contains {
        name.contains($0)
      }
  }
}
