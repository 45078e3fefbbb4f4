import Foundation
import LexiconMatching
import StanceAnalysis
import StanceVocabulary

/// Sentences, each with the one position that a person reads in it, written before the rules that are to read them.
///
/// A file of `Packs/`: a line of comment, then a sentence a line with claim, pole, voice and text between tabs. Sentences
/// with an odd number may be looked at when rules are written, even ones are held apart.
struct SentencePack {
  struct Entry {
    /// From 1.
    let number: Int
    /// A claim, or for a sentence without a position a question or a claim on which nothing may be found.
    let claim: String
    let pole: Pole?
    let voice: Voice?
    let text: String
  }

  enum Half: CaseIterable {
    case open, heldApart

    func holds(_ number: Int) -> Bool { number.isMultiple(of: 2) == (self == .heldApart) }
  }

  /// How the sentences of a half were read.
  struct Score {
    /// Sentences with a position; of these those whose claim is found with its pole alone, those whose
    /// claim is found with the other pole only, and of the found ones those in the right voice.
    var posed = 0
    var found = 0
    var flipped = 0
    var voiced = 0
    /// Sentences without a position, and those of them where one is found.
    var silent = 0
    var falsely = 0
    /// Those of the open half that are not read rightly.
    var wrong: [String] = []

    /// Share of all sentences that is read rightly.
    var share: Double { Self.ratio(found + silent - falsely, posed + silent) }
    var foundShare: Double { Self.ratio(found, posed) }
    var flippedShare: Double { Self.ratio(flipped, posed) }
    var voiceShare: Double { Self.ratio(voiced, found) }
    var falseShare: Double { Self.ratio(falsely, silent) }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
  }

  let entries: [Entry]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Packs").appending(path: "\(name).tsv")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    entries = lines.enumerated().compactMap { place, line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4 else { return nil }
      let pole: Pole? = columns[1] == "+" ? .affirm : columns[1] == "-" ? .deny : nil
      return Entry(
        number: place + 1, claim: columns[0], pole: pole, voice: Voice(rawValue: columns[2]),
        text: columns[3])
    }
  }

  /// Reads a half, each line as a document of its own.
  func score(of half: Half, read by: StanceAnalyzer) -> Score {
    var score = Score()
    for entry in entries where half.holds(entry.number) {
      let statements = by.analyze(.small([entry.text])).statements.filter { statement in
        let claim = "\(statement.claim)"
        return claim == entry.claim || claim.hasPrefix(entry.claim + "/")
      }
      let isRight: Bool
      if let pole = entry.pole {
        score.posed += 1
        isRight = !statements.isEmpty && statements.allSatisfy { $0.pole == pole }
        if isRight { score.found += 1 }
        if isRight, statements.contains(where: { $0.voice == entry.voice }) { score.voiced += 1 }
        if !statements.isEmpty, statements.allSatisfy({ $0.pole != pole }) { score.flipped += 1 }
      } else {
        score.silent += 1
        isRight = statements.isEmpty
        if !isRight { score.falsely += 1 }
      }
      if !isRight, half == .open {
        score.wrong.append("\(entry.number) \(entry.claim): \(entry.text)")
      }
    }
    return score
  }

  /// The lexicons that the project ships.
  static func analyzer() throws -> StanceAnalyzer {
    StanceAnalyzer(try LexiconBundle.load(try LexiconFolderTests.files()))
  }
}
