import StanceAnalysis
import StanceVocabulary
import Testing

@Suite struct VoiceTests {
  @Test(arguments: [
    // Four words and more between quotation marks are somebody's speech; fewer are the author's.
    ("He began: \"The US betrayed the Kurds.\"", ["a affirm reported 1000"]),
    ("He began: “The US betrayed the Kurds.”", ["a affirm reported 1000"]),
    ("The US “betrayed the Kurds” there.", ["a affirm own 1000"]),
    ("The US “has now betrayed the Kurds” there.", ["a affirm reported 1000"]),
    ("“All is well with us now.” But the US betrayed the Kurds.", ["a affirm own 1000"]),
    // An essay reports officials and those whom it is about, and nobody else.
    ("Moscow said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("A spokesman said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("Some old man said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("Bob Smith said that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("Whatever Moscow says, the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("According to Moscow, the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("According to the inquiry, the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("For Moscow, the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("Moscow's claim that the US betrayed the Kurds is old.", ["a affirm reported 1000"]),
    ("The boast of Assad that the US betrayed the Kurds is old.", ["a affirm reported 1000"]),
    ("The claim that the US betrayed the Kurds is old.", ["a affirm own 1000"]),
    // "He" is the author where the author spoke last.
    ("He said that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("This author says little. He said that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("An official said no. He said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("An official said no. In his view the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("This author says no. In his view the US betrayed the Kurds.", ["a affirm own 1000"]),
    // A headline, and a quotation of which the find holds more than half.
    ("Turkish official: the US betrayed the Kurds", ["a affirm reported 1000"]),
    // The author.
    ("We say that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("I think that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("This author says that the US betrayed the Kurds.", ["a affirm own 1000"]),
    // Words held at arm's length.
    ("The alleged US betrayal of the Kurds came.", ["a affirm reported 1000"]),
    ("The so-called betrayal of the Kurds by the US came.", ["a deny own 1000"]),
  ])
  func `an essay is its author's unless it quotes`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(in: text) == expected)
  }

  @Test(arguments: [
    // Neutral, before, behind and in the middle.
    ("Moscow said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("Some old man said that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("The US betrayed the Kurds, Moscow said.", ["a affirm reported 1000"]),
    ("The US betrayed the Kurds, said Moscow.", ["a affirm reported 1000"]),
    ("The US betrayed the Kurds in all, Moscow told some men.", ["a affirm reported 1000"]),
    ("The US, Moscow said, betrayed the Kurds.", ["a affirm reported 1000"]),
    // Endorsing: the text says it too.
    ("Moscow admitted that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("This shows that the US betrayed the Kurds.", ["a affirm own 1000"]),
    // Distancing, rejecting, evaluative.
    ("Moscow claimed that the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("Washington denied that the US betrayed the Kurds.", ["a deny reported 1000"]),
    ("Washington denied that the US did not betray the Kurds.", ["a affirm reported 1000"]),
    ("Moscow accused the US of betraying the Kurds.", ["a affirm reported 1000"]),
    ("Moscow condemned the US betrayal of the Kurds.", ["a affirm reported 1000"]),
    // A passive and an infinitive are nobody's words in particular.
    ("The US was accused of betraying the Kurds.", ["a affirm own 1000"]),
    ("It is right to say that the US betrayed the Kurds.", ["a affirm own 1000"]),
    // "According to" makes the whole sentence somebody's.
    ("According to Moscow, the US betrayed the Kurds.", ["a affirm reported 1000"]),
    ("The US betrayed the Kurds, according to Moscow.", ["a affirm reported 1000"]),
    ("We say that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US betrayed the Kurds.", ["a affirm own 1000"]),
    ("Moscow said so. The US betrayed the Kurds.", ["a affirm own 1000"]),
  ])
  func `news is its speakers' where it names them`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(inNews: text) == expected)
  }

  @Test(arguments: [
    ("Moscow said that the US betrayed the Kurds.", "Moscow"),
    ("The US betrayed the Kurds, Moscow said.", "Moscow"),
    ("The US betrayed the Kurds, said Moscow.", "Moscow"),
    ("\"The US betrayed the Kurds,\" Assad said.", "Assad"),
    ("The envoy Robert Ford said that the US betrayed the Kurds.", "Robert Ford"),
    ("According to Moscow, the US betrayed the Kurds.", "Moscow"),
    ("Some man said that the US betrayed the Kurds.", nil),
    ("The US betrayed the Kurds.", nil),
  ])
  func `the speaker has a name`(text: String, speaker: String?) throws {
    let reading = try SmallAnalyzer().reading(.small([text, "Reuters.", "Reuters."]))
    #expect(reading.statements.map(\.speaker) == [speaker])
  }

  @Test func `a quotation goes on over paragraphs`() throws {
    let statements = try SmallAnalyzer().statements(
      in: "He began: “All is well.", "“The US betrayed the Kurds.”", "The US betrayed the Kurds.")
    #expect(statements == ["a affirm reported 1000", "a affirm own 1000"])
  }

  @Test(arguments: [
    ("Assad is a butcher.", ["b deny own 1000"]),
    // The author takes the word for wrong; a name in quotation marks is a name.
    ("Assad is a \"butcher\".", ["b affirm own 1000"]),
    ("Assad is a “butcher”.", ["b affirm own 1000"]),
    ("Assad is a “Butcher”.", ["b deny own 1000"]),
    ("\"Assad\" is a butcher.", ["b deny own 1000"]),
    ("The so-called butcher Assad left.", ["b affirm own 1000"]),
    ("The alleged butcher Assad left.", ["b deny reported 1000"]),
  ])
  func `scare quotes and mockery turn a judgement`(
    text: String, expected: [String]
  ) throws {
    let entries = "judgements:\n  - {words: [<cruel>], of: assad, deny: t/b}"
    #expect(try SmallAnalyzer(entries).statements(in: text) == expected)
  }

  @Test func `an entry may fix the voice`() throws {
    let own = "wordings:\n  - {say: [\"{assad} must go\"], deny: t/b, voice: own}"
    #expect(
      try SmallAnalyzer(own).statements(in: "He began: \"Now Assad must go.\"") == [
        "b deny own 1000"
      ])
    let reported = "wordings:\n  - {say: [\"{assad} must go\"], deny: t/b, voice: reported}"
    #expect(
      try SmallAnalyzer(reported).statements(in: "Assad must go.") == ["b deny reported 1000"])
  }

  @Test func `a transcript's speakers speak for themselves`() throws {
    let reading = try SmallAnalyzer().reading(
      .small(["The US betrayed the Kurds.", "Yes."], speakers: ["MAX", "AARON"]))
    #expect(reading.genre == "transcript")
    #expect(reading.statements.map(\.speaker) == ["MAX"])
    #expect(reading.statements.map(\.voice) == [.own])
  }

  @Test(arguments: [
    (["Reuters.", "Reuters.", "A.", "B."], "news"),
    (["Reuters.", "A.", "B."], "opinion"),
    (["Reuters.", "Reuters.", "A.", "B.", "C.", "D.", "E.", "F."], "opinion"),
    (["Reuters.", "Shame on them."], "opinion"),
    (["Reuters.", "Reuters.", "Reuters.", "Shame on them."], "news"),
    (["A."], "opinion"),
    ([], "opinion"),
  ])
  func `marks of news and opinion tell the genre`(paragraphs: [String], genre: String) throws {
    #expect(try SmallAnalyzer().reading(.small(paragraphs)).genre == genre)
  }
}
