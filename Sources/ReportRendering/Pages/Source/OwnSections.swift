import StanceComparison
import StanceVocabulary

/// The long part of a source's page, which depends on the source alone: it can be kept for the next report.
package struct OwnSections: WrittenPart {
  /// For the list of contents.
  let titles: [Title]
  let html: WrittenHTML

  package var size: Int { html.size }

  /// The place of a section on the page, and its name.
  struct Title: Sendable {
    let anchor: String
    let words: String
  }

  init(of summary: SourceSummary, in view: ReportView) {
    let source = summary.source.id
    let name = LegibleText.line(summary.source.name)
    let parts = PageParts(view: view, path: PageNames.source(source))
    let profile = view.content.profiles[source] ?? SourceProfile(speakers: [], histories: [])
    let sections: [(title: Title, nodes: [HTMLNode])] = [
      (
        Title(anchor: "positions", words: "Positions"),
        SourceGlance(source: source, name: name, parts: parts).nodes()
      ),
      (
        Title(anchor: "split", words: "Split against itself"),
        SourceSplits(source: source, profile: profile, parts: parts).nodes()
      ),
      (
        Title(anchor: "speakers", words: "Speakers"),
        SourceSpeakers(source: source, speakers: profile.speakers, parts: parts).nodes()
      ),
      (
        Title(anchor: "time", words: "Over time"),
        SourceOverTime(histories: profile.histories, parts: parts).nodes()
      ),
    ].filter { !$0.nodes.isEmpty }
    titles = sections.map(\.title)
    html = WrittenHTML(sections.flatMap(\.nodes))
  }
}
