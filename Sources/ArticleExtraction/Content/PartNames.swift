/// What the names in an element's `class` and `id` say that it is.
///
/// Sites name the parts of their pages in much the same words, because their themes grew from each
/// other and because style guides recommend them.
struct PartNames {
  /// The names in lower case without the marks between their words, with the places where words begin.
  private let joined: [UInt8]
  private let starts: [Int]

  init(_ element: HTMLElement) {
    var joined: [UInt8] = []
    var starts: [Int] = []
    for name in [element["class"], element["id"]] {
      var isInWord = false
      var before: UInt8 = 0
      for byte in (name ?? "").utf8 {
        let isOfWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
        let isCapital = byte &- 0x41 < 26
        let beginsInside = isCapital && before &- 0x61 < 26
        if isOfWord {
          if !isInWord || beginsInside { starts.append(joined.count) }
          joined.append(isCapital ? byte | 0x20 : byte)
        }
        isInWord = isOfWord
        before = byte
      }
      // A word does not go on from one name into the next attribute.
      joined.append(0x20)
    }
    self.joined = joined
    self.starts = starts
  }

  var isEmpty: Bool { starts.isEmpty }

  /// Whether it is around the article: menus, comments, what else there is to read, advertisements.
  var isOfPage: Bool { has(Self.page) && !has(Self.article) }

  /// Whether it holds other texts than the article, each with its author and date.
  var isOfOthers: Bool { has(Self.others) }

  /// Whether it says when something was published.
  var isOfDate: Bool { has(Self.date) }

  /// Whether it is the article's own text.
  var isBody: Bool { has(Self.body) }

  var isCaption: Bool { has(Self.caption) }

  var isPullQuote: Bool { has(Self.pullQuote) }

  var isFootnotes: Bool { has(Self.footnotes) }

  /// Whether it names the site and not the article.
  var isOfSite: Bool { has(Self.site) }

  /// Whether it is one of several contributions to a page.
  var isPost: Bool { has(Self.post) }

  /// Beginnings of words, without the marks inside; a stop at the end asks that the word ends there.
  private func has(_ beginnings: [[UInt8]]) -> Bool {
    starts.contains { start in beginnings.contains { stands($0, at: start) } }
  }

  private func stands(_ beginning: [UInt8], at start: Int) -> Bool {
    let isWhole = beginning.last == UInt8(ascii: ".")
    let letters = isWhole ? beginning.dropLast() : beginning[...]
    guard joined[start...].starts(with: letters) else { return false }
    let end = start + letters.count
    if isWhole { return joined[end] == 0x20 || starts.contains(end) }
    return !Self.harmless.contains { joined[start...].starts(with: $0) }
  }

  private static func names(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  private static let date = names(
    """
    date. postdate entrydate pubdate datepublished published. postedon infopubli entrymeta postmeta
    articlemeta bylinedate dateline timestamp
    """)

  private static let others = names(
    """
    comment respond replies reply disqus discussion trackback pingback
    related recommend recirc readmore readnext readalso morefrom morestories moreposts morenews
    morearticles popular trending mostread latest recent nextarticle nextpost seealso
    """)

  private static let page =
    others
    + names(
      """
      share sharing social addtoany sharedaddy likebox follow
      newsletter subscri signup donat supportus membership paywall promo advert ad. ads. adsense sponsor
      banner cookie consent gdpr privacy. modal popup overlay
      breadcrumb crumb. crumbs. pagination pagenav pager. pagelinks nav. navbar navigation navlink navmenu
      postnav prevnext menu topbar toolbar skip sidebar widget blogroll calendar tagcloud tag. tags. tagged
      toc. toctitle tocbox tableofcontents
      foot. footer. masthead colophon copyright siteheader sitetitle sitedescription sitebranding siteinfo
      byline postmeta entrymeta meta. metadata authorbio authorbox authorinfo authorcard authordescription
      aboutauthor vcard postedon postedby date. timestamp permalink
      printlink printbutton printonly printfooter editsection mweditsection headerlink noprint catlinks
      screenreader visuallyhidden sronly rating. vote. votes. poll. login search
      """)

  /// Words that begin like a part of the page and are none.
  private static let harmless = names("commentary replying shareholder")

  private static let article = names(
    """
    articlebody storybody entrycontent postcontent articlecontent maincontent contentbody pullquote
    footnote.
    footnotes.
    """)

  private static let body = names(
    """
    articlebody. storybody. entrycontent. postcontent. articlecontent. econtent. postbody. entrybody.
    """)

  private static let caption = names(
    "wpcaptiontext. caption. captiontext. photocredit. imagecredit. thumbcaption. credit.")
  private static let pullQuote = names("pullquote")
  private static let footnotes = names("footnote")
  private static let site = names("site brand logo")
  private static let post = names("post. posts. message entry. hentry reply forum")
}
