/*
 * Python, in a worker of its own. It may load nothing but Python's files and reach nothing else: the address it comes from
 * carries a policy that says so (PythonFiles). Whatever it sends is text that a learner's program may have made.
 */
const MOST_LETTERS = 20_000;
const MOST_DRAWN = 20;
const post = self.postMessage.bind(self);
let python;
let harness;
let page;
let run = 0;
let letters = 0;
let drawn = 0;

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "start") await start(data);
    else await perform(data);
  } catch (error) {
    post({ type: "crashed", run: data.run, text: String(error).slice(0, 500) });
  }
};

async function start({ folder, packed, checks }) {
  const fetch = self.fetch;
  self.fetch = counting(fetch, new Map(packed.split(" ").map(file => file.split("="))));
  const { loadPyodide } = await import(folder + "pyodide.mjs");
  python = await loadPyodide({ indexURL: folder });
  self.fetch = fetch;
  python.setStdin({ error: true });
  python.setStdout({ write: output });
  python.setStderr({ write: output });
  harness = python.globals.get("dict")();
  python.runPython(checks, { globals: harness });
  harness.set("draw", draw);
  python.runPython(DRAWING, { globals: harness });
  page = python.runPython("namespace()", { globals: harness });
  post({ type: "ready" });
}

/* A program is run with its checks in a namespace of its own; blocks of a page share one. */
async function perform({ type, run: number, code, tests, files }) {
  run = number;
  letters = drawn = 0;
  python.runPython("begin()", { globals: harness });
  for (const { name, bytes } of files) python.FS.writeFile(name, new Uint8Array(bytes));
  harness.set("code", code);
  harness.set("tests", tests ?? "");
  harness.set("page", page);
  const call = type === "check" ? "check(code, tests)" : "run(code, page)";
  const result = python.runPython(`import json; flush(); json.dumps(${call})`, { globals: harness });
  python.runPython("flush()", { globals: harness });
  post({ type: "done", run, result: JSON.parse(result) });
}

/* Blocks of a page, exercises too, draw through these; what is drawn is cleaned where it is shown. */
const DRAWING = `
import builtins, os, sys

HOME = os.getcwd()

def begin():
    """What the program before has moved or covered is at its place again."""
    os.chdir(HOME)
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__

def no_keyboard(prompt=""):
    raise EOFError("input() has nobody to ask here; write the value into the code")

builtins.input = no_keyboard
sys.stdout.reconfigure(line_buffering=True)  # a loop without an end shows what it printed

def flush():
    sys.stdout.flush()
    sys.stderr.flush()

def show(svg):
    """Draw an SVG, given as text."""
    flush()
    draw("svg", str(svg))

def table(rows):
    """Show rows: lists, or dicts of which the first one names the columns."""
    import json
    rows = list(rows)
    if rows and isinstance(rows[0], dict):
        rows = [list(rows[0])] + [[row.get(name, "") for name in rows[0]] for row in rows]
    flush()
    draw("table", json.dumps([[str(cell)[:200] for cell in list(row)[:20]] for row in rows[:201]]))

def namespace():
    return {"__name__": "__main__", "show": show, "table": table}
`;

const decoder = new TextDecoder();

function output(bytes) {
  const text = decoder.decode(bytes, { stream: true });
  if (letters < MOST_LETTERS) post({ type: "output", run, text: text.slice(0, MOST_LETTERS - letters), more: letters + text.length > MOST_LETTERS });
  letters += text.length;
  return bytes.length;
}

function draw(kind, text) {
  if (drawn++ < MOST_DRAWN) post({ type: "drawn", run, kind, text: text.slice(0, 200_000) });
}

/* Says how many bytes have come over the wire, at most every 100 ms; `packed` tells how much smaller each file is there. */
function counting(fetch, packed) {
  let loaded = 0;
  let said = 0;
  return async (address, options) => {
    const response = await fetch(address, options);
    if (!response.body) return response;
    const share = Number(packed.get(String(address?.url ?? address).split("/").pop()) ?? 1);
    const counted = response.body.pipeThrough(new TransformStream({
      transform(chunk, stream) {
        loaded += chunk.byteLength * share;
        if (performance.now() - said > 100) {
          said = performance.now();
          post({ type: "loading", loaded });
        }
        stream.enqueue(chunk);
      }
    }));
    return new Response(counted, { status: response.status, headers: response.headers });
  };
}
