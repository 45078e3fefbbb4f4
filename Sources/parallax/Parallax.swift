import ArgumentParser
import ParallaxCommands

/// The program: everything it does is a command of ParallaxCommands.
@main
enum Parallax {
  static func main() async {
    ProcessStart.prepare(CommandLine.arguments)
    await ParallaxCommand.main()
  }
}
