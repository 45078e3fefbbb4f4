import ContentHashing
import StanceVocabulary

/// Holds the files of the inbox against what the archive says of them.
struct InboxVerification {
  let reader: any DocumentReader
  /// Of how many documents the bytes are read; nothing means all.
  let sample: Int?

  func outcome(
    _ listing: InboxListing, _ archived: ArchivedFiles
  ) async -> Verification.Outcome {
    let known = Dictionary(archived.files.map { ($0.path, $0) }) { first, _ in first }
    let sampled = sampled(archived.files)
    var outcome = Verification.Outcome(findings: [], known: archived.files.count)
    var faults = folderFaults(listing)
    for file in listing.files {
      let isRead = sampled?.contains(file.path) ?? true
      if isRead, known[file.path]?.standing == .read { outcome.hashed += 1 }
      let isOpen = archived.openAttempts.contains(file.path)
      if let fault = await fault(of: file, known[file.path], isOpen: isOpen, isRead: isRead) {
        faults.append((file.path, fault))
      }
    }
    faults += gone(listing, archived.files)
    let named = Set(faults.map(\.path))
    faults += archived.withoutReading.filter { !named.contains($0) }.map { ($0, .noReading) }
    outcome.findings = faults.sorted { $0.path < $1.path }.map { .inbox($0.path, $0.fault) }
    return outcome
  }

  private typealias Fault = VerificationFinding.InboxFault
  private typealias Faulty = (path: InboxPath, fault: Fault)

  private func folderFaults(_ listing: InboxListing) -> [Faulty] {
    listing.unreadableFolders.sorted { $0.key < $1.key }.map { ($0.key, .notListed($0.value)) }
  }

  /// Documents that the archive knows and that are not there: the same that the service forgets.
  private func gone(_ listing: InboxListing, _ known: [KnownFile]) -> [Faulty] {
    Reconciliation(
      listing: listing, known: known, openAttempts: [], readerVersion: reader.version,
      programCrashed: false
    ).toForget.map { ($0, .gone) }
  }

  /// The documents whose bytes are read, by the hashes of their paths.
  private func sampled(_ known: [KnownFile]) -> Set<InboxPath>? {
    guard let sample else { return nil }
    let ranked = known.filter { $0.standing == .read }
      .map { (hash: SHA256Digest(of: $0.path.bytes).hexadecimal, path: $0.path) }
      .sorted { $0.hash < $1.hash }
    return Set(ranked.prefix(max(0, sample)).map(\.path))
  }

  private func fault(
    of file: ListedFile, _ known: KnownFile?, isOpen: Bool, isRead: Bool
  ) async -> Fault? {
    guard let known else { return await faultOfUnknown(file.path, isOpen) }
    switch known.standing {
    case .read: return isRead ? await faultOfDocument(known) : nil
    case .unread:
      // Not opened where its stamp is known: one of these may end any program that reads it.
      if let stamp = known.stamp { return stamp == file.stamp ? nil : .changedWhileUnread }
      return (try? await reader.fingerprint(of: file.path)) == nil ? nil : .readable
    }
  }

  private func faultOfUnknown(_ path: InboxPath, _ isOpen: Bool) async -> Fault? {
    if isOpen { return .neverEnded }
    do throws(ReadingFailure) {
      _ = try await reader.fingerprint(of: path)
      return .notInArchive
    } catch {
      return error.kind == .notADocument || error.kind == .gone ? nil : .notInArchive
    }
  }

  private func faultOfDocument(_ known: KnownFile) async -> Fault? {
    do throws(ReadingFailure) {
      let found = try await reader.fingerprint(of: known.path)
      guard found.contentHash != known.contentHash else { return nil }
      return .otherContent(isHidden: found.stamp == known.stamp)
    } catch {
      switch error.kind {
      case .gone: return .gone
      case .notADocument: return .noDocument
      default: return .notReadable(error.description)
      }
    }
  }
}
