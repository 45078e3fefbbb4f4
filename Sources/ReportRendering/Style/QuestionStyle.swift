/// The page of a question: contents, axes of claims, bars.
enum QuestionStyle {
  static let text = """
    nav.contents ul { list-style: none; padding: 0; margin: 1.2rem 0; }
    nav.contents li { max-width: 52rem; margin: 0 0 .55rem; }
    nav.contents .verdict { font-family: var(--sans); font-size: .85rem; margin-left: .4rem;
      white-space: nowrap; }
    nav.contents .verdict.none { font-weight: 400; color: var(--muted); }
    nav.contents .counts { display: block; font-variant-numeric: tabular-nums; }
    .plot { --left: 12rem; --right: 13.5rem; margin: 0 0 .8rem; }
    .plot .rows { list-style: none; padding: 0; margin: 0; }
    .plot .rows li { display: grid; max-width: none; column-gap: 1rem; align-items: center;
      grid-template-columns: var(--left) minmax(0, 1fr) var(--right); }
    .plot .name { padding: .28rem 0; font-size: .95rem; line-height: 1.3; min-width: 0; }
    .plot .read { line-height: 1.3; }
    .plot .read .side { display: inline-block; }
    .plot li:target .name, .plot li:target .read, .others span:target { background: var(--mark); }
    .plot .axis { align-self: stretch; display: flex; align-items: center; min-height: 2rem;
      print-color-adjust: exact; -webkit-print-color-adjust: exact; background-repeat: no-repeat;
      background-image: linear-gradient(var(--muted), var(--muted)),
        linear-gradient(var(--line), var(--line)), linear-gradient(var(--line), var(--line)),
        linear-gradient(var(--line), var(--line)), linear-gradient(var(--line), var(--line)),
        linear-gradient(var(--line), var(--line));
      background-position: 50% 0, 10% 0, 30% 0, 70% 0, 90% 0, 50% 50%;
      background-size: 1px 100%, 1px 100%, 1px 100%, 1px 100%, 1px 100%, 80% 1px; }
    .plot svg.mark { width: 100%; height: 1.4rem; }
    .plot rect.point { transform-box: fill-box; transform-origin: center;
      transform: translate(-50%, -50%) rotate(45deg); }
    .axis-head { margin: 0 calc(var(--right) + 1rem) 0 calc(var(--left) + 1rem);
      font-family: var(--sans); font-size: .82rem; line-height: 1.35; }
    .axis-head .ends { display: flex; justify-content: space-between; gap: 1.5rem;
      align-items: end; padding: .3rem 5% .4rem; }
    .axis-head .ends > * { max-width: 46%; }
    .axis-head .ends > .affirm { text-align: right; }
    .axis-head .side { font-size: inherit; }
    .ticks { display: grid; grid-template-columns: repeat(5, 1fr); text-align: center;
      color: var(--muted); font-variant-numeric: tabular-nums; }
    .side-group { margin: .8rem 0 .2rem; }
    .others { font-size: .95rem; max-width: 52rem; margin: 0 0 .4rem; }
    .others + .note { margin-top: .8rem; }
    .fold { margin: 0 0 1rem; }
    .fold > summary { font-family: var(--sans); font-size: .88rem; color: var(--link);
      padding: .25rem 0; width: fit-content; }
    .plot .fold { margin: 0; }
    .camp .fold figure:first-of-type { margin-top: .6rem; }
    section.claim > h3 { margin-top: 2rem; }
    section.claim .camp h4 { font-weight: 400; line-height: 1.35; }
    section.claim .camp h4 .side { font-size: .95rem; }
    .findings { list-style: none; padding: 0; } .findings li { max-width: 46rem; }
    .pair-verdicts caption { color: var(--ink); font-weight: 600; }
    .pair-verdicts thead th { width: 26%; } .pair-verdicts thead th:first-child { width: 36%; }
    .pair-verdicts tbody th { min-width: 7rem; }
    .pair-verdicts .number { white-space: normal; min-width: 5.5rem; }
    .pair-verdicts .number > span { white-space: nowrap; }
    .pair-verdicts .number > .below { white-space: normal; }
    th.between { text-align: center; width: calc(160px + .7rem); }
    td.carriers { min-width: 16rem; }
    .salience thead th { font-weight: 400; max-width: 11rem; min-width: 6rem; }
    .salience thead th:nth-child(-n + 2) { font-weight: 600; }
    .salience tbody th { min-width: 7rem; }
    .salience td { min-width: 10rem; }
    svg.bar { float: left; margin: .5em .6rem 0 0; max-width: none; }
    svg.bar rect { fill: var(--muted); }
    svg.voices { display: block; max-width: none; }
    svg.voices .affirm { color: var(--affirm); } svg.voices .deny { color: var(--deny); }
    svg.voices .own { fill: currentColor; }
    svg.voices .reported { fill: none; stroke: currentColor; stroke-width: 1.5; }
    @media (max-width: 46rem) {
      .plot { --left: -1rem; --right: -1rem; }
      .plot .rows li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; }
      .plot .axis { order: 1; flex: 0 0 100%; min-height: 1.7rem; align-items: center; }
      .axis-head .ends { padding: .3rem 0 .4rem; }
    }
    """
}
