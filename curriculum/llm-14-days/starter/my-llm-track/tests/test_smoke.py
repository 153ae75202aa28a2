"""Day 10: twenty reviews, one epoch, and the loss must fall.

    python3 -m unittest discover -s tests
"""

import sys
import unittest
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import train  # noqa: E402

PRAISE = """\
great phone and I love it
the battery is excellent
quick delivery and a fair price
friendly service and a great case
a perfect lamp for the desk
I love the colour of this kettle
works well and looks great
excellent sound for a fair price
the staff were friendly and quick
a perfect gift for my son"""

COMPLAINTS = """\
the screen is broken
slow and useless
arrived late and the box was broken
rude staff and a late refund
bad sound and a useless manual
awful battery I want a refund
returned it after two days
the case is bad and the zip is broken
slow delivery and rude answers
an awful kettle and a late parcel"""


class SmokeTest(unittest.TestCase):
    def test_one_epoch_makes_the_loss_fall(self):
        examples = []
        for good, bad in zip(PRAISE.splitlines(), COMPLAINTS.splitlines()):
            examples += [(train.words(good), 1), (train.words(bad), 0)]
        fitted = train.fit(examples, examples, 0.5, seed=1, max_epochs=1)
        if fitted is None:
            self.skipTest("fit in train.py is still empty")
        loss = train.log_loss(fitted[0], examples)
        self.assertLess(loss, 0.8 * log(2), "one epoch taught it too little")


if __name__ == "__main__":
    unittest.main()
