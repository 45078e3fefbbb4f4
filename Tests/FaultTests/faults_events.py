"""Fault 62: events that are lost, doubled and out of order."""
import os
import pathlib
import random
import shutil

import service
from service import expect
from table import fault


class Walk:
    """A user who does one thing after another, the same for the same seed."""

    def __init__(self, place, seed):
        self.place, self.draw, self.steps = place, random.Random(seed), 0

    def path(self):
        return self.place.inbox / f"s{self.draw.randrange(4)}" / f"{self.draw.randrange(8)}.txt"

    def step(self):
        self.steps += 1
        path, other = self.path(), self.path()
        text = self.place.text(self.draw.randrange(6)) + f"{self.draw.randrange(100)} bombs.\n"
        path.parent.mkdir(exist_ok=True)
        other.parent.mkdir(exist_ok=True)
        kind = self.draw.randrange(12)
        if kind < 4:
            path.write_text(text)
        elif kind < 6:
            self.place.drop(path.relative_to(self.place.inbox), text)
        elif kind == 6:
            path.unlink(missing_ok=True)
        elif kind == 7 and path.exists():
            os.rename(path, other)
        elif kind == 8 and path.exists():
            os.truncate(path, len(self.place.text()) // 2)
        elif kind == 9 and path.exists() and not other.exists():
            os.link(path, other)
        elif kind == 10:
            shutil.rmtree(path.parent)
        elif kind == 11:
            away = self.place.root / "away"
            shutil.rmtree(away, ignore_errors=True)
            os.rename(path.parent, away)
            if self.draw.random() < 0.7:
                os.rename(away, self.place.inbox / f"s{self.draw.randrange(4, 6)}-{self.steps}")


@fault(62, "events lost, doubled and out of order", "a child of the watcher's that loses, doubles and swaps 30 % each of the real "
       "one's frames; in memory by Tests/ComparisonServiceTests/RandomWalkTests", "after a reconciliation the report is that of a "
       "cold start")
def flaky_events(place):
    folder = place.root / "program"
    folder.mkdir()
    shutil.copy(service.RELEASE, folder / "parallax")
    shutil.copy(pathlib.Path(__file__).with_name("flaky-inotify"), folder / "parallax-inotify")
    real = service.RELEASE.with_name("parallax-inotify")
    service.RELEASE = folder / "parallax"
    seed = int(os.environ.get("PARALLAX_WALK_SEED", "62"))
    counts = place.root / "counts"
    place.start(environment={"PARALLAX_REAL_CHILD": str(real), "PARALLAX_WALK_SEED": str(seed),
                             "PARALLAX_FLAKY_COUNTS": str(counts)})
    walk = Walk(place, seed)
    for _ in range(4):
        for _ in range(60):
            walk.step()
        try:
            place.check()
        except service.Failure as failure:
            raise service.Failure(f"seed {seed} (PARALLAX_WALK_SEED): {failure}") from failure
    said = dict(reversed(pair.split()) for pair in [" ".join(pair) for pair in zip(*[iter(counts.read_text().split())] * 2)])
    for kind in ("lost", "doubled", "swapped"):
        expect(int(said[kind]) > int(said["told"]) // 10, f"only {said}")
    return f"seed {seed}, {walk.steps} steps: of {said['told']} frames {said['lost']} lost, {said['doubled']} doubled, " \
           f"{said['swapped']} swapped"
