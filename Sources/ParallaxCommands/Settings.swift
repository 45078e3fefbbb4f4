import ContentHashing

/// The folders that a command works with, all absolute, and how the inbox is watched.
package struct Settings: Hashable, Sendable {
  package let inbox: String
  package let reports: String
  package let state: String
  package let lexicons: String
  /// The path of the service's control socket.
  package let control: String
  package let watching: WayOfWatching

  /// What flags say; nothing where a flag is missing.
  package struct Flags: Hashable, Sendable {
    package var inbox: String?
    package var reports: String?
    package var state: String?
    package var lexicons: String?
    package var settings: String?

    package init(
      inbox: String? = nil, reports: String? = nil, state: String? = nil,
      lexicons: String? = nil, settings: String? = nil
    ) {
      self.inbox = inbox
      self.reports = reports
      self.state = state
      self.lexicons = lexicons
      self.settings = settings
    }
  }

  /// The settings of `watch`: flags over environment over `parallax.yaml` over what is usual.
  /// - Throws: ``CommandFailure`` with 64 where no inbox is named, with 78 where the settings
  ///   file or a folder cannot be used, or inbox, state and reports lie in one another.
  package static func resolve(
    _ flags: Flags, environment: Environment
  ) throws(CommandFailure) -> Settings {
    let file = try settingsFile(flags, environment)
    let usualInbox = environment.isService ? "/srv/parallax/inbox" : nil
    guard
      let inbox = flags.inbox ?? environment["PARALLAX_INBOX"] ?? file.inbox ?? usualInbox
    else {
      throw CommandFailure(.usage, "which folder is the inbox? parallax watch INBOX")
    }
    let resolvedInbox = FolderPath.resolved(inbox)
    let state = FolderPath.resolved(
      try stateFolder(flags, environment, file, inbox: resolvedInbox))
    let reports =
      flags.reports ?? environment["PARALLAX_REPORTS"] ?? file.reports
      ?? environment.folder("STATE_DIRECTORY").map { $0 + "/reports" } ?? "reports"
    let settings = Settings(
      inbox: resolvedInbox, reports: FolderPath.resolved(reports), state: state,
      lexicons: try lexicons(flags, environment, file),
      control: environment.folder("RUNTIME_DIRECTORY").map { $0 + "/control" }
        ?? state + "/control",
      watching: try WayOfWatching.chosen(environment, file))
    try settings.checkFoldersAreApart()
    return settings
  }

  /// The lexicon folder of the commands that need nothing else.
  /// - Throws: ``CommandFailure`` (78) where none is found.
  package static func lexicons(
    flag: String?, settings: String? = nil, environment: Environment
  ) throws(CommandFailure) -> String {
    let flags = Flags(lexicons: flag, settings: settings)
    return try lexicons(flags, environment, settingsFile(flags, environment))
  }

  /// Where the running service listens, for `status`, `reload` and `sync`.
  /// - Throws: ``CommandFailure`` with 64 where nothing tells which service is meant.
  package static func control(
    _ flags: Flags, environment: Environment
  ) throws(CommandFailure) -> String {
    if let state = flags.state { return FolderPath.resolved(state) + "/control" }
    if let runtime = environment.folder("RUNTIME_DIRECTORY") { return runtime + "/control" }
    let file = try settingsFile(flags, environment)
    let inbox = flags.inbox ?? environment["PARALLAX_INBOX"] ?? file.inbox
    if inbox != nil || environment["PARALLAX_STATE"] != nil || file.state != nil {
      let state = try stateFolder(
        flags, environment, file, inbox: inbox.map(FolderPath.resolved) ?? "")
      return FolderPath.resolved(state) + "/control"
    }
    // The unit's own RuntimeDirectory: what an administrator means who names nothing.
    guard FileBytes.exists(serviceControl) else {
      throw CommandFailure(
        .usage, "which service? Name its inbox, or its state folder with --state")
    }
    return serviceControl
  }

  /// Where the archive of a service lies, for `export` and `verify`: as `control` finds the service.
  /// - Throws: ``CommandFailure`` with 64 and this question where nothing tells which service is
  ///   meant.
  package static func archive(
    _ flags: Flags, environment: Environment, orElse question: String
  ) throws(CommandFailure) -> String {
    let file = try settingsFile(flags, environment)
    let inbox = flags.inbox ?? environment["PARALLAX_INBOX"] ?? file.inbox
    let named = flags.state ?? environment["PARALLAX_STATE"] ?? file.state
    if inbox != nil || named != nil || environment.isService {
      return FolderPath.resolved(
        try stateFolder(flags, environment, file, inbox: inbox.map(FolderPath.resolved) ?? ""))
    }
    guard FileBytes.exists(serviceArchive) else {
      throw CommandFailure(.usage, question)
    }
    return serviceArchive
  }

  /// Where the unit keeps its archive: what an administrator means who names nothing.
  private static let serviceArchive = "/var/lib/parallax/archive"

  private static let serviceControl = "/run/parallax/control"

  private static func settingsFile(
    _ flags: Flags, _ environment: Environment
  ) throws(CommandFailure) -> SettingsFile {
    if let path = flags.settings ?? environment["PARALLAX_SETTINGS"] {
      return try SettingsFile.read(path)
    }
    let usual = "/etc/parallax/parallax.yaml"
    guard environment.isService, FileBytes.exists(usual) else { return SettingsFile() }
    return try SettingsFile.read(usual)
  }

  private static func stateFolder(
    _ flags: Flags, _ environment: Environment, _ file: SettingsFile, inbox: String
  ) throws(CommandFailure) -> String {
    if let named = flags.state ?? environment["PARALLAX_STATE"] ?? file.state { return named }
    if let state = environment.folder("STATE_DIRECTORY") { return state + "/archive" }
    let own = SHA256Digest(of: inbox).prefix(12)
    if let base = environment["XDG_STATE_HOME"] { return "\(base)/parallax/\(own)" }
    guard let home = environment["HOME"] else {
      throw CommandFailure(.configuration, "no home folder to keep the state in: give --state")
    }
    return "\(home)/.local/state/parallax/\(own)"
  }

  private static func lexicons(
    _ flags: Flags, _ environment: Environment, _ file: SettingsFile
  ) throws(CommandFailure) -> String {
    if let named = flags.lexicons ?? environment["PARALLAX_LEXICONS"] ?? file.lexicons {
      guard FileBytes.isFolder(named) else {
        throw CommandFailure(.configuration, "\(named): no folder of lexicons")
      }
      return FolderPath.resolved(named)
    }
    var usual: [String] = []
    if let program = FolderPath.ofProgram() {
      usual.append(FolderPath.resolved(program + "/../share/parallax/Lexicons"))
    }
    usual.append(FolderPath.resolved("Lexicons"))
    guard let found = usual.first(where: FileBytes.isFolder) else {
      throw CommandFailure(
        .configuration, "no lexicons in \(usual.joined(separator: " or ")): give --lexicons")
    }
    return found
  }

  private func checkFoldersAreApart() throws(CommandFailure) {
    let folders = [("inbox", inbox), ("reports", reports), ("state", state)]
    for (name, path) in folders {
      for (otherName, other) in folders
      where name != otherName && FolderPath.isInside(path, other) {
        throw CommandFailure(
          .configuration,
          "\(name) (\(path)) must not lie in \(otherName) (\(other)): choose another folder")
      }
    }
  }
}
