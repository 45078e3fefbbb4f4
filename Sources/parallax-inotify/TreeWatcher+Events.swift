import Glibc
import WatchFrames

extension TreeWatcher {
  /// Tells one event of the kernel, or follows it where it changes the folders.
  /// - Throws: ``ChildEnd`` where events were lost or the root has gone.
  func handle(_ event: FolderEvent) throws(ChildEnd) {
    if event.has(IN_Q_OVERFLOW) { throw .startAgain(.overflow) }
    if isCookie(event.watch) { return try handleCookie(event) }
    guard let folder = table.path(of: event.watch) else {
      // Late words of a watch that was ended here are no matter.
      let isKnown = table.isRetired(event.watch)
      if event.has(IN_IGNORED) { _ = table.close(event.watch) }
      if isKnown { return }
      throw .startAgain(.confused)
    }
    if event.name.isEmpty {
      try handleFolderItself(event, folder: folder)
    } else if event.has(IN_ISDIR) {
      try handleSubfolder(event, path: joined(folder, event.name))
    } else if let kind = fileEvent(event, in: folder) {
      send(.file(kind, path: joined(folder, event.name), move: event.move))
    }
  }

  private func handleCookie(_ event: FolderEvent) throws(ChildEnd) {
    if event.has(IN_CREATE), !event.name.isEmpty {
      send(.cookie(name: event.name))
    } else if event.has(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) {
      throw .startAgain(.confused)
    }
  }

  private func handleFolderItself(_ event: FolderEvent, folder: [UInt8]) throws(ChildEnd) {
    let isRoot = folder.isEmpty
    if isRoot, event.has(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) {
      throw .startAgain(.rootGone)
    }
    if event.has(IN_UNMOUNT) { throw .startAgain(.unmounted) }
    if event.has(IN_IGNORED), let gone = table.close(event.watch) {
      // Where another folder has its name already, the walk finds it; else it finds nothing.
      try pickUp(gone, telling: .found)
    } else if event.has(IN_ATTRIB), isRoot {
      try pickUp(folder, telling: .attributes, again: true)
    }
  }

  private func handleSubfolder(_ event: FolderEvent, path: [UInt8]) throws(ChildEnd) {
    if event.has(IN_CREATE) {
      try pickUp(path, telling: .found)
    } else if event.has(IN_MOVED_TO) {
      try pickUp(path, telling: .whole)
      send(.folderMovedIn(path: path, move: event.move))
    } else if event.has(IN_MOVED_FROM) {
      letGo(path)
      send(.folderGone(path: path, move: event.move))
      // Where two folders were exchanged the other one lies here, and its watches were let go too.
      try pickUp(path, telling: .whole)
    } else if event.has(IN_ATTRIB) {
      // Perhaps it can be read only now.
      try pickUp(path, telling: .attributes, again: true)
    } else if event.has(IN_DELETE), unwatched.contains(path) || unreadable.contains(path) {
      letGo(path)
      send(.folderGone(path: path, move: 0))
    }
  }

  private func fileEvent(_ event: FolderEvent, in folder: [UInt8]) -> FileEvent? {
    if event.has(IN_CLOSE_WRITE) { return .closed }
    if event.has(IN_MODIFY) { return .modified }
    if event.has(IN_MOVED_TO) { return .movedIn }
    if event.has(IN_MOVED_FROM) { return .movedOut }
    if event.has(IN_DELETE) { return .removed }
    if event.has(IN_ATTRIB) { return .attributes }
    guard event.has(IN_CREATE) else { return nil }
    return FileStatus.isPlainFile(absolute(joined(folder, event.name))) ? .created : .whole
  }
}
