import StanceComparison
import StanceVocabulary

/// Misses and false finds as text, each find with its trail.
struct DisagreementText {
  /// How many of each are shown.
  let limit: Int

  func lines(_ disagreements: [Disagreement]) -> [String] {
    let misses = disagreements.filter(\.kind.isMiss)
    let inventions = disagreements.filter { !$0.kind.isMiss }
    return section("missed", misses) + section("falsely found", inventions)
  }

  private func section(_ title: String, _ all: [Disagreement]) -> [String] {
    let shown = all.prefix(limit)
    return [
      "", "\(title), own voice: \(all.count)\(shown.count < all.count ? ", here \(limit)" : "")",
    ]
      + shown.flatMap(lines)
  }

  private func lines(_ disagreement: Disagreement) -> [String] {
    let sign = disagreement.pole == .affirm ? "+" : "-"
    return [
      "  \(disagreement.sentence.id)  \(disagreement.claim) \(sign)  (\(Self.words(disagreement.kind)))",
      "    \(disagreement.sentence.text)",
    ] + disagreement.finds.flatMap(lines)
  }

  private func lines(_ find: FoundStatement) -> [String] {
    [
      "    found: \(find.pole.rawValue), \(find.voice.rawValue), \(find.rule) \"\(find.evidence)\""
    ] + find.steps.map { "      \($0)" }
  }

  /// The kind in words.
  static func words(_ kind: Disagreement.Kind) -> String {
    switch kind {
    case .missed: "not found"
    case .missedAsReported: "found as reported"
    case .missedAsOpposite: "the other pole was found"
    case .invented: "the readers have nothing on the claim here"
    case .inventedFromReported: "the readers have it as reported"
    case .inventedFromOpposite: "the readers have the other pole"
    }
  }
}
