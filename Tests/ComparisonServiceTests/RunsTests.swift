import ComparisonService
import Testing

@Suite struct `A list in runs` {
  private let list = Runs([[], [1, 2], [], [3], [4, 5, 6], []])

  @Test func `is as one list`() {
    #expect(Array(list) == [1, 2, 3, 4, 5, 6])
    #expect(list.count == 6)
    #expect(list.indices.map { list[$0] } == [1, 2, 3, 4, 5, 6])
    #expect(Runs<Int>().isEmpty)
    #expect(Runs([[Int](), []]).isEmpty)
  }

  @Test func `is cut into runs of a length, the last a shorter one`() {
    #expect(Runs([1, 2, 3, 4, 5], inRunsOf: 2).runs == [[1, 2], [3, 4], [5]])
    #expect(Runs([1, 2], inRunsOf: 2).runs == [[1, 2]])
    #expect(Runs([Int](), inRunsOf: 2).runs.isEmpty)
  }

  @Test func `takes a value at a place`() {
    var changed = list
    changed[2] = 7
    changed[5] = 8
    #expect(changed.runs == [[], [1, 2], [], [7], [4, 5, 8], []])
    #expect(Array(list) == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: 0...6) func `takes in a run wherever it belongs`(place: Int) {
    var expected = [1, 2, 3, 4, 5, 6]
    expected.insert(contentsOf: [10, 11], at: place)
    let longer = list.inserting([10, 11], at: place)
    #expect(Array(longer) == expected)
    #expect(longer.runs.contains([10, 11]))
    #expect(Array(Runs<Int>().inserting([1], at: 0)) == [1])
  }

  @Test func `tells the runs that another list does not have`() {
    let other = Runs([[], [1, 2], [9], [3], [4, 5]])
    #expect(list.places(unlike: other) == [2..<2, 3..<6, 6..<6])
    #expect(list.places(unlike: list) == [])
    #expect(list.places(unlike: nil) == [0..<6])
  }
}
