import LexiconMatching
import StanceVocabulary
import TextSegmentation

extension CompiledLexicon {
  /// A document's text, cut by the rules of the lexicon's language.
  func segmented(_ document: Document) -> SegmentedText {
    Segmenter.segment(
      document.text.span, blocks: document.blocks.map(\.range), abbreviations: abbreviations)
  }
}
