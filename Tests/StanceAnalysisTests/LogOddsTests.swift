import StanceAnalysis
import Testing

/// The scores of words, worked out by hand.
@Suite struct LogOddsTests {
  @Test func `a word that is commoner in the foreground has a score above zero`() {
    // Prior 10 x 5/20 = 2.5; ln(6.5/13.5) - ln(3.5/16.5); variance 1/6.5 + 1/3.5.
    let score = LogOdds(foreground: 10, background: 10, priorWords: 10)
      .score(foreground: 4, background: 1)
    #expect(abs(score.logOdds - 0.819709904) < 1e-9)
    #expect(abs(score.z - 1.236376902) < 1e-9)
  }

  @Test func `bodies of unequal size are compared by their shares`() {
    // Prior 1000 x 4/2000 = 2; ln(5/1095) - ln(3/2897); variance 1/5 + 1/3.
    let score = LogOdds(foreground: 100, background: 1900, priorWords: 1000)
      .score(foreground: 3, background: 1)
    #expect(abs(score.logOdds - 1.483746979) < 1e-9)
    #expect(abs(score.z - 2.031704225) < 1e-9)
  }

  @Test func `the other way round is the same with another sign`() {
    let odds = LogOdds(foreground: 10, background: 10, priorWords: 10)
    let there = odds.score(foreground: 4, background: 1)
    let back = odds.score(foreground: 1, background: 4)
    #expect(abs(there.logOdds + back.logOdds) < 1e-12)
    #expect(abs(there.z + back.z) < 1e-12)
  }

  @Test func `equal shares score zero, whatever the prior`() {
    for prior in [1.0, 10, 1000] {
      let score = LogOdds(foreground: 10, background: 20, priorWords: prior)
        .score(foreground: 2, background: 4)
      #expect(abs(score.logOdds) < 1e-12)
    }
  }

  @Test func `a heavy prior draws a score to zero`() {
    let light = LogOdds(foreground: 10, background: 10, priorWords: 10)
    let heavy = LogOdds(foreground: 10, background: 10, priorWords: 1000)
    let (one, other) = (
      light.score(foreground: 4, background: 1), heavy.score(foreground: 4, background: 1)
    )
    #expect(abs(other.z - 0.177996152) < 1e-9)
    #expect(other.z < one.z)
  }

  @Test(arguments: [(0, 0), (10, 10)])
  func `where there is nothing to compare the score is zero`(foreground: Int, background: Int) {
    let score = LogOdds(foreground: 10, background: 10, priorWords: 0)
      .score(foreground: foreground, background: background)
    #expect(
      score
        == LogOdds(foreground: 1, background: 1, priorWords: 1).score(foreground: 0, background: 0))
    #expect(score.z == 0)
  }
}
