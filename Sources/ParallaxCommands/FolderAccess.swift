import Glibc
import ServiceControl

/// Who may do what with a folder, in words, as its permission bits say.
///
/// Rights by an access control list are only said to be there: the mask hides them in the bits.
enum FolderAccess {
  /// Who may make files there.
  static func writers(of folder: String) -> String {
    words(folder, owner: S_IWUSR, group: S_IWGRP, others: S_IWOTH)
  }

  /// Who may list it and open what lies there.
  static func readers(of folder: String) -> String {
    words(folder, owner: S_IRUSR, group: S_IRGRP, others: S_IROTH)
  }

  private static func words(
    _ folder: String, owner: mode_t, group: mode_t, others: mode_t
  ) -> String {
    var facts = stat()
    guard unsafe stat(folder, &facts) == 0 else { return SystemMessage.text(errno) }
    if facts.st_mode & others != 0 { return "everybody on this machine" }
    var parties: [String] = []
    if facts.st_mode & owner != 0 { parties.append("the user \(user(facts.st_uid))") }
    if facts.st_mode & group != 0 { parties.append("the group \(self.group(facts.st_gid))") }
    return parties.isEmpty ? "nobody but root" : parties.joined(separator: " and ")
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
