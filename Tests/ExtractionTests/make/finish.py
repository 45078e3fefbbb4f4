"""Turns what the builders left in RAW into PAGES: NAME.html, NAME.txt, NAME.json, NAME.captions.txt. Arguments: CONTENT RAW PAGES REPORT.

The gold text starts from what was fed to the engine, block by block. Each block is then looked for in the page, in order, by its
words alone; the page's own characters (typographic quotes, dashes, section numbers of headings) replace the fed ones. Whatever is not found word for
word goes into REPORT, to be looked at by hand.
"""
import glob
import json
import os
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
import content as c
import lxml.html

folder, raw, pages, report = sys.argv[1:5]
A = c.articles(folder)
WORD = re.compile(r"\w+")
UTF16 = {"pandoc-html5-coverage-maps": "utf-16-le", "pelican-notmyidea-football-corries": "utf-16-le", "jekyll-minima-chess-bus": "utf-16-be"}  # saved as UTF-16 with a byte order mark
NO_DECLARATION = {"blosxom-kobani-years"}  # saved without its meta element, UTF-8


def key(text):
    return " ".join(WORD.findall(text.lower()))


def leaf_texts(root):
    """(key, text) of every element's text, whitespace folded, in document order; footnote marks in brackets."""
    out = []
    for e in root.iter():
        if not isinstance(e.tag, str) or e.tag in ("script", "style", "head", "html", "body"):
            continue
        text = re.sub(r"\s+", " ", "".join(e.itertext())).strip()
        if 0 < len(text) < 6000:
            out.append((key(text), text))
    return out


def whole_text(root):
    return re.sub(r"\s+", " ", " ".join(t for t in root.itertext()))


def brackets(root):
    """Footnote marks become [n], back references go; only in the copy that the gold is read from."""
    for sup in list(root.iter("sup")) + [e for e in root.iter("a", "span") if "footnote-reference" in (e.get("class") or "")]:
        text = "".join(sup.itertext()).strip()
        if re.fullmatch(r"\[?\d+\]?", text):
            for child in list(sup):
                sup.remove(child)
            sup.text = "[" + text.strip("[]") + "]"
    for e in list(root.iter("a")):
        text = "".join(e.itertext()).strip()
        if text in ("¶", "#", "↩", "↩︎", "↩\ufe0e", "\uf0c1", ""):
            tail = e.tail or ""
            for child in list(e):
                e.remove(child)
            e.text = ""
    for e in root.iter("script", "style"):
        e.text = ""


os.makedirs(pages, exist_ok=True)
for old in glob.glob(os.path.join(pages, "*")):
    os.unlink(old)
