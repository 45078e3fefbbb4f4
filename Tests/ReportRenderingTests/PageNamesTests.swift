import ReportRendering
import StanceVocabulary
import Testing

@Suite struct PageNamesTests {
  // The six digits are the beginning of `printf %s NAME | sha256sum`.
  @Test(arguments: [
    ("the-grayzone", "the-grayzone-fcaec2"), ("The Grayzone", "the-grayzone-8c3beb"),
    ("الجزيرة", "source-34a968"), ("--a__b!!", "a-b-c56ba8"),
  ])
  func `a source's page is its name's letters and six digits`(name: String, expected: String) {
    #expect(PageNames.slug(SourceID(name)) == expected)
  }

  @Test func `a long name is cut`() {
    let slug = PageNames.slug(SourceID(String(repeating: "a", count: 300)))
    #expect(slug.utf8.count == 67)
  }

  @Test func `a pair has one page in either order`() {
    let expected = "pairs/anti-media-a2986f--the-grayzone-fcaec2.html"
    let (a, b) = (SourceID("anti-media"), SourceID("the-grayzone"))
    #expect(PageNames.pair(a, b) == expected)
    #expect(PageNames.pair(b, a) == expected)
  }

  @Test(arguments: [
    ("us-role", "questions/us-role.html"), ("a b/../c", "questions/a-b-c-0e3f70.html"),
  ])
  func `a question's page is its id where that can stand in a link`(id: String, expected: String) {
    #expect(PageNames.question(id) == expected)
  }

  @Test func `a document's page is its id`() {
    let id = DocumentID(0x0123_4567_89ab_cdef)
    #expect(PageNames.document(id) == "documents/0123456789abcdef.html")
  }
}
