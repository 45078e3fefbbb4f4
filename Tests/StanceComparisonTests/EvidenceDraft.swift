import StanceVocabulary

@testable import StanceComparison

/// A statement with everything that a test does not care about filled in.
struct EvidenceDraft {
  var source = SourceID("alpha")
  var document = "one"
  var index = 0
  var published = CalendarDate("2020-05-01")
  var claim = ClaimID(question: "assad", name: "legitimate")
  var pole = Pole.affirm
  var voice = Voice.own
  var basis = Basis.said
  var weight = Weight.full
  var words = 20
  var isHedged = false
  var block: Int?
  var precision = 1000
  /// The passage that it stands in; without one it has a passage of its own.
  var text: String?

  var evidence: Evidence {
    let path = InboxPath("\(source)/\(document)")
    let own = "\(path.printed) \(index) alone"
    return Evidence(
      document: EvidenceDocument(
        id: documentID, source: source, path: path, published: published),
      index: index, claim: claim, pole: pole, voice: voice, basis: basis,
      weight: weight, sentenceWords: words, isHedged: isHedged, offset: index * 100,
      block: block ?? index, passage: PassageFingerprint(text: text ?? own), precision: precision)
  }

  var documentID: DocumentID { DocumentID(named: "\(source)/\(document)") }
}

extension DocumentID {
  /// Of a source and a short name, in whose order the source's documents are.
  init(named name: String) {
    let split = name.lastIndex(of: "/") ?? name.startIndex
    let source = name[..<split].utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) & 0xFFFF }
    let short = name[split...].utf8.dropFirst().prefix(6)
    let padded = short + Array(repeating: 0, count: 6 - short.count)
    self.init(padded.reduce(source) { $0 << 8 | UInt64($1) })
  }
}

extension PassageFingerprint {
  /// As a caller makes it: words in lower case without marks and addresses.
  init(text: String) {
    self.init(words: Words.hashes(of: text))
  }
}

/// A plain cut into words, enough for fingerprints.
enum Words {
  static func hashes(of text: String) -> [UInt64] {
    let runs = text.lowercased().split(whereSeparator: \.isWhitespace).map(withoutAddress)
    let words = runs.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "'") } }
    return words.map { word in
      word.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
    }
  }

  /// What a run of characters has before an address of the web, whole (`https://x.org/1`, `x.org/1`)
  /// or cut short (`…/1`).
  private static func withoutAddress(_ run: Substring) -> Substring {
    if let address = run.firstRange(of: /https?:\/\/|www\.|…\//) {
      return run[..<address.lowerBound]
    }
    return run.contains(/[a-z0-9]\.[a-z]{2,6}\//) ? "" : run
  }
}

/// Statements on one claim, made by counts.
enum Drafts {
  /// `affirm` and `deny` statements in one document of a source.
  static func document(
    _ name: String, of source: String = "alpha", affirm: Int = 0, deny: Int = 0,
    claim: ClaimID = ClaimID(question: "assad", name: "legitimate"), voice: Voice = .own,
    basis: Basis = .said, published: CalendarDate? = CalendarDate("2020-05-01"), from: Int = 0
  ) -> [Evidence] {
    (0..<(affirm + deny)).map { place in
      EvidenceDraft(
        source: SourceID(source), document: name, index: from + place, published: published,
        claim: claim, pole: place < affirm ? .affirm : .deny, voice: voice, basis: basis
      ).evidence
    }
  }

  static func standing(_ evidence: [Evidence], source: String = "alpha") -> Standing {
    Standing(
      source: SourceID(source), own: evidence.filter { $0.voice == .own },
      hasReported: evidence.contains { $0.voice == .reported }, isDated: false)
  }

  static func summary(_ source: String, documents: Int = 1, words: Int = 1000) -> SourceSummary {
    SourceSummary(
      source: Source(id: SourceID(source), name: source), documents: documents, words: words)
  }

  static func claim(_ text: String, isTimeBound: Bool = false) -> Claim {
    let parts = text.split(separator: "/").map(String.init)
    return Claim(
      id: ClaimID(question: parts[0], name: parts[1]), sentence: text, affirmWording: "affirms",
      denyWording: "denies", isTimeBound: isTimeBound)
  }
}
