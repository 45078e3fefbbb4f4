/// `style.css`: one sheet for every page, the same in every report.
///
/// Two neutral hues stand for the poles, blue for affirms and ochre for denies; a sign and a word
/// stand beside them wherever they appear. Text reaches a contrast of 4.5 on its ground in both
/// schemes, marks and lines 3.
enum StyleSheet {
  static let text = [palette, type, layout, camps, tables, marks, print].joined(separator: "\n")

  private static let palette = """
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8; --ink: #1d1b18; --muted: #5d574d; --line: #d8d2c5;
      --link: #1b4f7d; --affirm: #1c5a8c; --deny: #8a4b00;
      --both: #5a4a86; --mark: #fbf0c0;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter",
        "Source Serif 4", "Noto Serif", Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --ink: #ebe6dc; --muted: #afa798; --line: #3d3932;
        --link: #9ccbf0; --affirm: #8fc4ee; --deny: #ecb46c;
        --both: #c3b4ee; --mark: #4a3f12;
      }
    }
    """

  private static let type = """
    * { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 var(--serif); overflow-wrap: break-word; }
    h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 600; }
    h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem); margin: 1.2rem 0 .4rem;
      letter-spacing: -.012em; }
    h2 { font-size: 1.5rem; margin: 2.4rem 0 .7rem; }
    h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 0 0 .4rem; }
    p, ul, ol, dl, figure, blockquote { margin: 0 0 .8rem; }
    p, blockquote, li, figcaption { max-width: 38rem; }
    ul, ol { padding-left: 1.2rem; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    h1 a, h2 a, h3 a, h4 a { color: inherit; text-decoration-color: var(--line); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    code { font-family: ui-monospace, "SFMono-Regular", "Liberation Mono", monospace;
      font-size: .84em; overflow-wrap: anywhere; }
    .lede { font-size: 1.15rem; color: var(--muted); }
    .note, figcaption, footer, .caution, .counts, .ratio, .trail, .notes, .tag {
      font-family: var(--sans); font-size: .82rem; line-height: 1.45; color: var(--muted); }
    .ratio { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .sign { font-family: var(--sans); }
    .tag { border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; font-weight: 400;
      text-decoration: none; white-space: nowrap; vertical-align: .12em; }
    """

  private static let layout = """
    .masthead, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
    .masthead { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; align-items: baseline;
      padding-top: .9rem; padding-bottom: .7rem; border-bottom: 1px solid var(--line); }
    .masthead p, .masthead ul { margin: 0; }
    .masthead nav { margin-left: auto; font-family: var(--sans); font-size: .9rem; }
    .masthead ul, .trail ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; list-style: none;
      padding: 0; margin: 0; }
    .masthead [aria-current] { color: var(--ink); text-decoration: none; font-weight: 600; }
    .brand { font-size: 1.15rem; font-weight: 600; letter-spacing: .01em; }
    .brand a { color: var(--ink); text-decoration: none; }
    .trail { padding-top: 1rem; }
    .trail li + li::before { content: "/"; margin-right: 1.1rem; color: var(--muted); }
    footer { margin-top: 4rem; padding-top: .8rem; padding-bottom: 2rem;
      border-top: 1px solid var(--line); }
    .skip { position: absolute; left: -100vw; top: 0; background: var(--paper); padding: .6rem 1rem;
      z-index: 1; }
    .skip:focus { left: .5rem; }
    section.question > h2 { border-top: 3px double var(--line); padding-top: 1rem; }
    """

