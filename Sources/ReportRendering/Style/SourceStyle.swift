/// The page of a source: its positions on one axis, its speakers, its time, its neighbours.
enum SourceStyle {
  static let text = """
    .page-parts ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; list-style: none;
      padding: .5rem 0; margin: 1rem 0 0; border-top: 1px solid var(--line);
      border-bottom: 1px solid var(--line); font-family: var(--sans); font-size: .85rem; }
    .glance, .neighbours, .opposed, .spoken, .rests ul { list-style: none; padding: 0; margin: 0; }
    .glance { border-top: 1px solid var(--line); margin-bottom: .6rem; }
    .glance > li, .glance-axis { display: grid; gap: 0 1.4rem; align-items: center; max-width: none;
      grid-template-columns: minmax(0, 1fr) 240px 8.5rem 9rem; }
    .glance > li { padding: .45rem 0 .4rem; border-bottom: 1px solid var(--line);
      scroll-margin-top: 1rem; }
    .glance > li:target, .silence span:target { background: var(--mark); }
    .glance-axis { margin: 0; padding-bottom: .2rem; font-family: var(--sans); font-size: .78rem;
      color: var(--muted); }
    .glance-axis .ends { display: flex; justify-content: space-between; }
    .glance p { margin: 0; max-width: none; }
    .glance-words { grid-column: 1 / -1; font-size: .9rem; }
    .glance-words > summary { color: var(--muted); }
    .glance-words figure { margin: .6rem 0; }
    .glance-words[open] { padding-bottom: .4rem; }
    details.more { margin: .6rem 0 1rem; }
    details.more > summary { font-family: var(--sans); font-size: .85rem; color: var(--link); }
    .silence { max-width: 60rem; }
    .standing { display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: center; }
    .rests { font-size: .88rem; }
    .rests li { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr); gap: 0 .5rem;
      align-items: baseline; max-width: none; margin: .15rem 0; }
    .speakers tbody th { width: 15rem; } .speakers .number { width: 7rem; }
    .speakers ul.spoken li { margin: 0 0 .15rem; max-width: none; }
    .opposed li { max-width: 52rem; margin: .3rem 0; }
    figure.course { margin: .5rem 0 1.6rem; }
    figure.course .scroll { margin: .3rem 0 .2rem; }
    figure.course figcaption { font-family: var(--serif); font-size: 1rem; color: var(--ink); }
    figure.course details.more { margin: 0; }
    svg.course { display: block; max-width: none; }
    svg.course text { font: 11px var(--sans); fill: var(--muted);
      font-variant-numeric: tabular-nums; }
    svg.course .affirm { color: var(--affirm); } svg.course .deny { color: var(--deny); }
    svg.course .both { color: var(--both); }
    svg.course .year { stroke: var(--line); stroke-width: 1; }
    svg.course .axis { opacity: .35; }
    .neighbours { margin-bottom: .9rem; }
    .neighbours > li { display: grid; gap: 0 1.2rem; align-items: center; max-width: none;
      grid-template-columns: minmax(8rem, 14rem) 160px 3rem minmax(0, 1fr);
      padding: .5rem 0; border-bottom: 1px solid var(--line); }
    .neighbours .why { grid-column: 1 / -1; font-size: .88rem; color: var(--muted); }
    .neighbours .why p { margin: 0; max-width: none; }
    .neighbours .who { font-weight: 600; }
    svg.agreement { color: var(--both); } svg.agreement .bar { fill: currentColor; }
    .months { columns: 14rem; }
    @media (max-width: 56rem) {
      .glance > li { grid-template-columns: 240px minmax(0, 1fr); }
      .glance > li > .what { grid-column: 1 / -1; }
      .glance > li > .counts { grid-column: 1 / -1; }
      .glance-axis { grid-template-columns: 240px minmax(0, 1fr); }
      .glance-axis > :not(.ends) { display: none; }
    }
    @media (max-width: 30rem) {
      .glance > li { grid-template-columns: max-content minmax(0, 1fr); gap: 0 .8rem; }
      .glance > li > .mark { grid-column: 1 / -1; }
      .glance > li > .counts { grid-column: auto; }
      .neighbours > li { grid-template-columns: 160px minmax(0, 1fr); }
      .neighbours .who, .neighbours .counts { grid-column: 1 / -1; }
    }
    """
}
