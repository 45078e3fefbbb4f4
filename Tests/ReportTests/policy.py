#!/usr/bin/env python3
"""Tries the pages' Content-Security-Policy from file:// in Chromium and Firefox: policy.py REPORT...

Pages of a report violate nothing, ask for nothing but the style sheet, and look the same without
JavaScript. A page into which script, style and foreign things have been put runs and loads none of
them; the same page without its policy does, so that the trial can fail. Firefox lets a page on disk load
other files on disk, whatever the policy says (seen with 153): only Chromium is asked about these.
"""
import contextlib, http.server, pathlib, re, shutil, tempfile, threading, time

import firefox, reports

# Events of violations, kept where the page itself cannot be asked: the page's window.
WATCH = """() => {
  window.violations = [];
  document.addEventListener('securitypolicyviolation',
    event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
}"""
LOCAL = '<script src="local.js"></script>'
HARM = """<div id="harm">
<script>window.ran = 'script';</script>
<style>h1 { position: fixed !important; }</style>
<p id="inline" style="position: fixed">inline style</p>
<button id="button" onclick="window.ran = 'onclick'">button</button>
<svg onload="window.ran = 'onload'"></svg>
<a id="link" href="javascript:void(window.ran = 'javascript:')">link</a>
<img src="HOST/image.png" onerror="window.ran = 'onerror'">
<link rel="stylesheet" href="HOST/style.css">
<script src="HOST/script.js"></script>
<iframe src="HOST/frame.html"></iframe>
<object data="HOST/object.swf"></object>
<video src="HOST/video.mp4"></video>
</div>"""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
CLICKS = "document.getElementById('button').click(); document.getElementById('link').click();"
STATE = """[window.ran, getComputedStyle(document.querySelector('h1')).position,
  getComputedStyle(document.getElementById('inline')).position].join(' ')"""
STYLED = "getComputedStyle(document.querySelector('.masthead')).display"


@contextlib.contextmanager
def listener():
    """A server on this machine that counts who asks it for anything."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()


def infect(report, folder, harm):
    """Writes a first page with the harm in it, and one without its policy too."""
    shutil.copy(report / "style.css", folder)
    (folder / "local.js").write_text("window.ran = 'file';")
    page = (report / "index.html").read_text().replace("</main>", harm + "</main>")
    (folder / "index.html").write_text(page)
    (folder / "open.html").write_text(POLICY.sub("", page))


def harm_faults(browser, goto, evaluate, report, local=""):
    """Whether the policy holds back what it must, in a browser given by its two verbs."""
    with tempfile.TemporaryDirectory() as folder, listener() as (host, asked):
        folder = pathlib.Path(folder)
        infect(report, folder, HARM.replace("HOST", host) + local)
        states = {}
        for name in ("index.html", "open.html"):
            asked.clear()
            goto((folder / name).as_uri())
            evaluate(CLICKS)
            time.sleep(0.5)
            states[name] = (evaluate(STATE), len(set(asked)))
    if states["index.html"] != (" static static", 0):
        yield f"{browser}: injected things ran or were asked for: {states['index.html']}"
    ran, loaded = states["open.html"]
    if not re.fullmatch(r"\S+ fixed fixed", ran) or loaded < 5:
        yield f"{browser}: without a policy too little happens to try one: {states['open.html']}"


def own_request(report, name, url):
    return url in (reports.address(report, name), reports.address(report, "style.css"))


def chromium_faults(folders):
    with reports.sync_playwright() as playwright:
        browser = reports.chromium(playwright)
        pages = {}
        for scripts in (True, False):
            context = browser.new_context(
                java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
            pages[scripts] = context.new_page()
        page = pages[True]
        page.add_init_script(f"({WATCH})()")
        requests, messages = [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        for report in folders:
            for name in reports.sample(report, 1):
                requests.clear()
                messages.clear()
                page.goto(reports.address(report, name))
                pages[False].goto(reports.address(report, name))
                told = messages + page.evaluate("window.violations") + [
                    f"asks for {url}" for url in requests if not own_request(report, name, url)]
                if page.evaluate(STYLED) != "flex":
                    told.append("is not styled")
                if page.screenshot() != pages[False].screenshot():
                    told.append("looks another without JavaScript")
                yield from (f"Chromium: {report.name}/{name}: {what}" for what in told)
        yield from harm_faults("Chromium", page.goto, page.evaluate, folders[0], LOCAL)
        browser.close()


def firefox_faults(folders):
    with firefox.opened() as page:
        page.on_every_page(WATCH)
        for report in folders:
            for name in reports.sample(report, 1):
                page.goto(reports.address(report, name))
                # Its own widgets bring a font along as data, which no page asked for.
                told = [f"asks for {url}" for url in page.requests()
                        if not own_request(report, name, url) and not url.startswith("data:")]
                if violations := page.evaluate("window.violations.join(', ')"):
                    told.append(violations)
                if page.evaluate(STYLED) != "flex":
                    told.append("is not styled")
                yield from (f"Firefox: {report.name}/{name}: {what}" for what in told)
        yield from harm_faults("Firefox", page.goto, page.evaluate, folders[0])


def main():
    folders = reports.folders()
    count = sum(len(reports.sample(report, 1)) for report in folders)
    reports.finish("policy", f"{count} pages in two browsers",
                   list(chromium_faults(folders)) + list(firefox_faults(folders)))


if __name__ == "__main__":
    main()
