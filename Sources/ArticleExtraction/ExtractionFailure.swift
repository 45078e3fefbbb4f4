package import StanceVocabulary
import TextDecoding

/// Why no article could be taken out of a file.
package struct ExtractionFailure: Error, Hashable {
  package let gap: ReadingGap

  init(_ reason: String, remedy: Remedy) {
    gap = ReadingGap(reason, remedy: remedy.words)
  }

  init(_ failure: TextDecoding.Failure) {
    gap = ReadingGap(failure.description, remedy: failure.remedy)
  }
}

/// What a user can do about a file that cannot be read.
enum Remedy {
  case saveAnew, saveText, saveWithoutPassword, recognise, saveParts
  case install(String)

  var words: String {
    switch self {
    case .saveAnew: "open it in the program that made it, and save it anew"
    case .saveText: "save its text alone, as .txt, and drop that"
    case .saveWithoutPassword: "save it without its password"
    case .recognise: "recognise its text (OCR), and drop the result"
    case .saveParts: "save what it carries as files of their own, and drop those"
    case .install(let package): "install the package \(package), and drop it again"
    }
  }
}
