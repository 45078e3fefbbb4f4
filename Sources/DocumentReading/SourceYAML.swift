import ComparisonService
import StanceVocabulary
import TextDecoding
import Yams

/// The file `source.yaml` of a source's folder.
///
///     name: The Grayzone                  # as the report names it; else the folder's name
///     address: https://thegrayzone.com
///     guests: [Guest, Tom O'Connor]       # transcript speakers whose words are only passed on
///     hosts: [Max, Aaron]                 # those who speak for it: then all others are guests
///     attribution: named in the text      # where the name comes from, if it was inferred
///     published:                          # dates of files that do not say it themselves
///       article.txt: 2017-07-18
///       2020/other.txt: {date: 2020-05-01, inferred: yes}
///
/// Every key may be missing. Files are named by their path within the folder.
struct SourceYAML {
  let description: SourceDescription
  /// What was not understood, in words; the rest holds all the same.
  let problems: [String]

  static let fileName = Array("source.yaml".utf8)
  static let sizeLimit: Int64 = 4 << 20

  /// What the file says about the source of this folder.
  init(_ yaml: [UInt8], folder: [UInt8]) {
    var reader = Reader(source: Source(folder: folder))
    do {
      let utf8 = try TextDecoding.text(of: yaml)
      reader.read(try PlainYAML.node(of: utf8))
    } catch let failure as TextDecoding.Failure {
      // An empty file says nothing, and that is no fault.
      if failure != .empty { reader.problems.append(failure.description) }
    } catch let problem as PlainYAML.Problem {
      reader.problems.append(
        (problem.line.map { "line \($0): " } ?? "") + problem.message)
    } catch {
      reader.problems.append("\(error)")
    }
    description = SourceDescription(source: reader.source, published: reader.published)
    problems = reader.problems
  }
}

extension Source {
  /// A source of which only its folder is known.
  init(folder: [UInt8]) {
    let name = PrintedBytes.text(folder)
    self.init(id: SourceID(name), name: name)
  }
}

private struct Reader {
  var source: Source
  var published: [[UInt8]: PublicationDate] = [:]
  var problems: [String] = []

  mutating func read(_ node: Node?) {
    guard let node else { return }
    guard let mapping = node.mapping else {
      problems.append("it is no list of keys and values")
      return
    }
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "name":
        if let name = text(value, of: "name") { source.name = name }
      case "address": source.address = text(value, of: "address")
      case "attribution": source.attribution = text(value, of: "attribution")
      case "guests": source.guests = names(value, of: "guests")
      case "hosts": source.hosts = names(value, of: "hosts")
      case "published": readDates(value)
      default: note(key, "unknown key \"\(key.scalar?.string ?? "?")\"")
      }
    }
  }

  private mutating func names(_ node: Node, of key: String) -> [String] {
    guard let sequence = node.sequence else { return text(node, of: key).map { [$0] } ?? [] }
    return sequence.compactMap { text($0, of: key) }
  }

  private mutating func readDates(_ node: Node) {
    guard let mapping = node.mapping else {
      note(node, "\"published\" must give a date for each file")
      return
    }
    for (key, value) in mapping {
      guard let file = key.scalar?.string, let date = date(value, of: file) else { continue }
      published[Array(file.utf8)] = date
    }
  }

  private mutating func date(_ node: Node, of file: String) -> PublicationDate? {
    guard let mapping = node.mapping else {
      return calendarDate(node, of: file).map { PublicationDate(date: $0, origin: .sourceFile) }
    }
    var date: CalendarDate?
    var origin = PublicationDate.Origin.sourceFile
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "date": date = calendarDate(value, of: file)
      case "inferred": if isYes(value) { origin = .inferred }
      default: note(key, "unknown key \"\(key.scalar?.string ?? "?")\" of \(file)")
      }
    }
    if date == nil { note(node, "no date of \(file)") }
    return date.map { PublicationDate(date: $0, origin: origin) }
  }

  private mutating func calendarDate(_ node: Node, of file: String) -> CalendarDate? {
    guard let text = node.scalar?.string, text.utf8.count == 10, let date = CalendarDate(text)
    else {
      note(node, "the date of \(file) must be written YYYY-MM-DD")
      return nil
    }
    return date
  }

  private mutating func isYes(_ node: Node) -> Bool {
    switch node.scalar?.string.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      note(node, "\"inferred\" must be yes or no")
      return false
    }
  }

  private mutating func text(_ node: Node, of key: String) -> String? {
    guard let text = node.scalar?.string else {
      note(node, "\"\(key)\" must be text")
      return nil
    }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  private mutating func note(_ node: Node, _ problem: String) {
    problems.append((node.mark.map { "line \($0.line): " } ?? "") + problem)
  }
}
