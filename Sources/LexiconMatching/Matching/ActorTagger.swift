import StanceVocabulary
import TextSegmentation

/// Puts actors in the place of their names.
struct ActorTagger {
  let lexicon: CompiledLexicon
  let context: DocumentContext

  /// A name found: how many tokens it has, and whom it means.
  struct Mention {
    let length: Int
    let actor: Int?
    let name: ActorName
  }

  /// The name that begins at a token, one of ``WordLists/nameBeginnings``: the longest that means somebody, or nobody, here.
  func mention(at place: Int, in tokens: ArraySlice<Token>, isShouted: Bool) -> Mention? {
    for ending in lexicon.names.endings(at: place, of: tokens)
    where applies(ending, at: place, in: tokens, isShouted: isShouted) {
      return Mention(length: ending.length, actor: ending.actor, name: ending.name)
    }
    return nil
  }

  private func applies(
    _ ending: ActorNames.Ending, at place: Int, in tokens: ArraySlice<Token>, isShouted: Bool
  ) -> Bool {
    let end = place + ending.length
    for (offset, needsCapitals) in ending.needsCapitals.enumerated() where needsCapitals {
      // In a line of capitals only a name that is no common word can be told.
      guard tokens[place + offset].shape == .allCapitals,
        !(isShouted && ending.length == 1 && tokens[place].range.count <= 2)
      else { return false }
    }
    if ending.name.isCaseExact, tokens[place].shape == .lower { return false }
    guard context.isInForce(ending.name), meetsDocument(ending) else { return false }
    let previous = place > tokens.startIndex ? tokens[place - 1].hash : nil
    let next = end < tokens.endIndex ? tokens[end].hash : nil
    func stands(_ hash: UInt64?, in words: Set<UInt64>) -> Bool {
      hash.map(words.contains) ?? false
    }
    if !ending.after.isEmpty, !stands(previous, in: ending.after) { return false }
    if !ending.before.isEmpty, !stands(next, in: ending.before) { return false }
    if stands(previous, in: ending.notAfter) || stands(next, in: ending.notBefore) { return false }
    return !ending.name.isPlace || !isPlace(from: place, to: end, in: tokens)
  }

  private func meetsDocument(_ ending: ActorNames.Ending) -> Bool {
    if !ending.with.isEmpty, !ending.with.contains(where: context.holds) { return false }
    return !ending.without.contains(where: context.holds)
  }

  private static let cliticHash = Folding.hash(of: "'s")

  /// Whether a name that is a place's too means the place here: "in Damascus".
  private func isPlace(from place: Int, to end: Int, in tokens: ArraySlice<Token>) -> Bool {
    if end < tokens.endIndex {
      if lexicon.lists(of: tokens[end].hash).contains(.placeNouns) { return true }
      // "in Ankara's view": what owns something is no place.
      let isOwner = tokens[end].hash == Self.cliticHash
      if isOwner, end + 1 < tokens.endIndex {
        return lexicon.lists(of: tokens[end + 1].hash).contains(.placeNouns)
      }
    }
    guard place > tokens.startIndex else { return false }
    return lexicon.lists(of: tokens[place - 1].hash).contains(.placePrepositions)
  }
}
