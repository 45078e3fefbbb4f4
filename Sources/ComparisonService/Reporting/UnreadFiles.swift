import ReportRendering
import StanceVocabulary

/// What was not read, or not wholly: for the report, by path.
struct UnreadFiles {
  let files: [UnreadFile]

  init(
    _ view: any ArchiveSnapshot, _ documents: ReadDocuments, _ inputs: ReportComposer.Inputs
  ) throws {
    var found = try view.unread().map { record in
      Found(record.path, record.failure.description, record.failure.remedy)
    }
    found += inputs.unreadableFolders.map {
      Found(
        $0.key, "this folder cannot be listed: \($0.value)",
        "give the service's user the right to list it")
    }
    found += inputs.book.findings.map { Found($0.path, $0.reason, "mend that file") }
    for facts in documents.uncovered.values {
      guard let language = facts.language else { continue }
      let gap = Self.gap(language)
      found.append(Found(facts.path, gap.reason, gap.remedy))
    }
    for facts in documents.partlyRead.values {
      let gaps = facts.gaps + Self.gaps(facts.passageLanguages, inputs.lexicons)
      found += gaps.map { Found(facts.path, $0.reason, $0.remedy, isPartlyRead: true) }
    }
    files = found.sorted(by: Found.inOrder).map(\.file)
  }

  /// The passages of a document in languages that no lexicon covers, by language.
  static func gaps(_ languages: [String], _ lexicons: Lexicons) -> [ReadingGap] {
    var passages: [String: Int] = [:]
    for code in languages where !lexicons.languages.contains(code) {
      passages[code, default: 0] += 1
    }
    return passages.sorted { $0.key < $1.key }.map { gap($0.key, passages: $0.value) }
  }

  /// `passages`: How many of a document; nothing where it is the whole.
  private static func gap(_ language: String, passages: Int? = nil) -> ReadingGap {
    let words = LanguageNames.words(language)
    let part = passages.map { $0 == 1 ? "a passage in it is " : "\($0) passages in it are " } ?? ""
    return ReadingGap(
      "\(part)not analysed: \(words)",
      remedy: "put lexicons for it into the folder \(language)/ of the lexicons")
  }

  private struct Found {
    let path: InboxPath
    let file: UnreadFile

    init(_ path: InboxPath, _ reason: String, _ remedy: String?, isPartlyRead: Bool = false) {
      self.path = path
      file = UnreadFile(
        path: path.printed, reason: reason, remedy: remedy, isPartlyRead: isPartlyRead)
    }

    static func inOrder(_ left: Found, _ right: Found) -> Bool {
      left.path == right.path
        ? left.file.reason.utf8.lexicographicallyPrecedes(right.file.reason.utf8)
        : left.path < right.path
    }
  }
}
