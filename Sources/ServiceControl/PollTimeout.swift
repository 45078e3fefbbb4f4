/// What `poll` takes: -1 for ever.
func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
  guard let deadline else { return -1 }
  let left = ContinuousClock.now.duration(to: deadline)
  let parts = left.components
  // Rounded up, or the last part of a millisecond would be spent spinning.
  let whole = parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000 + 1
  return Int32(max(0, min(whole, 3_600_000)))
}
