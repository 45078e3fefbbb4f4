"""Reads the articles and comments of content/, and renders an article for an engine.

An article is a list of blocks: ("p", text), ("h", level, text), ("quote", [text]), ("ul"|"ol", [text]),
("table", [[text]]), ("fig", file, caption, credit), ("pull", text), ("fn", n, text),
("also", [(title, url)]), ("ad",). Text has inline marks: *em*, **strong**, [text](url), [^n].
"""
import glob
import html
import os
import re

INLINE = re.compile(r"\*\*(?P<strong>.+?)\*\*|\*(?P<em>.+?)\*|\[\^(?P<fn>\d+)\]|\[(?P<text>[^\]]+)\]\((?P<url>[^)]+)\)")


class Article(dict):
    __getattr__ = dict.get


def parse_blocks(body):
    blocks = []
    for chunk in re.split(r"\n\s*\n", body.strip()):
        chunk = chunk.strip()
        lines = chunk.split("\n")
        if chunk.startswith("## "):
            blocks.append(("h", 2, chunk[3:]))
        elif chunk.startswith("!time "):
            when, head = chunk[6:].split(" | ")
            blocks.append(("h", 2, f"{when}: {head}"))
        elif chunk.startswith("!fig "):
            parts = [p.strip() for p in chunk[5:].split(" | ")]
            blocks.append(("fig", parts[0], parts[1], parts[2] if len(parts) > 2 else ""))
        elif chunk.startswith("!pull "):
            blocks.append(("pull", chunk[6:]))
        elif chunk.startswith("> "):
            blocks.append(("quote", [l[2:] for l in lines if l.strip("> ")]))
        elif chunk.startswith("- "):
            blocks.append(("ul", [l[2:] for l in lines]))
        elif re.match(r"1\. ", chunk):
            blocks.append(("ol", [re.sub(r"^\d+\. ", "", l) for l in lines]))
        elif chunk.startswith("| "):
            rows = [[c.strip() for c in l.strip("| ").split(" | ")] for l in lines]
            blocks.append(("table", [rows[0]] + rows[2:]))
        elif chunk.startswith("[^"):
            for l in lines:
                m = re.match(r"\[\^(\d+)\]: (.*)", l)
                blocks.append(("fn", int(m[1]), m[2]))
        else:
            assert len(lines) == 1, chunk
            blocks.append(("p", chunk))
    return blocks


def articles(folder):
    found = {}
    for path in sorted(glob.glob(os.path.join(folder, "articles-*.txt"))):
        for part in open(path, encoding="utf-8").read().split("=====\n")[1:]:
            head, body = part.split("\n\n", 1)
            a = Article(lang="en")
            for line in head.split("\n"):
                k, v = line.split(":", 1)
                a[k.strip()] = v.strip()
            a["title"] = a["title"].strip('"') if a["title"].count('"') == 2 and a["title"][0] == '"' == a["title"][-1] else a["title"]
            if a["id"] == "interview-river":
                a["title"] = '"' + a["title"] + '"'
            a["tags"] = [t.strip() for t in a["tags"].split(",")]
            a["blocks"] = parse_blocks(body)
            found[a["id"]] = a
    return found


def comments(folder):
    pools = {}
    for part in open(os.path.join(folder, "comments.txt"), encoding="utf-8").read().split("=====\n")[1:]:
        head, text = part.strip().split("\n", 1)
        pool, author, reply = [x.strip() for x in head.split("|")]
        pools.setdefault(pool, []).append({"author": author, "reply": reply == "yes", "text": text.strip()})
    return pools


LOCAL = {"harbour-dredging", "football-corries", "library-branch", "tram-line", "bees-column", "ferry-notice",
         "map-museum", "council-budget", "chess-bus"}


