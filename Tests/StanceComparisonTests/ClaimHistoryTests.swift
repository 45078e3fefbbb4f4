import StanceVocabulary
import Testing

@testable import StanceComparison

struct ClaimHistoryTests {
  private static let claim = ClaimID(question: "assad", name: "legitimate")

  private static func history(_ evidence: [Evidence]) -> ClaimHistory {
    ClaimHistory(claim, ClaimTally(evidence))
  }

  private static func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

  @Test func `a month with one document of three affirmations has the formula's mean`() throws {
    let history = Self.history(
      Drafts.document("a", affirm: 3, published: Self.date("2017-07-04"))
        + Drafts.document("b", deny: 1, published: Self.date("2017-08-31")))
    let july = try #require(history.months.first)
    // Each counts 1 / (1 + .4 * 2) = .555556, R = 1.667 to the thousandth, L = 0:
    // Beta(2.167, .5) has the mean 2.167 / 2.667, and s = 2 * that - 1 = 1.667 / 2.667.
    #expect(july.period.description == "2017-07")
    #expect(july.own.affirm.weight == Weight(thousandths: 1667))
    #expect(abs(july.estimate.mean - 1.667 / 2.667) < 1e-12)
    // Of one denial: Beta(.5, 1.5), mean .25, s = -.5; its distribution is that of a document alone.
    let august = try #require(history.months.last)
    #expect(abs(august.estimate.mean + 0.5) < 1e-12)
    #expect(august.estimate == Estimate(ClaimTally(Drafts.document("b", deny: 1)).poles))
  }

  @Test func `what was known of another state changes nothing`() throws {
    let before =
      Drafts.document("a", affirm: 3, published: Self.date("2017-07-04"))
      + Drafts.document("b", deny: 1, published: Self.date("2017-08-31"))
      + Drafts.document("c", deny: 2, published: Self.date("2018-01-01"))
    let more =
      before + Drafts.document("d", affirm: 1, published: Self.date("2017-08-02"))
      + Drafts.document("e", affirm: 1, published: Self.date("2016-02-02"))
    for (former, now) in [(before, more), (more, before), ([], more), (more, more)] {
      let known = ClaimHistory(
        Self.claim, ClaimTally(now), former: Self.history(former))
      #expect(known == Self.history(now))
    }
    let estimate = try #require(Self.history(before).months.last?.estimate)
    #expect(Self.history(more).months.last?.estimate == estimate)
  }

  @Test func `documents of a month make one posterior, each with its own discount`() throws {
    let history = Self.history(
      Drafts.document("a", affirm: 2, deny: 1, published: Self.date("2017-07-01"))
        + Drafts.document("b", deny: 1, published: Self.date("2017-07-31")))
    let july = try #require(history.months.first)
    // R = 2 * .555556 = 1.111, L = .555556 + 1 = 1.556: s = (1.111 - 1.556) / (2.667 + 1).
    #expect(history.months.count == 1)
    #expect(july.documents == 2)
    #expect(july.own.affirm.statements == 2 && july.own.deny.statements == 2)
    #expect(abs(july.estimate.mean - (1.111 - 1.556) / 3.667) < 1e-12)
  }

  @Test func `months stand in the order of time, and years hold theirs`() {
    let days = ["2018-01-01", "2017-12-31", "2016-02-29", "2017-01-15", "2016-02-01"]
    let evidence = days.enumerated().flatMap { place, day in
      Drafts.document("d\(place)", affirm: 1, published: Self.date(day))
    }
    let history = Self.history(evidence)
    #expect(
      history.months.map(\.period.description) == ["2016-02", "2017-01", "2017-12", "2018-01"])
    #expect(history.months.map(\.documents) == [2, 1, 1, 1])
    #expect(history.years.map(\.period.description) == ["2016", "2017", "2018"])
    #expect(history.years.map(\.documents) == [2, 2, 1])
    // 2017-12 and 2018-01 are neighbours.
    #expect(history.months.map(\.period.ordinal) == [24193, 24204, 24215, 24216])
  }

  @Test func `undated statements stand apart and in no period`() {
    let history = Self.history(
      Drafts.document("a", affirm: 1, published: Self.date("2017-07-01"))
        + Drafts.document("b", affirm: 1, deny: 2, published: nil))
    #expect(history.months.map(\.own.affirm.statements) == [1])
    #expect(history.undated.affirm.statements == 1)
    #expect(history.undated.deny.statements == 2)
    #expect(history.documents.count == 2)
  }

  @Test func `a source's histories rest on own statements, each passage once`() throws {
    let passage = "the same passage word for word in two months of the year"
    let copies = [("early", "2017-05-01"), ("late", "2017-09-01")].map { name, day in
      EvidenceDraft(document: name, published: Self.date(day), text: passage).evidence
    }
    let reported = Drafts.document(
      "other", deny: 3, voice: .reported, published: Self.date("2017-06-01"))
    let elsewhere = Drafts.document(
      "one", deny: 1, claim: ClaimID(question: "assad", name: "fights-isis"))
    var running = RunningComparison(
      questions: [
        Question(
          id: "assad", title: "Assad?",
          claims: ["silent", "fights-isis", "legitimate"].map { Drafts.claim("assad/\($0)") })
      ], validation: [:])
    running.replace(Drafts.summary("alpha"), evidence: copies + reported + elsewhere)
    let histories = running.histories(of: SourceID("alpha"))
    #expect(histories.map(\.claim.name) == ["fights-isis", "legitimate"])
    let legitimate = try #require(histories.last)
    #expect(legitimate.months.map(\.period.description) == ["2017-05"])
    #expect(running.histories(of: SourceID("nobody")) == [])
  }
}
