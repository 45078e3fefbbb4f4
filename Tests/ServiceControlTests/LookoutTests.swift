import ComparisonService
import ServiceControl
import Synchronization
import Testing

@Suite struct LookoutTests {
  @Test(.timeLimit(.minutes(1))) func `it looks until it has found something`() async {
    let lookout = LookoutThread()
    let looks = Mutex(0)
    let finding = await lookout.find(Self.quick) {
      #expect(lookout.lookingSince != nil)
      return looks.withLock { count -> String? in
        count += 1
        return count == 3 ? "found" : nil
      }
    }
    #expect(finding == "found")
    #expect(looks.withLock { $0 } == 3)
    #expect(lookout.lookingSince == nil)
  }

  @Test(.timeLimit(.minutes(1))) func `it ends while it sleeps`() async {
    var pace = LookPace()
    pace.often = .seconds(3600)
    let looking = Task { [pace] in await LookoutThread().find(pace) { true } }
    looking.cancel()
    #expect(await looking.value == nil)
  }

  private static var quick: LookPace {
    var pace = LookPace()
    pace.often = .milliseconds(5)
    return pace
  }
}