def comments_for(folder, article, count):
    """COUNT comments for ARTICLE, a run of its pool that starts where the article's name says, so replies follow what they answer."""
    pool = comments(folder)["fr" if article.lang == "fr" else "local" if article["id"] in LOCAL else "syria"]
    start = sum(article["id"].encode()) % len(pool)
    while pool[start]["reply"]:
        start = (start + 1) % len(pool)
    run = [dict(pool[(start + i) % len(pool)]) for i in range(min(count, len(pool)))]
    return run


def inline(text, esc, em, strong, link, fn):
    out, at = [], 0
    for m in INLINE.finditer(text):
        out.append(esc(text[at:m.start()]))
        again = lambda t: inline(t, esc, em, strong, link, fn)
        if m["strong"]:
            out.append(strong(again(m["strong"])))
        elif m["em"]:
            out.append(em(again(m["em"])))
        elif m["fn"]:
            out.append(fn(int(m["fn"])))
        else:
            out.append(link(again(m["text"]), m["url"]))
        at = m.end()
    out.append(esc(text[at:]))
    return "".join(out)


def plain(text):
    return inline(text, str, str, str, lambda t, u: t, lambda n: f"[{n}]")


def html_inline(text, fn=None):
    return inline(text, lambda s: html.escape(s, quote=False), lambda s: f"<em>{s}</em>", lambda s: f"<strong>{s}</strong>",
                  lambda t, u: f'<a href="{html.escape(u)}">{t}</a>',
                  fn or (lambda n: f'<sup id="fnref{n}"><a href="#fn{n}">{n}</a></sup>'))


def with_boxes(article, also=None, ad=False):
    """The article with a «read also» box after its third paragraph and an advertisement after its fifth."""
    blocks, n = [], 0
    for b in article["blocks"]:
        blocks.append(b)
        if b[0] == "p":
            n += 1
            if n == 3 and also:
                blocks.append(("also", also))
            if n == 5 and ad:
                blocks.append(("ad",))
    return Article(article, blocks=blocks)


# ---- HTML, as typed into an editor

def to_html(article, h=2, figure="html5"):
    out, notes = [], []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(f"<p>{html_inline(b[1])}</p>")
        elif b[0] == "h":
            out.append(f"<h{h}>{html_inline(b[2])}</h{h}>")
        elif b[0] == "quote":
            out.append("<blockquote>" + "".join(f"<p>{html_inline(t)}</p>" for t in b[1]) + "</blockquote>")
        elif b[0] in ("ul", "ol"):
            out.append(f"<{b[0]}>\n" + "\n".join(f"<li>{html_inline(t)}</li>" for t in b[1]) + f"\n</{b[0]}>")
        elif b[0] == "table":
            head = "<tr>" + "".join(f"<th>{html_inline(c)}</th>" for c in b[1][0]) + "</tr>"
            rows = "".join("<tr>" + "".join(f"<td>{html_inline(c)}</td>" for c in r) + "</tr>\n" for r in b[1][1:])
            out.append(f"<table>\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>")
        elif b[0] == "fig":
            cap = html_inline(b[2] + (" " + b[3] if b[3] else ""))
            out.append(f'<figure><img src="/images/{b[1]}" alt="" width="1200" height="800"><figcaption>{cap}</figcaption></figure>')
        elif b[0] == "pull":
            out.append(f'<aside class="pullquote"><p>{html_inline(b[1])}</p></aside>')
        elif b[0] == "also":
            out.append('<p><strong>Read also:</strong> ' + "; ".join(f'<a href="{u}">{html.escape(t, quote=False)}</a>' for t, u in b[1]) + "</p>")
        elif b[0] == "ad":
            out.append('<div class="ad"><p>Advertisement</p><ins class="adsbygoogle" data-ad-client="ca-pub-0000000000000000" data-ad-slot="1234567890"></ins></div>')
        elif b[0] == "fn":
            notes.append(f'<li id="fn{b[1]}">{html_inline(b[2])}</li>')
    if notes:
        out.append('<hr>\n<ol class="footnotes">\n' + "\n".join(notes) + "\n</ol>")
    return "\n\n".join(out)


# ---- WordPress blocks

