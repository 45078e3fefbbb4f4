import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// A document whose words are counted.
struct CoveragePlace {
  let document: Document
  /// Its place in the order in which documents came.
  let number: Int
}

/// A sentence whose words are counted.
struct CoverageSentence {
  let sentence: Sentence
  let sequence: ItemSequence
  let segmented: SegmentedText
  let grammar: Grammar
  /// Whether it carries no statement.
  let isSilent: Bool
  /// Places near a target, and for each the target's place.
  let near: [Int: Int]
}

/// What was counted of each word in each of its forms.
struct WordCount: Sendable {
  private(set) var forms: [String: FormCount] = [:]

  /// Counts the words of a sentence.
  mutating func add(_ sentence: CoverageSentence, _ place: CoveragePlace) {
    let text = place.document.text
    let isHeadline = Self.isHeadline(sentence)
    let items = sentence.sequence.items
    for (at, item) in items.enumerated() where item.kind == .word && item.actor == nil {
      guard item.tokens.count == 1, let number = item.tokens.first else { continue }
      let token = sentence.segmented.tokens[number]
      guard token.kind == .word, let form = Self.form(of: token, in: text) else { continue }
      var count = forms[form] ?? FormCount()
      count.everywhere += 1
      if number > sentence.sentence.tokens.lowerBound, !isHeadline {
        count.inside += 1
        if token.shape != .lower { count.capitals += 1 }
      }
      if let target = sentence.near[at] {
        if sentence.isSilent {
          count.addNear(sentence, word: at, target: target, place)
        } else {
          count.stated += 1
        }
      }
      forms[form] = count
    }
  }

  /// The word as it is counted: folded, of letters and inner hyphens, three or more; else nothing.
  private static func form(of token: Token, in text: [UInt8]) -> String? {
    let bytes = Folding.folded(text.span, token.range)
    guard bytes.count >= 3, bytes.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  /// Whether most words of a sentence begin with a capital, which then tells no names.
  private static func isHeadline(_ sentence: CoverageSentence) -> Bool {
    let words = sentence.segmented.tokens[sentence.sentence.tokens].filter {
      $0.kind == .word && $0.range.count > 3
    }
    return words.count { $0.shape != .lower } * 2 > words.count
  }
}

/// What was counted of one form of a word, or of all its forms together.
struct FormCount: Sendable {
  /// Near targets, in sentences without a statement.
  var near = 0
  /// Near targets, in sentences with one.
  var stated = 0
  var everywhere = 0
  /// Inside a sentence, where a capital tells a name.
  var inside = 0
  var capitals = 0
  /// By place in the list of actors.
  var actors: [Int: Int] = [:]
  var documents: Set<Int> = []
  var sources: Set<SourceID> = []
  var phrases: [Phrase: Int] = [:]
  var examples = ExampleChoice()

  /// Far from targets.
  var far: Int { everywhere - near - stated }

  /// The share of its places near targets that stand in sentences with a statement, from 0 to 1; one
  /// place of either kind is added, for few places tell little.
  var shareStated: Double { Double(stated + 1) / Double(near + stated + 2) }

  /// Whether the word is a name: mostly written with a capital.
  var isName: Bool { capitals * 2 > inside }

  /// Counts a place near a target, in a sentence without a statement.
  mutating func addNear(
    _ sentence: CoverageSentence, word at: Int, target: Int, _ place: CoveragePlace
  ) {
    let items = sentence.sequence.items
    let document = place.document
    near += 1
    documents.insert(place.number)
    sources.insert(document.source.id)
    if let actor = items[target].actor { actors[actor, default: 0] += 1 }
    for phrase in Phrase.around(at, in: sentence, document.text) {
      phrases[phrase, default: 0] += 1
    }
    examples.offer(
      ExampleChoice.Offer(
        document: place.number, path: document.path, source: document.source.id,
        distance: abs(target - at), words: sentence.sentence.tokens.count,
        excerpt: Excerpt(
          sentence, word: items[at].tokens.lowerBound, target: items[target].tokens,
          document.text)))
  }

  mutating func add(_ other: FormCount) {
    near += other.near
    stated += other.stated
    everywhere += other.everywhere
    inside += other.inside
    capitals += other.capitals
    actors.merge(other.actors, uniquingKeysWith: +)
    documents.formUnion(other.documents)
    sources.formUnion(other.sources)
    phrases.merge(other.phrases, uniquingKeysWith: +)
    for offer in other.examples.offers { examples.offer(offer) }
  }
}