out = open(report, "w")
for path in sorted(glob.glob(os.path.join(raw, "*.json"))):
    name = os.path.basename(path)[:-5]
    about = json.load(open(path))
    data = open(os.path.join(raw, name + ".html"), "rb").read()
    text = data.decode(about["encoding"])
    if name in NO_DECLARATION:
        text = re.sub(r"(?i)\s*<meta http-equiv=.content-type[^>]*>", "", text)
        data = text.encode("utf-8")
        about["notes"] += "; saved without its declaration of the encoding, the bytes are UTF-8"
    if name in UTF16:
        data = ("\ufeff" + text).encode(UTF16[name])
        about["encoding"] = "utf-16"
        about["notes"] += "" if "UTF-16" in about["notes"] else "; saved as UTF-16 with a byte order mark"
        about["notes"] += ", " + ("little" if "le" in UTF16[name][-2:] else "big") + " endian; a meta element still says utf-8"
    with open(os.path.join(pages, name + ".html"), "wb") as f:
        f.write(data)
    a = A[about["article"]] if about["article"] else None
    gold, captions = [], []
    root = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    brackets(root)
    if a:
        if about["encoding"].startswith(("windows", "iso")) and a.lang == "en" and about["engine"] != "htp" or name == "blosxom-kobani-years":
            a = c.curly(a)
        blocks = c.gold_blocks(a)
        if about.get("standfirst"):
            blocks.insert(1, about["standfirst"])
        if about.get("notes_heading"):
            blocks.insert(len(blocks) - sum(b[0] == "fn" for b in a["blocks"]), about["notes_heading"])
        for i, extra in enumerate(about.get("extra_after_title", [])):
            blocks.insert(1 + i, extra)
        leaves = leaf_texts(root)
        everything = key(whole_text(root))
        for b in blocks:
            k = key(b)
            found = [t for q, t in leaves if q == k]
            if not found:  # a heading with the number that the engine put before it
                numbered = [t for q, t in leaves if re.fullmatch(r"(chapter )?(\d+ )+" + re.escape(k), q)]
                if numbered:
                    found = [re.sub(r"^(Chapter|chapter)\s+", lambda m: m[0], numbered[-1])]
            if found:
                best = min(found, key=len)
                gold.append("\t".join(b.split("\t")) if "\t" in b else best)
            elif "\t" in b and all(any(q == key(cell) for q, _ in leaves) for cell in b.split("\t")):
                gold.append(b)
            elif k in everything:
                gold.append(b)
                out.write(f"{name}: inside a larger element: {b[:90]}\n")
            else:
                gold.append(b)
                out.write(f"{name}: NOT FOUND: {b[:90]}\n")
        for cap in c.captions(a):
            k = key(cap)
            found = [t for q, t in leaves if q == k]
            captions.append(min(found, key=len) if found else cap)
            if not found and k not in everything:
                out.write(f"{name}: caption NOT FOUND: {cap[:90]}\n")
        words = everything.split()
        half = sum(1 for b in blocks if key(b) in everything)
        if key(a["title"]) not in everything:
            out.write(f"{name}: title not on the page\n")
    with open(os.path.join(pages, name + ".txt"), "w", encoding="utf-8") as f:
        f.write("".join(line + "\n" for line in gold))
    if captions:
        with open(os.path.join(pages, name + ".captions.txt"), "w", encoding="utf-8") as f:
            f.write("".join(line + "\n" for line in captions))
    # only what the page itself states
    author, published = about.get("author"), about.get("published")
    if author and author.lower() not in text.lower():
        out.write(f"{name}: author not stated: {author}\n")
        author = None
    if published:
        import datetime
        d = datetime.date.fromisoformat(published)
        month = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"][d.month - 1]
        forms = [published, f"{d:%B} {d.day}, {d.year}", f"{d.day} {d:%B} {d.year}", f"{d.day} {d:%b} {d.year}", f"{d:%b} {d.day}, {d.year}", f"{d.day:02} {d:%b} {d.year}", f"{d:%d %B %Y}", f"{d.day} {month} {d.year}", f"{d.day} juin", f"{d:%b} {d.day:2} ",
                 "".join(f"{d.day}{s} {d:%B} {d.year}" for s in ["th" if 10 < d.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10, "th")])]
        if not any(x in text for x in forms):
            out.write(f"{name}: date not stated: {published}\n")
            published = None
    source = about.get("source")
    if source and source.replace("'", "") not in re.sub("['’]|&#39;|&#8217;|&#x27;|&#039;", "", text):
        out.write(f"{name}: source not stated: {source}\n")
        source = None
    url = about.get("url")
    if url and url not in text and url.replace("&", "&amp;") not in text:
        out.write(f"{name}: address not stated: {url}\n")
        url = None
    notes = about.get("notes", "")
    if a and any(b[0] == "pull" for b in a["blocks"]):
        notes += "; pull quotes, which repeat sentences, stand in the gold where they stand on the page"
    if about.get("standfirst"):
        notes += "; a standfirst, which is in the gold"
    title = (gold[0] if gold else None)
    m = re.match(r"^(?:Chapter )?[\d.]+\s+(.*)", title or "")
    if m and a:
        title = m[1]
    with open(os.path.join(pages, name + ".json"), "w", encoding="utf-8") as f:
        json.dump({"engine": about["engine"], "version": about["version"], "theme": about["theme"], "title": title, "author": author, "published": published, "source": source, "language": a.lang if a else "en", "url": url,
                   "encoding": about["encoding"], "index": not a, "article": about["article"], "notes": notes.replace("«", "“").replace("»", "”").strip("; ")}, f, ensure_ascii=False, indent=1)
        f.write("\n")
