"""Pages of document converters: pandoc, LaTeX2HTML, texi2html, LinuxDoc, DocBook XSL, Asciidoctor. Arguments: CONTENT RAW WORK.

Needs Debian's pandoc, latex2html, texi2html, linuxdoc-tools, docbook-xsl, docbook-xml, xsltproc, asciidoctor. Each page is one
chapter or the whole of a small collection, as the program cuts it; what it writes before and after is left as it is."""
import glob
import html
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = sys.argv[1:4]
A = c.articles(folder)


def fresh(name):
    path = os.path.join(work, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def package(name):
    return subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True).stdout


def run(*args, cwd, **more):
    subprocess.run(args, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, HOME=work, **more))


# pandoc, its own templates
d = fresh("pandoc")
for page, article, options, about in [
        ("pandoc-html5-half-measures", "half-measures", ["-t", "html5", "--toc"], "table of contents, footnotes, the template's style sheet inline"),
        ("pandoc-html5-interview-river", "interview-river", ["-t", "html5"], "an interview"),
        ("pandoc-html4-market-day", "market-day", ["-t", "html4", "--number-sections", "--toc"], "numbered sections, captions"),
        ("pandoc-html5-coverage-maps", "coverage-maps", ["-t", "html5"], "saved as UTF-16 with a byte order mark")]:
    a = A[article]
    with open(os.path.join(d, article + ".md"), "w") as f:
        f.write(f"---\ntitle: {a['title']!r}\nauthor: {a['author']}\ndate: {a['date']}\nlang: en-GB\ndescription: {a['teaser']!r}\nkeywords: [{', '.join(a['tags'])}]\n---\n\n".replace("\\'", "''") + c.to_markdown(a, figure="pandoc"))
    run("pandoc", "-s", *options, article + ".md", "-o", page + ".html", cwd=d)
    c.emit(raw, page, open(os.path.join(d, page + ".html"), "rb").read(), a, engine="pandoc", version=package("pandoc"), theme="default." + options[1], source=None, url=None, author=a["author"], published=a["date"], notes=about,
           numbered="--number-sections" in options)

# LaTeX2HTML: a small report of several chapters, one page each
d = fresh("latex2html")
chapters = ["border-strip", "kobani-years", "trial-assad", "tram-line"]
with open(os.path.join(d, "notes.tex"), "w") as f:
    f.write("\\documentclass{report}\n\\usepackage[utf8]{inputenc}\n\\title{Notes from Four Frontiers}\n\\author{A. Compiler}\n\\begin{document}\n\\maketitle\n\\tableofcontents\n"
            + "\n".join(f"\\chapter{{{c.tex_quotes(A[x]['title'])}}}\n" + c.to_latex(A[x]) for x in chapters) + "\\end{document}\n")
run("latex2html", "-no_images", "-split", "3", "-html_version", "4.0,utf8", "-address", "Port Ellery", "notes.tex", cwd=d)
for article in ["border-strip", "tram-line"]:
    a = A[article]
    for path in sorted(glob.glob(os.path.join(d, "notes", "*.html"))):
        text = open(path, "rb").read()
        if b"<H1>" in text and a["blocks"][0][1][:40].encode() in text.replace(b"\n", b" "):
            c.emit(raw, "latex2html-" + article, text, a, engine="latex2html", version=package("latex2html"), theme="default", source="Notes from Four Frontiers", url=None, author=None, published=None, notes="a chapter of a report; navigation above and below")
            break

# texi2html: chapters of a small manual
d = fresh("texi2html")
chapters = ["bees-column", "chess-bus", "harbour-dredging"]
with open(os.path.join(d, "almanac.texi"), "w") as f:
    f.write("\\input texinfo\n@setfilename almanac.info\n@settitle An Almanac\n@node Top\n@top An Almanac\n\n@menu\n" + "".join(f"* {x}::\n" for x in chapters) + "@end menu\n\n"
            + "".join(f"@node {x}\n@chapter {A[x]['title']}\n\n{c.to_texinfo(A[x])}\n" for x in chapters) + "@bye\n")
