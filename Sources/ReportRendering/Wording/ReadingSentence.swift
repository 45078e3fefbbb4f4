import StanceComparison
import StanceVocabulary

/// Sentences about what was read of a source, never about what the source is.
package enum ReadingSentence {
  /// What a side does, to stand after the source: a pole's own words for what is said, "its
  /// reporting shows" for what is told.
  ///
  /// Poles are worded `says ...`, `presents ... as ...` or with any other verb; the first two
  /// become "shows that ..." and "shows ... as ...".
  package static func predicate(_ wording: String, isTold: Bool) -> String {
    guard isTold else { return wording }
    for (opening, shown) in [("says that ", "that "), ("says ", "that "), ("presents ", "")]
    where wording.hasPrefix(opening) {
      return "its reporting shows \(shown)\(wording.dropFirst(opening.count))"
    }
    return "its reporting shows that it \(wording)"
  }

  /// `In 1 document, The Grayzone says ...`, or `In 2 documents of X, its reporting shows ...`.
  package static func sentence(
    source: String, documents: Int, wording: String, isTold: Bool
  ) -> String {
    let place = "In \(English.count(documents, "document"))"
    let predicate = predicate(wording, isTold: isTold)
    return isTold
      ? "\(place) of \(source), \(predicate)." : "\(place), \(source) \(predicate)."
  }

  /// What sets a statement apart from a judgement of its author.
  ///
  /// `told as an event`, `reported words of X`; nothing for the author's own judgement.
  static func manner(voice: Voice, basis: Basis, speaker: String?) -> String? {
    let who: String? =
      switch (voice, speaker) {
      case (.own, nil): nil
      case (.own, let name?): "spoken by \(name)"
      case (.reported, nil): "reported words of another"
      case (.reported, let name?): "reported words of \(name)"
      }
    let parts = [basis == .told ? "told as an event" : nil, who].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Position {
  /// The pole that this position is worded by; nothing for both and for silence.
  var wordedPole: Pole? {
    switch side {
    case .takes(let pole), .oneStatement(let pole): pole
    case .both, .silent: nil
    }
  }

  /// `4:0`, own statements after folding.
  var ratio: String { Figure.ratio(own.affirm.statements, own.deny.statements) }
}
