import StanceVocabulary

/// Whether whole documents are read rightly: on which side of each claim their own statements fall.
package struct SideAgreement: Hashable, Sendable {
  /// Documents times claims.
  package var places = 0
  /// Places where the finds fall on the side of the required statements.
  package var right = 0
  /// Places where the required statements take a pole.
  package var taken = 0
  /// Taken ones that are right.
  package var takenRight = 0
  /// Taken ones where the finds take the other pole.
  package var opposite = 0

  package init() {}

  mutating func add(coded: DocumentSide, found: DocumentSide) {
    places += 1
    if coded == found { right += 1 }
    guard coded == .affirm || coded == .deny else { return }
    taken += 1
    if coded == found { takenRight += 1 }
    if found == coded.opposite { opposite += 1 }
  }
}

/// Where the statements of a document fall.
enum DocumentSide: Hashable, Sendable {
  case affirm, deny
  /// Neither pole has two thirds.
  case both
  case silent

  init(affirming: Int, denying: Int) {
    let all = affirming + denying
    if all == 0 {
      self = .silent
    } else if 3 * affirming >= 2 * all {
      self = .affirm
    } else if 3 * denying >= 2 * all {
      self = .deny
    } else {
      self = .both
    }
  }

  init(_ units: Set<CodedUnit>, on claim: ClaimID) {
    let meant = units.filter { $0.claim == claim }
    let affirming = meant.count { $0.pole == .affirm }
    self.init(affirming: affirming, denying: meant.count - affirming)
  }

  /// The other pole; nothing for what takes none.
  var opposite: DocumentSide? {
    switch self {
    case .affirm: .deny
    case .deny: .affirm
    case .both, .silent: nil
    }
  }
}
