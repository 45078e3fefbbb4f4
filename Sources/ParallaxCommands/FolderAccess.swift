import Glibc
import ServiceControl

/// Who may do what with a folder, in words, as its permissions and those of the folders above say.
///
/// Under `PrivateUsers=` the service itself is told the names of root and of its own user and group
/// only; it says then that there are others, and `parallax status`, asked from outside, names them.
enum FolderAccess {
  /// Who may make files there.
  static func writers(of folder: String) -> String {
    words(folder, right: UInt8(W_OK))
  }

  /// Who may list it and open what lies there.
  ///
  /// A report that is not there yet will be for everybody, whatever the process's umask.
  static func readers(of folder: String) -> String {
    words(folder, right: UInt8(R_OK), usual: "everybody on this machine")
  }

  private static func words(
    _ folder: String, right: UInt8, usual: String? = nil
  ) -> String {
    var facts = stat()
    let code = unsafe stat(folder, &facts) == 0 ? 0 : errno
    let known = code == 0 ? parties(folder, facts, right) : code == ENOENT ? usual : nil
    guard let parties = known else { return SystemMessage.text(code) }
    guard let closed = closedFolder(above: folder) else { return parties }
    return "\(parties), where they may pass through \(closed)"
  }

  private static func parties(_ folder: String, _ facts: stat, _ right: UInt8) -> String {
    if UInt8(facts.st_mode & 7) & right != 0 { return "everybody on this machine" }
    var parties: [String] = []
    if UInt8(facts.st_mode >> 6 & 7) & right != 0 {
      parties.append(party(facts.st_uid, isGroup: false))
    }
    let list = AccessList(of: folder, mode: facts.st_mode)
    if list.group & right != 0 { parties.append(party(facts.st_gid, isGroup: true)) }
    for entry in list.named where entry.rights & right != 0 {
      let name = party(entry.number, isGroup: entry.isGroup)
      if !parties.contains(name) { parties.append(name) }
    }
    return parties.isEmpty ? "nobody but root" : parties.joined(separator: " and ")
  }

  /// The uppermost folder on the way that not everybody may pass through; nothing where all may.
  private static func closedFolder(above folder: String) -> String? {
    var path = ""
    for name in folder.split(separator: "/").dropLast() {
      path += "/\(name)"
      var facts = stat()
      guard unsafe stat(path, &facts) == 0 else { return errno == ENOENT ? nil : path }
      if facts.st_mode & S_IXOTH == 0 { return path }
    }
    return nil
  }

  private static func party(_ number: UInt32, isGroup: Bool) -> String {
    // What the kernel says in place of a number that has no counterpart in this user namespace.
    if IdentityMap.hides(number, isGroup: isGroup) {
      return "a \(isGroup ? "group" : "user") that the service is not told of"
    }
    return isGroup ? "the group \(group(number))" : "the user \(user(number))"
  }

  private static func user(_ id: uid_t) -> String {
    guard let entry = unsafe getpwuid(id) else { return String(id) }
    return unsafe String(cString: entry.pointee.pw_name)
  }

  private static func group(_ id: gid_t) -> String {
    guard let entry = unsafe getgrgid(id) else { return String(id) }
    return unsafe String(cString: entry.pointee.gr_name)
  }
}
