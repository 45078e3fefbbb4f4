/// The page of two sources.
enum PairStyle {
  static let text = """
    h1, h2, h3, .camp, figcaption, .lede { overflow-wrap: anywhere; }
    .shape { font-family: var(--sans); font-size: .8em; color: var(--muted); }
    svg.pair { color: var(--ink); }
    svg.pair .affirm { color: var(--affirm); } svg.pair .deny { color: var(--deny); }
    svg.pair .both { color: var(--both); }
    .pair-contents thead th { font-weight: 600; }
    .pair-contents tbody th { max-width: 22rem; }
    .pair-contents .axis-cell { padding-right: 1.2rem; }
    .pair-contents .ratio { display: block; }
    .pair-claim { border-top: 1px solid var(--line); margin-top: 2rem; }
    .pair-claim > h2 { margin-top: 1.2rem; }
    .both-marks { margin: .2rem 0 1rem; }
    .pair-contents .verdict { font-family: var(--sans); font-size: .85rem; }
    .obstacles .below { font-family: var(--sans); font-size: .78rem; }
    .pair-claim .camps { margin-top: .4rem; }
    .camp .counts { margin-top: -.4rem; }
    details.other-pole > summary, details.words > summary { font-family: var(--sans);
      font-size: .82rem; color: var(--link); }
    details.words figure, details.other-pole figure { margin-top: .5rem; }
    .what-changes { font-family: var(--sans); font-size: .88rem; }
    .what-changes h3 { font-family: var(--serif); font-size: 1rem; margin: .6rem 0 .2rem; }
    .what-changes li { padding: .15rem 0; }
    .what-changes p, .what-changes ul { margin-bottom: .3rem; }
    .obstacles td { min-width: 11rem; max-width: 20rem; }
    p.silent { color: var(--muted); max-width: 52rem; }
    @media (max-width: 34rem) {
      .pair-contents tbody th, table.marks tbody th, table.moved tbody th { min-width: 7.5rem; }
      .pair-contents svg.pair { width: 8rem; height: auto; }
      .pair-contents th, .pair-contents td { padding-right: .5rem; }
      table.marks td, table.marks thead th + th { padding-right: .6rem; }
      table.moved td { min-width: 6.5rem; }
    }
    figure.shared { border-left-style: dashed; border-left-color: var(--muted); }
    """
}
