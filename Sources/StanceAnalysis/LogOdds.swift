import Glibc

/// How much more a word belongs to one body of text than to another: the log-odds ratio with an
/// informative Dirichlet prior of Monroe, Colaresi and Quinn ("Fightin' Words", Political Analysis
/// 16, 2008).
///
/// Each word's prior is its share of both bodies together, as if so many words with these shares had
/// been read in either of them before. Rare words, whose ratio says little, are so drawn to zero.
package struct LogOdds: Sendable {
  private let foreground: Double
  private let background: Double
  private let priorWords: Double

  /// Takes the number of words in both bodies, and the prior's weight in words; all above 0.
  package init(foreground: Int, background: Int, priorWords: Double) {
    self.foreground = Double(foreground)
    self.background = Double(background)
    self.priorWords = priorWords
  }

  /// What is known of one word.
  package struct Score: Hashable, Sendable {
    /// The natural logarithm of the ratio of its odds in the foreground to those in the background.
    package let logOdds: Double
    /// The ratio in standard errors.
    package let z: Double
  }

  /// The score of a word that was found so often in either body.
  /// - Returns: A score of 0 where it was found in neither, or where a body holds nothing else.
  package func score(foreground count: Int, background other: Int) -> Score {
    let prior = priorWords * Double(count + other) / (foreground + background)
    let (mine, theirs) = (Double(count) + prior, Double(other) + prior)
    let (rest, otherRest) = (foreground + priorWords - mine, background + priorWords - theirs)
    guard mine > 0, theirs > 0, rest > 0, otherRest > 0 else { return Score(logOdds: 0, z: 0) }
    let logOdds = log(mine / rest) - log(theirs / otherRest)
    return Score(logOdds: logOdds, z: logOdds / (1 / mine + 1 / theirs).squareRoot())
  }
}
