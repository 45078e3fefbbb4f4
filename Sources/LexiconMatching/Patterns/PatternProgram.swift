/// A compiled pattern: where its parts stand in the ``PatternStore``.
///
/// Numbers alone, so that a list of patterns is walked without touching anything else.
package struct PatternProgram: Hashable, Sendable {
  /// Its steps among all steps.
  let steps: Range<Int32>
  /// Symbols of which a match begins with one, among all symbols.
  let firsts: Range<Int32>
  /// Sets of symbols, of each of which a sentence must hold one, among all that is required.
  let required: Range<Int32>
  /// Those of ``required`` that what it begins with does not meet already.
  let others: Range<Int32>
}
