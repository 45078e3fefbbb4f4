import ArticleExchange
import Foundation

/// What a page tells search engines of its article in JSON-LD (schema.org: Article and its kinds).
struct LinkedData {
  private var article: [String: Any]?
  /// Other things that the article names by their `@id`.
  private var things: [String: [String: Any]] = [:]

  init(_ tree: HTMLTree) {
    for (id, element) in tree.elements(in: tree.range(HTMLTree.root))
    where element.name == "script" && element["type"]?.lowercased() == "application/ld+json" {
      var text = ""
      for child in tree.children(id) { text += tree[child].text }
      // Broken JSON says nothing; pages carry enough of it.
      guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { continue }
      collect(value, depth: 0)
    }
  }

  private static let kinds: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "OpinionNewsArticle", "AnalysisNewsArticle",
    "ReportageNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "Report",
    "ScholarlyArticle", "SocialMediaPosting", "LiveBlogPosting", "DiscussionForumPosting",
    "TechArticle", "Posting",
  ]

  private mutating func collect(_ value: Any, depth: Int) {
    guard depth < 8 else { return }
    if let list = value as? [Any] {
      for element in list { collect(element, depth: depth + 1) }
    } else if let thing = value as? [String: Any] {
      if let name = thing["@id"] as? String, thing.count > 1 { things[name] = thing }
      let kinds = (thing["@type"] as? [String]) ?? [(thing["@type"] as? String) ?? ""]
      if article == nil, kinds.contains(where: Self.kinds.contains) { article = thing }
      if let graph = thing["@graph"] { collect(graph, depth: depth + 1) }
      if let entity = thing["mainEntity"] { collect(entity, depth: depth + 1) }
    }
  }

  /// The text of a property as it stands, line ends included.
  func text(_ property: String) -> String? { article?[property] as? String }

  /// The text of a property; of a thing, its name.
  func fact(_ property: String) -> ArticleMetadata.Fact? {
    let names = names(article?[property], depth: 0)
    guard !names.isEmpty else { return nil }
    return ArticleMetadata.Fact(names.joined(separator: ", "), "JSON-LD \(property)")
  }

  private func names(_ value: Any?, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch value {
    case let text as String:
      let line = text.onOneLine
      return line.isEmpty ? [] : [line]
    case let list as [Any]:
      return list.prefix(20).flatMap { names($0, depth: depth + 1) }
    case let thing as [String: Any]:
      if let name = thing["name"] ?? thing["url"] { return names(name, depth: depth + 1) }
      guard let id = thing["@id"] as? String, let other = things[id] else { return [] }
      return names(other["name"] ?? other["url"], depth: depth + 1)
    default:
      return []
    }
  }
}
