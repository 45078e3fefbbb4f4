import StanceVocabulary

/// A step of a statement's trail in words that need no knowledge of the lexicon language.
struct TrailLine: Hashable {
  /// What the words are: "A deed", "Negation".
  let label: String
  /// What followed from them.
  let effect: String
  /// The entry that did it, `file:line`.
  let rule: String?

  /// - Parameters:
  ///   - step: As the analysis wrote it.
  ///   - wording: What a pole of a claim says, to stand after a source; nothing if unknown.
  init(_ step: TraceStep, wording: @escaping (ClaimID, Pole) -> String?) {
    let (effect, rule) = Self.separated(step.effect)
    self.rule = rule
    switch step.step {
    case "relation": (label, self.effect) = ("A deed", Self.relation(effect))
    case "event": (label, self.effect) = ("An event", Self.event(effect))
    case "concept": (label, self.effect) = ("Words together", "they say it within one sentence")
    case "judgement": (label, self.effect) = Self.judgement(effect)
    case "wording": (label, self.effect) = ("A fixed phrase", "it says the claim as it stands")
    case "words":
      label = "No entry alone"
      self.effect = "all words of the sentence were weighed together; these spoke most"
    case "evidence": (label, self.effect) = ("Weighed", WeighingWords.text(effect, wording))
    case "also found": (label, self.effect) = ("Also found", "another entry reads the same")
    case "overruled":
      (label, self.effect) = ("Overruled", "another entry reads the opposite and gives way")
    case "implication": (label, self.effect) = ("Implied", Self.implication(effect, wording))
    case "reference": (label, self.effect) = ("Name taken over", Self.reference(effect))
    default: (label, self.effect) = (English.sentenceCase(step.step), Self.plain(effect))
    }
  }

  /// The entry at the end of an effect: `passive, by questions/assad.yaml:42`.
  private static func separated(_ effect: String) -> (effect: String, rule: String?) {
    // The last word, behind "by ".
    guard let space = effect.utf8.lastIndex(of: UInt8(ascii: " ")),
      effect[..<space].hasSuffix("by")
    else { return (effect, nil) }
    let rule = effect[effect.utf8.index(after: space)...]
    guard let colon = rule.utf8.lastIndex(of: UInt8(ascii: ":")),
      Int(rule[rule.utf8.index(after: colon)...]) != nil
    else { return (effect, nil) }
    var rest = effect[..<space].dropLast(2)
    while let last = rest.last, last == " " || last == "," { rest.removeLast() }
    return (String(rest), String(rule))
  }

  private static func relation(_ form: String) -> String {
    let place: String? =
      switch form {
      case "active": "a verb and its subject or object"
      case "passive": "a verb in the passive"
      case "noun": "a noun for it"
      case "relative": "a relative clause"
      case "copula": "a form of “to be”"
      default: nil
      }
    return "it says who does it to whom" + (place.map { " (\($0))" } ?? "")
  }

  private static func event(_ effect: String) -> String {
    guard let comma = effect.lastIndex(of: ",") else { return effect }
    let doer: String? =
      switch effect[comma...].dropFirst(2) {
      case "by": "its doer stands behind “by”"
      case "within": "its doer is named in it"
      case "means": "its doer owns the means"
      case "subject": "its doer is the subject"
      case "nearest": "its doer is the nearest name before it"
      case "doer named elsewhere": "its doer is named elsewhere in the text"
      default: nil
      }
    return doer.map { "\(effect[..<comma]); \($0)" } ?? effect
  }

  private static func judgement(_ form: String) -> (String, String) {
    switch form {
    case "name": ("A loaded name", "it judges whom it names")
    case "attribute": ("Praise or blame", "it stands as an attribute of its target")
    default: ("Praise or blame", "it is bound to its target")
    }
  }

  private static func implication(
    _ effect: String, _ wording: (ClaimID, Pole) -> String?
  ) -> String {
    let parts = effect.split(separator: " ")
    guard parts.count > 1, let claim = ClaimID(String(parts[0])),
      let pole = Pole(rawValue: String(parts[1])), let words = wording(claim, pole)
    else { return effect }
    return "who \(words) is read to say this too"
  }

  private static func reference(_ effect: String) -> String {
    effect.replacing("named 1 sentences before", with: "named one sentence before")
  }

  private static func plain(_ effect: String) -> String {
    effect
      .replacing("the pole flips, and the voice is the author's", with: Self.refuted)
      .replacing("the pole flips", with: "it turns to the opposite")
      .replacing("the pole stays", with: "it stays as it is")
      .replacing("reported: it", with: "reported, because it")
      .replacing("reported: the", with: "reported, because the")
  }

  private static let refuted = "it turns to the opposite, in the author's own voice"
}
