import Testing
import TextSegmentation

@Suite struct SentenceTests {
  @Test(arguments: [
    ["He left.", "She stayed!", "Why?", "Nobody knows."],
    ["Mr. Assad met Gen. H.R. McMaster and Lt. Gen. Stephen Townsend.", "They spoke."],
    ["The U.S. military came to the U.S.", "In 2017 it left the U.S.", "The end."],
    ["U.S. CENTCOM fears it."],
    ["See No. 5 of Jan. 5.", "He said no.", "It was in Jan.", "The cold stayed."],
    ["John F. Kennedy spoke of plan B.", "It failed."],
    ["It is 3.5 percent of 2,000.", "2017 was worse."],
    ["Democracy Now! when ISIS first made headlines."],
    ["“I went out,” he said.", "“I swear to God, cats ate.”", "(Nobody else did.)", "He left."],
    ["He asked: “What next?” – which is a start.", "Yes."],
    ["Wait… what?", "They fabricated it...", "We know."],
    ["Really?!", "Yes."],
    ["It ended. nobody came."],
    ["Yeah.Next one."],
    ["It fell.", "al-Sharaa came.", "*Nobody* wept.", "«Who?», he said."],
    ["Arms (e.g. rifles, i.e. AKs) vs. Tanks, etc.", "They won."],
    ["One\nline\nmore.", "Two."],
  ])
  func `a block is cut into sentences`(sentences: [String]) {
    #expect(Cutting(sentences.joined(separator: " ")).sentences == sentences)
  }

  @Test(arguments: [
    ["Am 5. Mai fiel die Stadt.", "Dr. Assad schwieg."],
    ["Es waren z.B. Kurden, z. B. aus Kobani.", "Der Krieg, d. h. das Ende, kam."],
    ["Siehe Nr. 7 usw. bei Rakka.", "Am Ende waren es 12.", "Die USA gingen."],
    ["Im Jahr 2019.", "Trump zog ab."],
  ])
  func `another language has its own abbreviations`(sentences: [String]) {
    var german = Abbreviations()
    german.add(["Dr", "z.B.", "z", "d", "h."], .leading)
    german.add(["Nr."], .beforeNumber)
    german.add(["usw"], .either)
    german.add(openers: ["der", "die", "das"])
    german.makesOrdinals = true
    #expect(
      Cutting(blocks: [sentences.joined(separator: " ")], abbreviations: german).sentences
        == sentences)
  }

  @Test func `without its abbreviations a language knows initials`() {
    let text = "Dr. Assad und J. Biden."
    #expect(
      Cutting(blocks: [text], abbreviations: Abbreviations()).sentences
        == ["Dr.", "Assad und J. Biden."])
  }

  @Test func `no sentence crosses the edge of a block`() {
    let cutting = Cutting("It is what", "happens now. Yes", "")
    #expect(cutting.sentences == ["It is what", "happens now.", "Yes"])
    #expect(cutting.segmented.sentences.map(\.block) == [0, 1, 1])
    #expect(cutting.segmented.sentences.map(\.tokens) == [0..<3, 3..<6, 6..<7])
  }

  @Test func `a heading is one sentence where it is said to be one`() {
    let title = "After the Fall? What You Are Not Told"
    #expect(Cutting(title, title, headings: [true]).sentences.count == 3)
  }

  @Test func `a sentence without an end is cut before two thousand tokens`() {
    let cutting = Cutting(String(repeating: "word ", count: 4_500))
    #expect(cutting.segmented.sentences.map(\.tokens.count) == [1_968, 1_968, 564])
  }
}
