"""Lexicons of one question, with which a debug build starts at once, and what they find can be told by hand."""

ACTORS = """\
actors:
  us: {names: [Washington]}
"""

LANGUAGE = """\
function-words: [the, a, of, to, in, not]
negators: [not]
grammar:
  be: [is, are, was]
  have: [have, has]
  by: [by]
  of: [of]
  to: [to]
  prepositions: [of, in]
  target-prepositions: [of]
  relatives: [who]
  coordinators: [and]
  subordinators: [that]
  determiners: [the, a]
  head-nouns: [government]
  pronouns: [they]
"""

QUESTION = """\
question: Should they go?
claims:
  a:
    claim: They should go
    affirm: says they should go
    deny: says they should stay
wordings:
  - say: [must go]
    affirm: t/a
  - say: [must stay]
    deny: t/a
"""

# The same words, understood the other way round.
OPPOSITE = QUESTION.replace("affirm: t/a", "?: t/a").replace("deny: t/a", "affirm: t/a").replace("?: t/a", "deny: t/a")

GO = "They must go.\n"
STAY = "They must stay.\n"


def article(number):
    """One statement, in words so different from all others that none counts as a copy."""
    return f"They must {'stay' if number % 3 else 'go'}. " + " ".join(f"w{number * 7 + step}x{step}" for step in range(12)) + ".\n"


def use(place, question=QUESTION):
    """Gives a place such lexicons, in a folder of its own."""
    place.lexicons = place.root / "lexicons"
    (place.lexicons / "questions").mkdir(parents=True, exist_ok=True)
    for path, text in [("actors.yaml", ACTORS), ("language.yaml", LANGUAGE), ("questions/t.yaml", question)]:
        (place.lexicons / path).write_text(text)
    return place


def fill(place, count=5, text=GO):
    """Articles of three sources; each holds one statement."""
    for number in range(count):
        place.drop(f"source-{number % 3}/article-{number}.txt", text)
