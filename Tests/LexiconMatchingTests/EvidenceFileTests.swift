import LexiconMatching
import StanceVocabulary
import Testing

/// `weights.tsv`: how it is read and how it is written.
@Suite struct EvidenceFileTests {
  /// What is found wrong, as it is printed.
  private static func findings(_ weights: String) -> [String] {
    do {
      return try SmallEvidence.bundle(weights).findings.map(\.description)
    } catch {
      return error.findings.map(\.description)
    }
  }

  // MARK: - Reading

  @Test func `without the file nothing is weighed, and with it the lexicons are others`() throws {
    let plain = try LexiconBundle.load(SmallEvidence.lexicon.files)
    #expect(plain.findings == [])
    #expect(plain.lexicon.evidence == nil)
    let weighing = try SmallEvidence.bundle(SmallEvidence.both)
    #expect(weighing.findings == [])
    #expect(weighing.lexicon.evidence != nil)
    #expect(weighing.hash != plain.hash)
    #expect(weighing.files.map(\.path).last == "weights.tsv")
    let other = try SmallEvidence.bundle(SmallEvidence.both + "betrayed\t1\n")
    #expect(other.hash != weighing.hash)
  }

  @Test func `each line is a cue with its weights, blank ones and missing ones are 0`() throws {
    let evidence = try SmallEvidence.evidence(
      SmallEvidence.both
        + "betrayed\t1.25\t-3\n\n<betray>\t\t.5\nnot betrayed\t-1.5\n,\n{kurds}\t2\t\n")
    #expect(evidence.sides == [SmallEvidence.side("a", .affirm), SmallEvidence.side("a", .deny)])
    #expect(
      evidence.entries.map(\.name.description) == [
        "betrayed", "<betray>", "not betrayed", ",", "{kurds}",
      ])
    #expect(evidence.entries.map(\.line) == [3, 5, 6, 7, 8])
    #expect(
      evidence.table == [[1.25, -3], [0, 0.5], [-1.5, 0], [0, 0], [2, 0]])
    #expect(evidence.bases == [-1, 0.5])
  }

  @Test(arguments: [
    ("-1.07", -1.07), (".3", 0.3), ("12.", 12), ("-.05", -0.05), ("007.50", 7.5), ("1e2", 100),
    ("+2.5", 2.5), ("0x10", 16), ("999.9999", 999.9999), ("0.333333333333", 0.333333333333),
    ("-1000", -1000),
  ])
  func `a weight is the number nearest to what is written`(text: String, weight: Float) throws {
    let evidence = try SmallEvidence.evidence(SmallEvidence.both + "betrayed\t\(text)\n")
    #expect(evidence.table == [[weight, 0]])
  }

  @Test(arguments: [
    ("", 1, "the first line must begin with `cue` and name a side a column"),
    ("word\tt/a +\tt/a -\n", 1, "the first line must begin with `cue` and name a side a column"),
    ("cue\tt/a +\tt/a\n(base)\n", 1, "column 3 is no side: write question/claim and + or -"),
    ("cue\tt/a affirm\n(base)\n", 1, "column 2 is no side: write question/claim and + or -"),
    ("cue\ta +\tt/a -\n(base)\n", 1, "column 2 is no side: write question/claim and + or -"),
    ("cue\tt/a +\tt/a -\n", 0, "has no line (base)"),
    ("cue\tt/a +\tt/a -\nbetrayed\t1\n", 0, "has no line (base)"),
    (SmallEvidence.both + "\nbetrayed\tmuch\n", 4, "must hold a cue and at most 2 numbers"),
    (SmallEvidence.both + "betrayed\t1,5\n", 3, "must hold a cue and at most 2 numbers"),
    (SmallEvidence.both + "betrayed\t1\t2\t3\n", 3, "must hold a cue and at most 2 numbers"),
    (SmallEvidence.both + "betrayed\t1\t2\t\n", 3, "must hold a cue and at most 2 numbers"),
    ("cue\tt/a +\n(base)\t1\t2\n", 2, "must hold a cue and at most 1 numbers"),
    (SmallEvidence.both + "betrayed\tnan\n", 3, "must hold a cue and at most 2 numbers"),
    (SmallEvidence.both + "betrayed\tinf\n", 3, "must hold a cue and at most 2 numbers"),
    (SmallEvidence.both + "betrayed\t1e30\n", 3, "must hold a cue and at most 2 numbers"),
    ("cue\tt/a +\tt/a +\n(base)\n", 1, "column 3 names t/a + again"),
    (SmallEvidence.both + "betrayed\t1\n,\nbetrayed\t2\n", 5, "betrayed stands here a second time"),
    (SmallEvidence.both + "(base)\t1\n", 3, "(base) stands here a second time"),
  ])
  func `a file that cannot be read is an error with its line`(
    weights: String, line: Int, message: String
  ) {
    #expect(Self.findings(weights) == ["weights.tsv:\(line): error: \(message)"])
  }

  @Test(arguments: [
    (["<none>"], "<none> is no class, actor or claim of these lexicons"),
    (["{nobody}"], "{nobody} is no class, actor or claim of these lexicons"),
    (["not <none>"], "not <none> is no class, actor or claim of these lexicons"),
    (["find t/a"], "find t/a is no class, actor or claim of these lexicons"),
    (["find t/z affirm"], "find t/z affirm is no class, actor or claim of these lexicons"),
    (["find t/a maybe"], "find t/a maybe is no class, actor or claim of these lexicons"),
    (
      ["find t/a affirm tale"], "find t/a affirm tale is no class, actor or claim of these lexicons"
    ),
    (
      ["{nobody}", "<none>", "not {nobody}"],
      "{nobody} is no class, actor or claim of these lexicons, nor are 2 more"
    ),
  ])
  func `cues that the lexicons do not know are told once, with their number`(
    cues: [String], message: String
  ) throws {
    let weights =
      SmallEvidence.both + "betrayed\t1\n" + cues.map { "\($0)\t1\n" }.joined() + "{kurds}\t1\n"
    #expect(
      Self.findings(weights) == [
        "weights.tsv:4: warning: \(message): parallax lexicon learn makes the file anew"
      ])
    #expect(
      try SmallEvidence.evidence(weights).entries.map(\.name.description) == [
        "betrayed", "{kurds}",
      ])
  }

  @Test func `lines may end as Windows ends them`() throws {
    let weights = SmallEvidence.both + "betrayed\t1.25\t-3\n"
    let evidence = try SmallEvidence.evidence(weights.replacing("\n", with: "\r\n"))
    #expect(evidence.table == [[1.25, -3]])
    #expect(evidence.sides.count == 2)
  }

  @Test func `claims that are not asked, or are none, are left out`() throws {
    let off = """
      question: Off?
      active: no
      claims:
        x: {claim: one, affirm: two, deny: three}
      wordings:
        - {say: [off], affirm: u/x}
      """
    let weights = """
      cue\tu/x +\tt/a +\tgone/g +\tu/x -\tt/a -
      (base)\t1\t2\t3\t4\t5
      betrayed\t6\t7\t8\t9\t10
      short\t6\t7

      """
    let files = SmallEvidence.files(weights) + [SmallLexicon.file("questions/u.yaml", off)]
    let asked = try #require(try LexiconBundle.load(files).lexicon.evidence)
    #expect(asked.sides == [SmallEvidence.side("a", .affirm), SmallEvidence.side("a", .deny)])
    #expect(asked.bases == [2, 5])
    #expect(asked.table == [[7, 10], [7, 0]])
    let bundle = try LexiconBundle.load(files, withSwitchedOff: true)
    let all = try #require(bundle.lexicon.evidence)
    #expect(all.sides.map(\.claim.description) == ["u/x", "t/a", "u/x", "t/a"])
    #expect(all.sides.map(\.pole) == [.affirm, .affirm, .deny, .deny])
    #expect(all.bases == [1, 2, 4, 5])
    #expect(all.table == [[6, 7, 9, 10], [6, 7, 0, 0]])
  }

  @Test func `a claim is told by both its sides`() throws {
    let evidence = try SmallEvidence.evidence("cue\tt/b -\tt/a -\tt/c +\tt/a +\tt/b +\n(base)\n")
    #expect(evidence.claims.map(\.claim.name) == ["a", "b"])
    #expect(evidence.claims.map(\.affirm) == [3, 4])
    #expect(evidence.claims.map(\.deny) == [1, 0])
    #expect(evidence.sides.count == 5)
  }

  // MARK: - Writing

  private static let sides = [SmallEvidence.side("a", .affirm), SmallEvidence.side("a", .deny)]

  private static func name(_ word: String) -> EvidenceCueName {
    EvidenceCueName(word: word, isNegated: false)
  }

  @Test func `cues stand in the order of their bytes, also those whose weights round to nothing`() {
    let rows: [(name: EvidenceCueName, weights: [Double])] = [
      (EvidenceCueName(word: "betrayed", isNegated: true), [-0.5, 1]),
      (Self.name("zeal"), [1, 1]),
      (Self.name("żal"), [0.25, 0]),
      (Self.name("betrayed"), [1.07, -2]),
      (EvidenceCueName(actor: "kurds", isNegated: false), [0, 0.3]),
      (EvidenceCueName(actor: "kurds", isNegated: true), [0.3, 0]),
      (Self.name("idle"), [0, 0]),
      (Self.name("slight"), [0.004, -0.004]),
      (EvidenceCueName(lexiconClass: "betray", isNegated: false), [0, -0.07]),
      (EvidenceCueName(lexiconClass: "betray", isNegated: true), [0.07, 0.004]),
      (EvidenceCueName(find: SmallEvidence.side("a", .affirm), .kind(.relation)), [3, -3]),
      (EvidenceCueName(find: SmallEvidence.side("a", .affirm), .any), [2, 0]),
      (EvidenceCueName(find: SmallEvidence.side("a", .deny), .weak), [0, 12]),
      (Self.name("Zeal"), [1, 0]),
      (Self.name(","), [-0.01, 0]),
    ]
    let text = EvidenceFile.text(sides: Self.sides, bases: [-2.5, 0], rows: rows)
    #expect(
      text == """
        cue\tt/a +\tt/a -
        (base)\t-2.5
        ,\t-.01
        <betray>\t\t-.07
        Zeal\t1
        betrayed\t1.07\t-2
        find t/a affirm\t2
        find t/a affirm relation\t3\t-3
        find t/a deny weak\t\t12
        idle
        not <betray>\t.07
        not betrayed\t-.5\t1
        not {kurds}\t.3
        slight
        zeal\t1\t1
        {kurds}\t\t.3
        żal\t.25

        """)
    #expect(EvidenceFile.text(sides: Self.sides, bases: [-2.5, 0], rows: rows.reversed()) == text)
  }

  @Test(arguments: [
    (0.3, ".3"), (-0.3, "-.3"), (-1.07, "-1.07"), (1.2, "1.2"), (2, "2"), (-10, "-10"),
    (0.05, ".05"), (-0.05, "-.05"), (0.5, ".5"), (20.01, "20.01"), (100.1, "100.1"),
    // To the nearest hundredth, halves away from 0; these halves are exact in binary.
    (0.006, ".01"), (-0.006, "-.01"), (0.125, ".13"), (-0.125, "-.13"), (1.999, "2"),
    (-0.996, "-1"), (0.094, ".09"),
  ])
  func `a weight is written in hundredths and as short as can be`(weight: Double, text: String) {
    let rows = [(name: Self.name("word"), weights: [weight, 0])]
    #expect(
      EvidenceFile.text(sides: Self.sides, bases: [0, weight], rows: rows)
        == "cue\tt/a +\tt/a -\n(base)\t\t\(text)\nword\t\(text)\n")
  }

  @Test func `without a side or a cue there is a base all the same`() throws {
    #expect(EvidenceFile.text(sides: [], bases: [], rows: []) == "cue\n(base)\n")
    let nothing = try SmallEvidence.evidence("cue\n(base)\n")
    #expect(nothing.sides.isEmpty)
    #expect(nothing.claims.isEmpty)
    #expect(nothing.bases == [])
  }

  @Test func `what is written is read again`() throws {
    let names = [
      Self.name("betrayed"), EvidenceCueName(word: "betrayed", isNegated: true), Self.name(","),
      Self.name("<"), Self.name("1,000"), Self.name("naïve"), Self.name("--"),
      EvidenceCueName(lexiconClass: "betray", isNegated: false),
      EvidenceCueName(lexiconClass: "betray", isNegated: true),
      EvidenceCueName(actor: "turkey", isNegated: false),
      EvidenceCueName(actor: "turkey", isNegated: true),
      EvidenceCueName(find: SmallEvidence.side("a", .deny), .any),
      EvidenceCueName(find: SmallEvidence.side("a", .deny), .weak),
    ]
    let kinds = EntryKind.allCases.map {
      EvidenceCueName(find: SmallEvidence.side("a", .affirm), .kind($0))
    }
    // Hundredths from 0.01 on, one positive and one negative each.
    let rows = (names + kinds).enumerated().map { number, name in
      (name: name, weights: [Double(number + 1) / 100, -Double(number * 7 + 95) / 100])
    }
    let text = EvidenceFile.text(sides: Self.sides, bases: [-1.25, 0.75], rows: rows)
    #expect(Self.findings(text) == [])
    let evidence = try SmallEvidence.evidence(text)
    #expect(evidence.entries.map(\.name) == rows.map(\.name).sorted())
    let written = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.name, $0.weights.map(Float.init)) })
    for (entry, weights) in zip(evidence.entries, evidence.table) {
      #expect(weights == written[entry.name])
    }
    let again = EvidenceFile.text(
      sides: evidence.sides, bases: evidence.bases,
      rows: zip(evidence.entries, evidence.table).map { ($0.name, $1.map(Double.init)) })
    #expect(again == text)
  }
}