  private static let camps = """
    .claim { margin: 0 0 2.4rem; }
    .camps { display: grid; gap: 1rem 2rem; margin: .8rem 0;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
    .claim .camps { font-size: .95rem; }
    .camp { border-top: 3px solid var(--line); padding-top: .6rem; min-width: 0; }
    .camp.affirm { border-color: var(--affirm); }
    .camp.deny { border-color: var(--deny); border-top-style: double; border-top-width: 5px; }
    .camp.both { border-color: var(--both); }
    .camp.between { border-top-style: dotted; }
    .camp h3, .camp h4 { margin-top: 0; }
    .camp.empty { color: var(--muted); }
    .affirm > h3 > .sign, .side.affirm { color: var(--affirm); }
    .deny > h3 > .sign, .side.deny { color: var(--deny); }
    .side.both { color: var(--both); }
    .side.silent, td.silent { color: var(--muted); }
    .side { font-family: var(--sans); font-size: .85rem; font-weight: 600; }
    .side.silent { font-weight: 400; }
    figure.quotation { padding-left: .9rem; border-left: 2px solid var(--line); }
    figure.quotation.affirm { border-left-color: var(--affirm); }
    figure.quotation.deny { border-left-color: var(--deny); }
    figure.quotation blockquote { margin: 0 0 .2rem; font-style: normal; }
    figure.quotation blockquote p { margin: 0; }
    figure.quotation .context { color: var(--muted); }
    figure.quotation mark { background: none; color: inherit; font-weight: 600; }
    .line, .verdicts, .months, .moves, .articles { list-style: none; padding: 0; }
    .line { display: flex; flex-wrap: wrap; gap: .1rem 1.8rem; margin-bottom: .4rem; }
    .line li { max-width: none; }
    .verdicts, .moves { font-family: var(--sans); font-size: .88rem; }
    .verdicts li, .moves li { max-width: 52rem; margin: .15rem 0; }
    .verdict { font-weight: 600; white-space: nowrap; }
    p.verdict { font-weight: 400; white-space: normal; }
    .differ { font-size: .95rem; font-style: italic; }
    .poles { list-style: none; padding: 0; }
    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: 0 0 1rem; }
    table { border-collapse: collapse; font-size: .88rem; line-height: 1.35; min-width: 100%; }
    caption { text-align: left; font-family: var(--sans); font-size: .82rem; color: var(--muted);
      padding: .2rem 0 .4rem; }
    caption span { display: inline-block; position: sticky; left: 0;
      max-width: min(38rem, calc(100vw - 2.5rem)); }
    th, td { text-align: left; vertical-align: top; padding: .45rem .7rem .45rem 0;
      border-bottom: 1px solid var(--line); }
    thead th, thead td { font-family: var(--sans); font-size: .8rem; font-weight: 600;
      vertical-align: bottom; border-bottom: 1px solid var(--muted); }
    tbody th { font-weight: 400; min-width: 11rem; }
    .matrix tbody th { max-width: 24rem; }
    .matrix td { min-width: 8.6rem; }
    .matrix td > * { display: block; }
    .matrix .side { line-height: 1.3; }
    .matrix .group th { font-family: var(--sans); font-size: .82rem; font-weight: 600;
      padding-top: 1.3rem; border-bottom: 1px solid var(--muted); }
    .positions td:first-of-type { min-width: 7rem; }
    .below { display: block; color: var(--muted); font-size: .92em; }
    time { white-space: nowrap; }
    .number { font-family: var(--sans); font-size: .82rem; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    .period { white-space: normal; min-width: 6.8rem; }
    svg.mark { display: block; overflow: visible; max-width: none; color: var(--both); }
    svg.affirm { color: var(--affirm); } svg.deny { color: var(--deny); }
    svg.silent { color: var(--muted); }
    svg .axis, svg .zero { stroke: var(--muted); stroke-width: 1; opacity: .6; }
    svg .interval { stroke: currentColor; stroke-width: 3; stroke-linecap: round; }
    svg .point { fill: currentColor; stroke: var(--paper); stroke-width: 1; }
    svg .hollow { fill: var(--paper); stroke: currentColor; stroke-width: 2; }
    """

  private static let marks = """
    .block { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr);
      gap: 0 2.2rem; }
    .block .notes { list-style: none; padding: .2rem 0 0; margin: 0 0 1rem; }
    .block .notes li { margin: 0 0 .5rem; padding-left: .6rem; border-left: 3px solid var(--line); }
    .block .notes li.affirm { border-left-color: var(--affirm); }
    .block .notes li.deny { border-left-color: var(--deny); }
    .block .notes li.reported { border-left-style: dotted; }
    .block .notes li:target { background: var(--mark); color: var(--ink); }
    .notes .affirm .sign { color: var(--affirm); font-weight: 600; }
    .notes .deny .sign { color: var(--deny); font-weight: 600; }
    summary { cursor: pointer; list-style: none; color: var(--ink); }
    summary::-webkit-details-marker { display: none; }
    summary::after { content: " +"; color: var(--link); font-weight: 600; }
    details[open] summary::after { content: " −"; }
    details p { margin: .3rem 0 .2rem; } details ol { padding-left: 1.4rem; margin: 0; }
    details li { border: 0 !important; padding: 0 !important; margin: 0 !important; }
    .furniture { color: var(--muted); font-size: .88rem; }
    .listItem p { padding-left: 1.2rem; text-indent: -1.2rem; }
    .speaker { font-family: var(--sans); font-size: .85rem; font-weight: 600; margin: .6rem 0 .1rem; }
    .block.quotation blockquote { padding-left: 1rem; border-left: 2px solid var(--line); }
    mark { color: inherit; background: none; text-decoration: underline 2px var(--both);
      text-underline-offset: .24em; text-decoration-skip-ink: none; }
    mark.affirm { text-decoration-color: var(--affirm); }
    mark.deny { text-decoration-color: var(--deny); }
    mark.reported { text-decoration-style: dotted; }
    figure.quotation mark { text-decoration: none; }
    mark sup { font-family: var(--sans); font-size: .68em; line-height: 0; white-space: nowrap;
      text-decoration: none; display: inline-block; }
    mark sup a { margin-left: .25em; text-decoration: none; }
    mark sup a.affirm { color: var(--affirm); } mark sup a.deny { color: var(--deny); }
    @media (max-width: 60rem) { .block { grid-template-columns: minmax(0, 38rem); } }
    """

  private static let print = """
    @media (forced-colors: active) {
      svg.mark, svg.affirm, svg.deny { color: CanvasText; }
      mark { background: none; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --muted: #444; --line: #999; }
      html { font-size: 10pt; }
      .masthead nav, .skip, footer { display: none; }
      .scroll { overflow: visible; } a { color: inherit; }
      .claim, figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
    }

    """
}
