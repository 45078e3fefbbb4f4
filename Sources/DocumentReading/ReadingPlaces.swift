import ArticleExchange
import StanceVocabulary

/// Where in its file each fact of a document stands.
struct ReadingPlaces {
  let byFact: [Provenance.Fact: String]

  /// Those of a text's front matter.
  init(_ matter: FrontMatter) {
    let known: [(Provenance.Fact, Bool)] = [
      (.title, matter.title != nil), (.author, matter.author != nil),
      (.site, matter.source != nil), (.published, matter.published != nil),
      (.address, matter.address != nil),
    ]
    byFact = Dictionary(uniqueKeysWithValues: known.filter(\.1).map { ($0.0, "front matter") })
  }

  /// Those that another format's reader tells.
  init(_ metadata: ArticleMetadata) {
    let known: [(Provenance.Fact, ArticleMetadata.Fact?)] = [
      (.title, metadata.title), (.author, metadata.author), (.site, metadata.site),
      (.published, metadata.published), (.address, metadata.address),
    ]
    byFact = Dictionary(
      uniqueKeysWithValues: known.compactMap { key, fact in fact.map { (key, $0.origin) } })
  }
}
