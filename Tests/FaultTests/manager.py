"""A manager as systemd is to a service: a socket that gets what the service tells of itself."""
import contextlib
import os
import socket
import threading
import time

from service import expect


class Manager:
    """Listens at `$NOTIFY_SOCKET`; gives nobody a watchdog's end, but tells what one would have seen."""

    def __init__(self, place, watchdog=None):
        self.path = place.root / "notify"
        self.watchdog = watchdog
        self.messages = []
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(self.path))
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    @property
    def environment(self):
        """What a service is started with."""
        values = {"NOTIFY_SOCKET": str(self.path)}
        if self.watchdog:
            values["WATCHDOG_USEC"] = str(int(self.watchdog * 1_000_000))
        return values

    def listen(self):
        with contextlib.suppress(OSError):
            while True:
                self.messages.append((time.monotonic(), self.socket.recv(65536).decode()))

    def times(self, line):
        """When a line was told, in seconds of the monotonic clock."""
        return [at for at, text in list(self.messages) if line in text.split("\n")]

    def signs(self):
        return self.times("WATCHDOG=1")

    def statuses(self):
        return [line[7:] for _, text in list(self.messages) for line in text.split("\n") if line.startswith("STATUS=")]

    def longest_silence(self, since=0.0, until=None):
        """The longest time without a sign of life."""
        end = time.monotonic() if until is None else until
        times = [since] + [at for at in self.signs() if since < at < end] + [end]
        return max(after - before for before, after in zip(times, times[1:]))

    def wait_for_death(self, place, within):
        """Waits until the watchdog would have ended the service; how long after the last sign is for the caller."""
        place.wait(f"no sign of life for {self.watchdog} s",
                   lambda: self.signs() and time.monotonic() - self.signs()[-1] > self.watchdog, within)
        expect(place.is_alive(), f"the service has ended by itself, with {place.process.poll()}")

    def close(self):
        """Nobody listens any more, and the name leads nowhere."""
        self.socket.close()
        os.unlink(self.path)
