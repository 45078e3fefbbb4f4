/// Sizes of type, headings, notes and tags.
enum TypeStyle {
  static let text = """
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
    bdi { overflow-wrap: anywhere; } table bdi { overflow-wrap: break-word; }
    .lede { font-size: 1.15rem; color: var(--muted); }
    .note, figcaption, footer, .caution, .counts, .ratio, .trail, .notes, .tag {
      font-family: var(--sans); font-size: .82rem; line-height: 1.45; color: var(--muted); }
    .ratio { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .sign { font-family: var(--sans); }
    .tag { display: inline-block; min-height: 24px; line-height: 22px;
      border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; font-weight: 400;
      text-decoration: none; white-space: nowrap; vertical-align: .12em; }
    """
}
