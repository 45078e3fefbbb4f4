import ArticleExchange
import Testing

@testable import ArticleExtraction

@Suite struct `The article of a page` {
  @Test func `of a marked article is kept what is the article's`() throws {
    let article = try HTMLArticle.read(Array(Page.blog.utf8))
    #expect(
      article.blocks.map { "\($0.kind.rawValue): \($0.text)" } == [
        "heading: The bridge at Tabqa",
        "paragraph: The engineers had been told that the bridge would hold, and they told the town so in "
          + "turn. It held until the thaw.",
        "caption: The bridge in March",
        "heading: What was said",
        "quotation: We will rebuild it, and we will do it before the harvest comes in from the river.",
        "listItem: Concrete from the quarry above the town, four hundred tons of it.",
        "listItem: Steel from the coast.",
        "paragraph: Nobody has asked who is to pay for it, which is how it has always been along the river.",
      ])
  }
}

private enum Page {
  static let blog = """
    <!DOCTYPE html><html lang="en-GB"><head><title>The bridge at Tabqa – River Notes</title>
    <meta property="og:site_name" content="River Notes">
    <meta property="article:published_time" content="2024-03-09T08:00:00+00:00">
    <meta name="author" content="Nadia Karim"><link rel="canonical" href="https://notes.example/bridge">
    <style>p{color:red}</style></head>
    <body><nav><a href="/">Home</a><a href="/about">About</a></nav>
    <div class="cookie-banner">We use cookies to make this better, and to know that you were here at all.</div>
    <article class="post"><header><h1>The bridge at Tabqa</h1>
    <p class="byline">By Nadia Karim</p><time datetime="2024-03-09">9 March 2024</time></header>
    <p>The engineers had been told that the bridge would hold, and they told the town so in&nbsp;turn.
    It held until the thaw.</p>
    <figure><img src="b.jpg"><figcaption>The bridge in March</figcaption></figure>
    <h2>What was said</h2>
    <blockquote><p>We will rebuild it, and we will do it before the harvest comes in from the river.</p></blockquote>
    <ul><li>Concrete from the quarry above the town, four hundred tons of it.</li><li>Steel from the coast.</li></ul>
    <p>Nobody has asked who is to pay for it, which is how it has always been along the river.</p>
    <div class="sharedaddy"><a href="#">Tweet</a></div></article>
    <section id="comments"><h2>3 comments</h2><article class="comment"><p>I was there on the day, and it was
    nothing like what you write here, nothing at all.</p></article></section>
    <aside><h3>Recent posts</h3><ul><li><a href="/x">Another day</a></li></ul></aside>
    <footer>© 2024 River Notes</footer></body></html>
    """
}
