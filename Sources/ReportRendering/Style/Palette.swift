/// Colours of both schemes: two neutral hues for the poles, never a good and a bad one.
enum Palette {
  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8; --ink: #1d1b18; --muted: #5d574d; --line: #d8d2c5;
      --link: #1b4f7d; --affirm: #1c5a8c; --deny: #8a4b00;
      --both: #5a4a86; --mark: #fbf0c0; --faint: #f1eee6;
      --alike-1: #e0efe9; --alike-2: #b9dfd1; --alike-3: #8fcdb8;
      --opposed-1: #f5e5ec; --opposed-2: #ecc6d6; --opposed-3: #e0a5bf;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter",
        "Source Serif 4", "Noto Serif", Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --ink: #ebe6dc; --muted: #afa798; --line: #3d3932;
        --link: #9ccbf0; --affirm: #8fc4ee; --deny: #ecb46c;
        --both: #c3b4ee; --mark: #4a3f12; --faint: #211f1c;
        --alike-1: #1d2f29; --alike-2: #1f4539; --alike-3: #205e4c;
        --opposed-1: #33222a; --opposed-2: #4d2a3a; --opposed-3: #6b3049;
      }
    }
    """
}
