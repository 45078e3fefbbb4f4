import Glibc
import Testing

@testable import ParallaxCommands

/// Who may use a folder, told from its bits, its access control list, and what a user namespace hides.
@Suite struct FolderAccessTests {
  /// `user::rwx user:1001:rwx group::r-x group:1002:rw- mask::r-x other::---`, as the kernel keeps it.
  private let attribute: [UInt8] =
    [2, 0, 0, 0]
    + [0x01, 0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    + [0x02, 0, 7, 0, 0xE9, 0x03, 0, 0]
    + [0x04, 0, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    + [0x08, 0, 6, 0, 0xEA, 0x03, 0, 0]
    + [0x10, 0, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    + [0x20, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]

  @Test func `an access control list names users and groups, bounded by its mask`() throws {
    let list = try #require(AccessList(attribute: attribute))
    #expect(list.group == 5)
    #expect(
      list.named == [
        AccessList.Entry(isGroup: false, number: 1001, rights: 5),
        AccessList.Entry(isGroup: true, number: 1002, rights: 4),
      ])
  }

  @Test func `bytes that are no list are none`() {
    #expect(AccessList(attribute: []) == nil)
    #expect(AccessList(attribute: [1, 0, 0, 0]) == nil)
    #expect(AccessList(attribute: Array(attribute.dropLast())) == nil)
  }

  @Test func `permission bits alone give the group its rights`() {
    #expect(AccessList(mode: 0o2750).group == 5)
    #expect(AccessList(mode: 0o2750).named.isEmpty)
  }

  @Test func `a user namespace hides what is not mapped into it`() {
    let map = "         0          0          1\n       990        990          1\n"
    #expect(IdentityMap.covers(map, 0))
    #expect(IdentityMap.covers(map, 990))
    #expect(!IdentityMap.covers(map, 991))
    #expect(!IdentityMap.covers(map, 65534))
    #expect(IdentityMap.covers("0 0 4294967295\n", 65534))
    #expect(!IdentityMap.covers("0 0 4294967295\n", .max))
  }

  @Test func `a folder behind a closed one is for those who may pass`() throws {
    let root = try #require(temporaryFolder())
    defer { for path in ["/closed/open", "/closed", ""] { _ = unsafe rmdir(root + path) } }
    let isMade =
      unsafe chmod(root, 0o755) == 0 && mkdir(root + "/closed", 0o700) == 0
      && mkdir(root + "/closed/open", 0o755) == 0 && chmod(root + "/closed/open", 0o755) == 0
    try #require(isMade)
    let words = FolderAccess.readers(of: root + "/closed/open")
    #expect(words == "everybody on this machine, where they may pass through \(root)/closed")
    let missing = FolderAccess.readers(of: root + "/not/yet")
    #expect(missing == "everybody on this machine")
    #expect(FolderAccess.writers(of: root + "/not/yet") == "No such file or directory")
  }

  private func temporaryFolder() -> String? {
    var template = Array("/tmp/parallax-access-XXXXXX".utf8CString)
    return unsafe mkdtemp(&template).map { unsafe String(cString: $0) }
  }
}
