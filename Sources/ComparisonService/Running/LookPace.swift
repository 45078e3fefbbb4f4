/// How often is looked at what tells nobody when it changes: often while something is going on, and
/// the longer nothing is, the more seldom.
package struct LookPace: Hashable, Sendable {
  /// The pause while something is going on.
  package var often = Duration.seconds(5)
  /// The longest pause: with it an idle service wakes less than once in five seconds.
  package var seldom = Duration.seconds(60)

  package init() {}

  /// The pause between two looks: a quarter of the time for which nothing has happened.
  package func pause(afterQuiet quiet: Duration) -> Duration {
    max(often, min(quiet / 4, seldom))
  }
}
