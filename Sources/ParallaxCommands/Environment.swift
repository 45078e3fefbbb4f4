import Glibc

/// The variables that the program reads; given as a value, so that settings can be tested.
package struct Environment: Sendable {
  private let values: [String: String]

  package init(_ values: [String: String]) {
    self.values = values
  }

  /// The process's own.
  ///
  /// An empty variable counts as unset.
  package static func current() -> Environment {
    var values: [String: String] = [:]
    for name in [
      "PARALLAX_INBOX", "PARALLAX_REPORTS", "PARALLAX_STATE", "PARALLAX_LEXICONS",
      "PARALLAX_SETTINGS", "PARALLAX_WATCHING", "STATE_DIRECTORY", "RUNTIME_DIRECTORY",
      "NOTIFY_SOCKET",
      "WATCHDOG_USEC", "XDG_STATE_HOME", "HOME", "TERM", "NO_COLOR", "COLUMNS",
    ] {
      if let value = unsafe getenv(name) { unsafe values[name] = String(cString: value) }
    }
    return Environment(values)
  }

  package subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether systemd started the program with a state folder of its own.
  var isService: Bool { self["STATE_DIRECTORY"] != nil }

  /// The first of a folder variable's paths: systemd parts several by colons.
  func folder(_ name: String) -> String? {
    self[name]?.split(separator: ":").first.map(String.init)
  }
}
