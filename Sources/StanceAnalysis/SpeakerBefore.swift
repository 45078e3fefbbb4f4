import LexiconMatching
import TextSegmentation

/// Tells whose words went before a sentence in which only "he" or "it" says something.
enum SpeakerBefore {
  /// Sentences looked back over.
  private static let reach = 4

  /// Whether the last who spoke was somebody else than the text's author.
  static func isOther(
    than number: Int, in tagged: [TaggedSentence?], _ context: ReadingContext,
    _ matcher: LexiconMatcher
  ) -> Bool {
    for earlier in stride(from: number - 1, through: max(0, number - reach), by: -1) {
      guard let sentence = tagged[earlier] else { continue }
      if sentence.lists.holds(.authors) { return false }
      let voice = VoiceRule(
        genre: context.genre, grammar: matcher.grammar(of: sentence.sequence),
        sequence: sentence.sequence, lists: sentence.lists, context: context)
      if voice.namesSpeaker() { return true }
    }
    return false
  }
}
