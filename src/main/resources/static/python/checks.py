"""Runs a learner's program and its checks, and says what came of it.

Nothing but the standard library, Python 3.8 or newer: the same lines run in the browser and in the file that
learners take away. Results are plain data; words come from outside.
"""

import ast
import contextlib
import linecache
import operator
import unicodedata
import warnings

CODE = "<your code>"
CHECKS = "<the checks>"
LONGEST = 300

COMPARISONS = {
    ast.Eq: ("==", operator.eq),
    ast.NotEq: ("!=", operator.ne),
    ast.Lt: ("<", operator.lt),
    ast.LtE: ("<=", operator.le),
    ast.Gt: (">", operator.gt),
    ast.GtE: (">=", operator.ge),
    ast.In: ("in", lambda left, right: left in right),
    ast.NotIn: ("not in", lambda left, right: left not in right),
    ast.Is: ("is", operator.is_),
    ast.IsNot: ("is not", operator.is_not),
}

# What word processors and Chinese keyboards put in place of Python's signs.
SIGNS = {
    **dict.fromkeys("“”„«»＂", '"'),
    **dict.fromkeys("‘’‚＇", "'"),
    **dict(zip("（），：；［］｛｝＝＋－＊／＜＞．＿", "(),:;[]{}=+-*/<>._")),
    "【": "[",
    "】": "]",
    **dict.fromkeys("–—−", "-"),
    "×": "*",
    "…": "...",
    "、": ",",
    "。": ".",
}


def check(code, tests):
    """Run the code, then the tests one by one.

    passed, total: of the checks, which are the tests' statements that assert something
    problem: what keeps the code from running, or a blank that was left; None if nothing does
    failure: the first check that fails; None if none does
    """
    remember(CHECKS, tests)
    checks = ast.parse(tests, CHECKS)
    total = sum(map(asserts, checks.body))
    problem = unreadable(code)
    if problem:
        return verdict(0, total, problem, None)
    namespace = {"__name__": "__main__"}
    problem = execute(code, namespace)
    if problem:
        return verdict(0, total, blank(code) or problem, None)
    passed, failure = run_checks(checks, namespace)
    return verdict(passed, total, blank(code) if failure else None, failure)


def verdict(passed, total, problem, failure):
    return {
        "passed": passed,
        "total": total,
        "problem": problem,
        "failure": failure,
    }


def unreadable(code):
    """What keeps Python from reading the code."""
    try:
        with silence():
            compile(code, CODE, "exec")
    except SyntaxError as error:
        return strange_sign(code, error) or {
            "kind": "syntax",
            "line": error.lineno or 1,
            "text": error.msg,
        }
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        return {"kind": "syntax", "line": 1, "text": str(error)}


@contextlib.contextmanager
def silence():
    """What Python warns of is said when the code is run, and only then."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def strange_sign(code, error):
    """The sign in the line of the error that only looks like Python's, or a blank that is none; what is quoted may stay."""
    number = error.lineno or 1
    line = (code.splitlines()[number - 1 : number] or [""])[0]
    at = (error.offset or 1) - 1
    inside = "string" in error.msg  # that does not end: a quote of another kind was to end it
    signs = [sign for sign in line if SIGNS.get(sign) in ("'", '"')] if inside else bare(line)
    for sign in [*line[at : at + 1], *signs]:
        if sign in SIGNS:
            return {
                "kind": "sign",
                "line": number,
                "sign": sign,
                "instead": SIGNS[sign],
            }
        if sign not in "\t " and unicodedata.category(sign) in ("Zs", "Cf"):
            return {"kind": "space", "line": number, "text": "U+%04X" % ord(sign)}
    return None


def bare(line):
    """The signs of a line outside of what is quoted, up to its comment."""
    quote, signs = "", iter(line)
    for sign in signs:
        if quote:
            if sign == "\\":
                next(signs, "")
            elif sign == quote:
                quote = ""
        elif sign in "'\"":
            quote = sign
        elif sign == "#":
            return
        else:
            yield sign


def blank(code):
    """The first `...` that stands for something to fill in; the one of `tuple[int, ...]` does not."""
    with silence():
        tree = ast.parse(code, CODE)
    in_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and named(node.value) in ("tuple", "Tuple", "Callable")
        for inner in ast.walk(node.slice)
    }
    blanks = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and node.value is ...
        and id(node) not in in_types
    ]
    return {"kind": "blank", "line": min(blanks)} if blanks else None


def named(node):
    return getattr(node, "id", getattr(node, "attr", ""))


