/// The two ends of a claim.
package enum Pole: String, Hashable, Sendable, Codable, CaseIterable {
  /// The voice says that the claim holds.
  case affirm
  /// The voice says that its opposite holds.
  case deny

  /// The other end.
  package var opposite: Pole {
    switch self {
    case .affirm: .deny
    case .deny: .affirm
    }
  }
}

/// Who says it.
package enum Voice: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text's author, or a host of the publication, or somebody whom the author endorses.
  case own
  /// Somebody whose words the text only passes on, or quotes to reject them.
  case reported
}

/// What the statement rests on.
package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
  /// A judgement or an argument.
  case said
  /// An event given as fact.
  case told
}
