/// The text of a document with its marks, and the notes beside it.
enum MarkedTextStyle {
  static let text = """
    .block { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr);
      gap: 0 2.2rem; }
    .text.long .block { content-visibility: auto; contain-intrinsic-size: auto 9rem; }
    .reading { min-width: 0; overflow-wrap: anywhere; }
    .block .notes { list-style: none; padding: .2rem 0 0; margin: 0 0 1rem; min-width: 0;
      overflow-wrap: anywhere; }
    .notes > li { margin: 0 0 .45rem; padding-left: .6rem; border-left: 3px solid var(--line); }
    .notes > li.affirm { border-left-color: var(--affirm); }
    .notes > li.deny { border-left: 5px double var(--deny); padding-left: calc(.6rem - 2px); }
    .notes > li.reported { border-left-style: dotted; border-left-width: 3px; padding-left: .6rem; }
    .notes > li.passage { border-left-style: dashed; border-left-color: var(--muted); }
    .notes > li:target { background: var(--mark); color: var(--ink); }
    .notes .affirm .sign { color: var(--affirm); font-weight: 600; }
    .notes .deny .sign { color: var(--deny); font-weight: 600; }
    .notes strong { color: var(--ink); font-weight: 600; }
    .notes .marks { color: var(--muted); }
    .notes details p { margin: .35rem 0; }
    .notes .steps { padding-left: 1.3rem; margin: 0 0 .5rem; }
    .notes .steps li { margin: .15rem 0; }
    .notes .steps em { font-style: normal; font-weight: 600; color: var(--ink); }
    summary { cursor: pointer; list-style: none; color: var(--ink); }
    summary::-webkit-details-marker { display: none; }
    summary::after { content: " +"; color: var(--link); font-weight: 600; }
    details[open] > summary::after { content: " −"; }
    details.moved { margin: 0; padding: .25rem 0; border-bottom: 1px solid var(--line); }
    details.moved table { margin-top: .3rem; }
    details.contents, details.moved { font-family: var(--sans); font-size: .88rem;
      max-width: 52rem; }
    details.contents { margin: 0 0 .8rem; }
    table.marks, table.moved { min-width: 0; }
    table.marks td { text-align: right; padding-right: 1.2rem; }
    table.marks thead th + th { text-align: right; padding-right: 1.2rem; white-space: nowrap; }
    table.marks tbody th { max-width: 32rem; }
    table.marks .affirm a { color: var(--affirm); } table.marks .deny a { color: var(--deny); }
    table.marks .none { color: var(--muted); }
    table.moved .group th { font-weight: 600; padding-top: .9rem; }
    table.moved strong { font-weight: 600; }
    .caption, .furniture { color: var(--muted); }
    .caption .reading, .furniture .reading { font-size: .88rem; border-left: 1px solid var(--line);
      padding-left: .8rem; }
    .copied .reading { border-left: 3px dashed var(--muted); padding-left: .8rem; }
    .listItem p { padding-left: 1.2rem; text-indent: -1.2rem; }
    .speaker { font-family: var(--sans); font-size: .85rem; font-weight: 600; margin: .6rem 0 .1rem; }
    .block.quotation blockquote { padding-left: 1rem; border-left: 2px solid var(--line); }
    mark { color: inherit; background: none; text-decoration: underline 2px var(--both);
      text-underline-offset: .24em; text-decoration-skip-ink: none; }
    mark.affirm { text-decoration-color: var(--affirm); }
    mark.deny { text-decoration: underline double 1px var(--deny); }
    mark.reported { text-decoration-style: dotted; text-decoration-thickness: 2px; }
    mark:has(> :target) { background: var(--mark); }
    mark > span[id] { scroll-margin-top: 30vh; } .notes > li { scroll-margin-top: 20vh; }
    figure.quotation mark { text-decoration: none; }
    mark sup { font-family: var(--sans); font-size: .68em; line-height: 0; white-space: nowrap;
      text-decoration: none; display: inline-block; }
    mark sup a { margin-left: .25em; text-decoration: none; }
    mark sup a.affirm { color: var(--affirm); } mark sup a.deny { color: var(--deny); }
    @media (max-width: 60rem) {
      .block { grid-template-columns: minmax(0, 38rem); }
      .block .notes { padding: 0 0 0 .8rem; }
    }
    @media print {
      .block { display: block; } .text.long .block { content-visibility: visible; }
      .block .notes { padding-left: 2rem; break-inside: avoid; }
      summary::after { content: none !important; }
    }
    """
}