def to_wp(article, footnotes="html"):
    """Block markup as the WordPress editor writes it. Returns (content, footnotes for the post's meta)."""
    import uuid
    out, notes = [], []
    ids = {b[1]: str(uuid.uuid5(uuid.NAMESPACE_URL, article["id"] + str(b[1]))) for b in article["blocks"] if b[0] == "fn"}
    def fn(n):
        return f'<sup data-fn="{ids[n]}" class="fn"><a href="#{ids[n]}" id="{ids[n]}-link">{n}</a></sup>'
    hi = lambda t: html_inline(t, fn)
    def wrap(name, inner, attrs=""):
        out.append(f"<!-- wp:{name}{' ' + attrs if attrs else ''} -->\n{inner}\n<!-- /wp:{name} -->")
    for b in article["blocks"]:
        if b[0] == "p":
            wrap("paragraph", f"<p>{hi(b[1])}</p>")
        elif b[0] == "h":
            wrap("heading", f'<h2 class="wp-block-heading">{hi(b[2])}</h2>')
        elif b[0] == "quote":
            wrap("quote", '<blockquote class="wp-block-quote">' + "".join(f"<!-- wp:paragraph -->\n<p>{hi(t)}</p>\n<!-- /wp:paragraph -->" for t in b[1]) + "</blockquote>")
        elif b[0] in ("ul", "ol"):
            items = "\n".join(f"<!-- wp:list-item -->\n<li>{hi(t)}</li>\n<!-- /wp:list-item -->" for t in b[1])
            wrap("list", f"<{b[0]}>{items}</{b[0]}>", '{"ordered":true}' if b[0] == "ol" else "")
        elif b[0] == "table":
            head = "<tr>" + "".join(f"<th>{hi(c)}</th>" for c in b[1][0]) + "</tr>"
            rows = "".join("<tr>" + "".join(f"<td>{hi(c)}</td>" for c in r) + "</tr>" for r in b[1][1:])
            wrap("table", f'<figure class="wp-block-table"><table><thead>{head}</thead><tbody>{rows}</tbody></table></figure>')
        elif b[0] == "fig":
            cap = hi(b[2] + (" " + b[3] if b[3] else ""))
            wrap("image", f'<figure class="wp-block-image size-large"><img src="/wp-content/uploads/{b[1]}" alt=""/><figcaption class="wp-element-caption">{cap}</figcaption></figure>', '{"sizeSlug":"large"}')
        elif b[0] == "pull":
            wrap("pullquote", f'<figure class="wp-block-pullquote"><blockquote><p>{hi(b[1])}</p></blockquote></figure>')
        elif b[0] == "also":
            links = "".join(f'<li><a href="{u}">{html.escape(t, quote=False)}</a></li>' for t, u in b[1])
            wrap("group", '<div class="wp-block-group has-background" style="padding:1em"><!-- wp:paragraph -->\n<p><strong>Read also</strong></p>\n<!-- /wp:paragraph -->\n'
                 '<!-- wp:latest-posts {"postsToShow":3,"displayPostContent":true,"excerptLength":24,"displayPostDate":true} /--></div>', '{"layout":{"type":"constrained"}}')
        elif b[0] == "ad":
            wrap("html", '<div class="advert"><span>Advertisement</span><ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-0000000000000000" data-ad-slot="1234567890"></ins><script>(adsbygoogle = window.adsbygoogle || []).push({});</script></div>')
        elif b[0] == "fn":
            notes.append({"content": html_inline(b[2]), "id": ids[b[1]]})
    if notes:
        out.append("<!-- wp:footnotes /-->")
    return "\n\n".join(out), notes


