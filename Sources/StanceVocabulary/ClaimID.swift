/// The name of a claim: its question and its own name, written `assad/legitimate`.
package struct ClaimID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The question that the claim answers: `assad`.
  package let question: String
  /// The claim's name within its question: `legitimate`.
  package let name: String

  package init(question: String, name: String) {
    self.question = question
    self.name = name
  }

  /// Reads `question/name`.
  /// - Returns: Nothing where the text is not two non-empty parts with one slash between them.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(question: String(parts[0]), name: String(parts[1]))
  }

  package var description: String { "\(question)/\(name)" }

  /// Orders by the bytes of the written form, as everything in a report is ordered.
  package static func < (left: ClaimID, right: ClaimID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension ClaimID: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let claim = ClaimID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a claim: \(text)"))
    }
    self = claim
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