def execute(code, namespace, show_last=False):
    """Run the code; the problem that ends it, if one does. Its last value is printed, as in a notebook, if asked for."""
    remember(CODE, code)
    try:
        tree = ast.parse(code, CODE)
        last = tree.body.pop() if show_last and tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, CODE, "exec"), namespace)
        if last:
            value = eval(compile(ast.Expression(last.value), CODE, "eval"), namespace)
            if value is not None:
                print(repr(value))
    except BaseException as error:
        return {"kind": "error", "line": line_of(error, CODE), "text": told(error)}


def run(code, namespace):
    """Run a block of a page in the namespace it shares with the others."""
    problem = unreadable(code) or execute(code, namespace, show_last=True)
    if problem and problem["kind"] == "error":
        problem = blank(code) or problem
    return {"problem": problem}


def remember(file, text):
    """Let tracebacks and messages quote a text."""
    lines = [line + "\n" for line in text.splitlines()]
    linecache.cache[file] = (len(text), None, lines, file)


def run_checks(checks, namespace):
    passed, failure = 0, None
    for node in checks.body:
        failed = one_check(node, namespace)
        if failed:
            failure = failure or failed
            if not asserts(node):
                break  # what later checks need is not there
        else:
            passed += asserts(node)
    return passed, failure


def asserts(node):
    """Whether a statement checks something; a function that is only defined does not."""
    defines = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    return not defines and any(isinstance(inner, ast.Assert) for inner in ast.walk(node))


def one_check(node, namespace):
    """What is wrong with the code by this statement of the tests; None if nothing is."""
    try:
        if isinstance(node, ast.Assert):
            return assertion(node, namespace)
        exec(compile(ast.Module([node], []), CHECKS, "exec"), namespace)
    except AssertionError as error:
        return {"message": str(error) or message(node, namespace), "line": line_of(error, CHECKS)}
    except BaseException as error:
        return {
            "message": message(node, namespace),
            "line": node.lineno,
            "error": told(error),
            "error_line": line_of(error, CODE),
        }


def assertion(node, namespace):
    """Each side of a comparison is worked out once, so that what is told is what was compared."""
    test = node.test
    if not isinstance(test, ast.Compare):
        return None if value(test, namespace) else failed(node, namespace)
    sides = [value(side, namespace) for side in (test.left, *test.comparators)]
    pairs = zip(sides, test.ops, sides[1:])
    if all(COMPARISONS[type(sign)][1](left, right) for left, sign, right in pairs):
        return None
    signs = [COMPARISONS[type(sign)][0] for sign in test.ops]
    if len(signs) == 1:
        return failed(node, namespace, got=shown(sides[0]), wanted=shown(sides[1]), comparison=signs[0])
    if len(signs) == 2:
        between = "{} {} … {} {}".format(shown(sides[0]), *signs, shown(sides[2]))
        return failed(node, namespace, got=shown(sides[1]), wanted=between, comparison="==")
    return failed(node, namespace)


def failed(node, namespace, **sides):
    return {"message": message(node, namespace), "line": node.lineno, **sides}


def value(node, namespace):
    return eval(compile(ast.Expression(node), CHECKS, "eval"), namespace)


def message(node, namespace):
    """The author's word on a check; a statement without one is shown itself."""
    said = getattr(node, "msg", None)
    try:
        return str(value(said, namespace)) if said else linecache.getline(CHECKS, node.lineno).strip()
    except Exception:
        return ""


def shown(what):
    try:
        text = repr(what)
    except Exception as error:
        text = "<" + told(error) + ">"
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"


def told(error):
    text = type(error).__name__ + (": " + str(error) if str(error) else "")
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"


def line_of(error, file):
    """The last line of this file that was on the way to the error; 0 if none was."""
    line, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def report(result, words):
    """The verdict in words: what the page shows, as lines of text."""
    lines = []
    everything = result["passed"] == result["total"] and not result["problem"]
    if everything:
        lines.append(words["all"].format(result["total"]))
    else:
        lines.append(words["some"].format(result["passed"], result["total"]))
    problem, failure = result["problem"], result["failure"]
    if problem:
        kind = "error-anywhere" if problem["kind"] == "error" and not problem["line"] else problem["kind"]
        what = problem.get("sign", problem.get("text", ""))
        lines.append(words[kind].format(problem["line"], what, problem.get("instead", "")))
    elif failure:
        lines.append(failure["message"])
        if "got" in failure:
            lines.append(words["got"] + " " + failure["got"])
            comparison = "" if failure["comparison"] == "==" else failure["comparison"] + " "
            lines.append(words["wanted"] + " " + comparison + failure["wanted"])
        if "error" in failure:
            kind = "error" if failure["error_line"] else "error-anywhere"
            lines.append(words[kind].format(failure["error_line"], failure["error"]))
        lines.append(words["check"].format(failure["line"]))
    return lines
