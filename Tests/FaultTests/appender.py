"""A process that appends to a file and never pauses."""
import contextlib
import os
import subprocess
import sys
import time

from service import expect

PROGRAM = """
import sys
with open(sys.argv[1], "ab", buffering=0) as file:
    while True:
        file.write(b"a")
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
