import ReportRendering
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"),
    (0.005, 2, "0.01"), (0.145, 2, "0.15"), (0.875, 2, "0.88"), (-0.875, 2, "-0.88"),
    (2.675, 2, "2.68"), (1, 2, "1.00"), (0.999_999, 4, "1.0000"), (0.12345, 4, "0.1235"),
    (-1, 4, "-1.0000"), (1234.5, 0, "1235"), (0.4, 0, "0"), (1e-7, 6, "0.000000"),
    (0.000_05, 4, "0.0001"), (-0.000_04, 4, "0.0000"),
  ])
  func `a number has its decimals, half away from zero`(
    value: Double, places: Int, expected: String
  ) {
    #expect(DecimalText.fixed(value, places: places) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func `what is no number prints as none`(value: Double) {
    #expect(DecimalText.fixed(value, places: 2) == nil)
    #expect(Figure.html(value) == "–")
  }

  @Test(arguments: [
    (0.88, "P .88"), (0.9, "P .90"), (0.999, "P > .99"), (1, "P > .99"), (0.001, "P < .01"),
    (0.994_9, "P .99"), (0, "P < .01"),
  ])
  func `a probability never claims certainty`(value: Double, expected: String) {
    #expect(Figure.probability(value) == expected)
  }

  @Test func `a page prints a true minus sign`() {
    #expect(Figure.html(-0.5) == "\u{2212}0.50")
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func `large counts are grouped`(number: Int, expected: String) {
    #expect(English.grouped(number) == expected)
  }
}
