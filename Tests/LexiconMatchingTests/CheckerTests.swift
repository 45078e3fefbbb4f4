import LexiconMatching
import Testing

@Suite struct CheckerTests {
  /// The line of a question file behind the claims that ``question(_:)`` writes.
  private static let claims = """
    question: What?
    claims:
      a: {claim: one, affirm: two, deny: three}

    """

  private static let relation = "relations:\n  - {who: us, does: betray, to: kurds, affirm: t/a}"

  private static let plain = [
    "actors.yaml": "actors:\n  us: {names: [America]}\n  kurds: {names: [Kurds]}",
    "classes/a.yaml": "betray:\n  verbs: [betray]",
    "language.yaml": "function-words: [of]",
    "questions/t.yaml": claims + relation,
  ]

  /// All findings of the plain lexicon with one file replaced or added, as they are printed.
  private static func findings(_ file: String, _ text: String?) -> [String] {
    var files = plain
    files[file] = text
    return findings(files.map { SmallLexicon.file($0.key, $0.value) })
  }

  private static func findings(_ files: [LexiconFile]) -> [String] {
    do {
      return try LexiconBundle.load(files).findings.map(\.description)
    } catch {
      return error.findings.map(\.description)
    }
  }

  @Test func `the plain lexicon has no findings`() {
    #expect(Self.findings("language.yaml", "function-words: [of]") == [])
  }

