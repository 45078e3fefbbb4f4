/// The method page and the journal of changes.
enum MethodStyle {
  static let text = """
    .contents { font-family: var(--sans); font-size: .88rem; margin: 1.2rem 0 0;
      padding: .7rem 0 .6rem; border-top: 1px solid var(--line);
      border-bottom: 1px solid var(--line); }
    .contents ol { columns: 17rem; column-gap: 2rem; margin: 0; padding-left: 1.6rem; }
    .contents li { break-inside: avoid; padding: .1rem 0; }
    .formula { font-style: italic; padding: .15rem 0 .15rem 1rem; max-width: 44rem;
      border-left: 2px solid var(--line); white-space: pre-wrap; }
    table.facts { min-width: 0; }
    table.facts tbody th { min-width: min(18rem, 44vw); padding-right: 1.6rem; }
    .facts td.number { white-space: normal; }
    .facts .number, .worked .number, .counts-of-entries .number { text-align: right; }
    .validation td.words { min-width: 9.5rem; }
    table.worked tbody th { max-width: 30rem; min-width: 15rem; }
    .counts-of-entries th.number { white-space: nowrap; }
    .glossary { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 38rem);
      gap: .35rem 1.4rem; }
    .glossary dt { font-family: var(--sans); font-size: .88rem; font-weight: 600;
      padding-top: .12rem; }
    .glossary dd { margin: 0; }
    .fold { margin: 0 0 1rem; }
    .fold > summary, .older > summary, .changed + details > summary, .unread summary {
      font-family: var(--sans); font-size: .88rem; color: var(--link); }
    .change { border-top: 1px solid var(--line); margin-top: 1.8rem; }
    .change h2 { font-size: 1.15rem; margin: 1rem 0 .2rem; max-width: 46rem; }
    .change h3 { font-size: 1rem; font-weight: 400; font-style: italic; margin: 1rem 0 .3rem; }
    .changed { list-style: none; padding: 0; margin: 0 0 .4rem; font-family: var(--sans);
      font-size: .88rem; }
    .changed li { max-width: 52rem; margin: .15rem 0 !important; }
    .older { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
    @media (max-width: 34rem) {
      .glossary { grid-template-columns: minmax(0, 1fr); gap: 0; }
      .glossary dd { margin-bottom: .6rem; }
    }
    """
}