def to_wp_classic(article):
    """As the old editor stored it: paragraphs are blank lines, pictures are [caption] shortcodes."""
    out = []
    for b in article["blocks"]:
        one = Article(article, blocks=[b])
        if b[0] == "p":
            out.append(html_inline(b[1]))
        elif b[0] == "fig":
            cap = html_inline(b[2] + (" " + b[3] if b[3] else ""))
            out.append(f'[caption id="attachment_{len(out)}" align="aligncenter" width="1024"]<img class="size-large" src="/wp-content/uploads/{b[1]}" alt="" width="1024" height="683" /> {cap}[/caption]')
        else:
            out.append(to_html(one))
    return "\n\n".join(out)


# ---- Markdown of several dialects

def to_markdown(article, h=2, figure="html", tables=True, footnotes=True):
    fn = (lambda n: f"[^{n}]")
    mi = lambda t: inline(t, str, lambda s: f"*{s}*", lambda s: f"**{s}**", lambda x, u: f"[{x}]({u})", fn)
    out, notes = [], []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(mi(b[1]))
        elif b[0] == "h":
            out.append("#" * h + " " + mi(b[2]))
        elif b[0] == "quote":
            out.append("\n>\n".join("> " + mi(t) for t in b[1]))
        elif b[0] == "ul":
            out.append("\n".join("- " + mi(t) for t in b[1]))
        elif b[0] == "ol":
            out.append("\n".join(f"{i}. " + mi(t) for i, t in enumerate(b[1], 1)))
        elif b[0] == "table":
            if tables:
                out.append("\n".join(["| " + " | ".join(b[1][0]) + " |", "| " + " | ".join("---" for _ in b[1][0]) + " |"]
                                     + ["| " + " | ".join(r) + " |" for r in b[1][1:]]))
            else:
                out.append(to_html(Article(article, blocks=[b])))
        elif b[0] == "fig":
            cap = b[2] + (" " + b[3] if b[3] else "")
            if figure == "hugo":
                out.append('{{< figure src="/images/%s" caption="%s" >}}' % (b[1], cap.replace('"', '\\"')))
            elif figure == "pandoc":
                out.append(f"![{mi(cap)}](images/{b[1]})")
            else:
                out.append(to_html(Article(article, blocks=[b])))
        elif b[0] == "pull":
            out.append(to_html(Article(article, blocks=[b])))
        elif b[0] == "also":
            out.append("> **Read also:** " + "; ".join(f"[{t}]({u})" for t, u in b[1]))
        elif b[0] == "ad":
            out.append(to_html(Article(article, blocks=[b])))
        elif b[0] == "fn":
            notes.append(f"[^{b[1]}]: {mi(b[2])}")
    return "\n\n".join(out + notes) + "\n"


# ---- reStructuredText

def to_rst(article, adorn="-"):
    ri = lambda t: inline(t, lambda s: s.replace("\\", "\\\\").replace("*", "\\*"), lambda s: f"*{s}*", lambda s: f"**{s}**",
                          lambda x, u: f"`{x.replace('*', '')} <{u}>`__" if u.startswith("http") else x.replace("*", ""), lambda n: f"\\ [#f{n}]_")
    out, notes = [], []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(ri(b[1]))
        elif b[0] == "h":
            out.append(b[2] + "\n" + adorn * len(b[2]))
        elif b[0] == "quote":
            out.append("\n\n".join("    " + ri(t) for t in b[1]))
        elif b[0] in ("ul", "ol"):
            out.append("\n".join(("- " if b[0] == "ul" else "#. ") + ri(t) for t in b[1]))
        elif b[0] == "table":
            out.append(".. list-table::\n   :header-rows: 1\n\n" + "\n".join("\n".join(("   * - " if i == 0 else "     - ") + ri(c) for i, c in enumerate(r)) for r in b[1]))
        elif b[0] == "fig":
            out.append(f".. figure:: /images/{b[1]}\n\n   " + ri(b[2] + (" " + b[3] if b[3] else "")))
        elif b[0] == "pull":
            out.append(".. pull-quote::\n\n   " + ri(b[1]))
        elif b[0] == "also":
            out.append(".. seealso::\n\n" + "\n".join(f"   - `{t} <{u}>`__" for t, u in b[1]))
        elif b[0] == "fn":
            notes.append(f".. [#f{b[1]}] {ri(b[2])}")
    return "\n\n".join(out + ([".. rubric:: Footnotes"] if notes else []) + notes) + "\n"


