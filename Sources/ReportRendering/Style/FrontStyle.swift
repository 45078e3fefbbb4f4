/// The first page and the overview: the key, folded articles, the dense matrix, the map of likeness.
enum FrontStyle {
  static let text = """
    .key { border: 1px solid var(--line); border-radius: 4px; padding: .7rem 1rem .1rem;
      margin: 1.2rem 0 0; }
    .key .line { gap: .1rem 1.4rem; margin-bottom: .5rem; }
    .key .note { max-width: 62rem; margin-bottom: .5rem; }
    .article { margin: 0 0 .5rem; }
    .article > summary { max-width: 52rem; }
    .article[open] { margin-bottom: 1.2rem; }
    .wide svg { display: block; width: 60px; height: 12px; overflow: visible; color: var(--both);
      background: linear-gradient(var(--muted), var(--muted)) 0 50% / 60px 1px no-repeat,
        linear-gradient(var(--muted), var(--muted)) 50% 0 / 1px 12px no-repeat; }
    .wide .affirm svg { color: var(--affirm); } .wide .deny svg { color: var(--deny); }
    .wide path { stroke: currentColor; stroke-width: 3; stroke-linecap: round; }
    .wide circle { cy: 6px; r: 4px; fill: currentColor; stroke: var(--paper); }
    .wide .hollow circle { fill: var(--paper); stroke: currentColor; stroke-width: 2; }
    .scroll:has(> .wide), .scroll:has(> .likeness) {
      margin-right: min(0px, 37.5rem - 50vw); }
    .wide { min-width: 0; }
    .wide td small { display: block; font-size: 1em; white-space: normal; max-width: 8rem; }
    .wide td { min-width: 6.4rem; white-space: nowrap; font-family: var(--sans); font-size: .78rem; color: var(--muted);
      font-variant-numeric: tabular-nums; }
    .wide td b { font-weight: 600; color: var(--both); }
    .wide td.affirm b { color: var(--affirm); } .wide td.deny b { color: var(--deny); }
    .wide tbody th, .likeness tbody th { position: sticky; left: 0; background: var(--paper); }
    .likeness { width: auto; min-width: 0; border-spacing: 2px; border-collapse: separate; }
    .likeness td { text-align: center; font-family: var(--sans); font-size: .78rem; padding: 0;
      min-width: 3.1rem; height: 2.6rem; vertical-align: middle; border: 0;
      font-variant-numeric: tabular-nums; background: var(--faint); }
    .likeness td:empty { background: none; }
    .likeness td.self { background: none; color: var(--muted); }
    .likeness td a { display: block; padding: .3rem .2rem; color: var(--ink);
      text-decoration: none; }
    .likeness td a:hover { text-decoration: underline; }
    .likeness small { display: block; font-size: .92em; }
    .likeness thead th { border: 0; padding: .2rem .35rem; vertical-align: bottom; }
    .likeness.many thead th + th { writing-mode: vertical-rl; text-align: end;
      padding: .35rem 0; white-space: nowrap; }
    .likeness thead th span { display: block; max-width: 9rem; overflow-wrap: anywhere; }
    .likeness.many thead th span { max-width: none; }
    .likeness.many thead th:first-child { writing-mode: horizontal-tb; }
    .likeness tbody th { border: 0; min-width: 9rem; padding-right: .8rem; }
    .likeness .alike1 { background: var(--alike-1); } .likeness .alike2 { background: var(--alike-2); }
    .likeness .alike3 { background: var(--alike-3); }
    .likeness .opposed1 { background: var(--opposed-1); }
    .likeness .opposed2 { background: var(--opposed-2); }
    .likeness .opposed3 { background: var(--opposed-3); }
    """
}
