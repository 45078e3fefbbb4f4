import ArticleExchange
import ArticleExtraction
import CLinux
import Foundation
import Glibc

/// `parallax-reader FORMAT`: reads a file of this format from standard input and writes the article in
/// it to standard output, as a `ReaderAnswer` in JSON.
///
/// Before it reads the first byte it takes from itself what it does not need: memory, time, files,
/// network. What comes from the inbox is looked at by nothing else than this process.
@main
enum ParallaxReader {
  static func main() {
    guard CommandLine.arguments.count == 2,
      let format = DocumentFormat(rawValue: CommandLine.arguments[1])
    else {
      let formats = DocumentFormat.allCases.map(\.rawValue).joined(separator: "|")
      FileHandle.standardError.write(
        Data("usage: parallax-reader \(formats) <FILE (started by parallax)\n".utf8))
      exit(64)
    }
    Confinement.enter()
    do {
      let answer = answer(of: FileHandle.standardInput, format)
      try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(answer))
    } catch {
      // The pipe has no reader any more.
      exit(74)
    }
  }

  private static func answer(of file: FileHandle, _ format: DocumentFormat) -> ReaderAnswer {
    do throws(ExtractionFailure) {
      switch format {
      case .html: return .article(try HTMLArticle.read(bytes(of: file)))
      case .mail: return .article(try MailArticle.read(bytes(of: file)))
      case .pdf: return .article(try PDFArticle.read(file))
      case .docx: return .article(try OfficeArticle.read(file, .docx))
      case .odt: return .article(try OfficeArticle.read(file, .odt))
      case .epub: return .article(try OfficeArticle.read(file, .epub))
      case .rtf: return .article(try OfficeArticle.read(file, .rtf))
      }
    } catch {
      return .refusal(error.gap)
    }
  }

  private static func bytes(of file: FileHandle) -> [UInt8] { Array(file.readDataToEndOfFile()) }
}
