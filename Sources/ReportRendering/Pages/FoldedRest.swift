/// Lists that stay short: the first parts stand open, further ones fold, the rest is counted.
enum FoldedRest {
  /// Parts of a page, folded beyond the first.
  /// - Parameters:
  ///   - parts: All of them, the most important first.
  ///   - open: So many are shown at once.
  ///   - words: What the folded ones are, for their number: `3 more claims`.
  /// - Returns: The parts themselves where none has to fold.
  static func nodes(
    _ parts: [HTMLNode], open: Int, words: (Int) -> String
  ) -> [HTMLNode] {
    let hidden = parts.dropFirst(open)
    guard !hidden.isEmpty else { return parts }
    return parts.prefix(open) + [details(words(hidden.count), Array(hidden))]
  }

  /// Parts that a click opens.
  static func details(
    _ words: String, _ parts: [HTMLNode], class name: String = "more"
  ) -> HTMLNode {
    .element(.details, [.classes(name)], [.element(.summary, [], [.text(words)])] + parts)
  }
}
