/// Forced colours and print: last, since it overrules the others.
enum MediaStyle {
  static let text = """
    @media (forced-colors: active) {
      svg.mark, svg.affirm, svg.deny { color: CanvasText; }
      mark { background: none; }
    }
    @media print {
      :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #999; }
      html { font-size: 10pt; }
      .masthead nav, .skip, footer { display: none; }
      .scroll { overflow: visible; } a { color: inherit; }
      .claim, figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
    }

    """
}
