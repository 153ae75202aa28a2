"""Checks of the rules. Run: python3 -m unittest discover -s tests -v"""

import re
import unittest

# Replace this function by an import from your own file,
# so that the checks read the code that you really use.


def rule(text):
    """Return the label of one review."""
    words = re.findall(r"\w+", text.lower())
    good, bad = {"great", "good"}, {"bad", "broken"}
    score = sum((word in good) - (word in bad) for word in words)
    return "positive" if score >= 0 else "negative"


class RuleTests(unittest.TestCase):
    def test_capitals_do_not_matter(self):
        self.assertEqual(rule("BROKEN"), rule("broken"))

    def test_empty_text_has_an_answer(self):
        self.assertIn(rule(""), {"positive", "negative"})

    # Your own check: the score on dev that you know. Never the sealed test.


if __name__ == "__main__":
    unittest.main()
