"""Fault 40: texts that make a search slow."""
import resource

import service
from contents import grown, ready, reasons
from service import expect
from table import fault


def slow_texts(size):
    """Texts made for what searches and matches to be slow, of so many bytes."""
    names = "Assad Obama Putin the Kurds ISIS Turkey Russia Iran the United States Israel "
    depth = size // 6
    return {
        "names": names * (size // len(names)),
        "marks": '"' * size,
        "nested": "\u201c" * depth + "\u201d" * depth,
        "nested words": "\u201ca " * (size // 9) + "b\u201d" * (size // 9),
        "letters": "a" * size,
        "letters and spaces": "a " * (size // 2),
        "said": "said Assad that " * (size // 16),
        "not": "not never no " * (size // 13),
        "quoted": '"Assad must go," he said, ' * (size // 26),
    }


@fault(40, "texts that make a search slow", "nothing but names of actors, a million quotation marks, 10^5 quotations within each "
       "other, aaaa...; of 250 kB and of 1 MB", "time linear in the length", seconds=100, is_long=True)
def slow_searches(place):
    """The limit of 1 MiB stands in the way of more."""
    base = cold_seconds(place, "Assad must go.")
    seen = []
    for name in slow_texts(0):
        short, long = (cold_seconds(place, slow_texts(size)[name]) - base for size in (250_000, 1_000_000))
        expect(long < 25, f"1 MB of {name} take {long:.1f} s of the processor")
        # What takes no time at all is no measure.
        expect(long < 6 * max(short, 0.3), f"four times of {name} take {long / short:.1f} times as long: {short:.1f}, {long:.1f} s")
        seen.append(f"{name} {short:.1f} and {long:.1f} s")
    return ", ".join(seen)


def cold_seconds(place, text):
    """What a cold start on one article uses of the processors."""
    inbox = place.root / "slow"
    (inbox / "s").mkdir(parents=True, exist_ok=True)
    (inbox / "s/x.txt").write_text(text)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = place.run("compare", inbox, "-o", place.root / "slow-report", "--lexicons", service.PROJECT / "Lexicons")
    expect(done.returncode == 0, f"compare ended with {done.returncode}: {done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@fault(40, "the same in the service", "the texts of 1 MB, dropped at once", "all are read; bounded memory", part="b", seconds=100)
def slow_texts_in_service(place):
    before = ready(place)
    texts = slow_texts(1_000_000)
    for name, text in texts.items():
        place.drop(f"slow-{name}/x.txt", text)
    place.sync(within=180)
    kilobytes = grown(place, before, 600_000)
    place.check()
    expect(place.documents() == 5 + len(texts), f"{place.documents()} documents, unread {reasons(place)}")
    return f"{len(texts)} texts of 1 MB; the peak grew by {kilobytes} kB"
