import CLinux
import Glibc

/// What the process may use from now on, and everything that it starts.
enum Confinement {
  private static let memory: UInt = 1500 << 20
  private static let seconds: UInt = 20
  private static let files: UInt = 64

  /// Takes all that can be taken; a kernel without Landlock leaves files to the rights of the user
  /// and to the service's unit.
  static func enter() {
    // A message that finds no room in a file is lost, and ends nothing.
    _ = signal(SIGXFSZ, SIG_IGN)
    _ = parallax_limit_resources(memory, seconds, files)
    _ = parallax_confine_files()
    _ = parallax_confine_calls()
  }
}
