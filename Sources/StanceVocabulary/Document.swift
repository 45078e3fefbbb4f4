/// The short name of a document: the first eight bytes of the SHA-256 of its path's bytes.
///
/// A number, because there are a hundred thousand of them in a hundred places.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The bytes, the first of them the highest: its order is that of ``hexadecimal``.
  package let number: UInt64

  package init(_ number: UInt64) {
    self.number = number
  }

  /// - Returns: Nothing where the text is not 16 hex digits.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == Self.digits, text.utf8.allSatisfy(Self.isDigit),
      let number = UInt64(text, radix: 16)
    else { return nil }
    self.number = number
  }

  /// The 16 lower-case hex digits, as pages are named and tables written.
  package var hexadecimal: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: Self.digits - digits.utf8.count) + digits
  }

  package var description: String { hexadecimal }

  package static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.number < right.number
  }

  private static let digits = 16

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

/// A file of the inbox as it was read: its text and what is known about it.
package struct Document: Hashable, Sendable {
  package let id: DocumentID
  package let path: InboxPath
  package var source: Source
  package var title: String?
  package var published: PublicationDate?
  /// The language of the text as an ISO 639 code (`en`); nothing where it could not be told.
  package var language: String?
  /// The extracted text as valid UTF-8 with `\n` line ends.
  ///
  /// Offsets everywhere count these bytes.
  package let text: [UInt8]
  /// The text's parts in order, without overlap; what lies between them is white space.
  package let blocks: [TextBlock]
  /// What else its file says of it, and what of the file was not read.
  package let provenance: Provenance

  package init(
    id: DocumentID, path: InboxPath, source: Source, title: String?, published: PublicationDate?,
    language: String?, text: [UInt8], blocks: [TextBlock], provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.path = path
    self.source = source
    self.title = title
    self.published = published
    self.language = language
    self.text = text
    self.blocks = blocks
    self.provenance = provenance
  }

  /// The text between two offsets.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// When a document was published, and how that is known.
package struct PublicationDate: Hashable, Sendable, Codable {
  package enum Origin: String, Hashable, Sendable, Codable {
    /// The document says so itself.
    case document
    /// `source.yaml` gives it for this file.
    case sourceFile
    /// `source.yaml` gives it and marks it as inferred.
    case inferred
  }

  package let date: CalendarDate
  package let origin: Origin

  package init(date: CalendarDate, origin: Origin) {
    self.date = date
    self.origin = origin
  }
}

/// A part of a text: a heading, a paragraph, an item of a list, words quoted as a block.
package struct TextBlock: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case heading, paragraph, listItem, quotation
    /// Words under a picture: kept apart from the article, carries no statements.
    case caption
    /// Text of the page and not of the article ("Leave a Reply"): carries no statements.
    case furniture

    /// Whether it is the article's own text.
    package var isOfArticle: Bool { self != .caption && self != .furniture }
  }

  package let kind: Kind
  /// Bytes of the document's text.
  package let range: Range<Int>
  /// Who speaks in a transcript, as the transcript names them; nothing elsewhere.
  package var speaker: String?
  /// Its language as an ISO 639 code where that is another than the document's.
  package var language: String?

  package init(
    kind: Kind, range: Range<Int>, speaker: String? = nil, language: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.speaker = speaker
    self.language = language
  }
}
