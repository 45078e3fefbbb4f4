/// Tables, the matrix and the marks of positions.
enum TableStyle {
  static let text = """
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
}
