import ArticleExchange
import StanceVocabulary

/// What a page says of its article.
///
/// What is written for machines goes before what is read off the text: JSON-LD, then OpenGraph and
/// other `<meta>`, then elements with a meaning (`<time>`, `rel="author"`), then lines and `<title>`.
struct PageMetadata {
  private let tree: HTMLTree
  private let meta: MetaTags
  private let linkedData: LinkedData

  init(_ tree: HTMLTree) {
    self.tree = tree
    meta = MetaTags(tree)
    linkedData = LinkedData(tree)
  }

  /// What the page's head says that its title is, each as it stands there.
  var declaredTitles: [String] {
    [linkedData.fact("headline"), meta.first(of: Self.titleNames), titleElement]
      .compactMap { $0?.value }
  }

  /// The article's text as the page tells it to search engines; pages that a script fills have no
  /// other.
  var declaredBody: [String] {
    (linkedData.text("articleBody") ?? "").split(separator: "\n").map { String($0).onOneLine }
      .filter { !$0.isEmpty }
  }

  private static let titleNames = [
    "og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "title",
  ]

  private var titleElement: ArticleMetadata.Fact? {
    guard let title = tree.first("title") else { return nil }
    let text = tree.text(title)
    return text.isEmpty ? nil : ArticleMetadata.Fact(text, "title element")
  }

  /// - Parameters:
  ///   - heading: The title as it stands on the page; it goes before the head's, which has the site's
  ///     name behind it.
  ///   - range: The part of the page that the article stands in, and the lines around its title.
  ///   - frame: The element that holds both, where themes put a line with the date.
  /// - Returns: The facts, each with its origin.
  func metadata(
    heading: String?, in range: Range<HTMLTree.ID>, frame: Range<HTMLTree.ID>? = nil
  ) -> ArticleMetadata {
    ArticleMetadata(
      title: heading.map { ArticleMetadata.Fact($0, "heading") } ?? linkedData.fact("headline")
        ?? meta.first(of: Self.titleNames) ?? titleElement,
      author: author(in: range), site: site, published: published(in: range, frame ?? range),
      address: address,
      language: language)
  }

  private var site: ArticleMetadata.Fact? {
    linkedData.fact("publisher")
      ?? meta.first(of: [
        "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher",
        "application-name",
      ])
  }

  private var address: ArticleMetadata.Fact? {
    let candidates = [
      meta.canonical.map { ArticleMetadata.Fact($0, "canonical link") },
      meta.first(of: ["og:url"]), linkedData.fact("url"), linkedData.fact("mainEntityOfPage"),
    ]
    return candidates.compactMap { $0 }.first { fact in
      fact.value.hasPrefix("http://") || fact.value.hasPrefix("https://")
    }
  }

  private var language: ArticleMetadata.Fact? {
    let ofPage = tree.first("html").flatMap { tree.element($0)?["lang"] }
    let candidates = [
      linkedData.fact("inLanguage"), ofPage.map { ArticleMetadata.Fact($0, "html lang") },
      meta.first(of: ["og:locale", "dc.language", "dcterms.language", "language"]),
    ]
    return candidates.compactMap { $0 }.lazy.compactMap { fact in
      let code = fact.value.lowercased().prefix { $0.isASCII && $0.isLetter }
      return (2...3).contains(code.count)
        ? ArticleMetadata.Fact(String(code), fact.origin) : nil
    }.first
  }

