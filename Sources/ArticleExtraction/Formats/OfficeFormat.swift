/// Formats of word processors and e-books, by the names that pandoc has for them.
package enum OfficeFormat: String, Sendable {
  case docx, odt, epub, rtf

  /// The part of the file that tells of it, where it is a ZIP file.
  var properties: String? {
    switch self {
    case .docx: "docProps/core.xml"
    case .odt: "meta.xml"
    case .epub, .rtf: nil
    }
  }

  /// Whether it is a ZIP file of many parts.
  var isZIP: Bool { self != .rtf }

  var words: String {
    switch self {
    case .docx: "DOCX"
    case .odt: "ODT"
    case .epub: "EPUB"
    case .rtf: "RTF"
    }
  }
}
