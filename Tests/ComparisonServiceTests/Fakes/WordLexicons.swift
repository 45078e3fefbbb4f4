import ComparisonService
import ContentHashing
import LexiconMatching
import StanceVocabulary
import Synchronization

/// Simple lexicons: a line `claim word pole` finds the word.
///
/// `broken` in a file breaks it, `failing` fails its examples, `after DATE` on a line finds only in
/// documents dated later.
final class WordLexicons: LexiconLoading, LexiconAcceptance {
  private let state: Mutex<LexiconFiles>
  private let counter = Mutex(0)
  let version: Int

  init(_ files: [String: String], version: Int = 1) {
    state = Mutex(Self.files(files))
    self.version = version
  }

  /// The lexicons of most tests.
  static var usual: WordLexicons {
    WordLexicons(["assad": "legitimate good affirm\nlegitimate bad deny\nbrutal cruel affirm"])
  }

  /// Files that read the same texts otherwise.
  static let others = ["assad": "legitimate bad affirm\nlegitimate good deny"]

  func replace(_ files: [String: String]) { state.withLock { $0 = Self.files(files) } }

  /// How many documents were analysed.
  var analyses: Int { counter.withLock { $0 } }

  func read() throws(LexiconReadingFailure) -> LexiconFiles { state.withLock { $0 } }

  func accept(
    _ given: LexiconFiles, tryingExamples: Bool
  ) throws(LexiconRejection) -> Lexicons {
    for file in given.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if text.contains("broken") || (tryingExamples && text.contains("failing")) {
        throw LexiconRejection(findings: ["\(file.path):1: broken"])
      }
    }
    let hash = SHA256Digest(ofParts: given.files.flatMap { [Array($0.path.utf8), $0.bytes] })
    let entries = given.files.flatMap(Self.entries)
    return Lexicons(
      edition: AnalysisEdition(bundle: "sha256:" + hash.hexadecimal, version: version),
      questions: given.files.map { Self.question($0, entries) }, files: given.files,
      warnings: [], validation: given.validation
    ) { document in
      self.counter.withLock { $0 += 1 }
      return Self.find(entries, in: document)
    }
  }

  private struct Entry: Sendable {
    let claim: ClaimID
    let word: String
    let pole: Pole
    let after: CalendarDate?
    let rule: RuleReference
  }

  private static func files(_ files: [String: String]) -> LexiconFiles {
    LexiconFiles(
      files: files.sorted { $0.key < $1.key }.map {
        LexiconFile(path: "\($0.key).yaml", bytes: Array($0.value.utf8))
      }, validation: nil)
  }

  private static func entries(_ file: LexiconFile) -> [Entry] {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    return lines.enumerated().compactMap { number, line in
      let parts = line.split(separator: " ")
      guard parts.count >= 3, let pole = Pole(rawValue: String(parts[2])) else { return nil }
      return Entry(
        claim: ClaimID(question: String(file.path.dropLast(5)), name: String(parts[0])),
        word: String(parts[1]), pole: pole,
        after: parts.count == 5 ? CalendarDate(parts[4]) : nil,
        rule: RuleReference(file: file.path, line: number + 1))
    }
  }

  private static func question(_ file: LexiconFile, _ entries: [Entry]) -> Question {
    let id = String(file.path.dropLast(5))
    var claims: [Claim] = []
    for entry in entries
    where entry.claim.question == id && !claims.contains(where: { $0.id == entry.claim }) {
      claims.append(
        Claim(
          id: entry.claim, sentence: "It is \(entry.claim.name).",
          affirmWording: "says it is \(entry.claim.name)",
          denyWording: "says it is not \(entry.claim.name)"))
    }
    return Question(id: id, title: "What of \(id)?", claims: claims)
  }

  private static func find(_ entries: [Entry], in document: Document) -> Lexicons.Findings {
    var statements: [Statement] = []
    var passages: [Int: [UInt64]] = [:]
    var count = 0
    for (number, block) in document.blocks.enumerated() {
      let words = document.text[block.range].split { $0 == 0x20 || $0 == 0x0A }
      count += words.count
      for word in words {
        let text = String(decoding: word, as: UTF8.self)
        for entry in entries where entry.word == text {
          if let after = entry.after {
            guard let date = document.published?.date, date > after else { continue }
          }
          let span = word.startIndex..<word.endIndex
          statements.append(
            Statement(
              claim: entry.claim, pole: entry.pole, voice: .own, basis: .said,
              speaker: block.speaker, weight: .full, sentence: block.range, evidence: span,
              sentenceWords: words.count, block: number, rule: entry.rule,
              trail: [TraceStep(step: "wording", span: span, effect: entry.pole.rawValue)]))
          passages[number] = words.map { SHA256Digest(of: Array($0)).seed }
        }
      }
    }
    return Lexicons.Findings(
      statements: statements.sorted(by: Statement.inDocumentOrder), words: count,
      passages: passages)
  }
}
