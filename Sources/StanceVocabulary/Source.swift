/// The name of a source in files and links: its folder's name, or a name made from its title.
package struct SourceID: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
  /// As it stands in the report: the folder's name, printed as ``PrintedBytes`` prints it.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package var description: String { name }

  // By bytes, as folders are told apart: to a String an accent in one scalar and one in two are equal,
  // and two folders would be one source.
  package static func == (left: SourceID, right: SourceID) -> Bool {
    left.name.hasSameBytes(as: right.name)
  }

  package func hash(into hasher: inout Hasher) {
    // Two names that are equal to a String only share a hash, which costs a look and no more.
    hasher.combine(name)
  }

  package static func < (left: SourceID, right: SourceID) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  package init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

/// Who is compared: an outlet, a blog, a party, an author.
package struct Source: Hashable, Sendable, Codable {
  package let id: SourceID
  /// The name that people read: "The Grayzone".
  package var name: String
  /// Its address on the web, if `source.yaml` gives one.
  package var address: String?
  /// Speakers of its transcripts whose words are only passed on.
  package var guests: [String]
  /// Speakers of its transcripts who speak for it; where any are named, all others are guests.
  package var hosts: [String]
  /// Whether the name was inferred, and what from: shown beside it.
  package var attribution: String?

  package init(
    id: SourceID, name: String, address: String? = nil, guests: [String] = [],
    hosts: [String] = [], attribution: String? = nil
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.guests = guests
    self.hosts = hosts
    self.attribution = attribution
  }

  // By bytes: a report shows a name as it is written.
  package static func == (left: Source, right: Source) -> Bool {
    left.id == right.id && left.name.hasSameBytes(as: right.name)
      && left.address.hasSameBytes(as: right.address)
      && left.guests.haveSameBytes(as: right.guests)
      && left.hosts.haveSameBytes(as: right.hosts)
      && left.attribution.hasSameBytes(as: right.attribution)
  }

  package func hash(into hasher: inout Hasher) {
    // All of it: pages are known by hashes of what they show.
    hasher.combine(id)
    for text in [name] + guests + hosts { hasher.combine(spelling: text) }
    hasher.combine(guests.count)
    hasher.combine(address.map(Spelling.init))
    hasher.combine(attribution.map(Spelling.init))
  }
}
