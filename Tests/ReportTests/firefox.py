"""Debian's Firefox without a window, driven by WebDriver BiDi: playwright knows its own builds only."""
import contextlib, json, re, subprocess, tempfile

from websockets.sync.client import connect

FIREFOX = "/usr/bin/firefox-esr"


class Page:
    """One page and the events that it has sent."""

    def __init__(self, socket):
        self.socket, self.number, self.events = socket, 0, []
        self.command("session.new", capabilities={})
        self.context = self.command("browsingContext.getTree")["contexts"][0]["context"]
        self.command("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])

    def command(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps(
            {"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv(timeout=30))
            if message.get("type") == "event":
                self.events.append(message)
            elif message.get("id") == self.number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['error']}: {message['message']}")
                return message["result"]

    def on_every_page(self, function):
        """Runs a JavaScript function in every page before anything of its own."""
        self.command("script.addPreloadScript", functionDeclaration=function)

    def goto(self, address):
        self.events.clear()
        self.command(
            "browsingContext.navigate", context=self.context, url=address, wait="complete")

    def evaluate(self, expression):
        """The value of an expression that gives text, a number, a truth value or nothing."""
        result = self.command(
            "script.evaluate", expression=expression, target={"context": self.context},
            awaitPromise=True)
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return result["result"].get("value")

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events
                if event["method"] == "network.beforeRequestSent"]


@contextlib.contextmanager
def opened():
    """A page of a Firefox with a profile of its own, closed at the end."""
    with tempfile.TemporaryDirectory(prefix="parallax-firefox-") as profile:
        process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", profile,
             "--remote-debugging-port", "0", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            for line in process.stderr:
                if listening := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                    break
            else:
                raise RuntimeError("Firefox ended before it could be driven")
            with connect(f"{listening[1]}/session", max_size=None) as socket:
                yield Page(socket)
        finally:
            process.terminate()
            process.communicate(timeout=20)
