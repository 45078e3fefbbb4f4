#!/usr/bin/env python3
"""VADER on files, sentence by sentence: vader.py FILE..."""
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    for sentence in text.replace("\n", " ").split(". "):
        analyzer.polarity_scores(sentence)
