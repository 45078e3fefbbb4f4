/// What is wrong with a folder of coded sentences, collected so that it is told at once.
struct GoldProblems {
  private var messages: [String] = []

  /// So many are told; of more, the rest is counted.
  private static let most = 20

  var isEmpty: Bool { messages.isEmpty }

  mutating func add(_ path: String, line: Int, _ message: String) {
    messages.append("\(path):\(line): \(message)")
  }

  /// - Throws: ``CommandFailure`` (65) with what was found, if anything was.
  func throwIfAny() throws(CommandFailure) {
    guard !messages.isEmpty else { return }
    let hidden = messages.count - Self.most
    let rest = hidden > 0 ? ["and \(hidden) more"] : []
    throw CommandFailure(
      .unusableInput, (messages.prefix(Self.most) + rest).joined(separator: "\n"))
  }
}
