import LexiconMatching
import StanceVocabulary

/// Makes candidates from what was counted: groups forms by their base, leaves out what is no matter of
/// a lexicon, and ranks the rest.
struct CoverageRanking {
  let vocabulary: LexiconVocabulary
  /// The actors' ids, in their order.
  let actors: [String]

  /// A word that stands near targets less often may do so by chance.
  private static let fewestNear = 3
  /// A word of one document is its author's; where there is one document only, so be it.
  private static let fewestDocuments = 2
  /// The weight of the prior, in words.
  private static let priorWords = 1000.0

  /// The most telling first; equal ones by their bytes.
  ///
  /// The foreground are places near a target in sentences without a statement, the background those
  /// far from every target. Places near a target in sentences with a statement are in neither: a word
  /// that is frequent there, too, is no less telling. On the contrary, it is weighed by how often its
  /// places near targets have a statement beside them, for many words that stand near targets
  /// ("talks", "minister") never say anything of them.
  func candidates(_ count: WordCount, documents: Int) -> [CoverageCandidate] {
    let groups = groups(count.forms)
    let near = groups.reduce(0) { $0 + $1.all.near }
    let far = groups.reduce(0) { $0 + $1.all.far }
    guard near > 0, far > 0 else { return [] }
    let logOdds = LogOdds(foreground: near, background: far, priorWords: Self.priorWords)
    let fewestDocuments = min(Self.fewestDocuments, documents)
    return groups.compactMap { group in
      let all = group.all
      guard all.near >= Self.fewestNear, all.documents.count >= fewestDocuments else { return nil }
      let score = logOdds.score(foreground: all.near, background: all.far)
      return score.z > 0 ? candidate(group, z: score.z) : nil
    }.sorted { left, right in
      left.rank == right.rank ? Self.inByteOrder(left.word, right.word) : left.rank > right.rank
    }
  }

  /// All forms of one word.
  private struct Group {
    let word: String
    /// In byte order.
    var forms: [(form: String, count: FormCount)] = []
    var all = FormCount()
  }

  /// The words that may be candidates, in byte order of their base forms.
  private func groups(_ counted: [String: FormCount]) -> [Group] {
    let words = counted.filter { !vocabulary.isOfLanguage($0.key) && !$0.value.isName }
    let baseForms = vocabulary.baseForms(words.mapValues(\.everywhere))
    var groups: [String: Group] = [:]
    for form in words.keys.sorted(by: Self.inByteOrder) {
      guard let count = words[form] else { continue }
      let base = baseForms.base(of: form)
      groups[base, default: Group(word: base)].forms.append((form, count))
      groups[base, default: Group(word: base)].all.add(count)
    }
    return groups.keys.sorted(by: Self.inByteOrder).compactMap { groups[$0] }
  }

  private func candidate(_ group: Group, z: Double) -> CoverageCandidate {
    let near = group.forms.filter { $0.count.near > 0 }
    let classes = vocabulary.classes(of: near.map(\.form))
    let offers = group.all.examples.offers
    let inPhrases = vocabulary.classesByPhrase(of: near.map(\.form)).filter {
      !classes.contains($0)
    }
    return CoverageCandidate(
      word: group.word,
      forms: near.enumerated().sorted { left, right in
        left.element.count.near == right.element.count.near
          ? left.offset < right.offset : left.element.count.near > right.element.count.near
      }.map(\.element.form),
      z: z, rank: z * group.all.shareStated, count: group.all.near, countStated: group.all.stated,
      countEverywhere: group.all.everywhere,
      documents: group.all.documents.count, sources: group.all.sources.count,
      actors: actorCounts(group.all.actors), classes: classes,
      phraseClasses: inPhrases, entries: vocabulary.entries(naming: near.map(\.form)),
      phrases: Phrase.telling(group.all.phrases, of: group.all.near, most: 2).map {
        CoverageCandidate.PhraseCount(phrase: $0.0.text(actors: actors), count: $0.1)
      },
      examples: offers.map {
        CoverageCandidate.Example(path: $0.path, source: $0.source, text: $0.excerpt.text)
      })
  }

  private func actorCounts(_ counts: [Int: Int]) -> [CoverageCandidate.ActorCount] {
    counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map {
      CoverageCandidate.ActorCount(actor: actors[$0.key], count: $0.value)
    }
  }

  private static func inByteOrder(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
