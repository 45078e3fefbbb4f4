import StanceVocabulary
import Testing

/// `weights.tsv` for claim t/a, written inside a test.
enum SmallWeights {
  /// A sentence takes no side by itself; the cues stand from line 3 on.
  static func file(_ lines: String...) -> String {
    "cue\tt/a +\tt/a -\n(base)\t-6\t-6\n" + lines.map { $0 + "\n" }.joined()
  }

  static let selling = file(
    "sold\t8\t-2", "saved\t-2\t8", "not sold\t-12\t12", "not saved\t12\t-12")

  /// What the trail's last step tells of what was weighed.
  static func trail(_ statement: Statement?) throws -> String {
    let step = try #require(statement?.trail.last)
    #expect(step.step == "evidence")
    return step.effect
  }
}