run("texi2html", "--split=chapter", "--output=out", "almanac.texi", cwd=d)
a = A["bees-column"]
for path in sorted(glob.glob(os.path.join(d, "out", "*.html"))):
    text = open(path, "rb").read()
    if b"night nurse" in text:
        c.emit(raw, "texi2html-bees-column", text, a, engine="texi2html", version=package("texi2html"), theme="default", source="An Almanac", url=None, author=None, published=None, notes="a chapter of a manual; chapter number in the heading")

# LinuxDoc: an article of the 1990s, cut at its sections
d = fresh("linuxdoc")
a = A["interview-river"]
with open(os.path.join(d, "interview.sgml"), "w") as f:
    f.write(f"<!doctype linuxdoc system>\n<article>\n<title>{html.escape(a['title'], quote=False)}\n<author>{a['author']}\n<date>{a['date']}\n<abstract>\n{html.escape(a['teaser'], quote=False)}\n</abstract>\n<toc>\n<sect>The conversation\n" + c.to_linuxdoc(a) + "</article>\n")
run("linuxdoc", "-B", "html", "--split=0", "interview.sgml", cwd=d)
c.emit(raw, "linuxdoc-interview-river", open(os.path.join(d, "interview.html"), "rb").read(), a, engine="linuxdoc", version=package("linuxdoc-tools"), theme="default", source=None, url=None, author=a["author"], published=a["date"],
       notes="an abstract, an engine's section heading with number, contents", extra_after_title=[a["teaser"], "1. The conversation"])

# DocBook XSL: chunks of a collection
d = fresh("docbook")
chapters = ["sanctions-table", "faq-isis", "base-on-the-coast"]
with open(os.path.join(d, "book.xml"), "w") as f:
    f.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "http://www.oasis-open.org/docbook/xml/4.5/docbookx.dtd">\n<book><title>Three Explainers</title><bookinfo><author><firstname>Mikael</firstname><surname>Strand</surname></author></bookinfo>'
            + "".join(f"<chapter><title>{html.escape(A[x]['title'])}</title>{c.to_docbook(A[x])}</chapter>" for x in chapters) + "</book>")
run("xsltproc", "--nonet", "--stringparam", "base.dir", "out/", "--stringparam", "chunk.section.depth", "0", "/usr/share/xml/docbook/stylesheet/docbook-xsl/xhtml/chunk.xsl", "book.xml", cwd=d)
for n, article in [(1, "sanctions-table"), (2, "faq-isis")]:
    c.emit(raw, "docbook-" + article, open(os.path.join(d, "out", f"ch0{n}.html"), "rb").read(), A[article], engine="docbook-xsl", version=package("docbook-xsl"), theme="xhtml/chunk", source="Three Explainers", url=None, author=None, published=None,
           notes="a chapter of a book; navigation above and below, contents of the chapter; one line of markup, as the style sheets write it")

# Asciidoctor
d = fresh("asciidoctor")
a = A["returning-home"]
with open(os.path.join(d, "home.adoc"), "w") as f:
    f.write(f"= {a['title']}\n{a['author']} <hlm@mail.example>\n{a['date']}\n:toc: left\n:nofooter!:\n:description: {a['teaser']}\n:keywords: {', '.join(a['tags'])}\n\n" + c.to_asciidoc(a))
run("asciidoctor", "-a", "linkcss", "home.adoc", cwd=d)
c.emit(raw, "asciidoctor-returning-home", open(os.path.join(d, "home.html"), "rb").read(), a, engine="asciidoctor", version=package("asciidoctor"), theme="default", source=None, url=None, author=a["author"], published=a["date"], notes="table of contents at the left; author's mail address; last-updated line")
