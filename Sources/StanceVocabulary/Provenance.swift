/// What a file says of its document beside the text, with the place in the file that says it, and what
/// of the file was not read.
package struct Provenance: Hashable, Sendable, Codable {
  /// Something that a file may say of its document.
  package enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    case title, author, site, published, address, language
  }

  /// Who wrote it, as the file names them.
  package var author: String?
  /// The paper, site or program that published it, as the file names it.
  package var site: String?
  /// Where it was published, an `http` or `https` address.
  package var address: String?
  /// Where each fact that is known stands, in words: `front matter`, `og:title`.
  package var places: [Fact: String]
  package var gaps: [ReadingGap]

  package init(
    author: String? = nil, site: String? = nil, address: String? = nil,
    places: [Fact: String] = [:], gaps: [ReadingGap] = []
  ) {
    self.author = author
    self.site = site
    self.address = address
    self.places = places
    self.gaps = gaps
  }
}

/// A file, or a part of one, that was not read.
package struct ReadingGap: Hashable, Sendable, Codable {
  /// Why, in words that stand in the report: `2 of its 14 pages hold no text`.
  package let reason: String
  /// What a user can do about it, in words: `recognise its text (OCR) and drop the result`.
  package let remedy: String

  package init(_ reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
