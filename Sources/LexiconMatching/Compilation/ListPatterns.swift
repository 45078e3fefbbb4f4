/// The patterns of all lists of `language.yaml`, looked for together in each sentence.
struct ListPatterns: Sendable {
  /// In the order of ``LanguageList`` and, in each, of the file.
  let programs: [PatternProgram]
  /// The list of each.
  let lists: [LanguageList]
  let triggers: TriggerIndex

  /// A list and its patterns.
  typealias Patterns = (list: LanguageList, programs: [PatternProgram])

  init() {
    self.init([], in: PatternStore(), words: [])
  }

  /// `words`: How many words each symbol stands for.
  init(_ all: [Patterns], in store: PatternStore, words: [Int]) {
    programs = all.flatMap(\.programs)
    lists = all.flatMap { patterns in patterns.programs.map { _ in patterns.list } }
    triggers = TriggerIndex(programs, in: store, words: words)
  }
}
