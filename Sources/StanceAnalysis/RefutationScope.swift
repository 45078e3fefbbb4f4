import LexiconMatching

/// Finds the words with which the author refutes what an entry found.
struct RefutationScope {
  let modifiers: Modifiers
  let grammar: Grammar
  let sequence: ItemSequence

  /// Words between an opener and what it refutes, and between that and a closer.
  private static let openerReach = 25
  private static let closerReach = 8

  /// The words that refute a find: an opener before it, a closer behind it, or a claim's opener and closer around it.
  func words(refuting find: Find) -> Range<Int>? {
    if find.isPresupposed { return openerOfNoun(find) }
    return opener(before: find) ?? closer(behind: find) ?? frame(around: find)
  }

  /// Whether a find mixes a claim with what is said of it: "[bombs bring freedom lies buried]".
  func isMixed(_ find: Find) -> Bool {
    guard find.evidence.count > 1 else { return false }
    return modifiers.frames.contains { frame in
      // "It is a lie that the attack was staged": the lie has its claim behind it, whole.
      let openers = frame.openers.filter { opener in
        !modifiers.refutationsBefore.contains { $0.overlaps(opener) }
      }
      return frame.closers.contains { closer in
        closer.upperBound <= find.evidence.upperBound
          && find.evidence.lowerBound < closer.lowerBound
          && openers.contains { $0.upperBound <= find.evidence.lowerBound + 1 }
          && !isBroken(find.evidence.lowerBound..<closer.lowerBound)
      }
    }
  }

  /// Whether what a find rejects stands, with its rejection, inside a claim that the author refutes.
  func isEnclosed(_ find: Find) -> Bool {
    if let opener = opener(before: find), !find.parts.contains(where: opener.overlaps),
      find.evidence.lowerBound >= opener.upperBound
    {
      return true
    }
    guard let closer = frame(around: find) else { return false }
    let openers = modifiers.frames.flatMap(\.openers)
    return closer.lowerBound >= find.evidence.upperBound
      && openers.contains { $0.upperBound <= find.evidence.lowerBound }
      && !openers.contains { opener in find.parts.contains { $0.overlaps(opener) } }
  }

  private func opener(before find: Find) -> Range<Int>? {
    let cue = find.cue.lowerBound
    return modifiers.refutationsBefore.first { words in
      words.upperBound <= cue + 1 && cue - words.upperBound <= Self.openerReach
        && !find.cue.overlaps(words) && !isNegated(words)
        && !modifiers.hasTerminator(between: words.upperBound, and: cue)
    }
  }

  private func closer(behind find: Find) -> Range<Int>? {
    let end = find.evidence.upperBound
    return modifiers.refutationsAfter.first { words in
      words.lowerBound >= end && words.lowerBound - end <= Self.closerReach
        && !modifiers.hasTerminator(between: end, and: words.lowerBound)
    }
  }

  /// "The claim that ..., so dear to so many, makes no sense": the claim is all between the opener and the closer.
  private func frame(around find: Find) -> Range<Int>? {
    for frame in modifiers.frames {
      if let words = closer(of: frame, around: find) { return words }
    }
    return nil
  }

  private func closer(
    of frame: (openers: [Range<Int>], closers: [Range<Int>]), around find: Find
  ) -> Range<Int>? {
    let cue = find.cue
    let opener = frame.openers.last { words in
      words.upperBound <= cue.lowerBound + 1 && !words.overlaps(cue)
        && !isBroken(words.upperBound..<cue.lowerBound)
    }
    guard let opener else { return nil }
    return frame.closers.first { words in
      words.lowerBound >= cue.upperBound && words.lowerBound > opener.upperBound
        && !find.parts.contains { $0.overlaps(words) }
        && !isBroken(cue.upperBound..<words.lowerBound)
    }
  }

  /// "The myth of the heroic Kurds": what the noun behind the opener takes for granted is refuted with it.
  private func openerOfNoun(_ find: Find) -> Range<Int>? {
    modifiers.refutationsBefore.first { words in
      words.upperBound <= find.evidence.lowerBound
        && (words.upperBound..<find.evidence.lowerBound).allSatisfy {
          grammar.isIn(.determiners, at: $0)
        }
        && grammar.isIn(.of, at: words.upperBound - 1)
    }
  }

  /// Whether what is claimed ends in a stretch.
  private func isBroken(_ places: Range<Int>) -> Bool {
    if places.isEmpty { return false }
    return modifiers.hasBreak(between: places.lowerBound, and: places.upperBound)
      || places.contains { sequence.items[$0].kind == .stop }
  }

  /// Whether an opener is negated: "it would not be wrong to say that".
  private func isNegated(_ words: Range<Int>) -> Bool {
    modifiers.negators.contains { negator in
      negator.upperBound <= words.lowerBound && words.lowerBound - negator.upperBound <= 2
        && (negator.upperBound..<words.lowerBound).allSatisfy {
          sequence.items[$0].kind == .word
        }
    }
  }
}
