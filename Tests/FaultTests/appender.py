"""A process that appends to a file and never pauses."""
import contextlib
import os
import subprocess
import sys
import time

from service import expect

PROGRAM = """
import sys, time
with open(sys.argv[1], "ab", buffering=0) as file:
    while True:
        file.write(b"a")
        time.sleep(0.001)
"""


@contextlib.contextmanager
def appending(path):
    """While the body runs, the file grows by a byte at a time."""
    size = os.path.getsize(path)
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, path])
    try:
        while os.path.getsize(path) == size:
            expect(process.poll() is None, "the appender has ended")
            time.sleep(0.01)
        yield
    finally:
        process.kill()
        process.wait()


def pauses(text, count):
    """Failpoints that hold the reader of a file with this text in its path, each time that it has opened one.

    Of one file alone: where two readers come to the same points at once, one of them is not held.
    """
    return ";".join(f"opened@{text}#{number}=pause" for number in range(1, count + 1))
