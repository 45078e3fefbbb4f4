import StanceComparison
import StanceVocabulary

/// A question: on each of its claims all sources on one axis, their words, their verdicts.
struct QuestionPage {
  let view: ReportView
  let question: Question

  private var path: String { PageNames.question(question.id) }
  private var parts: PageParts { PageParts(view: view, path: path) }

  /// `sections`: The section of each claim, as it is written.
  func rendered(_ sections: (Claim) -> WrittenHTML) -> RenderedPage {
    let claims = view.claimsBySharpness(question)
    return PageFrame(
      path: path, title: "\(question.title) – Parallax", trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], [.text(question.title)]), .p("lede", [.text(lede)]),
        ClaimContents(claims: claims, parts: parts).node(), parts.probabilityNote,
        SalienceTable(claims: claims, parts: parts).node(),
      ] + claims.map { .written(sections($0)) }
    ).rendered()
  }

  private var lede: String {
    let speaking = view.sources.count { summary in
      question.claims.contains { claim in
        (view.position(summary.source.id, claim.id)?.own.statements ?? 0) > 0
      }
    }
    return "\(English.count(question.claims.count, "claim")); "
      + "\(English.grouped(speaking)) of \(English.count(view.sources.count, "source")) "
      + "\(speaking == 1 ? "speaks of them in its" : "speak of them in their") own voice."
  }
}
