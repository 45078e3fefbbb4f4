/// Camps, quotations, verdicts and moves.
enum CampStyle {
  static let text = """
    .claim { margin: 0 0 2rem; padding-top: .2rem; }
    .question .claim + .claim { border-top: 1px solid var(--line); }
    .question .claim h3 { margin-top: 1.1rem; }
    .question .claim .note { max-width: none; margin-bottom: 0; }
    .camps { display: grid; gap: 1rem 2rem; margin: .8rem 0;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
    .claim .camps { font-size: .95rem; }
    .camp { border-top: 3px solid var(--line); padding-top: .6rem; min-width: 0; }
    .camp.affirm { border-color: var(--affirm); }
    .camp.deny { border-color: var(--deny); border-top-style: double; border-top-width: 5px; }
    .camp.both { border-color: var(--both); }
    .camp.single { border-top-style: dotted; }
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
    p.verdicts { max-width: none; margin-bottom: .3rem; }
    .verdict { font-weight: 600; white-space: nowrap; }
    p.verdict { font-weight: 400; white-space: normal; }
    .differ { font-size: .95rem; font-style: italic; }
    .poles { list-style: none; padding: 0; }
    """
}
