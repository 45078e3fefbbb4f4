import ComparisonService
import Testing

@Suite struct LookPaceTests {
  @Test(arguments: [
    (0, 5), (4, 5), (20, 5), (21, 5.25), (60, 15), (239, 59.75), (240, 60), (100_000, 60),
  ])
  func `the longer nothing happens, the more seldom it looks`(quiet: Int, pause: Double) {
    #expect(LookPace().pause(afterQuiet: .seconds(quiet)) == .seconds(pause))
  }
}
