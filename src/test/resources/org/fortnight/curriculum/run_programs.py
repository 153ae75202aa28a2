"""Runs programs that lie in files beside this one, each by itself, and says for each how it ended.

Usage: python3 run_programs.py FOLDER. FOLDER holds NAME.py files and the data that they open. What a program prints goes
to NAME.out. One line for each: NAME, a tab, `passed` or what it raised, in one line.
"""

import contextlib
import os
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
os.chdir(folder)
for program in sorted(folder.glob("*.py")):
    try:
        with open(program.with_suffix(".out"), "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
            exec(compile(program.read_text(encoding="utf-8"), program.name, "exec"), {"__name__": "__main__"})
        ending = "passed"
    except BaseException as error:
        ending = f"{type(error).__name__}: {error}"
    print(program.stem, " ".join(ending.split()), sep="\t", flush=True)
