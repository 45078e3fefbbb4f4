/// The sample's first page on terminals of three widths.
enum TerminalGolden {
  static let byWidth = [(40, narrow), (80, usual), (120, wide)]

  static let narrow = """
    Where your sources agree and disagree
    3 sources, 4 documents from 2017-07-01
    to 2026-01-20.
    Read by machine. Open the sentence
    before you cite it. P is about sampling
    alone and assumes that the sentences
    were read rightly.

    HOW IS ASSAD SEEN?

      1. Assad's rule is legitimate
         [unvalidated]
        ▲ affirm: The Grayzone – ▼ deny:
          Solidarity – △▽ one statement:
          Wire
        Solidarity – The Grayzone: disagree
          · leaning, P .88
        ▲ “Assad kept the peace.”
          The Grayzone, Flags &
          <b>rampage</b>, 2017-07-01 (date
          inferred)
        ▼ “The regime shelled a market.”
          Solidarity, Secret ingredient,
          2017-07-01 (date inferred)

      2. Assad's side carried out chemical
         attacks
        ▲ affirm: Solidarity – ○ silent: The
          Grayzone and Wire
        Measured: ▲ of 10 found about 7 are
          right; ▼ too few to say.

    WHAT THE NEWEST ARTICLES MOVE
      Flags & <b>rampage</b>, The Grayzone,
      2026-01-20
        Solidarity – The Grayzone on claim
          1: disagree · leaning, P .88;
          without it not comparable: The
          Grayzone is silent

    ALL POSITIONS
      Columns are the claims by their
      numbers above. ▲ affirms ▼ denies ◆
      both △▽ one statement ○ silent

                    1  2
      Solidarity    ▼  ▲
      The Grayzone  ▲  ○
      Wire          ▽  ○

    WHAT WAS NOT READ
      wire/scan.djvu: a format that is not
        read
    """

  static let usual = """
    Where your sources agree and disagree
    3 sources, 4 documents from 2017-07-01 to 2026-01-20.
    Read by machine. Open the sentence before you cite it. P is about sampling alone
    and assumes that the sentences were read rightly.

    HOW IS ASSAD SEEN?

      1. Assad's rule is legitimate [unvalidated]
        ▲ affirm: The Grayzone – ▼ deny: Solidarity – △▽ one statement: Wire
        Solidarity – The Grayzone: disagree · leaning, P .88
        ▲ “Assad kept the peace.”
          The Grayzone, Flags & <b>rampage</b>, 2017-07-01 (date inferred)
        ▼ “The regime shelled a market.”
          Solidarity, Secret ingredient, 2017-07-01 (date inferred)

      2. Assad's side carried out chemical attacks
        ▲ affirm: Solidarity – ○ silent: The Grayzone and Wire
        Measured: ▲ of 10 found about 7 are right; ▼ too few to say.

    WHAT THE NEWEST ARTICLES MOVE
      Flags & <b>rampage</b>, The Grayzone, 2026-01-20
        Solidarity – The Grayzone on claim 1: disagree · leaning, P .88; without it
          not comparable: The Grayzone is silent

    ALL POSITIONS
      Columns are the claims by their numbers above. ▲ affirms ▼ denies ◆ both △▽
      one statement ○ silent

                    1  2
      Solidarity    ▼  ▲
      The Grayzone  ▲  ○
      Wire          ▽  ○

    WHAT WAS NOT READ
      wire/scan.djvu: a format that is not read
    """

  static let wide = """
    Where your sources agree and disagree
    3 sources, 4 documents from 2017-07-01 to 2026-01-20.
    Read by machine. Open the sentence before you cite it. P is about sampling alone and assumes that the sentences were
    read rightly.

    HOW IS ASSAD SEEN?

      1. Assad's rule is legitimate [unvalidated]
        ▲ affirm: The Grayzone – ▼ deny: Solidarity – △▽ one statement: Wire
        Solidarity – The Grayzone: disagree · leaning, P .88
        ▲ “Assad kept the peace.”
          The Grayzone, Flags & <b>rampage</b>, 2017-07-01 (date inferred)
        ▼ “The regime shelled a market.”
          Solidarity, Secret ingredient, 2017-07-01 (date inferred)

      2. Assad's side carried out chemical attacks
        ▲ affirm: Solidarity – ○ silent: The Grayzone and Wire
        Measured: ▲ of 10 found about 7 are right; ▼ too few to say.

    WHAT THE NEWEST ARTICLES MOVE
      Flags & <b>rampage</b>, The Grayzone, 2026-01-20
        Solidarity – The Grayzone on claim 1: disagree · leaning, P .88; without it not comparable: The Grayzone is silent

    ALL POSITIONS
      Columns are the claims by their numbers above. ▲ affirms ▼ denies ◆ both △▽ one statement ○ silent

                    1  2
      Solidarity    ▼  ▲
      The Grayzone  ▲  ○
      Wire          ▽  ○

    WHAT WAS NOT READ
      wire/scan.djvu: a format that is not read
    """
}