# ---- wikis

def to_mediawiki(article):
    mi = lambda t: inline(t, str, lambda s: f"''{s}''", lambda s: f"'''{s}'''", lambda x, u: f"[{u} {x}]" if u.startswith("http") else x,
                          lambda n: "<ref>" + mi(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "</ref>")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(mi(b[1]))
        elif b[0] == "h":
            out.append(f"== {mi(b[2])} ==")
        elif b[0] == "quote":
            out.append("<blockquote>" + "\n\n".join(mi(t) for t in b[1]) + "</blockquote>")
        elif b[0] in ("ul", "ol"):
            out.append("\n".join(("* " if b[0] == "ul" else "# ") + mi(t) for t in b[1]))
        elif b[0] == "table":
            out.append('{| class="wikitable"\n' + "\n|-\n".join("\n".join(("! " if i == 0 else "| ") + mi(c) for c in r) for i, r in enumerate(b[1])) + "\n|}")
        elif b[0] == "fig":
            out.append(f"[[File:{b[1]}|thumb|{mi(b[2] + (' ' + b[3] if b[3] else ''))}]]")
    return "\n\n".join(out) + "\n"


def to_dokuwiki(article):
    di = lambda t: inline(t, str, lambda s: f"//{s}//", lambda s: f"**{s}**", lambda x, u: f"[[{u}|{x}]]" if u.startswith("http") else x,
                          lambda n: "((" + di(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "))")
    out = ["====== " + article["title"] + " ======"]
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(di(b[1]))
        elif b[0] == "h":
            out.append("===== " + b[2] + " =====")
        elif b[0] == "quote":
            out.append("\n".join("> " + di(t) for t in b[1]))
        elif b[0] in ("ul", "ol"):
            out.append("\n".join("  " + ("* " if b[0] == "ul" else "- ") + di(t) for t in b[1]))
        elif b[0] == "table":
            out.append("\n".join(("^ " + " ^ ".join(r) + " ^") if i == 0 else ("| " + " | ".join(r) + " |") for i, r in enumerate(b[1])))
    return "\n\n".join(out) + "\n"


# ---- SPIP

def to_spip(article):
    si = lambda t: inline(t, str, lambda s: "{" + s + "}", lambda s: "{{" + s + "}}", lambda x, u: f"[{x}->{u}]" if u.startswith("http") else x,
                          lambda n: "[[" + si(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "]]")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(si(b[1]))
        elif b[0] == "h":
            out.append("{{{" + si(b[2]) + "}}}")
        elif b[0] == "quote":
            out.append("<quote>\n" + "\n\n".join(si(t) for t in b[1]) + "\n</quote>")
        elif b[0] in ("ul", "ol"):
            out.append("\n".join(("-* " if b[0] == "ul" else "-# ") + si(t) for t in b[1]))
        elif b[0] == "table":
            out.append("\n".join("| " + " | ".join(("{{" + c + "}}") if i == 0 else si(c) for c in r) + " |" for i, r in enumerate(b[1])))
    return "\n\n".join(out) + "\n"


# ---- LaTeX, Texinfo, DocBook, LinuxDoc, AsciiDoc

def tex_quotes(t):
    return re.sub(r'"([^"]*)"', r"``\1''", t)


def to_latex(article):
    esc = lambda s: re.sub(r"([%&$#_{}])", r"\\\1", tex_quotes(s))
    li = lambda t: inline(tex_quotes(t), lambda s: re.sub(r"([%&$#_{}])", r"\\\1", s), lambda s: f"\\emph{{{s}}}", lambda s: f"\\textbf{{{s}}}", lambda x, u: x,
                          lambda n: "\\footnote{" + li(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "}")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(li(b[1]))
        elif b[0] == "h":
            out.append(f"\\section{{{li(b[2])}}}")
        elif b[0] == "quote":
            out.append("\\begin{quote}\n" + "\n\n".join(li(t) for t in b[1]) + "\n\\end{quote}")
        elif b[0] in ("ul", "ol"):
            env = "itemize" if b[0] == "ul" else "enumerate"
            out.append(f"\\begin{{{env}}}\n" + "\n".join("\\item " + li(t) for t in b[1]) + f"\n\\end{{{env}}}")
        elif b[0] == "table":
            out.append("\\begin{tabular}{" + "l" * len(b[1][0]) + "}\n" + "\n".join(" & ".join(li(c) for c in r) + " \\\\" for r in b[1]) + "\n\\end{tabular}")
    return "\n\n".join(out) + "\n"


def to_texinfo(article, chapter="section"):
    ti = lambda t: inline(tex_quotes(t), lambda s: re.sub(r"([@{}])", r"@\1", s), lambda s: f"@emph{{{s}}}", lambda s: f"@strong{{{s}}}", lambda x, u: x,
                          lambda n: "@footnote{" + ti(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "}")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(ti(b[1]))
        elif b[0] == "h":
            out.append(f"@{chapter} {ti(b[2])}")
        elif b[0] == "quote":
            out.append("@quotation\n" + "\n\n".join(ti(t) for t in b[1]) + "\n@end quotation")
        elif b[0] in ("ul", "ol"):
            env = "itemize @bullet" if b[0] == "ul" else "enumerate"
            out.append(f"@{env}\n" + "\n".join("@item " + ti(t) for t in b[1]) + f"\n@end {env.split()[0]}")
    return "\n\n".join(out) + "\n"


def to_docbook(article):
    di = lambda t: inline(t, html.escape, lambda s: f"<emphasis>{s}</emphasis>", lambda s: f'<emphasis role="bold">{s}</emphasis>',
                          lambda x, u: f'<ulink url="{u}">{x}</ulink>' if u.startswith("http") else x,
                          lambda n: "<footnote><para>" + di(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)) + "</para></footnote>")
    out, depth = [], 0
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(f"<para>{di(b[1])}</para>")
        elif b[0] == "h":
            out.append(("</section>" if depth else "") + f"<section><title>{di(b[2])}</title>")
            depth = 1
        elif b[0] == "quote":
            out.append("<blockquote>" + "".join(f"<para>{di(t)}</para>" for t in b[1]) + "</blockquote>")
        elif b[0] in ("ul", "ol"):
            env = "itemizedlist" if b[0] == "ul" else "orderedlist"
            out.append(f"<{env}>" + "".join(f"<listitem><para>{di(t)}</para></listitem>" for t in b[1]) + f"</{env}>")
        elif b[0] == "table":
            n = len(b[1][0])
            row = lambda r: "<row>" + "".join(f"<entry>{di(c)}</entry>" for c in r) + "</row>"
            out.append(f'<informaltable><tgroup cols="{n}"><thead>{row(b[1][0])}</thead><tbody>' + "".join(row(r) for r in b[1][1:]) + "</tbody></tgroup></informaltable>")
    return "\n".join(out) + ("</section>" if depth else "") + "\n"


def to_linuxdoc(article):
    li = lambda t: inline(t, lambda s: html.escape(s, quote=False), lambda s: f"<em>{s}</em>", lambda s: f"<bf>{s}</bf>", lambda x, u: f'<htmlurl url="{u}" name="{x}">', lambda n: f"[{n}]")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append("<p>\n" + li(b[1]))
        elif b[0] == "h":
            out.append(f"<sect>{li(b[2])}")
        elif b[0] == "quote":
            out.append("<quote>\n" + "\n\n".join(li(t) for t in b[1]) + "\n</quote>")
        elif b[0] in ("ul", "ol"):
            env = "itemize" if b[0] == "ul" else "enum"
            out.append(f"<{env}>\n" + "\n".join("<item>" + li(t) for t in b[1]) + f"\n</{env}>")
    return "\n\n".join(out) + "\n"


def to_asciidoc(article):
    ai = lambda t: inline(t, str, lambda s: f"_{s}_", lambda s: f"*{s}*", lambda x, u: f"{u}[{x}]" if u.startswith("http") else x,
                          lambda n: "footnote:[" + ai(next(b[2] for b in article["blocks"] if b[0] == "fn" and b[1] == n)).replace("]", "\\]") + "]")
    out = []
    for b in article["blocks"]:
        if b[0] == "p":
            out.append(ai(b[1]))
        elif b[0] == "h":
            out.append("== " + ai(b[2]))
        elif b[0] == "quote":
            out.append("____\n" + "\n\n".join(ai(t) for t in b[1]) + "\n____")
        elif b[0] in ("ul", "ol"):
            out.append("\n".join(("* " if b[0] == "ul" else ". ") + ai(t) for t in b[1]))
        elif b[0] == "table":
            out.append("|===\n" + "\n".join(" ".join("|" + c for c in r) + ("\n" if i == 0 else "") for i, r in enumerate(b[1])) + "\n|===")
        elif b[0] == "fig":
            out.append(f".{ai(b[2] + (' ' + b[3] if b[3] else ''))}\nimage::{b[1]}[]")
    return "\n\n".join(out) + "\n"


# ---- gold

def gold_blocks(article, title=True):
    """The article's text, one block an entry: title, sub-headings, paragraphs, items, quotations, rows, footnotes."""
    out = [article["title"]] if title else []
    notes = []
    for b in article["blocks"]:
        if b[0] in ("p", "pull"):
            out.append(plain(b[1]))
        elif b[0] == "h":
            out.append(plain(b[2]))
        elif b[0] in ("quote", "ul", "ol"):
            out += [plain(t) for t in b[1]]
        elif b[0] == "table":
            out += ["\t".join(plain(c) for c in r) for r in b[1]]
        elif b[0] == "fn":
            notes.append(plain(b[2]))
    return out + notes


def captions(article):
    return [plain(b[2]) + (" " + plain(b[3]) if b[3] else "") for b in article["blocks"] if b[0] == "fig"]


# ---- what a builder hands over

def emit(raw, name, page, article, **about):
    """Writes a page as the engine made it, and beside it what went in, for finish.py."""
    import json
    os.makedirs(raw, exist_ok=True)
    with open(os.path.join(raw, name + ".html"), "wb") as f:
        f.write(page if isinstance(page, bytes) else page.encode("utf-8"))
    about.setdefault("encoding", "utf-8")
    about["article"] = article["id"] if article else None
    about["title"] = about.get("title", article["title"] if article else None)
    with open(os.path.join(raw, name + ".json"), "w", encoding="utf-8") as f:
        json.dump(about, f, ensure_ascii=False, indent=1)


def teasers(found, article, n, pool=None):
    """N other articles, as a site would offer them."""
    ids = [i for i in (pool or found) if i != article["id"] and found[i].lang == article.lang] or [i for i in found if i != article["id"]]
    start = sum(article["id"].encode()) % len(ids)
    return [found[ids[(start + k * 3) % len(ids)]] for k in range(n)]


def curly(article):
    """The article with the quotation marks and dashes of a typesetter."""
    def one(t):
        t = re.sub(r'(^|[\s(\[>*])"', "\\1“", t).replace('"', "”")
        t = re.sub(r"(^|[\s(\[>*“])'", "\\1‘", t).replace("'", "’")
        return t
    def deep(x):
        return one(x) if isinstance(x, str) else [deep(y) for y in x] if isinstance(x, list) else x
    blocks = [(b[0],) + (b[1:] if b[0] in ("ad", "also") else tuple(deep(y) for y in b[1:])) for b in article["blocks"]]
    return Article(article, title=one(article["title"]), teaser=one(article["teaser"]), blocks=blocks)
