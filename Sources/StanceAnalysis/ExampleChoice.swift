import StanceVocabulary
import TextSegmentation

/// Chooses examples of a word from all its places: those where it stands nearest to a target, each of
/// another document and, as far as there are such, of another source.
struct ExampleChoice: Sendable {
  /// The best so far, best first, one a source; where there is one source only, one a document.
  private(set) var offers: [Offer] = []

  static let most = 2

  struct Offer: Sendable {
    let document: Int
    let path: InboxPath
    let source: SourceID
    /// Places between the word and the target.
    let distance: Int
    /// The sentence's length.
    let words: Int
    let excerpt: Excerpt

    /// A sentence that says something and can be read at a glance comes first.
    private static let readableWords = 8...30

    func isBetter(than other: Offer) -> Bool {
      let mine = Self.readableWords.contains(words)
      if mine != Self.readableWords.contains(other.words) { return mine }
      if distance != other.distance { return distance < other.distance }
      return document < other.document
    }
  }

  /// Takes a place into account.
  mutating func offer(_ offer: Offer) {
    if let same = offers.firstIndex(where: { $0.document == offer.document }) {
      guard offer.isBetter(than: offers[same]) else { return }
      offers.remove(at: same)
    }
    let place = offers.firstIndex { offer.isBetter(than: $0) } ?? offers.endIndex
    offers.insert(offer, at: place)
    if offers.count > Self.most { offers.remove(at: superfluous) }
  }

  /// The one to let go: the last of those whose source has a better one, else the last.
  private var superfluous: Int {
    let doubled = offers.indices.last { place in
      offers[..<place].contains { $0.source == offers[place].source }
    }
    return doubled ?? offers.endIndex - 1
  }
}

/// A sentence shortened round a word and the target that it stands near.
struct Excerpt: Sendable {
  /// UTF-8, as it stands in the text.
  private let bytes: [UInt8]
  private let isCutBefore: Bool
  private let isCutBehind: Bool

  /// Tokens that are kept on either side of the word and the target.
  private static let margin = 8

  /// `word` and `target`: Places in the list of tokens.
  init(_ sentence: CoverageSentence, word: Int, target: Range<Int>, _ text: [UInt8]) {
    let whole = sentence.sentence.tokens
    let first = max(whole.lowerBound, min(word, target.lowerBound) - Self.margin)
    let last = min(whole.upperBound, max(word + 1, target.upperBound) + Self.margin) - 1
    let tokens = sentence.segmented.tokens
    bytes = Array(text[tokens[first].range.lowerBound..<tokens[last].range.upperBound])
    isCutBefore = first > whole.lowerBound
    isCutBehind = last < whole.upperBound - 1
  }

  /// One line.
  var text: String {
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
    return (isCutBefore ? "... " : "") + words.joined(separator: " ") + (isCutBehind ? " ..." : "")
  }
}
