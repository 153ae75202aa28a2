"""Ten tests of behaviour: python3 -m unittest discover -s tests

predict(text) must return "positive" or "negative", and score(text) a
number that rises with praise. The rules of day 7 stand here so that the
file runs; put your own model in their place.
"""

import re
import unittest

GOOD = "great good love excellent perfect friendly quick fair".split()
BAD = "bad slow broken useless rude late awful returned refund".split()


def score(text):
    words = re.findall(r"\w+", text.lower())
    good = sum(word in GOOD for word in words)
    return good - sum(word in BAD for word in words)


def predict(text):
    return "positive" if score(text) >= 0 else "negative"


# Minimum functionality (four): an easy text and the label it must get
EASY = [
    ("The lamp is bad.", "negative"),
    # ("...", "..."),
]

# Invariance (three): two texts that must get the same label
SAME = [
    ("The lamp is slow.", "The kettle is slow."),
    # ("...", "..."),
]

# Direction (three): the second text must not score higher
NOT_HIGHER = [
    ("The lamp is good.", "The lamp is good. I want a refund."),
    # ("...", "..."),
]


# Failures that you have noted below and accept for now; more turn the
# run red. Lower it when fewer fail.
KNOWN = 0


def failures():
    """The texts that behave otherwise than they must."""
    bad = [text for text, label in EASY if predict(text) != label]
    for text, other in SAME:
        if predict(text) != predict(other):
            bad.append(text)
    for text, longer in NOT_HIGHER:
        if score(longer) > score(text):
            bad.append(longer)
    return bad


class Behaviour(unittest.TestCase):
    def test_no_more_fails_than_is_known(self):
        self.assertLessEqual(len(failures()), KNOWN, failures())


# Pass rate: ____ of 10.  What failed, and why? ____

if __name__ == "__main__":
    unittest.main()
