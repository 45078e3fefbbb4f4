"""Names and contents for the random walk, drawn from its one source of chance."""
from service import ARTICLES

SOURCES = [b"Alpha Post", b"beta", b"gamma", b"the-delta", b"\xc3\xa9psilon", b"zeta\xff"]
PLAIN = [b"essay", b"report", b"a letter", b"The U.S. and Iran", b"news", b"column"]
STRANGE = [b"\xff\xfe", b"new\nline", b"<b>&amp;", b"-rf", b"%s%n", b"'quo\"te", b"e\xcc\x81", b"\xe2\x80\xaertl", b" ", b"\\xNN", b"tab\t"]
ENDINGS = [b".txt"] * 6 + [b".md"] * 3 + [b""]
NO_DOCUMENTS = [b".hidden.txt", b"#draft.txt", b"essay.txt~", b"load.txt.part", b"x.crdownload", b".essay.txt.swp", b"README.md", b"t.tmp"]
FOREIGN = [b"pages.zip", b"paper.pdf"]
# The first bytes of a file are never overwritten and never half cut off: its front matter stays whole.
HEAD = 250


def name(rng):
    draw = rng.random()
    if draw < 0.08:
        return rng.choice(NO_DOCUMENTS)
    if draw < 0.12:
        return rng.choice(FOREIGN)
    stem = rng.choice(STRANGE) if draw < 0.25 else rng.choice(PLAIN)
    return b"%s-%d%s" % (stem, rng.randrange(1000), rng.choice(ENDINGS))


def folder_name(rng):
    return rng.choice([b"2019", b"2020", b"sub", b"x.txt", b"README-folder", b"draft~", b".hid", b"n\xf1", b"deep"]) + b"%d" % rng.randrange(20)


def sentences(rng, count):
    return " ".join(f"{rng.choice(ARTICLES)} This was said on day {rng.randrange(100000)}." for _ in range(count))


def more(rng):
    return ("\n\n" + sentences(rng, rng.randrange(1, 3)) + "\n").encode()


def content(rng):
    """An article as a rule; now and then nothing, what is no text, or another encoding."""
    draw = rng.random()
    if draw < 0.03:
        return b""
    if draw < 0.05:
        return b"\x00\x01\x02\xff" * 80
    text = sentences(rng, rng.randrange(4, 9)) + "\n"
    if draw < 0.35:
        text = f"---\ntitle: Title {rng.randrange(50)}\ndate: 20{rng.randrange(18, 25)}-0{rng.randrange(1, 10)}-11\n---\n\n" + text
    if draw < 0.38:
        return b"\xff\xfe" + text.encode("utf-16-le")
    if draw < 0.42:
        return text.encode() + b"Caf\xe9 de Damas, na\xefve and d\xe9j\xe0 vu, as it was said in the old part of the city.\n"
    return text.encode()


def source_yaml(rng, files):
    """A description of a source; `files` are paths in its folder."""
    if rng.random() < 0.3:
        return rng.choice([b"name: [unclosed\n", b"\x00\x01", b"published: yes\nnme: x\n", b"", b"- a\n- b\n", b"name: {}\n\tx\n"])
    lines = [f"name: The Source {rng.randrange(9)}"]
    if rng.random() < 0.3:
        lines.append("guests: [Guest]")
    dated = [path for path in files if path.isascii() and path.decode().replace("-", "").replace(".", "").replace("/", "").isalnum()]
    if dated and rng.random() < 0.6:
        lines.append("published:")
        for path in sorted({rng.choice(dated) for _ in range(3)}):
            lines.append(f"  {path.decode()}: 20{rng.randrange(17, 25)}-0{rng.randrange(1, 10)}-2{rng.randrange(10)}")
    return "\n".join(lines).encode() + b"\n"
