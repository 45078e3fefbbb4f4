import StanceVocabulary
import TextSegmentation

/// Tells what the names of cues mean in some lexicons.
struct EvidenceCueTable {
  private let classes: [String: Symbol]
  private let actors: [String: Int]
  private let claims: Set<ClaimID>

  init(_ lexicon: CompiledLexicon, _ claims: Set<ClaimID>) {
    self.claims = claims
    classes = Dictionary(
      lexicon.classNames.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    actors = Dictionary(
      lexicon.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func cue(of name: String) -> EvidenceCue? {
    if name.utf8.starts(with: EvidenceCueName.find.utf8) { return find(name) }
    let isNegated = name.utf8.starts(with: EvidenceCueName.negation.utf8)
    let bare = isNegated ? String(name.dropFirst(EvidenceCueName.negation.count)) : name
    if let name = Self.inside(bare, "<", ">") {
      return classes[name].map { .lexiconClass($0, isNegated: isNegated) }
    }
    if let name = Self.inside(bare, "{", "}") {
      return actors[name].map { .actor($0, isNegated: isNegated) }
    }
    return .word(Folding.hash(of: bare), isNegated: isNegated)
  }

  /// What stands between two marks; nothing where the text is no such thing.
  private static func inside(
    _ text: String, _ opening: UnicodeScalar, _ closing: UnicodeScalar
  ) -> String? {
    guard text.utf8.count > 2, text.unicodeScalars.first == opening,
      text.unicodeScalars.last == closing
    else { return nil }
    return String(text.unicodeScalars.dropFirst().dropLast())
  }

  private func find(_ name: String) -> EvidenceCue? {
    let parts = name.split(separator: " ").map(String.init)
    guard (3...4).contains(parts.count), let claim = ClaimID(parts[1]), claims.contains(claim),
      let pole = Pole(rawValue: parts[2])
    else { return nil }
    let side = Consequence(claim: claim, pole: pole)
    if parts.count == 3 { return .find(side, .any) }
    if parts[3] == "weak" { return .find(side, .weak) }
    return EntryKind(rawValue: parts[3]).map { .find(side, .kind($0)) }
  }
}
