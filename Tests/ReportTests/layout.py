#!/usr/bin/env python3
"""Holds the layout of pages: layout.py REPORT...

At 320 px, and with text at twice its size, nothing makes a page scroll sideways but tables in regions of
their own, no text is cut off and no text lies on another. By keyboard: the first stop leads past the
navigation and works, every stop can be seen and shows that it has the focus, stops follow the page's order,
and every region that scrolls is one. What a finger must hit is 24 px high or apart (axe's
target-size; that one is in axe.py).
"""
import multiprocessing

import reports

# Name and width of the window in CSS pixels, by the size of text that the reader has set.
VIEWS = {16: [("320 px", 320), ("zoom of 200 %", 640), ("2560 px", 2560)],
         32: [("text of 200 %", 1280), ("text of 200 % at 640 px", 640)]}
STOPS = 40

MEASURE = r"""
([width]) => {
  const found = [];
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
    + (e.className.baseVal ?? e.className).split(' ').filter(Boolean).map(c => '.' + c).join('');
  const told = e => name(e.parentElement) + ' > ' + name(e);
  if (document.scrollingElement.scrollWidth > width)
    found.push('the page is ' + document.scrollingElement.scrollWidth + ' px wide');
  const boxes = [];
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    if (!e.checkVisibility() || e.closest('.skip')) continue;
    const box = e.getBoundingClientRect();
    if (!e.closest('.scroll') && box.width > 0 && (box.right > width + 1 || box.left < -1)
        && !(e.ownerSVGElement && getComputedStyle(e.ownerSVGElement).overflow === 'hidden'))
      found.push('reaches from ' + Math.round(box.left) + ' to ' + Math.round(box.right)
        + ' px: ' + told(e));
    const hidden = box.width <= 1 && box.height <= 1;  // for screen readers alone
    if (!hidden && !e.ownerSVGElement && e.tagName !== 'svg'
        && (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1
          || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1))
      found.push('cuts off what it holds: ' + told(e));
    if (/auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth
        && !(e.tabIndex === 0 && e.getAttribute('role') === 'region'
          && (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))))
      found.push('scrolls and is no named region that takes the focus: ' + told(e));
    if (hidden) continue;
    for (const node of e.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        // The middle of a line: boxes of lines touch where letters do not.
        const y = r.top + r.height * .3, height = r.height * .4;
        if (r.width > 2) boxes.push({l: r.left + 1, r: r.right - 1, t: y, b: y + height, e});
      }
    }
  }
  boxes.sort((a, b) => a.t - b.t);
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j].t < boxes[i].b; j++)
      if (boxes[j].l < boxes[i].r && boxes[i].l < boxes[j].r)
        found.push('text lies on text: ' + told(boxes[i].e) + ' and ' + told(boxes[j].e));
  return [...new Set(found)];
}
"""
FOCUS = r"""
() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const stops = [...document.querySelectorAll(
    'a[href], summary, button, input, select, textarea, [tabindex]')]
    .filter(s => s.tabIndex >= 0 && s.checkVisibility());
  return {
    place: stops.indexOf(e), of: stops.length, skip: e.classList.contains('skip'),
    name: e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 30),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}
"""


def layout_faults(page, views):
    foldable = page.evaluate("!!document.querySelector('details')")
    for opened in (False, True) if foldable else (False,):
        page.evaluate(
            "open => document.querySelectorAll('details').forEach(d => d.open = open)", opened)
        for name, width in views:
            page.set_viewport_size({"width": width, "height": 900})
            for fault in page.evaluate(MEASURE, [width]):
                yield f"{name}: {fault}"


def keyboard_faults(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    for number in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if number == 0 and not stop["skip"]:
            yield f"the first stop is {stop['name']!r}"
            return
        if stop["place"] < 0:  # past the last one
            if number < stop["of"]:
                yield f"{number} of {stop['of']} stops can be reached"
            break
        if stop["place"] != number:
            yield f"stop {number} is the {stop['place']}th of the page: {stop['name']!r}"
            break
        if not stop["seen"]:
            yield f"a stop out of sight: {stop['name']!r}"
        if not stop["marked"]:
            yield f"a stop without a mark of focus: {stop['name']!r}"
    page.reload()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("location.hash && document.querySelector(location.hash)"
                         ".contains(document.activeElement) || document.activeElement"
                         " === document.body"):
        yield "the skip link does not lead into the content"


def look(place):
    report, name = place
    found = []
    with reports.sync_playwright() as playwright:
        for size, views in VIEWS.items():
            browser = reports.chromium(playwright, f"--blink-settings=defaultFontSize={size}")
            page = browser.new_page()
            page.goto(reports.address(report, name))
            if size == 16:  # the keyboard first: with `details` as the reader finds them
                found += keyboard_faults(page)
            found += layout_faults(page, views)
            browser.close()
    kept = list(dict.fromkeys(found))
    more = [f"and {len(kept) - 12} more"] if len(kept) > 12 else []
    return [f"{report.name}/{name}: {fault}" for fault in kept[:12] + more]


def main():
    work = [(report, page) for report in reports.folders() for page in reports.sample(report, 1)]
    work.sort(key=lambda place: -(place[0] / place[1]).stat().st_size)
    with multiprocessing.Pool(min(multiprocessing.cpu_count(), len(work))) as pool:
        found = pool.map(look, work, chunksize=1)
    reports.finish("layout", f"{len(work)} pages in 10 views", sum(found, []))


if __name__ == "__main__":
    main()
