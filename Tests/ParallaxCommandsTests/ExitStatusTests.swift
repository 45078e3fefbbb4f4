import ParallaxCommands
import Testing

/// The exit statuses are a contract with scripts and with the unit's RestartPreventExitStatus.
@Suite struct ExitStatusTests {
  @Test(arguments: [
    (ParallaxCommands.ExitStatus.success, 0), (.foundProblems, 1), (.usage, 64),
    (.unusableInput, 65),
    (.noService, 69), (.internalError, 70), (.reportFolderRefused, 73), (.inputOutput, 74),
    (.inUse, 75), (.newerArchive, 76), (.configuration, 78),
  ])
  func `each ending has its number`(status: ParallaxCommands.ExitStatus, number: Int) {
    #expect(Int(status.rawValue) == number)
  }
}
