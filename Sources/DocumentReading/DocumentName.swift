import ArticleExchange

/// What a file's name says: whether it is a document at all, and of which format.
enum DocumentName {
  enum Format: Equatable {
    /// Text or Markdown: read here.
    case text
    /// Subtitles of a recording: read here.
    case subtitles
    /// Read by a child process.
    case extracted(DocumentFormat)
    /// A format that is not read, in words.
    case foreign(String)

    /// Whether a file holds nothing but the words that are read.
    var isPlain: Bool { self == .text || self == .subtitles }
  }

  /// Whether a file of this name is a document; every name of its path must be none of those that
  /// editors, downloads and people's notes use.
  static func isDocument(_ components: [ArraySlice<UInt8>]) -> Bool {
    guard let name = components.last else { return false }
    return !components.contains(where: isHidden) && !isReserved(name) && !isTemporary(name)
  }

  /// The format that the name's extension gives.
  static func format(of name: [UInt8]) -> Format {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return .text }
    let ending = name[(dot + 1)...].map { $0.isASCIICapital ? $0 | 0x20 : $0 }
    // A title with a stop in it ("The U.S. and Iran") has no extension.
    guard (1...8).contains(ending.count), ending.allSatisfy(\.isASCIIAlphanumeric) else {
      return .text
    }
    let text = String(decoding: ending, as: UTF8.self)
    if ["txt", "text", "md", "markdown"].contains(text) { return .text }
    if ["vtt", "srt"].contains(text) { return .subtitles }
    if let format = extracted[text] { return .extracted(format) }
    return .foreign(foreign[text] ?? "the format .\(text)")
  }

  private static let extracted: [String: DocumentFormat] = [
    "html": .html, "htm": .html, "xhtml": .html, "xht": .html, "shtml": .html, "pdf": .pdf,
    "docx": .docx, "odt": .odt, "epub": .epub, "rtf": .rtf, "eml": .mail, "mht": .mail,
    "mhtml": .mail,
  ]

  private static let foreign = ["doc": "DOC (Word before 2007)"]

  private static func isHidden(_ name: ArraySlice<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "#")
  }

  private static func isReserved(_ name: ArraySlice<UInt8>) -> Bool {
    name.starts(with: "README".utf8) || name.elementsEqual("source.yaml".utf8)
  }

  private static func isTemporary(_ name: ArraySlice<UInt8>) -> Bool {
    ["~", ".tmp", ".part", ".partial", ".crdownload", ".swp"].contains { ending in
      name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }
}

extension UInt8 {
  var isASCIICapital: Bool { self &- 0x41 < 26 }
  var isASCIIAlphanumeric: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
