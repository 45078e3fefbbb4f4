import Yams

/// What `parallax.yaml` may say: folders, and how the inbox is watched.
struct SettingsFile: Hashable, Sendable {
  var inbox: String?
  var reports: String?
  var state: String?
  var lexicons: String?
  /// The name of a ``WayOfWatching``.
  var watching: String?

  /// Reads a settings file.
  /// - Throws: ``CommandFailure`` (78) with file and line where it is no mapping of known keys to
  ///   texts, or cannot be read.
  static func read(_ path: String) throws(CommandFailure) -> SettingsFile {
    do {
      return try parse(String(decoding: try FileBytes.read(path, limit: 1 << 20), as: UTF8.self))
    } catch let failure as FileBytes.Failure {
      throw CommandFailure(.configuration, failure.description)
    } catch let problem as Problem {
      throw CommandFailure(.configuration, "\(path):\(problem.line): \(problem.message)")
    } catch {
      throw CommandFailure(.configuration, "\(path): \(error)")
    }
  }

  struct Problem: Error, Hashable {
    let line: Int
    let message: String
  }

  /// Parses the text of a settings file.
  ///
  /// Relative folders stay as they are written.
  static func parse(_ text: String) throws -> SettingsFile {
    var settings = SettingsFile()
    // Without Yams's resolver `no` and `1` stay the texts that they are.
    guard let root = try Yams.compose(yaml: text, .basic) else { return settings }
    guard let mapping = root.mapping else {
      throw Problem(line: root.mark?.line ?? 1, message: "expected lines of the form 'key: value'")
    }
    for (key, value) in mapping {
      let line = key.mark?.line ?? 1
      guard let name = key.scalar?.string, let field = fields[name] else {
        let known = fields.keys.sorted().joined(separator: ", ")
        let found = key.scalar?.string ?? "a key that is no word"
        throw Problem(line: line, message: "unknown key '\(found)'; known are \(known)")
      }
      guard let text = value.scalar?.string, !text.isEmpty else {
        throw Problem(line: line, message: "'\(name)' needs a value")
      }
      if name == "watching", WayOfWatching(rawValue: text) == nil {
        throw Problem(line: line, message: WayOfWatching.refusal(of: text, by: name))
      }
      settings[keyPath: field] = text
    }
    return settings
  }

  private static var fields: [String: WritableKeyPath<SettingsFile, String?>] {
    [
      "inbox": \.inbox, "reports": \.reports, "state": \.state, "lexicons": \.lexicons,
      "watching": \.watching,
    ]
  }
}