  // MARK: Date

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "pubdate", "publishdate",
    "publish_date", "publication_date", "date", "sailthru.date", "parsely-pub-date",
  ]

  private func published(
    in range: Range<HTMLTree.ID>, _ frame: Range<HTMLTree.ID>
  ) -> ArticleMetadata.Fact? {
    let declared = [
      linkedData.fact("datePublished"), meta.first(of: Self.dateNames),
      linkedData.fact("dateCreated"),
    ]
    for fact in declared.compactMap({ $0 }) {
      if let date = Self.day(fact.value) {
        return ArticleMetadata.Fact(date.description, fact.origin)
      }
    }
    let framed = ownElements(in: frame)
    let times = ownElements(in: range).filter { $0.element.name == "time" }
    return timeElement(framed.first { $0.element.name == "time" && isPublication($0.element) })
      ?? timeElement(times.first { !isUpdate($0.element) })
      ?? framed.lazy.compactMap(dateline).first
  }

  private static func day(_ text: String) -> CalendarDate? {
    CalendarDate(text) ?? WrittenDate.find(in: text)?.date
  }

  private func timeElement(
    _ time: (id: HTMLTree.ID, element: HTMLElement)?
  ) -> ArticleMetadata.Fact? {
    guard let (id, element) = time,
      let date = Self.day(element["datetime"] ?? "") ?? Self.day(tree.text(id))
    else { return nil }
    return ArticleMetadata.Fact(date.description, "time element")
  }

  private static let longestDateline = 80

  /// The day in a short element that is named for it: `<div class="post-date">`.
  private func dateline(
    _ id: HTMLTree.ID, _ element: HTMLElement
  ) -> ArticleMetadata.Fact? {
    guard PartNames(element).isOfDate, !isUpdate(element) else { return nil }
    let text = tree.text(id)
    guard text.count <= Self.longestDateline, let date = WrittenDate.find(in: text)?.date else {
      return nil
    }
    return ArticleMetadata.Fact(date.description, "line of the page")
  }

  private func isPublication(_ element: HTMLElement) -> Bool {
    element["pubdate"] != nil || element.words("itemprop").contains("datepublished")
      || element.words("class").contains { $0.contains("publish") || $0 == "dt-published" }
  }

  private func isUpdate(_ element: HTMLElement) -> Bool {
    element.words("itemprop").contains("datemodified")
      || element.words("class").contains { $0.contains("updated") || $0.contains("modified") }
  }

  /// The elements of a part without those of its comments and of what else there is to read, which
  /// have dates and authors of their own.
  private func ownElements(
    in range: Range<HTMLTree.ID>
  ) -> [(id: HTMLTree.ID, element: HTMLElement)] {
    var end = range.lowerBound
    var own: [(id: HTMLTree.ID, element: HTMLElement)] = []
    for (id, element) in tree.elements(in: range) where id >= end {
      // Names such as "no-comments" stand on the article itself too.
      let isSmall = (tree[id].end - id) * 2 < range.count
      if isSmall, element.name == "aside" || PartNames(element).isOfOthers {
        end = tree[id].end
      } else {
        own.append((id, element))
      }
    }
    return own
  }

  // MARK: Author

  private func author(in range: Range<HTMLTree.ID>) -> ArticleMetadata.Fact? {
    if let fact = linkedData.fact("author"), !Self.isAddress(fact.value) { return fact }
    let declared = meta.all(of: [
      "author", "article:author", "dc.creator", "dcterms.creator", "citation_author",
      "parsely-author", "sailthru.author", "twitter:creator",
    ])
    if let declared {
      let names = declared.values.filter { !Self.isAddress($0) && !$0.hasPrefix("@") }
      if !names.isEmpty {
        return ArticleMetadata.Fact(names.joined(separator: ", "), declared.name)
      }
    }
    return authorElement(in: range)
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  private func authorElement(in range: Range<HTMLTree.ID>) -> ArticleMetadata.Fact? {
    for (id, element) in ownElements(in: range) {
      let names = element.words("class")
      let isAuthor =
        element.words("rel").contains("author") || element.words("itemprop").contains("author")
        || names.contains { ["p-author", "byline", "author", "author-name"].contains($0) }
      guard isAuthor else { continue }
      let name = Self.withoutBy(tree.text(id))
      if !name.isEmpty, name.count <= 100 { return ArticleMetadata.Fact(name, "byline") }
    }
    return nil
  }

  private static func withoutBy(_ text: String) -> String {
    let words = text.split(separator: " ")
    let isBy = words.first.map { ["by", "by:", "von", "par"].contains($0.lowercased()) } ?? false
    return words.dropFirst(isBy ? 1 : 0).joined(separator: " ")
  }
}
