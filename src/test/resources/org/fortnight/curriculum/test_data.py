"""What the lessons promise of the running project's data. Usage: python3 test_data.py FOLDER"""

import contextlib
import csv
import importlib.util
import io
import json
import re
import sys
import tempfile
import unittest
import zlib
from collections import Counter
from pathlib import Path

FOLDER = Path(sys.argv.pop())
FILES = ["reviews.csv", "planted.csv", "product-spans.jsonl", "help.json"]


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def side(user):
    bucket = zlib.crc32(user.encode()) % 100
    return "test" if bucket < 20 else "dev" if bucket < 30 else "train"


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + 3]) for i in range(len(words) - 2)}


REVIEWS = rows("reviews.csv")
PLANTED = rows("planted.csv")
TEXTS = {row["id"]: row["text"] for row in REVIEWS}


def planted(kind):
    return [row for row in PLANTED if row["kind"] == kind]


COPIES = {row["id"]: row["detail"][3:] for row in planted("exact-copy") + planted("near-copy")}
CLEAN = [row for row in REVIEWS if row["id"] not in COPIES]
KIND = {row["id"]: row["kind"] for row in PLANTED if row["kind"] in ("negation", "contrast", "irony")}
WRONG = {row["id"] for row in planted("wrong-label")}


class Data(unittest.TestCase):
    def test_the_script_makes_exactly_the_files_that_are_shipped(self):
        spec = importlib.util.spec_from_file_location("make_data", FOLDER / "make_data.py")
        made = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(made)
        with tempfile.TemporaryDirectory() as folder:
            made.FOLDER = Path(folder)
            with contextlib.redirect_stdout(io.StringIO()):
                made.main()
            for name in FILES:
                self.assertEqual((FOLDER / name).read_bytes(), (Path(folder) / name).read_bytes(), name)

    def test_there_are_1200_reviews_in_the_order_of_their_dates(self):
        self.assertEqual([int(row["id"]) for row in REVIEWS], list(range(1, 1201)))
        self.assertEqual([row["date"] for row in REVIEWS], sorted(row["date"] for row in REVIEWS))

    def test_thirty_texts_stand_twice_word_for_word(self):
        self.assertEqual(1200 - len(set(TEXTS.values())), 30)
        for row in planted("exact-copy"):
            self.assertEqual(TEXTS[row["id"]], TEXTS[COPIES[row["id"]]])

    def test_thirty_near_copies_are_more_alike_than_any_other_two_texts(self):
        sets = {row["id"]: shingles(row["text"]) for row in REVIEWS}
        pairs = Counter()
        places = {}
        for id_, found in sets.items():
            for run in found:
                for other in places.setdefault(run, []):
                    pairs[other, id_] += 1
                places[run].append(id_)
        root = {id_: COPIES.get(id_, id_) for id_ in sets}
        alike = {pair: n / len(sets[pair[0]] | sets[pair[1]]) for pair, n in pairs.items()}
        meant = {pair: share for pair, share in alike.items() if root[pair[0]] == root[pair[1]]}
        self.assertEqual(len(planted("near-copy")), 30)
        self.assertEqual(len(meant), 60)
        self.assertGreater(min(meant.values()), 0.7)
        self.assertLess(max(share for pair, share in alike.items() if pair not in meant), 0.7)

    def test_a_copy_comes_after_its_original_and_has_its_labels(self):
        by_id = {row["id"]: row for row in REVIEWS}
        for copy, original in COPIES.items():
            self.assertGreater(int(copy), int(original))
            for column in ("product", "sentiment", "label_b", "llm_label"):
                self.assertEqual(by_id[copy][column], by_id[original][column])

    def test_twenty_five_users_write_in_both_halves(self):
        both = {row["user"] for row in REVIEWS[:600]} & {row["user"] for row in REVIEWS[600:]}
        self.assertEqual(len(both), 25)
        self.assertEqual(both, {row["detail"] for row in planted("in-both-halves")})

    def test_the_split_by_user_has_780_120_and_240_rows(self):
        self.assertEqual(Counter(side(row["user"]) for row in CLEAN), {"train": 780, "dev": 120, "test": 240})

    def test_forty_labels_are_wrong_eight_of_them_in_the_test(self):
        self.assertEqual(len(WRONG), 40)
        self.assertEqual(sum(row["id"] in WRONG and side(row["user"]) == "test" for row in CLEAN), 8)

    def test_twenty_rows_hold_the_personal_data_that_the_key_names(self):
        self.assertEqual(len(planted("personal-data")), 20)
        for row in planted("personal-data"):
            self.assertIn(row["detail"].split(":", 1)[1], TEXTS[row["id"]])

    def test_kappa_of_both_annotators_is_about_seven_tenths(self):
        first, second = ([row[column] for row in CLEAN] for column in ("sentiment", "label_b"))
        observed = sum(a == b for a, b in zip(first, second)) / len(first)
        chance = sum(first.count(label) * second.count(label) for label in set(first)) / len(first) ** 2
        self.assertAlmostEqual((observed - chance) / (1 - chance), 0.70, delta=0.02)

    def test_the_simulated_model_errs_at_the_rates_that_are_stated(self):
        errors, all_ = Counter(), Counter()
        for row in CLEAN:
            kind = KIND.get(row["id"], "plain")
            all_[kind] += 1
            errors[kind] += (row["llm_label"] != row["sentiment"]) != (row["id"] in WRONG)
        for kind, rate in {"plain": 0.03, "negation": 0.06, "contrast": 0.20, "irony": 0.35}.items():
            self.assertAlmostEqual(errors[kind] / all_[kind], rate, delta=0.015, msg=kind)

    def test_no_ironic_review_of_the_test_side_begins_like_one_of_training(self):
        jokes = {}
        for row in CLEAN:
            if KIND.get(row["id"]) == "irony":
                jokes.setdefault(side(row["user"]), set()).update(shingles(row["text"]))
        self.assertLess(len(jokes["test"] & jokes["train"]), len(jokes["test"]) * 0.1)

    def test_every_span_is_a_name_of_the_product(self):
        products = {row["id"]: row["product"].lower() for row in REVIEWS}
        text = (FOLDER / "product-spans.jsonl").read_text(encoding="utf-8")
        lines = [json.loads(line) for line in text.splitlines()]
        self.assertEqual(len(lines), 100)
        for line in lines:
            self.assertEqual(line["text"], TEXTS[str(line["id"])])
            for start, end in line["spans"]:
                name = line["text"][start:end].lower()
                self.assertIn(name, (products[str(line["id"])], products[str(line["id"])].split()[0]))

    def test_help_answers_sixteen_of_twenty_four_questions(self):
        help_ = json.loads((FOLDER / "help.json").read_text(encoding="utf-8"))
        answers = [question["text"] for question in help_["questions"]]
        self.assertEqual((len(answers), answers.count(None)), (24, 8))
        self.assertTrue(all(answer is None or 0 <= answer < len(help_["texts"]) for answer in answers))


if __name__ == "__main__":
    unittest.main()
