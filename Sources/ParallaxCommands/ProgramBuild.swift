import Glibc

/// Which build of the program runs.
enum ProgramBuild {
  /// What the kernel says of the program's file: another build is another file.
  ///
  /// Where that cannot be known, two builds of one version are taken for one.
  static let text: String = {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return ProgramVersion.text }
    let modified = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    return "\(ProgramVersion.text) \(status.st_ino) \(status.st_size) \(modified)"
  }()
}
