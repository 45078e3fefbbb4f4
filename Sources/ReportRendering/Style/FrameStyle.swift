/// The frame of every page: masthead, trail and footer.
enum FrameStyle {
  static let text = """
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
}
