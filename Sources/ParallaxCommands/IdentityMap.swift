/// Which users and groups this process can tell apart: in a user namespace only those that are
/// mapped into it (user_namespaces(7)).
enum IdentityMap {
  /// Whether a number stands for any user or group that has no counterpart here.
  static func hides(_ number: UInt32, isGroup: Bool) -> Bool {
    let path = isGroup ? "/proc/self/gid_map" : "/proc/self/uid_map"
    guard let bytes = try? FileBytes.read(path) else { return false }
    return !covers(String(decoding: bytes, as: UTF8.self), number)
  }

  /// Whether a map, whose lines are "first here, first outside, how many", holds a number.
  static func covers(_ map: String, _ number: UInt32) -> Bool {
    map.split(separator: "\n").contains { line in
      let fields = line.split(separator: " ").compactMap { UInt64($0) }
      guard fields.count == 3 else { return false }
      return fields[0] <= number && UInt64(number) < fields[0] + fields[2]
    }
  }
}
