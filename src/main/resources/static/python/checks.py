"""Runs a learner's program and its checks, and says what came of it.

Nothing but the standard library, Python 3.8 or newer: the same lines run in the browser and in the file that
learners take away. Results are plain data; words come from outside.
"""

import ast
import linecache
import operator

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
    **dict.fromkeys("【】", "[ ]"),
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
        compile(code, CODE, "exec")
    except SyntaxError as error:
        line = error.lineno or 1
        return strange_sign(code, line) or {
            "kind": "syntax",
            "line": line,
            "text": error.msg,
        }
    except (ValueError, MemoryError, RecursionError) as error:
        return {"kind": "syntax", "line": 1, "text": str(error)}


def strange_sign(code, near):
    """The first sign that only looks like Python's, in the line of the error or before it."""
    lines = code.splitlines()
    for number in [near, *range(1, len(lines) + 1)]:
        line = lines[number - 1] if number <= len(lines) else ""
        for sign in line:
            if sign in SIGNS:
                return {
                    "kind": "sign",
                    "line": number,
                    "sign": sign,
                    "instead": SIGNS[sign],
                }


def blank(code):
    """The first `...` that stands for something to fill in; `tuple[int, ...]` does not."""
    tree = ast.parse(code, CODE)
    in_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple)
        and isinstance(node.slice.elts[-1], ast.Constant)
        for inner in ast.walk(node.slice.elts[-1])
        if len(node.slice.elts) > 1 and named(node.value) in ("tuple", "Tuple", "Callable")
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
    remember(code)
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


def remember(code):
    """Let tracebacks quote the code."""
    lines = [line + "\n" for line in code.splitlines()]
    linecache.cache[CODE] = (len(code), None, lines, CODE)


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
        return {"message": str(error), "line": line_of(error, CHECKS)}
    except BaseException as error:
        return {
            "message": message(node, namespace),
            "line": node.lineno,
            "error": told(error),
            "error_line": line_of(error, CODE),
        }


def assertion(node, namespace):
    test = node.test
    simple = isinstance(test, ast.Compare) and len(test.ops) == 1
    if not simple:
        holds = value(test, namespace)
        return None if holds else failed(node, namespace)
    sign, compare = COMPARISONS[type(test.ops[0])]
    got = value(test.left, namespace)
    wanted = value(test.comparators[0], namespace)
    if compare(got, wanted):
        return None
    return failed(node, namespace, got=shown(got), wanted=shown(wanted), comparison=sign)


def failed(node, namespace, **sides):
    return {"message": message(node, namespace), "line": node.lineno, **sides}


def value(node, namespace):
    return eval(compile(ast.Expression(node), CHECKS, "eval"), namespace)


def message(node, namespace):
    """The author's word on a check; an assertion without one is shown itself."""
    said = getattr(node, "msg", None)
    try:
        return str(value(said, namespace)) if said else ""
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
        told = problem.get("sign", problem.get("text", ""))
        lines.append(words[kind].format(problem["line"], told, problem.get("instead", "")))
    elif failure:
        lines.append(failure["message"])
        if "got" in failure:
            lines.append(words["got"] + " " + failure["got"])
            lines.append(words["wanted"] + " " + failure["comparison"].replace("==", "") + failure["wanted"])
        if "error" in failure:
            kind = "error" if failure["error_line"] else "error-anywhere"
            lines.append(words[kind].format(failure["error_line"], failure["error"]))
        lines.append(words["check"].format(failure["line"]))
    return lines
