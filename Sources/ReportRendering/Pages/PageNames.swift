import ContentHashing
package import StanceVocabulary

/// The paths of pages within a report.
package enum PageNames {
  /// The first page.
  package static let front = "index.html"
  /// All sources at a glance: how alike any two are.
  package static let sources = "sources.html"
  /// Every position, where the sources are too many for the first page.
  package static let positions = "positions.html"
  /// How the report is made.
  package static let method = "method.html"
  /// The only style sheet.
  package static let style = "style.css"
  /// The journal of changes, which is no function of the inbox.
  package static let changes = "changes/index.html"

  /// What the pages of all documents begin with, and no other.
  package static let documents = "documents/"

  /// The page of a document.
  package static func document(_ id: DocumentID) -> String {
    "\(documents)\(id.hexadecimal).html"
  }

  /// The page of a question.
  package static func question(_ id: String) -> String {
    "questions/\(fileName(id)).html"
  }

  /// The page of a source.
  package static func source(_ id: SourceID) -> String {
    source(slug: slug(id))
  }

  /// The page of the source with this slug.
  static func source(slug: String) -> String { "sources/\(slug).html" }

  /// One month of a source with many documents: `2017-07`, or `undated`.
  package static func month(_ month: String, of id: SourceID) -> String {
    "sources/\(slug(id))/\(month).html"
  }

  /// The page of two sources: one path in whichever order they come.
  package static func pair(_ one: SourceID, _ other: SourceID) -> String {
    pair(slugs: slug(one), slug(other))
  }

  /// The page of the two sources with these slugs.
  static func pair(slugs one: String, _ other: String) -> String {
    let isOrdered = !other.utf8.lexicographicallyPrecedes(one.utf8)
    return isOrdered ? "pairs/\(one)--\(other).html" : "pairs/\(other)--\(one).html"
  }

  /// The name's ASCII letters and digits in lower case, anything between them one hyphen, at most
  /// 60 of them; then six hex digits of the SHA-256 of its bytes, which tell namesakes apart.
  package static func slug(_ id: SourceID) -> String {
    "\(readablePart(id.name))-\(SHA256Digest(of: id.name).prefix(6))"
  }

  /// A question's id, unless it could not stand in a link as it is.
  private static func fileName(_ id: String) -> String {
    readablePart(id) == id ? id : slug(SourceID(id))
  }

  private static func readablePart(_ name: String) -> String {
    var part: [UInt8] = []
    for byte in name.utf8 where part.count < 60 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        part.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        part.append(byte + 32)
      default:
        if let last = part.last, last != UInt8(ascii: "-") { part.append(UInt8(ascii: "-")) }
      }
    }
    if part.last == UInt8(ascii: "-") { part.removeLast() }
    return part.isEmpty ? "source" : String(decoding: part, as: UTF8.self)
  }
}
