/// Finds the place on the page where the article's title stands: what the page calls itself in its
/// head, or a part of that, because sites put their name behind it.
struct TitleHeading {
  private let titles: [[Substring]]

  /// - Parameter titles: What the page's head says, each as it stands there.
  init(_ titles: [String]) {
    self.titles = titles.map(\.searchWords).filter { !$0.isEmpty }
  }

  private static let longest = 250
  private static let tags: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "td", "font", "b", "strong", "center",
    "legend",
  ]

  /// The element that holds the title and nothing else.
  func find(in tree: HTMLTree, below top: HTMLTree.ID) -> HTMLTree.ID? {
    var best: (id: HTMLTree.ID, score: Double)?
    for (id, element) in tree.elements(in: tree.range(top)) where Self.tags.contains(element.name) {
      guard let text = shortText(tree, id) else { continue }
      let likeness = likeness(text)
      guard likeness > 0 else { continue }
      let score = likeness + bonus(element)
      if score > (best?.score ?? 0) { best = (id, score) }
    }
    return best.flatMap { $0.score >= Self.leastLikeness ? $0.id : nil }
  }

  /// Whether a heading is the title, or the greater part of it.
  func isTitle(_ heading: String) -> Bool { likeness(heading) >= Self.leastLikeness }

  private static let leastLikeness = 0.45

  /// A heading is a title rather than a paragraph is; what names the site is not.
  private func bonus(_ element: HTMLElement) -> Double {
    guard let level = element.headingLevel else { return -0.3 }
    let ofLevel = level <= 3 ? Double(4 - level) * 0.1 : 0
    return ofLevel - (PartNames(element).isOfSite ? 0.5 : 0)
  }

  private func shortText(_ tree: HTMLTree, _ id: HTMLTree.ID) -> String? {
    var length = 0
    for place in tree.range(id) where tree[place].element == nil && !tree[place].isGone {
      length += tree[place].text.utf8.count
      // White space between the words may be as long again.
      if length > 8 * Self.longest { return nil }
    }
    let text = tree.text(id)
    return text.isEmpty || text.count > Self.longest ? nil : text
  }

  /// The part of a title that a text is, or that is the title: 0 to 1.
  private func likeness(_ text: String) -> Double {
    let words = text.searchWords
    guard !words.isEmpty else { return 0 }
    return titles.map { title in
      if Self.contains(title, words) { return Double(words.count) / Double(title.count) }
      if Self.contains(words, title) { return Double(title.count) / Double(words.count) }
      return 0
    }.max() ?? 0
  }

  private static func contains(_ long: [Substring], _ short: [Substring]) -> Bool {
    guard short.count <= long.count else { return false }
    return (0...(long.count - short.count)).contains { start in
      long[start..<start + short.count].elementsEqual(short)
    }
  }
}
