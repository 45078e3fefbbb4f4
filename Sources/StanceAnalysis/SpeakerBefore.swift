import LexiconMatching
import TextSegmentation

/// Tells whose words went before a sentence in which only "he" or "it" says something.
enum SpeakerBefore {
  /// Sentences looked back over.
  private static let reach = 4

  /// Whether the last who spoke was somebody else than the text's author.
  static func isOther(
    than number: Int, in tagged: [TaggedSentence?], _ context: ReadingContext,
    _ matcher: inout LexiconMatcher
  ) -> Bool {
    for earlier in stride(from: number - 1, through: max(0, number - reach), by: -1) {
      guard let sequence = tagged[earlier]?.sequence else { continue }
      if !matcher.matches(of: .authors, in: sequence).isEmpty { return false }
      let voice = VoiceRule(
        genre: context.genre, grammar: matcher.grammar(of: sequence), sequence: sequence,
        context: context)
      if voice.namesSpeaker(&matcher) { return true }
    }
    return false
  }
}
