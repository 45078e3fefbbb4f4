import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// What is known while a document is read: its text in sentences, its genre, what names mean in it.
///
/// An object, because each sentence that is read keeps hold of it.
final class ReadingContext {
  let document: Document
  let segmented: SegmentedText
  let genre: Genre
  /// Why it is that genre, for the trail.
  let genreReason: String
  let names: DocumentContext
  let quotations: SentenceQuotations

  init(
    document: Document, segmented: SegmentedText, genre: Genre, genreReason: String,
    names: DocumentContext, quotations: SentenceQuotations
  ) {
    self.document = document
    self.segmented = segmented
    self.genre = genre
    self.genreReason = genreReason
    self.names = names
    self.quotations = quotations
  }

  /// The bytes of the text that a range of tokens covers.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = segmented.tokens[tokens].first, let last = segmented.tokens[tokens].last
    else {
      return 0..<0
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The bytes of the text that places of a sequence cover.
  func bytes(_ places: Range<Int>, in sequence: ItemSequence) -> Range<Int> {
    let items = sequence.items[places]
    guard let first = items.first, let last = items.last else { return 0..<0 }
    return bytes(first.tokens.lowerBound..<last.tokens.upperBound)
  }

  func words(of sentence: Sentence) -> Int {
    segmented.tokens[sentence.tokens].count { $0.kind == .word || $0.kind == .number }
  }
}
