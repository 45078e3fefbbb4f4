/// How the service learns what happens in its inbox.
package enum WayOfWatching: String, Hashable, Sendable, CaseIterable {
  /// By the kernel's events, and by listing where they do not suffice.
  case events
  /// By listing it on a timer.
  case polling

  /// What the settings say; events where they say nothing.
  /// - Throws: ``CommandFailure`` (78) where they say something else.
  static func chosen(
    _ environment: Environment, _ file: SettingsFile
  ) throws(CommandFailure) -> WayOfWatching {
    guard let text = environment["PARALLAX_WATCHING"] ?? file.watching else { return .events }
    guard let way = WayOfWatching(rawValue: text) else {
      throw CommandFailure(.configuration, refusal(of: text, by: "PARALLAX_WATCHING"))
    }
    return way
  }

  /// Says what may stand in place of a word that is none of these.
  static func refusal(of text: String, by name: String) -> String {
    let known = allCases.map(\.rawValue).joined(separator: " or ")
    return "'\(name)' is \(known), not '\(text)'"
  }
}
