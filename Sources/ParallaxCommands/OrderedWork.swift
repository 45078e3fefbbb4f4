/// Does the same with many inputs on several threads, and hands on what comes of them in the order of the inputs.
enum OrderedWork {
  /// How many results a thread may be ahead of the one that is waited for: a long document does not
  /// stop the others at once, and no number of short ones fills the memory meanwhile.
  private static let ahead = 8

  /// `handOn`: Takes the result of each input, one after the other; what it throws ends the work.
  static func forEach<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], threads: Int, _ work: @escaping @Sendable (Input) -> Result,
    handOn: (Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (number: Int, result: Result).self) { group in
      var (begun, running, handedOn) = (0, 0, 0)
      var done: [Int: Result] = [:]
      while handedOn < inputs.count {
        while running < threads, begun < min(inputs.count, handedOn + threads * ahead) {
          let (number, input) = (begun, inputs[begun])
          group.addTask { (number, work(input)) }
          begun += 1
          running += 1
        }
        if let (number, result) = try await group.next() {
          done[number] = result
          running -= 1
        }
        while let result = done.removeValue(forKey: handedOn) {
          try handOn(result)
          handedOn += 1
        }
      }
    }
  }
}
