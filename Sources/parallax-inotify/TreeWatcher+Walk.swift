import Glibc
import WatchFrames

extension TreeWatcher {
  /// Watches a folder and all below it, each one before it is listed and from the root to the
  /// leaves, so that what appears meanwhile is met by the list or by an event.
  ///
  /// A folder that is watched already was listed then; it is passed over unless it is `again` to be
  /// listed itself, as after a change of its rights. `telling` is what is told of the files met;
  /// nothing tells none, for the parent compares the whole folder anyway.
  /// - Throws: ``ChildEnd`` where nothing can be watched any more.
  func pickUp(
    _ folder: [UInt8], telling: FileEvent?, again: Bool = false
  ) throws(ChildEnd) {
    var waiting = [folder]
    var next = 0
    while next < waiting.count {
      let path = waiting[next]
      next += 1
      for entry in try entriesOfNewFolder(path, telling: telling, again: again && next == 1) {
        if let event = entry.event {
          send(.file(event, path: joined(path, entry.name), move: 0))
        } else {
          waiting.append(joined(path, entry.name))
        }
      }
      try flushIfFull()
    }
  }

  /// Ends the watches of a folder and of all below it, while they live: only that frees them.
  func letGo(_ folder: [UInt8]) {
    for watch in table.watches(under: folder) {
      table.retire(watch, wasAlive: library.endWatch(watch))
    }
    let prefix = folder + [UInt8(ascii: "/")]
    unwatched.removeAll { $0 == folder || $0.starts(with: prefix) }
    unreadable = unreadable.filter { $0 != folder && !$0.starts(with: prefix) }
  }

  private func entriesOfNewFolder(
    _ path: [UInt8], telling: FileEvent?, again: Bool
  ) throws(ChildEnd) -> [OpenFolder.Entry] {
    // A folder replaced while it is being opened is opened anew; its events follow in any case.
    for _ in 0..<3 {
      guard let folder = try opened(path), let identity = FolderIdentity(of: folder.descriptor)
      else { return [] }
      if let known = table.watch(of: identity) {
        if table.path(of: known) == path { return again ? folder.entries(telling: telling) : [] }
        // It was moved here, and the event that says so is still to come.
        letGo(table.path(of: known) ?? path)
      }
      guard let watch = try newWatch(path) else { return [] }
      guard FolderIdentity(at: absolute(path)) == identity else {
        table.retire(watch, wasAlive: library.endWatch(watch))
        continue
      }
      table.insert(watch, path: path, identity: identity)
      return folder.entries(telling: telling)
    }
    return []
  }

  private func opened(_ path: [UInt8]) throws(ChildEnd) -> OpenFolder? {
    do throws(SystemError) {
      let folder = try OpenFolder.at(absolute(path))
      noteRights(path, isReadable: FileStatus.of([UInt8(ascii: ".")], in: folder.descriptor) != nil)
      return folder
    } catch {
      switch error.number {
      case EACCES:
        // Not for us until an event says that its rights have changed.
        noteRights(path, isReadable: false)
        return nil
      case ENOENT, ENOTDIR, ELOOP:
        // Gone, or replaced.
        noteRights(path, isReadable: true)
        return nil
      case EMFILE, ENFILE:
        throw ChildEnd(status: .noInstance, message: "no file descriptor is left")
      default:
        ErrorLine.write("a folder is left out: \(ErrorLine.text(of: error.number))")
        return nil
      }
    }
  }

  /// Tells the parent where a folder's right to be listed has changed.
  private func noteRights(_ path: [UInt8], isReadable: Bool) {
    let isNew = isReadable ? unreadable.remove(path) != nil : unreadable.insert(path).inserted
    if isNew, !path.isEmpty { send(.folderRights(path: path)) }
  }

  private func newWatch(_ path: [UInt8]) throws(ChildEnd) -> Int32? {
    switch library.watch(absolute(path), mask: InotifyLibrary.inboxMask) {
    case .watched(let watch):
      return watch
    case .refused(ENOSPC):
      guard !path.isEmpty else { throw .noWatches }
      unwatched.append(path)
      return nil
    case .refused:
      return nil
    case .confused:
      throw .startAgain(.confused)
    }
  }
}
