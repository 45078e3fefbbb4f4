import Glibc

/// Paths of the folders that settings name.
enum FolderPath {
  /// The absolute path without links, `.` and `..`, as far as it exists; the rest as written.
  static func resolved(_ path: String) -> String {
    var existing = path.hasPrefix("/") ? path : workingFolder() + "/" + path
    var rest: [Substring] = []
    while true {
      if let real = unsafe realpath(existing, nil) {
        defer { unsafe free(real) }
        let base = unsafe String(cString: real)
        return rest.reversed().reduce(base) { joined($0, String($1)) }
      }
      let parts = existing.split(separator: "/")
      guard let last = parts.last else { return "/" }
      rest.append(last)
      existing = "/" + parts.dropLast().joined(separator: "/")
    }
  }

  /// Whether one path is the other or lies in it.
  ///
  /// Both resolved.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The folder that the running program's file lies in.
  static func ofProgram() -> String? {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(real) }
    let parts = unsafe String(cString: real).split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }

  static func joined(_ folder: String, _ name: String) -> String {
    switch name {
    case ".": folder
    case "..": "/" + folder.split(separator: "/").dropLast().joined(separator: "/")
    default: folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
  }

  private static func workingFolder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
