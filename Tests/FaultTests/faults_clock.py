"""Fault 48: the clock of the day jumps."""
import calendar
import os
import pathlib
import subprocess
import time

from service import expect
from table import fault


DAY = 86_400


class Clock:
    """What the service takes for the time of day; the monotonic clock stays."""

    def __init__(self, place):
        self.file, library = place.root / "clock", place.root / "clock.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O", "-o", library, pathlib.Path(__file__).with_name("clock.c")], check=True)
        self.environment = {"LD_PRELOAD": str(library), "CLOCK_OFFSET": str(self.file), "TZ": "Europe/Berlin"}
        self.move(0)

    def move(self, seconds):
        """Sets it so many seconds ahead of the true time."""
        draft = self.file.with_suffix(".draft")
        draft.write_text(f"{seconds}\n")
        os.rename(draft, self.file)

    def set(self, *moment):
        """Sets it to a moment of UTC."""
        self.move(calendar.timegm((*moment, 0, 0, 0)) - int(time.time()))


@fault(48, "the clock jumps", "a day back, ten years on, over the end of summer time, into the last century, while files are "
       "dropped", "nothing is analysed again, nothing waits longer", needs="cc")
def clock_jumps(place):
    clock = Clock(place)
    place.fill()
    place.start(environment=clock.environment)
    place.sync()
    documents, slowest = 5, 0.0

    def dates(offset, form):
        """As what is published within the next minutes may be dated."""
        return " ".join(time.strftime(form, time.gmtime(time.time() + offset + later)) for later in (0, 300))

    jumps = [("a day back", lambda: clock.move(-DAY), dates(-DAY, "%Y-%m-%d")),
             ("ten years on", lambda: clock.move(3653 * DAY), dates(3653 * DAY, "%Y-")),
             ("the true time", lambda: clock.move(0), dates(0, "%Y-")),
             ("the end of summer time", lambda: clock.set(2027, 10, 31, 0, 59, 59), "2027-10-31T0"),
             ("the last century", lambda: clock.set(1999, 12, 31, 23, 59, 59), "1999-12-31T23:59:59 2000-01-01T00:00"),
             ("the true time again", lambda: clock.move(0), dates(0, "%Y-"))]
    for name, jump, shown in jumps:
        place.write(f"written/{documents}.txt", number=documents)
        jump()
        start = time.monotonic()
        place.drop(f"dropped/{documents}.txt", number=documents + 1)
        documents += 2
        place.wait(f"both are read after {name}", lambda: place.documents() == documents, within=20)
        slowest = max(slowest, time.monotonic() - start)
        place.sync()
        status = place.status()
        expect(status["work"]["analysed"] == documents, f"{status['work']['analysed']} analyses of {documents} after {name}")
        # What it says of the time shows that the jump was one.
        expect(any(status["publishedAt"].startswith(text) for text in shown.split()), f"{name}: {status['publishedAt']}")
        expect(not status["troubles"], f"{status['troubles']}")
    # A comparison with the folder reads what is younger than the clock says, and finds it known.
    clock.move(-DAY)
    for _ in range(2):
        place.check()
    expect(place.stop() == 0, "not stopped in order")
    clock.move(3653 * DAY)
    place.start(environment=clock.environment)
    place.check()
    expect(place.status()["work"]["analysed"] == 0, "analysed again after a start ten years later")
    return f"6 jumps, {documents} files, each analysed once, read within {slowest:.1f} s"
