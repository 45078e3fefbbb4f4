"""Faults 1 to 9: how files come to be and change."""
import os
import shutil
import subprocess

from service import expect
from table import fault


@fault(8, "old modification times", "tar -x, cp -p, mv of files of 2001", "picked up")
def old_modification_time(place):
    place.fill()
    place.start()
    place.sync()
    old = place.root / "old.txt"
    old.write_text(place.text(1))
    os.utime(old, (1_000_000_000, 1_000_000_000))
    archive = place.root / "old.tar"
    subprocess.run(["tar", "-cf", archive, "-C", place.root, "old.txt"], check=True)
    subprocess.run(["tar", "-xf", archive, "-C", place.inbox / "source-0"], check=True)
    shutil.copy2(old, place.inbox / "source-1/copied.txt")
    os.rename(old, place.inbox / "source-2/moved.txt")
    place.check()
    expect(place.documents() == 8, f"{place.documents()} documents")
    return "all three are in the report"