  @Test(arguments: [
    // Unknown keys and values.
    (
      "relations:\n  - who: us\n    does: betray\n    to: kurds\n    affirms: t/a\n    affirm: t/a",
      ["questions/t.yaml:8: error: unknown key: affirms"]
    ),
    ("relation: []\n" + relation, ["questions/t.yaml:4: error: unknown key: relation"]),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, weak: maybe}",
      ["questions/t.yaml:6: error: weak takes yes or no"]
    ),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, negation: turn}",
      ["questions/t.yaml:6: error: negation takes one of: flip, keep, drop, ignore"]
    ),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, voice: his}",
      ["questions/t.yaml:6: error: voice takes one of: own, reported"]
    ),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, basis: seen}",
      ["questions/t.yaml:6: error: basis takes one of: said, told"]
    ),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, genre: poem}",
      ["questions/t.yaml:6: error: poem is no genre"]
    ),
    (
      relation + "\n  - {who: kurds, does: betray, to: us, affirm: t/a, forms: [activ]}",
      ["questions/t.yaml:6: error: activ is no form of a relation: active, passive, noun"]
    ),
    (
      relation + "\nconcepts:\n  - {all: [a, b], within: 0, affirm: t/a}",
      ["questions/t.yaml:7: error: within takes a whole number from 1 on"]
    ),
    // Entries without what they need.
    (
      relation + "\n  - {who: us, to: kurds, affirm: t/a}",
      ["questions/t.yaml:6: error: a relation without `does`"]
    ),
    (
      relation + "\n  - {does: betray, affirm: t/a}",
      ["questions/t.yaml:6: error: a relation needs `who` or `to`"]
    ),
    (
      relation + "\n  - {who: us, does: betray, to: kurds}",
      ["questions/t.yaml:6: error: without affirm, deny or rejects it means nothing"]
    ),
    (
      relation + "\nconcepts:\n  - {all: [a], affirm: t/a}",
      ["questions/t.yaml:7: error: a concept needs two things or more in `all`"]
    ),
    (
      relation + "\njudgements:\n  - {words: [bad], affirm: t/a}",
      ["questions/t.yaml:7: error: a judgement needs `words` and `of`"]
    ),
    (
      relation + "\nwordings:\n  - {affirm: t/a}",
      ["questions/t.yaml:7: error: a wording without `say`"]
    ),
    (
      relation + "\nevents:\n  - {event: harm, affirm: t/a}",
      ["questions/t.yaml:7: error: an event without `say`"]
    ),
    (
      relation + "\nimplies:\n  - {if: {affirm: t/a}}",
      ["questions/t.yaml:7: error: an implication needs `if` and `then`"]
    ),
    // Names of nothing.
    (
      relation + "\n  - {who: us, does: sell, to: kurds, affirm: t/a}",
      ["questions/t.yaml:6: error: <sell> is no class of classes/"]
    ),
    (
      relation + "\n  - {who: usa, does: betray, to: kurds, affirm: t/a}",
      ["questions/t.yaml:6: error: usa is no actor and no group of actors.yaml"]
    ),
    (
      relation + "\n  - {who: us, does: betray, to: kurds, affirm: t/z}",
      ["questions/t.yaml:6: error: t/z is no claim of any question"]
    ),
    (
      relation + "\nimplies:\n  - {if: {affirm: t/y}, then: {deny: t/z}}",
      [
        "questions/t.yaml:7: error: t/y is no claim of any question",
        "questions/t.yaml:7: error: t/z is no claim of any question",
      ]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"<sell> out\"], affirm: t/a}",
      ["questions/t.yaml:7: error: <sell> out: <sell> is no class of classes/"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"<betray.verbs> out\"], affirm: t/a}",
      [
        "questions/t.yaml:7: error: <betray.verbs> out: <betray.verbs>: a class's form is one of "
          + "any, verb, participle, noun, adjective"
      ]
    ),
    (
      relation + "\nwordings:\n  - say: [\"{usa} out\"]\n    affirm: t/a",
      ["questions/t.yaml:7: error: {usa} out: {usa} is no actor and no group of actors.yaml"]
    ),
    // Patterns that cannot be meant.
    (
      relation + "\nwordings:\n  - say:\n      - good\n      - bar*\n    affirm: t/a",
      ["questions/t.yaml:9: error: bar*: bar*: a * needs at least four letters before it"]
    ),
    (
      relation + "\nwordings:\n  - {say: [ba*rel], affirm: t/a}",
      ["questions/t.yaml:7: error: ba*rel: ba*rel: a * stands at the end of a word only"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"a? b?\"], affirm: t/a}",
      [
        "questions/t.yaml:7: error: a? b?: it matches nothing at all, too, and so would fire everywhere"
      ]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"..\"], affirm: t/a}",
      [
        "questions/t.yaml:7: error: ..: it matches nothing at all, too, and so would fire everywhere"
      ]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"(a|)\"], affirm: t/a}",
      ["questions/t.yaml:7: error: (a|): an empty part matches everything"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"(a b\"], affirm: t/a}",
      ["questions/t.yaml:7: error: (a b: '(' without ')'"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"a) b\"], affirm: t/a}",
      ["questions/t.yaml:7: error: a) b: ')' without its partner in: a) b"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"<betray b\"], affirm: t/a}",
      ["questions/t.yaml:7: error: <betray b: '<' without '>'"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"{us\"], affirm: t/a}",
      ["questions/t.yaml:7: error: {us: '{' without '}'"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"{us}\"], affirm: t/a}",
      ["questions/t.yaml:7: error: {us}: a lone actor is no wording"]
    ),
    (
      relation + "\nwordings:\n  - {say: [\"the? {us|kurds}\"], affirm: t/a}",
      ["questions/t.yaml:7: error: the? {us|kurds}: a lone actor is no wording"]
    ),
    // Doubled entries.
    (
      relation + "\n  - {who: us, does: betray, to: kurds, affirm: t/a}",
      ["questions/t.yaml:6: warning: the same entry as questions/t.yaml:5"]
    ),
    (relation + "\n  - {who: us, does: betray, to: kurds, deny: t/a}", []),
    // Few examples.
    ("", ["classes/a.yaml:1: warning: class betray is used nowhere"]),
  ])
  func `a question's problems are named`(entries: String, expected: [String]) {
    #expect(Self.findings("questions/t.yaml", Self.claims + entries) == expected)
  }

  @Test(
    arguments: [
      (
        "questions/t.yaml", "question: What?\n" + relation,
        [
          "questions/t.yaml:1: error: a question without claims",
          "questions/t.yaml:3: error: t/a is no claim of any question",
        ]
      ),
      (
        "questions/t.yaml",
        "claims:\n  a:\n    affirm: two\n    deny: three\n    examples:\n      affirm: [one]\n"
          + relation,
        [
          "questions/t.yaml:3: error: claim t/a without `claim`",
          "questions/t.yaml:6: warning: t/a has 0 examples under deny; five are the least that tell much",
          "questions/t.yaml:6: warning: t/a has 0 examples under silent; five are the least that tell much",
          "questions/t.yaml:6: warning: t/a has 1 examples under affirm; five are the least that tell much",
        ]
      ),
      // Classes.
      (
        "classes/b.yaml", "betray:\n  verbs: [sell]",
        ["classes/b.yaml:1: error: class betray stands in classes/a.yaml:1 already"]
      ),
      (
        "classes/b.yaml", "one: {words: [a]}\ntwo:\n  words: [b]",
        [
          "classes/b.yaml:1: warning: class one is used nowhere",
          "classes/b.yaml:2: warning: class two is used nowhere",
        ]
      ),
      (
        "classes/a.yaml",
        "betray: {verbs: [betray], include: [other]}\nother: {phrases: [\"a <betray>\"]}",
        [
          "classes/a.yaml:1: error: class betray uses itself in a circle",
          "classes/a.yaml:2: error: class other uses itself in a circle",
        ]
      ),
      (
        "classes/a.yaml", "betray:\n  verb: [betray]",
        [
          "classes/a.yaml:1: error: class betray has no words",
          "classes/a.yaml:2: error: unknown key: verb",
        ]
      ),
      (
        "classes/a.yaml", "betray:\n  verbs: [betray]\n  phrases: [\"bar* it\"]",
        ["classes/a.yaml:3: error: bar* it: bar*: a * needs at least four letters before it"]
      ),
      (
        "classes/a.yaml", "betray:\n  verbs: [betray]\n  include: [oder]",
        ["classes/a.yaml:3: error: oder is no class of classes/"]
      ),
      (
        "classes/a.yaml", "- betray",
        [
          "classes/a.yaml:1: error: a file of classes holds names and classes",
          "questions/t.yaml:5: error: <betray> is no class of classes/",
        ]
      ),
      // Actors.
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - Kurds\n      - America",
        [
          "actors.yaml:6: error: America names both us (line 2) and kurds; "
            + "dates, neighbours or other names of the document must tell them apart"
        ]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - Kurds\n      - {name: America, after: [the]}",
        []
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - Kurds\n      - kurds",
        ["actors.yaml:6: warning: kurds stands twice among the names of kurds"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds: {names: [Kurds]}\n  none: {name: Nobody}",
        ["actors.yaml:4: error: actor none has no names"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds: {names: [Kurds]}\ngroups:\n  all: [us, turks]",
        ["actors.yaml:5: error: group all names turks, which is no actor and no group"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - {name: Kurds, from: yesterday}",
        ["actors.yaml:5: error: from takes a date: 2024-12-08"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - {name: Kurds, case: exakt}",
        ["actors.yaml:5: error: case takes one of: exact"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - {name: Kurds, deny: t/z}",
        ["actors.yaml:5: error: t/z is no claim of any question"]
      ),
      (
        "actors.yaml",
        "actors:\n  us: {names: [America]}\n  kurds:\n    names:\n      - {name: Kurds, placed: yes}",
        ["actors.yaml:5: error: unknown key: placed"]
      ),
      // Language.
      (
        "language.yaml", "function-words: [of]\nnegations: [not]",
        ["language.yaml:2: error: unknown key: negations"]
      ),
      (
        "language.yaml", "function-words: [of]\nnegators: [not]\nhedges:\n  - \"(may\"",
        ["language.yaml:4: error: (may: '(' without ')'"]
      ),
      (
        "language.yaml", "function-words: [of]\nirregular-verbs:\n  go: [went]",
        ["language.yaml:3: error: an irregular verb takes two forms: give: [gave, given]"]
      ),
      (
        "language.yaml", "function-words: [of]\ngrammar:\n  bee: [be]",
        ["language.yaml:3: error: unknown key: bee"]
      ),
      // Files.
      (
        "notes/a.yaml", "a: b",
        [
          "notes/a.yaml:0: warning: is not read: only actors.yaml, language.yaml, classes/ and questions/ are"
        ]
      ),
      ("classes/b.yaml", "# nothing", ["classes/b.yaml:0: warning: is empty"]),
      (
        "classes/b.yaml", "one: {words: [a]}\none: {words: [b]}",
        ["classes/b.yaml:1: error: is not YAML: two keys of one name: [\"one\"]"]
      ),
    ] as [(String, String, [String])])
  func `problems of a file are named`(file: String, text: String, expected: [String]) {
    #expect(Self.findings(file, text) == expected)
  }

  @Test func `YAML that is broken is named with its line`() {
    let found = Self.findings("classes/b.yaml", "one: {words: [a]}\ntwo: {words: [b]\nthree: c")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("classes/b.yaml:3: error: is not YAML: "))
  }

  @Test func `a file that is not UTF-8 is named`() {
    let files =
      Self.plain.map { SmallLexicon.file($0.key, $0.value) }
      + [LexiconFile(path: "classes/b.yaml", bytes: [0x61, 0xFF, 0x3A])]
    #expect(Self.findings(files) == ["classes/b.yaml:0: error: is not UTF-8 text"])
  }

  @Test func `an empty folder is named part by part`() {
    #expect(
      Self.findings([]) == [
        "actors.yaml:0: error: is missing or names nobody",
        "language.yaml:0: error: is missing or empty",
        "questions:0: error: holds no question",
      ])
  }

  @Test func `warnings make a bundle and errors none`() throws {
    var files = Self.plain
    files["classes/b.yaml"] = "one: {words: [a]}"
    let bundle = try LexiconBundle.load(files.map { SmallLexicon.file($0.key, $0.value) })
    #expect(bundle.findings.map(\.severity) == [.warning])
    files["classes/b.yaml"] = "one: {word: [a]}"
    let problems = #expect(throws: LexiconProblems.self) {
      try LexiconBundle.load(files.map { SmallLexicon.file($0.key, $0.value) })
    }
    #expect(problems?.findings.map(\.severity) == [.error, .error, .warning])
  }
}
