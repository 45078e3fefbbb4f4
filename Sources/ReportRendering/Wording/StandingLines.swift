/// Lines that stand on many pages word for word.
package enum StandingLines {
  /// Every page carries it.
  package static let machine = "Read by machine. Open the sentence before you cite it."

  /// Stands where a page first prints a P.
  package static let probability =
    "P is about sampling alone: how likely the verdict would hold in more documents of the same "
    + "kind. It assumes that the sentences were read rightly. firm: P ≥ .90, three documents on "
    + "each side and a validated lexicon; leaning: P ≥ .75; open: less."

  /// The first P of a page without room for more.
  static let probabilityInShort =
    "P is about sampling alone and assumes that the sentences were read rightly."
}
