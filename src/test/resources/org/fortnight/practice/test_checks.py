"""What the judge of exercises says. Usage: python3 test_checks.py PATH_OF_CHECKS_PY"""

import importlib.util
import sys
import unittest
import warnings

spec = importlib.util.spec_from_file_location("checks", sys.argv.pop())
checks = importlib.util.module_from_spec(spec)
spec.loader.exec_module(checks)

TESTS = 'assert double(2) == 4, "twice two"\nassert double(0) == 0, "twice nothing"\n'
RIGHT = "def double(n):\n    return n * 2\n"


class Checks(unittest.TestCase):
    def test_code_that_is_right_passes_every_check(self):
        self.assertEqual(
            checks.check(RIGHT, TESTS),
            {"passed": 2, "total": 2, "problem": None, "failure": None},
        )

    def test_the_first_check_that_fails_shows_both_sides_and_its_line(self):
        result = checks.check("def double(n):\n    return n + 1\n", TESTS)
        self.assertEqual((result["passed"], result["total"]), (0, 2))
        self.assertEqual(
            result["failure"],
            {"message": "twice two", "line": 1, "got": "3", "wanted": "4", "comparison": "=="},
        )

    def test_checks_after_one_that_fails_are_run_too(self):
        self.assertEqual(checks.check("def double(n):\n    return n\n", TESTS)["passed"], 1)

    def test_each_side_is_worked_out_once(self):
        code = "calls = []\ndef count():\n    calls.append(1)\n    return len(calls)\n"
        result = checks.check(code, 'assert count() == 5, "once"\nassert len(calls) == 1, "twice"\n')
        self.assertEqual((result["passed"], result["failure"]["got"]), (1, "1"))

    def test_other_comparisons_show_both_sides_too(self):
        for test, sign in (("1 > 2", ">"), ("3 in [1]", "in"), ("1 is None", "is"), ("1 != 1", "!=")):
            failure = checks.check("", f"assert {test}")["failure"]
            self.assertEqual(failure["comparison"], sign)

    def test_what_is_no_comparison_has_no_sides(self):
        self.assertNotIn("got", checks.check("", 'assert isinstance(1, str), "text"')["failure"])
        self.assertNotIn("got", checks.check("", 'assert 1 < 2 < 3 < 3, "chain"')["failure"])

    def test_between_two_bounds_the_middle_is_what_came(self):
        failure = checks.check("x = 0.5", "assert 0.1 < x <= 0.3")["failure"]
        self.assertEqual((failure["got"], failure["wanted"]), ("0.5", "0.1 < … <= 0.3"))

    def test_a_statement_without_a_word_is_shown_itself(self):
        self.assertEqual(checks.check("x = 1", "\nassert x == 2")["failure"]["message"], "assert x == 2")
        failure = checks.check("def f(x): return x[9]", "y = f([1])\nassert y == 1")["failure"]
        self.assertEqual((failure["message"], failure["error_line"]), ("y = f([1])", 1))

    def test_a_blank_is_named_with_its_line(self):
        result = checks.check("def double(n):\n    ...\n", TESTS)
        self.assertEqual(result["problem"], {"kind": "blank", "line": 2})
        self.assertEqual(result["passed"], 0)

    def test_dots_in_a_type_are_no_blank(self):
        code = "def double(n: tuple[int, ...] | int) -> int:\n    return n * 3\n"
        self.assertIsNone(checks.check(code, TESTS)["problem"])

    def test_dots_of_a_callable_are_no_blank(self):
        code = "def double(n):\n    step: Callable[..., int] = None\n    return n * 3\n"
        self.assertIsNone(checks.check(code, TESTS)["problem"])

    def test_an_index_of_dots_is_a_blank(self):
        self.assertEqual(checks.check("d = {}\nd[...] = 1\nx\n", TESTS)["problem"]["kind"], "blank")

    def test_dots_in_code_that_passes_are_nobodys_business(self):
        self.assertIsNone(checks.check(RIGHT + "x = ...\n", TESTS)["problem"])

    def test_signs_that_only_look_like_pythons_are_named(self):
        for line, sign, instead in (
            ("x = “a”", "“", '"'),
            ("x = ‘a’", "‘", "'"),
            ("print（1）", "（", "("),
            ("x = [1，2]", "，", ","),
            ("if x：", "：", ":"),
            ("x = 1 – 2", "–", "-"),
            ("x = 'a’", "’", "'"),
            ("x = 【1]", "【", "["),
            ("range(10，20)", "，", ","),
            ("print('“'，1)", "，", ","),
            ("x = 2×3", "×", "*"),
            ("x = …", "…", "..."),
        ):
            problem = checks.check("y = 1\n" + line, TESTS)["problem"]
            self.assertEqual(problem, {"kind": "sign", "line": 2, "sign": sign, "instead": instead})

    def test_such_signs_inside_a_text_are_fine(self):
        self.assertIsNone(checks.check("'“ok”（1）'\n" + RIGHT, TESTS)["problem"])

    def test_signs_that_are_quoted_are_not_to_blame_for_other_errors(self):
        for code in ("# it’s open\nx = (", "x = 'don’t'\ny = = 3", "x = 'a，b' 3  # （）", "x = '“'; y = = 3"):
            self.assertEqual(checks.check(code, TESTS)["problem"]["kind"], "syntax", code)

    def test_blanks_that_are_none_are_named_by_their_number(self):
        problem = checks.check("x =\u00a01", TESTS)["problem"]
        self.assertEqual(problem, {"kind": "space", "line": 1, "text": "U+00A0"})
        problem = checks.check("if True:\n\u3000\u3000pass", TESTS)["problem"]
        self.assertEqual(problem, {"kind": "space", "line": 2, "text": "U+3000"})

    def test_what_python_warns_of_is_heard_once(self):
        with warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            checks.check("x = '\\d'", TESTS)
        self.assertEqual(len(heard), 1)

    def test_names_of_the_language_may_be_used_again(self):
        failure = checks.check("str = repr = len = sum = print = 5", "assert str == 6")["failure"]
        self.assertEqual((failure["got"], failure["wanted"]), ("5", "6"))

    def test_the_report_keeps_braces_and_signs_apart(self):
        words = {word: word + " {0} {1}" for word in ("some", "error")}
        words.update(got="got", wanted="wanted")
        report = checks.report(checks.check("{}['{0}{9}']", TESTS), words)
        self.assertEqual(report, ["some 0 2", "error 1 KeyError: '{0}{9}'"])
        words["check"] = "check {0}"
        report = checks.report(checks.check("x = 1", "assert x != 1, 'one'"), words)
        self.assertEqual(report, ["some 0 1", "one", "got 1", "wanted != 1", "check 1"])

    def test_what_python_cannot_read_has_a_line(self):
        problem = checks.check("x = 1\ndef f(:\n", TESTS)["problem"]
        self.assertEqual((problem["kind"], problem["line"]), ("syntax", 2))

    def test_an_error_while_the_code_runs_has_the_line_of_the_code(self):
        problem = checks.check("def f():\n    return 1 / 0\nf()\n", TESTS)["problem"]
        self.assertEqual(problem, {"kind": "error", "line": 2, "text": "ZeroDivisionError: division by zero"})

    def test_an_error_inside_a_check_has_the_line_of_the_code(self):
        failure = checks.check("def double(n):\n    return nothing\n", TESTS)["failure"]
        self.assertEqual((failure["message"], failure["error_line"]), ("twice two", 2))
        self.assertIn("NameError", failure["error"])

    def test_a_missing_function_is_an_error_without_a_line(self):
        failure = checks.check("", TESTS)["failure"]
        self.assertEqual(failure["error_line"], 0)

    def test_leaving_early_is_an_error_and_no_pass(self):
        for code in ("raise SystemExit", "exit()", "raise KeyboardInterrupt"):
            self.assertEqual(checks.check(code, TESTS)["passed"], 0)
        self.assertEqual(checks.check("def double(n):\n    raise SystemExit\n", TESTS)["passed"], 0)

    def test_every_run_has_a_namespace_of_its_own(self):
        checks.check("left_over = 1", TESTS)
        self.assertIn("left_over", checks.check("left_over", TESTS)["problem"]["text"])

    def test_statements_between_the_checks_prepare_them(self):
        tests = 'def helper(n):\n    assert n, "inside"\n    return double(n)\n\nassert helper(2) == 4, "helped"\n'
        self.assertEqual(checks.check(RIGHT, tests)["total"], 1)
        self.assertEqual(checks.check(RIGHT, tests)["passed"], 1)

    def test_a_loop_of_checks_counts_as_one(self):
        tests = 'for n in (1, 2):\n    assert double(n) == 2 * n, f"twice {n}"\n'
        self.assertEqual(checks.check(RIGHT, tests)["total"], 1)
        self.assertEqual(checks.check("def double(n): return 2", tests)["failure"]["message"], "twice 2")

    def test_what_is_long_is_cut(self):
        failure = checks.check("x = 'a' * 10**6", 'assert x == "b"')["failure"]
        self.assertLess(len(failure["got"]), 400)

    def test_what_cannot_be_shown_does_no_harm(self):
        code = "class X:\n    def __repr__(self): raise ValueError('no')\nx = X()\n"
        self.assertEqual(checks.check(code, "assert x == 1")["failure"]["got"], "<ValueError: no>")

    def test_blocks_share_a_namespace_and_show_their_last_value(self):
        page = {}
        self.assertEqual(checks.run("x = 20\n", page), {"problem": None})
        self.assertEqual(checks.run("x + 1\n", page), {"problem": None})
        self.assertEqual(page["x"], 20)
        self.assertEqual(checks.run("nothing", page)["problem"]["kind"], "error")


if __name__ == "__main__":
    unittest.main(verbosity=0)
