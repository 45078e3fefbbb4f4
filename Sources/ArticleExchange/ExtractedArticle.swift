package import StanceVocabulary

/// An article as it was taken out of a file of a foreign format: what the reading child tells the
/// service.
package struct ExtractedArticle: Hashable, Sendable, Codable {
  /// A part of the article, or of the page around it where it is kept apart.
  package struct Block: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
      case heading, paragraph, listItem, quotation, caption
    }

    package let kind: Kind
    /// One line of text without control characters.
    ///
    /// Words that stand in bold at its beginning have `**` around them: in transcripts they name who
    /// speaks.
    package let text: String

    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package var blocks: [Block]
  package var metadata: ArticleMetadata
  /// Parts of the file that gave no text.
  package var gaps: [ReadingGap]

  package init(blocks: [Block], metadata: ArticleMetadata, gaps: [ReadingGap] = []) {
    self.blocks = blocks
    self.metadata = metadata
    self.gaps = gaps
  }
}

/// What a file says of its article, each fact with the place that says it.
package struct ArticleMetadata: Hashable, Sendable, Codable {
  /// A fact and where in the file it stands, in words: `og:title`.
  package struct Fact: Hashable, Sendable, Codable {
    package let value: String
    package let origin: String

    package init(_ value: String, _ origin: String) {
      self.value = value
      self.origin = origin
    }
  }

  package var title: Fact?
  package var author: Fact?
  /// The name of the paper, site or program that published it.
  package var site: Fact?
  /// `YYYY-MM-DD`.
  package var published: Fact?
  /// Where it was published, an `http` or `https` address.
  package var address: Fact?
  /// An ISO 639 code: `en`.
  package var language: Fact?

  package init(
    title: Fact? = nil, author: Fact? = nil, site: Fact? = nil, published: Fact? = nil,
    address: Fact? = nil, language: Fact? = nil
  ) {
    self.title = title
    self.author = author
    self.site = site
    self.published = published
    self.address = address
    self.language = language
  }
}
