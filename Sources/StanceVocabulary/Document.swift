/// The short name of a document: the first 16 hex digits of the SHA-256 of its path's bytes.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
  package let hexadecimal: String

  package init(hexadecimal: String) {
    self.hexadecimal = hexadecimal
  }

  package var description: String { hexadecimal }

  package static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.hexadecimal.utf8.lexicographicallyPrecedes(right.hexadecimal.utf8)
  }

  package init(from decoder: any Decoder) throws {
    hexadecimal = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
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

  package init(
    id: DocumentID, path: InboxPath, source: Source, title: String?, published: PublicationDate?,
    language: String?, text: [UInt8], blocks: [TextBlock]
  ) {
    self.id = id
    self.path = path
    self.source = source
    self.title = title
    self.published = published
    self.language = language
    self.text = text
    self.blocks = blocks
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
    /// Text of the page and not of the article ("Leave a Reply"): carries no statements.
    case furniture
  }

  package let kind: Kind
  /// Bytes of the document's text.
  package let range: Range<Int>
  /// Who speaks in a transcript, as the transcript names them; nothing elsewhere.
  package var speaker: String?

  package init(kind: Kind, range: Range<Int>, speaker: String? = nil) {
    self.kind = kind
    self.range = range
    self.speaker = speaker
  }
}
