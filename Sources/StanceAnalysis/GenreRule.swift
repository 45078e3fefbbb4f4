import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Decides whether a text is news, opinion or a transcript.
///
/// It comes before voice: in news most of what is said is somebody's, in opinion the author's.
struct GenreRule {
  /// Share of sentences with a mark of news from which a text is news.
  static let newsShare = 4
  /// Fewer marks tell nothing: one "officials say" makes no news of a short essay.
  static let fewestMarks = 2

  /// Counts of what tells the genre.
  struct Marks {
    var sentences = 0
    var news = 0
    var opinion = 0
  }

  static func genre(of document: Document, marks: Marks) -> (Genre, String) {
    if document.blocks.contains(where: { $0.speaker != nil }) {
      return (.transcript, "it names speakers")
    }
    let reason =
      "\(marks.news) marks of news and \(marks.opinion) of opinion in \(marks.sentences) sentences"
    let isNews =
      marks.news >= fewestMarks && marks.news * newsShare > marks.sentences
      && marks.news > 2 * marks.opinion
    return (isNews ? .news : .opinion, reason)
  }
}
