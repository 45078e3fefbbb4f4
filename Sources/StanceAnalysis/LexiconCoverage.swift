package import LexiconMatching
package import StanceVocabulary
import TextSegmentation

/// What the lexicons miss in some documents: the words near a target, in sentences that name it and
/// carry no statement.
package struct LexiconCoverage: Sendable {
  /// Sentences looked at, each text of them once, furniture left out.
  package private(set) var sentences = 0
  /// Of these, the ones that name a target.
  package private(set) var naming = 0
  /// Of these, the ones that carry no statement.
  package private(set) var silent = 0
  private let analyzer: StanceAnalyzer
  private let vocabulary: LexiconVocabulary
  /// The targets' places in the list of actors.
  private let targets: Set<Int>
  private var count = WordCount()
  private var seen: Set<UInt64> = []
  private var documents = 0

  /// Words on either side of a target that count as near it.
  private static let reach = 8
  /// A shorter sentence that stands twice is no copy.
  private static let fewestWordsOfCopy = 6

  /// Looks near these actors; a name that is none of the lexicons' is passed over.
  package init(_ bundle: LexiconBundle, targets names: [String]) {
    analyzer = StanceAnalyzer(bundle)
    vocabulary = LexiconVocabulary(bundle)
    targets = Set(
      bundle.lexicon.actors.indices.filter { names.contains(bundle.lexicon.actors[$0].id) })
  }

  /// Takes in a document.
  package mutating func add(_ document: Document) {
    let stated = Set(analyzer.analyze(document).statements.map(\.sentence.lowerBound))
    let place = CoveragePlace(document: document, number: documents)
    let analyzer = analyzer
    documents += 1
    analyzer.forEachTagged(in: document) { sentence, sequence, segmented, grammar in
      guard isNew(sentence, segmented) else { return }
      sentences += 1
      let named = sequence.items.indices.filter { item in
        sequence.items[item].actor.map(targets.contains) ?? false
      }
      let isSilent = !stated.contains(sentence.range.lowerBound)
      if !named.isEmpty {
        naming += 1
        if isSilent { silent += 1 }
      }
      count.add(
        CoverageSentence(
          sentence: sentence, sequence: sequence, segmented: segmented, grammar: grammar,
          isSilent: isSilent, near: Self.near(named, grammar, sequence)), place)
    }
  }

  /// The words that stand near targets more than elsewhere, the most telling first.
  package func candidates() -> [CoverageCandidate] {
    CoverageRanking(vocabulary: vocabulary, actors: analyzer.bundle.lexicon.actors.map(\.id))
      .candidates(count, documents: documents)
  }

  /// Whether a sentence was not met before: agencies' texts stand in many papers.
  private mutating func isNew(_ sentence: Sentence, _ segmented: SegmentedText) -> Bool {
    let words = segmented.tokens[sentence.tokens].filter { $0.kind != .mark }
    guard words.count >= Self.fewestWordsOfCopy else { return true }
    var hasher = WordsHash()
    for word in words { hasher.add(word.hash) }
    return seen.insert(hasher.value).inserted
  }

  /// The places near a target within its clause, and for each the nearest target's place.
  private static func near(
    _ targets: [Int], _ grammar: Grammar, _ sequence: ItemSequence
  ) -> [Int: Int] {
    var near: [Int: Int] = [:]
    for target in targets {
      for step in [-1, 1] {
        var (at, words) = (target + step, 0)
        while sequence.items.indices.contains(at), words < reach, !isEdge(at, grammar, sequence) {
          if sequence.items[at].kind == .word { words += 1 }
          if near[at].map({ abs($0 - at) > abs(target - at) }) ?? true { near[at] = target }
          at += step
        }
      }
    }
    return near
  }

  /// Whether a clause ends at a place: at a mark, or where a clause begins that is no relative one.
  private static func isEdge(_ place: Int, _ grammar: Grammar, _ sequence: ItemSequence) -> Bool {
    sequence.items[place].stopsGaps
      || grammar.isIn(.subordinators, at: place) && !grammar.isIn(.relatives, at: place)
  }
}

/// FNV-1a over the hashes of words, so that equal sentences have equal values in every run.
private struct WordsHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01B3
  }
}

extension StanceAnalyzer {
  /// Visits each sentence of a document, furniture left out, with its actors in place.
  func forEachTagged(
    in document: Document, _ visit: (Sentence, ItemSequence, SegmentedText, Grammar) -> Void
  ) {
    let segmented = bundle.lexicon.segmented(document)
    let names = DocumentContext(
      published: document.published?.date, segmented: segmented, lexicon: bundle.lexicon)
    let matcher = LexiconMatcher(
      lexicon: bundle.lexicon, segmented: segmented, text: document.text, context: names)
    for sentence in segmented.sentences
    where document.blocks[sentence.block].kind.isOfArticle {
      let sequence = matcher.tagged(sentence).sequence
      visit(sentence, sequence, segmented, matcher.grammar(of: sequence))
    }
  }
}
