import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct TrailLineTests {
  static let claim = SampleReport.legitimate

  private func line(_ step: String, _ effect: String) -> TrailLine {
    TrailLine(TraceStep(step: step, effect: effect)) { id, pole in
      id == Self.claim.id ? Self.claim.wording(pole) : nil
    }
  }

  @Test(arguments: [
    (
      "relation", "passive, by q/a.yaml:42",
      "A deed: it says who does it to whom (a verb in the "
        + "passive) q/a.yaml:42"
    ),
    (
      "event", "harm to civilians, killed, subject, by q/a.yaml:7",
      "An event: harm to civilians, killed; its doer is the subject q/a.yaml:7"
    ),
    (
      "event", "a place taken, by, by q/a.yaml:7",
      "An event: a place taken; its doer stands behind “by” q/a.yaml:7"
    ),
    (
      "concept", "concept, by q/a.yaml:7",
      "Words together: they say it within one sentence q/a.yaml:7"
    ),
    (
      "judgement", "attribute, by q/a.yaml:7",
      "Praise or blame: it stands as an attribute of its target q/a.yaml:7"
    ),
    ("judgement", "name, by actors.yaml:7", "A loaded name: it judges whom it names actors.yaml:7"),
    (
      "wording", "wording, by q/a.yaml:7",
      "A fixed phrase: it says the claim as it stands q/a.yaml:7"
    ),
    ("negation", "the pole flips", "Negation: it turns to the opposite"),
    (
      "refutation", "the pole flips, and the voice is the author's",
      "Refutation: it turns to the opposite, in the author's own voice"
    ),
    ("hedge", "half the weight", "Hedge: half the weight"),
    (
      "voice", "reported: it stands in quotation marks",
      "Voice: reported, because it stands in quotation marks"
    ),
    (
      "reference", "an actor in it is named 1 sentences before",
      "Name taken over: an actor in it is named one sentence before"
    ),
    (
      "reference", "an actor in it is named 11 sentences before",
      "Name taken over: an actor in it is named 11 sentences before"
    ),
    (
      "implication", "assad/legitimate deny implies it",
      "Implied: who presents Assad's side as brutal is read to say this too"
    ),
    ("also found", "deny by q/a.yaml:9", "Also found: another entry reads the same q/a.yaml:9"),
    (
      "overruled", "deny by q/a.yaml:9",
      "Overruled: another entry reads the opposite and gives way q/a.yaml:9"
    ),
    ("guest", "Guest is a guest: reported, not own", "Guest: Guest is a guest: reported, not own"),
    (
      "evidence",
      "certainty 0.67: find assad/legitimate deny concept 0.66, {us} 0.93; against it not <dark> "
        + "-0.27, iraq -0.24; the sentences around it -0.23",
      "Weighed: certainty 0.67. For it: an entry’s find (presents Assad's side as brutal, by concept) "
        + "0.66, the name of “us” 0.93. Against it: not a word for “dark” −0.27, “iraq” −0.24. The "
        + "sentences around it: −0.23"
    ),
    ("evidence", "something new", "Weighed: something new"),
    ("a new kind", "made by hand", "A new kind: made by hand"),
  ])
  func `a step is read out`(step: String, effect: String, expected: String) {
    let line = line(step, effect)
    #expect("\(line.label): \(line.effect)\(line.rule.map { " \($0)" } ?? "")" == expected)
  }
}
