import ArgumentParser
import ParallaxCommands

/// The program: everything it does is a command of ParallaxCommands.
@main
enum Parallax {
  static func main() {
    ProcessStart.prepare(CommandLine.arguments)
    ProcessStart.run { await ParallaxCommand.main() }
  }
}
