package import StanceVocabulary

/// How often an entry of the lexicons was right.
///
/// A find counts once for its sentence, claim and pole, and is right where a reader has it in any
/// voice: who speaks is not the entry's to tell.
package struct EntryRecord: Hashable, Sendable {
  package let rule: RuleReference
  package internal(set) var right = 0
  package internal(set) var wrong = 0

  package init(rule: RuleReference, right: Int = 0, wrong: Int = 0) {
    self.rule = rule
    self.right = right
    self.wrong = wrong
  }

  package var finds: Int { right + wrong }

  /// The share of right finds to be expected of it: the mean of Beta(right + .5, wrong + .5), which
  /// a single find cannot carry to 0 or 1.
  package var precision: Double { posterior.mean }

  /// The 90 % interval of that share: the distribution's .05 and .95 quantiles.
  package var interval: ClosedRange<Double> {
    let low = posterior.quantile(0.05)
    return low...max(low, posterior.quantile(0.95))
  }

  /// Whether it does more harm than its finds are worth: expected to be right in under .6 of them,
  /// told from five finds at least.
  package var isWeak: Bool { finds >= 5 && precision < 0.6 }

  private var posterior: BetaDistribution {
    BetaDistribution(alpha: Double(right) + 0.5, beta: Double(wrong) + 0.5)
  }
}
