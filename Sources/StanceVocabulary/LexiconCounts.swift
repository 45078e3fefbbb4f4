/// What the lexicons hold, counted as their files write it.
package struct LexiconCounts: Hashable, Sendable {
  /// The questions that are asked, in their order.
  package var questions: [Question] = []
  /// Questions that lie among the files and are switched off.
  package var switchedOff = 0
  package var actors = Actors()
  /// By file, in the files' order.
  package var classes: [ClassFile] = []
  /// The lists of `language.yaml` that hold anything, in the language's order.
  package var lists: [NamedCount] = []
  /// Verbs of `language.yaml` whose forms are irregular.
  package var irregularVerbs = 0
  /// What was learnt from coded sentences; nothing without such a file.
  package var cues: Cues?

  package init() {}

  /// The file of one question.
  package struct Question: Hashable, Sendable {
    /// Within the lexicon folder: `questions/assad.yaml`.
    package let file: String
    package let title: String
    package let claims: Int
    /// Entries by kind, each kind once, in the order in which they stand in a file.
    package let entries: [NamedCount]
    /// Of the entries, those that also name what an author rejects.
    package let rejects: Int
    /// Of the entries, those that count only in the company of stronger ones.
    package let weak: Int
    /// Claims that follow from others.
    package let implications: Int
    /// Sentences that the lexicon must read as it says before it is taken.
    package let examples: Int

    package init(
      file: String, title: String, claims: Int, entries: [NamedCount], rejects: Int, weak: Int,
      implications: Int, examples: Int
    ) {
      self.file = file
      self.title = title
      self.claims = claims
      self.entries = entries
      self.rejects = rejects
      self.weak = weak
      self.implications = implications
      self.examples = examples
    }
  }

  /// What `actors.yaml` holds.
  package struct Actors: Hashable, Sendable {
    package var actors = 0
    package var names = 0
    package var groups = 0
    /// Phrases that hold a name and mean nobody.
    package var notActors = 0
    /// Names that tell the time of an undated document.
    package var eraNames = 0

    package init() {}
  }

  /// A file of `classes/`.
  package struct ClassFile: Hashable, Sendable {
    package let file: String
    package let classes: Int
    /// Words and phrases as they are written; the program adds their inflections.
    package let words: Int

    package init(file: String, classes: Int, words: Int) {
      self.file = file
      self.classes = classes
      self.words = words
    }
  }

  /// The weights that were learnt.
  package struct Cues: Hashable, Sendable {
    package let file: String
    package let cues: Int
    /// Poles of claims that they weigh for.
    package let sides: Int

    package init(file: String, cues: Int, sides: Int) {
      self.file = file
      self.cues = cues
      self.sides = sides
    }
  }

  /// So many of what a word of the lexicon language names.
  package struct NamedCount: Hashable, Sendable {
    package let name: String
    package let count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }
}
