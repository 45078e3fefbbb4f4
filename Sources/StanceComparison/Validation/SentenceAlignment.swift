/// Finds a sentence of the program's among the sentences that readers coded.
///
/// The two may be cut at other places and keep other marks, so they are compared as bags of words:
/// the words that both have, over the words of the shorter one.
package struct SentenceAlignment {
  /// The number of each word that the coded sentences have.
  private var numbers: [String: Int] = [:]
  /// Each coded sentence as sorted numbers, a repeated word as often as it stands there.
  private var bags: [[Int]] = []

  /// The least share of the shorter sentence's words that both must have.
  private static let leastShare = 0.6
  /// So many words must be common, unless the coded sentence has no more.
  private static let fewestCommon = 3
  /// What a word of difference in length costs, so that of two like sentences the nearer is taken.
  private static let lengthCost = 1e-4

  package init(_ sentences: [String]) {
    for sentence in sentences {
      let bag = WordRuns.words(in: sentence).map { word in
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
      }
      bags.append(bag.sorted())
    }
  }

  /// The place of the coded sentence that is nearest to a text; nothing where none is near enough.
  package func place(of text: String) -> Int? {
    let words = WordRuns.words(in: text)
    // Words that no coded sentence has count for the length alone.
    let bag = words.compactMap { numbers[$0] }.sorted()
    var nearest: (place: Int, value: Double)?
    for (place, coded) in bags.enumerated() {
      let common = Self.common(bag, coded)
      var value = 0.0
      if common >= Self.fewestCommon || common == coded.count {
        value = Double(common) / Double(max(1, min(words.count, coded.count)))
      }
      value -= Double(abs(words.count - coded.count)) * Self.lengthCost
      if value > nearest?.value ?? 0 { nearest = (place, value) }
    }
    return nearest.flatMap { $0.value >= Self.leastShare ? $0.place : nil }
  }

  /// How many words two bags share, repeated ones as often as both have them.
  private static func common(_ one: [Int], _ other: [Int]) -> Int {
    var count = 0
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        count += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}

/// Words as unbroken runs of letters, digits and low lines, in lower case.
enum WordRuns {
  static func words(in text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !isOfWord($0) }.map { String($0) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar == "_" || scalar.properties.numericType != nil
    }
  }
}
