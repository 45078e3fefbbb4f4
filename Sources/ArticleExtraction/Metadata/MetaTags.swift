import ArticleExchange

/// The `<meta>` and `<link>` elements of a page: what it tells machines of itself.
struct MetaTags {
  private var values: [String: [String]] = [:]
  /// The address in `<link rel="canonical">`.
  private(set) var canonical: String?

  init(_ tree: HTMLTree) {
    for (_, element) in tree.elements(in: tree.range(HTMLTree.root)) {
      switch element.name {
      case "meta":
        let name = element["property"] ?? element["name"] ?? element["itemprop"]
        guard let name, let content = element["content"]?.onOneLine, !content.isEmpty else {
          continue
        }
        values[name.lowercased(), default: []].append(content)
      case "link" where element.words("rel").contains("canonical"):
        canonical = canonical ?? element["href"]
      default:
        break
      }
    }
  }

  /// What the first of these names says that says anything.
  func first(of names: [String]) -> ArticleMetadata.Fact? {
    for name in names {
      if let value = values[name]?.first { return ArticleMetadata.Fact(value, name) }
    }
    return nil
  }

  /// All that one of these names says, of the first that says anything.
  func all(of names: [String]) -> (values: [String], name: String)? {
    for name in names {
      if let values = values[name] { return (values, name) }
    }
    return nil
  }
}
