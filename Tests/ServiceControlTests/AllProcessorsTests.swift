import ServiceControl
import StanceVocabulary
import Synchronization
import Testing

@Suite struct AllProcessorsTests {
  @Test(arguments: [0, 1, 2, 1000])
  func `each part is done once, and what they give is in their order`(count: Int) {
    let done = Mutex<[Int]>([])
    let parts = AllProcessors().map(of: count) { number in
      done.withLock { $0.append(number) }
      return "part \(number)"
    }
    #expect(parts == (0..<count).map { "part \($0)" })
    #expect(done.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test func `two things at a time, each with what it gives`() {
    let (one, other) = AllProcessors().both {
      "one"
    } _: {
      [1, 2]
    }
    #expect(one == "one")
    #expect(other == [1, 2])
  }

  @Test(.timeLimit(.minutes(1))) func `a part may fall into parts itself`() {
    let parts = AllProcessors().map(of: 20) { number in
      AllProcessors().map(of: number) { $0 + 1 }.reduce(0, +)
    }
    #expect(parts == (0..<20).map { $0 * ($0 + 1) / 2 })
  }

  @Test func `a part that gives nothing keeps its place`() {
    let parts = AllProcessors().map(of: 4) { $0.isMultiple(of: 2) ? $0 : nil }
    #expect(parts == [0, nil, 2, nil])
  }
}
