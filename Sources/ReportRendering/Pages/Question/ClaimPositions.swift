import StanceComparison
import StanceVocabulary

/// The positions on one claim, in the groups and the order of its page.
struct ClaimPositions {
  /// Those with an own statement, from the most denying to the most affirming.
  let placed: [Position]
  /// Those that pass on what others say and say nothing themselves, by source.
  let onlyReported: [Position]
  /// Those of whom nothing was found, by source.
  let silent: [SourceID]

  init(_ claim: ClaimID, in view: ReportView) {
    var placed: [Position] = []
    var onlyReported: [Position] = []
    var silent: [SourceID] = []
    for source in view.sources.map(\.source.id) {
      guard let position = view.position(source, claim) else {
        silent.append(source)
        continue
      }
      if position.estimate != nil {
        placed.append(position)
      } else if position.reported.statements > 0 {
        onlyReported.append(position)
      } else {
        silent.append(source)
      }
    }
    self.placed = Self.alongTheAxis(placed)
    self.onlyReported = onlyReported
    self.silent = silent
  }

  /// From the most denying to the most affirming by the logit, ties in the order that they had.
  static func alongTheAxis(_ positions: [Position]) -> [Position] {
    positions.enumerated().sorted { left, right in
      let one = left.element.estimate?.logit ?? .infinity
      let other = right.element.estimate?.logit ?? .infinity
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  /// By the number of own and reported statements, the most first, ties in the axis' order.
  var byStatements: [Position] {
    (placed + onlyReported).enumerated().sorted { left, right in
      let one = left.element.own.statements + left.element.reported.statements
      let other = right.element.own.statements + right.element.reported.statements
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }
}

extension PoleTallies {
  /// On both poles together.
  var statements: Int { affirm.statements + deny.statements }

  /// `3:1`, affirming before denying.
  var ratio: String { Figure.ratio(affirm.statements, deny.statements) }

  /// Of the ratio, what is told as an event.
  var toldRatio: String { Figure.ratio(affirm.told, deny.told) }

  /// Of the ratio, what is said.
  var saidRatio: String {
    Figure.ratio(affirm.statements - affirm.told, deny.statements - deny.told)
  }
}
