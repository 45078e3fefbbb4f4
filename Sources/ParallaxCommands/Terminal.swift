import Glibc

/// What standard output is: a terminal with a width and perhaps colours, or a pipe or file.
struct Terminal {
  /// In columns.
  let width: Int
  let isColoured: Bool

  /// Colours only on a terminal that knows them, and where `NO_COLOR` is unset or empty
  /// (no-color.org).
  ///
  /// The width is the terminal's, else `COLUMNS`, else 80.
  init(_ environment: Environment, isTerminal: Bool = isatty(STDOUT_FILENO) == 1) {
    let columns = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = (isTerminal ? Self.windowWidth() : nil) ?? columns ?? 80
    isColoured = isTerminal && environment["TERM"] != "dumb" && environment["NO_COLOR"] == nil
  }

  private static func windowWidth() -> Int? {
    var size = winsize()
    let code = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return code == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
