package import StanceVocabulary

/// What a source's page shows beside its positions: who spoke, and when.
package struct SourceProfile: Hashable, Sendable {
  /// Who spoke, other than authors: by name, then by voice.
  package let speakers: [SpeakerTally]
  /// Own statements by year and claim: years ascending, undated last, claims in their order.
  package let years: [YearTally]

  package init(speakers: [SpeakerTally], years: [YearTally]) {
    self.speakers = speakers
    self.years = years
  }
}

/// The statements of one speaker in one voice.
package struct SpeakerTally: Hashable, Sendable {
  package let name: String
  package let voice: Voice
  package let statements: Int

  package init(name: String, voice: Voice, statements: Int) {
    self.name = name
    self.voice = voice
    self.statements = statements
  }
}

/// Own statements of one year on one claim.
package struct YearTally: Hashable, Sendable {
  /// Nothing for undated documents.
  package let year: Int?
  package let claim: ClaimID
  package let affirm: Int
  package let deny: Int

  package init(year: Int?, claim: ClaimID, affirm: Int, deny: Int) {
    self.year = year
    self.claim = claim
    self.affirm = affirm
    self.deny = deny
  }
}
