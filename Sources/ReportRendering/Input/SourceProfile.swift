package import StanceComparison
package import StanceVocabulary

/// What a source's page shows beside its positions: who spoke, in which documents, and when.
package struct SourceProfile: Hashable, Sendable {
  /// Who spoke, other than unnamed authors: by name, then by voice, then by claim.
  package let speakers: [SpeakerTally]
  /// Those whose words it reports, by claim, each list by name.
  let reported: [ClaimID: [SpeakerTally]]
  /// Own statements by document and over time, claims in the questions' order.
  package let histories: [ClaimHistory]

  package init(speakers: [SpeakerTally], histories: [ClaimHistory]) {
    self.speakers = speakers
    reported = Dictionary(grouping: speakers.filter { $0.voice == .reported }) { $0.claim }
    self.histories = histories
  }
}

/// The statements of one speaker in one voice on one claim, before folding.
package struct SpeakerTally: Hashable, Sendable {
  package let name: String
  package let voice: Voice
  package let claim: ClaimID
  package let affirm: Int
  package let deny: Int

  package init(name: String, voice: Voice, claim: ClaimID, affirm: Int, deny: Int) {
    self.name = name
    self.voice = voice
    self.claim = claim
    self.affirm = affirm
    self.deny = deny
  }
}
