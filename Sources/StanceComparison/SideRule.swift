import StanceVocabulary

/// Which side a source takes, from what was read of it and without inference.
enum SideRule {
  /// Takes a pole with at least two own statements on it and at least twice the other's weight.
  static func side(_ own: PoleSums) -> Side {
    switch own.statements {
    case 0: return .silent
    case 1: return .oneStatement(own.affirm.statements == 1 ? .affirm : .deny)
    default:
      let taken = Pole.allCases.first { pole in
        let mine = own[pole]
        return mine.statements >= 2 && mine.billionths >= 2 * own[pole.opposite].billionths
      }
      return taken.map(Side.takes) ?? .both
    }
  }
}
