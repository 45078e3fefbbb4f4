/// A long list, held in short runs: two lists that differ in a few places differ in a few runs, and
/// the others are told to be the same without a look into them.
///
/// A report has as many pages as documents, and a drop changes some of them.
package struct Runs<Element> {
  package private(set) var runs: [[Element]]
  /// Where each run begins, and where the last one ends.
  private let starts: [Int]

  package init(_ runs: [[Element]] = []) {
    self.runs = runs
    var starts = [0]
    starts.reserveCapacity(runs.count + 1)
    var end = 0
    for run in runs {
      end += run.count
      starts.append(end)
    }
    self.starts = starts
  }

  /// The list in runs of some length.
  package init(_ list: [Element], inRunsOf length: Int) {
    self.init(
      stride(from: 0, to: list.count, by: length).map {
        Array(list[$0..<Swift.min($0 + length, list.count)])
      })
  }

  /// The list with a run more, which begins at a place.
  package func inserting(_ new: [Element], at place: Int) -> Runs {
    guard place < starts[runs.count] else { return Runs(runs + [new]) }
    let run = run(of: place)
    let parted = place - starts[run]
    return Runs(
      runs[..<run] + [Array(runs[run][..<parted]), new, Array(runs[run][parted...])]
        + runs[(run + 1)...])
  }

  /// The places of each run.
  private func places(ofRun number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  /// The run that holds a place: of those that begin there the last, for the others are empty.
  private func run(of place: Int) -> Int {
    var numbers = runs.indices
    while numbers.count > 1 {
      let middle = (numbers.lowerBound + numbers.upperBound) / 2
      numbers =
        starts[middle] > place ? numbers.lowerBound..<middle : middle..<numbers.upperBound
    }
    return numbers.lowerBound
  }
}

extension Runs: Sendable where Element: Sendable {}

extension Runs: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { starts[runs.count] }

  package subscript(place: Int) -> Element {
    get {
      let run = run(of: place)
      return runs[run][place - starts[run]]
    }
    set {
      let run = run(of: place)
      runs[run][place - starts[run]] = newValue
    }
  }
}

extension Runs where Element: Equatable {
  /// The places of those runs that another list does not have as they are here, run by run.
  ///
  /// - Complexity: Linear in the number of runs, and in those that are not held by both in common.
  package func places(unlike other: Runs?) -> [Range<Int>] {
    guard let other else { return [indices] }
    return runs.indices.lazy.filter { number in
      // Arrays that share their elements are equal at a glance.
      !other.runs.indices.contains(number) || runs[number] != other.runs[number]
    }.map(places(ofRun:))
  }
}
