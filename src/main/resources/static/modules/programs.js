/*
 * Python in a lesson: exercises with their checks ([data-exercise]), and blocks that run one after another like a notebook
 * ([data-run]). Python itself, and what draws, come with the first run; the addresses stand at #python-words.
 */
const settings = document.getElementById("python-words");
const said = document.getElementById("said");
let python;

function word(key, ...values) {
  const text = settings.content.querySelector(`[data-word="${key}"]`).textContent;
  return text.replace(/\{(\d)\}/g, (_, at) => String(values[at] ?? ""));
}

function say(text) {
  said.textContent = "";
  said.textContent = text;
}

async function load(program) {
  if (!python) {
    const { Python } = await import(settings.dataset.python);
    python = new Python(settings.dataset);
  }
  if (!python.loaded) {
    say(word("loading"));
    const total = Number(settings.dataset.bytes);
    program.loading(0, total);
    await python.start(loaded => program.loading(Math.min(loaded, total), total));
    say(word("ready"));
  }
  return python;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

function button(key, classes = "button button-quiet") {
  const made = document.createElement("button");
  made.type = "button";
  made.className = classes;
  made.textContent = word(key);
  return made;
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/* What exercises and blocks have in common: a row of buttons, the loading bar, output and a verdict. */
class Program {
  constructor(name) {
    this.runs = button("run");
    this.stops = button("stop");
    this.stops.hidden = true;
    for (const made of [this.runs, this.stops]) made.setAttribute("aria-label", `${made.textContent}: ${name}`);
    this.actions = element("div", "program-actions");
    this.actions.append(this.runs, this.stops);
    this.bar = element("p", "program-loading");
    this.bar.hidden = true;
    this.progress = document.createElement("progress");
    this.progress.className = "bar";
    this.progress.setAttribute("aria-label", word("loading"));
    this.bytes = element("span", "");
    this.bar.append(this.progress, this.bytes);
    this.verdict = element("div", "program-verdict");
    this.verdict.hidden = true;
    this.drawings = element("div", "program-drawings");
    this.output = element("details", "fold program-output");
    this.output.hidden = true;
    this.printed = element("pre", "");
    this.printed.tabIndex = 0;
    this.printed.setAttribute("role", "region");
    this.printed.setAttribute("aria-label", word("output.of", name));
    this.output.append(element("summary", "", word("output")), this.printed);
    this.name = name;
    this.runs.addEventListener("click", () => this.run());
    this.stops.addEventListener("click", () => {
      this.runs.hidden = false;
      this.runs.focus();
      this.stopped = true;
      python?.stop();
    });
  }

  loading(loaded, total) {
    this.bar.hidden = false;
    this.progress.max = total;
    this.progress.value = loaded;
    this.bytes.textContent = word("loading.bytes", megabytes(loaded), megabytes(total));
  }

  listener() {
    return {
      output: (text, more) => {
        this.output.hidden = false;
        this.printed.append(text + (more ? "\n" + word("output.more") : ""));
      },
      drawn: (kind, text) => this.draw(kind, text)
    };
  }

  async draw(kind, text) {
    try {
      const { draw } = await import(settings.dataset.drawing);
      this.drawings.append(await draw(kind, text, { purify: settings.dataset.purify, name: word("drawing.of", this.name) }));
    } catch {
      this.drawings.append(element("p", "hint", word("drawing.failed")));
    }
  }

  /* Runs what `request` asks for; undefined when it did not come to an end. */
  async perform(request) {
    if (this.running) return undefined;
    this.running = true;
    this.stopped = false;
    const focused = document.activeElement === this.runs;
    this.verdict.hidden = true;
    this.output.hidden = true;
    this.printed.textContent = "";
    this.drawings.replaceChildren();
    this.runs.hidden = true;
    this.stops.hidden = false;
    if (focused) this.stops.focus();
    try {
      const there = await load(this);
      if (this.stopped) throw { stopped: true };
      this.bar.hidden = true;
      const outcome = await there.run(await request(), this.listener());
      if (outcome.stopped) this.tell([word("stopped")]);
      else if (outcome.result) return outcome.result;
      else this.tell([word("crashed")]);
    } catch (outcome) {
      this.tell([word(outcome?.stopped ? "stopped" : "cannot")]);
    } finally {
      const stopping = document.activeElement === this.stops;
      this.running = false;
      this.bar.hidden = true;
      this.runs.hidden = false;
      this.stops.hidden = true;
      if (stopping) this.runs.focus();
    }
    return undefined;
  }

  tell([first, ...more], passed = false) {
    this.verdict.hidden = false;
    this.verdict.dataset.passed = passed;
    this.verdict.replaceChildren(element("p", "program-said", first), ...more);
    say(first);
  }
}

function problem({ kind, line, text, sign, instead }) {
  return kind === "error" && !line ? String(text) : word(kind, line, sign ?? text, instead);
}

async function files(list) {
  return Promise.all(list.map(async ([name, address]) => ({ name, bytes: await (await fetch(address)).arrayBuffer() })));
}

function pairs(text) {
  return (text ?? "").split(" ").filter(pair => pair && !pair.endsWith("=")).map(pair => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
}

/* ---- Exercises ---- */

class Exercise extends Program {
  constructor(form) {
    super(form.dataset.program);
    this.form = form;
    this.code = form.querySelector("textarea");
    this.stub = form.querySelector("template").content.textContent;
    this.resets = button("reset", "link-button");
    this.returns = button("return", "link-button");
    this.returns.hidden = true;
    this.resets.addEventListener("click", () => this.reset());
    this.returns.addEventListener("click", () => this.bringBack());
    this.actions.append(this.resets, this.returns);
    const hint = form.querySelector("[data-scripted]");
    hint.hidden = false;
    form.querySelector("[data-plain]").hidden = true;
    this.code.after(this.keys());
    hint.after(this.actions, this.bar, this.verdict, this.drawings, this.output);
    this.key = this.keyOf(form.dataset.owner);
    this.restore();
    this.grow();
    this.code.addEventListener("input", () => this.keep());
    this.code.addEventListener("keydown", event => this.type(event));
    this.code.addEventListener("pointerdown", () => (this.writing = true));
    this.code.addEventListener("blur", () => (this.writing = false));
  }

  /* The newer of what this browser and the server have; the other one can be brought back. */
  restore() {
    const kept = this.kept();
    this.before = kept.before;
    if (kept.code !== undefined && kept.code !== this.code.value) {
      const server = this.code.value;
      if (kept.at > Number(this.form.dataset.keptAt)) this.code.value = kept.code;
      else this.before = kept.code;
      if (this.before === undefined && server !== this.stub) this.before = server;
    }
    this.offer();
  }

  /* What somebody wrote here before they had an account is theirs as soon as they have one. */
  kept() {
    try {
      const visitor = this.keyOf("");
      if (this.key !== visitor && Number(this.form.dataset.keptAt) === 0 && !localStorage.getItem(this.key)) {
        const written = localStorage.getItem(visitor);
        if (written) localStorage.setItem(this.key, written);
        localStorage.removeItem(visitor);
      }
      return JSON.parse(localStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  keyOf(owner) {
    return ["fortnight", owner, location.pathname, this.code.id].join(" ");
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ code: this.code.value, at: Date.now(), before: this.before }));
    } catch {
      /* A browser that keeps nothing: the server does, with every run. */
    }
    this.grow();
    this.offer();
  }

  grow() {
    this.code.rows = Math.min(32, Math.max(6, this.code.value.split("\n").length + 1));
  }

  offer() {
    this.resets.hidden = this.code.value === this.stub;
    this.returns.hidden = this.before === undefined || this.before === this.code.value || this.before === this.stub;
  }

  reset() {
    this.before = this.code.value;
    this.write(this.stub);
    say(word("reset.said"));
    this.code.focus();
  }

  bringBack() {
    const now = this.code.value;
    this.write(this.before);
    this.before = now;
    this.keep();
    say(word("return.said"));
    this.code.focus();
  }

  write(text) {
    this.code.value = text;
    this.keep();
  }

  /* Whoever only passes through is let through. Once somebody writes, Tab indents, until Escape; Enter goes on where the line began. */
  type(event) {
    if (event.key === "Escape") this.writing = false;
    else if (!["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key)) this.writing = true;
    if (event.key === "Tab" && this.writing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.indent(event.shiftKey);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.run();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const { value, selectionStart: at } = this.code;
      const line = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
      this.insert("\n" + line.match(/^ */)[0] + (line.trimEnd().endsWith(":") ? "    " : ""));
    }
  }

  indent(outwards) {
    const { value, selectionStart: from, selectionEnd: to } = this.code;
    if (from === to && !outwards) {
      const column = from - value.lastIndexOf("\n", from - 1) - 1;
      this.insert(" ".repeat(4 - (column % 4)));
      return;
    }
    const start = value.lastIndexOf("\n", from - 1) + 1;
    const lines = value.slice(start, to).split("\n");
    const moved = lines.map(line => (outwards ? line.replace(/^ {1,4}/, "") : line && "    " + line)).join("\n");
    this.code.setSelectionRange(start, to);
    this.insert(moved);
    this.code.setSelectionRange(from === to ? start + moved.length : start, start + moved.length);
  }

  /* The only way of inserting that the browser's own undo knows. */
  insert(text) {
    if (!document.execCommand("insertText", false, text)) {
      this.code.setRangeText(text, this.code.selectionStart, this.code.selectionEnd, "end");
      this.keep();
    }
  }

  /* On a phone: what its keyboard hides. */
  keys() {
    const row = element("div", "program-keys");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", word("keys"));
    for (const key of ["Tab", "(", ")", "[", "]", ":", "=", "_"]) {
      const made = element("button", "program-key", key);
      made.type = "button";
      made.addEventListener("mousedown", event => event.preventDefault()); // leaves the keyboard where it is
      made.addEventListener("click", () => {
        this.code.focus();
        if (key === "Tab") this.indent(false);
        else this.insert(key);
      });
      row.append(made);
    }
    return row;
  }

  async run() {
    const code = this.code.value;
    const result = await this.perform(async () => ({
      type: "check", code, tests: document.getElementById(this.form.dataset.tests).textContent, files: await files(pairs(this.form.dataset.files))
    }));
    if (result) {
      this.show(result);
      this.send(code, result);
    }
  }

  show({ passed, total, problem: trouble, failure }) {
    const all = passed === total && !trouble;
    const more = [];
    if (trouble) more.push(element("p", "", problem(trouble)));
    else if (failure) more.push(...this.failed(failure));
    this.tell([word(all ? "all" : "some", ...(all ? [total] : [passed, total])), ...more], all);
  }

  failed({ message, line, got, wanted, comparison, error, error_line: errorLine }) {
    const shown = message ? [element("p", "", message)] : [];
    if (got !== undefined) {
      const sides = element("dl", "program-sides");
      for (const [name, value] of [["got", got], ["wanted", (comparison === "==" ? "" : comparison + " ") + wanted]]) {
        const side = document.createElement("dd");
        side.append(element("code", "", value));
        sides.append(element("dt", "", word(name)), side);
      }
      shown.push(sides);
    }
    if (error !== undefined) shown.push(element("p", "", errorLine ? word("error", errorLine, error) : error));
    shown.push(element("p", "hint", word("check", line)));
    return shown;
  }

  /* The run and its code go to the server; a visitor hears how to keep them. */
  send(code, { passed, total, problem: trouble }) {
    if (!this.form.dataset.owner) {
      this.form.querySelector(".program-visitor").hidden = false;
      return;
    }
    this.form.elements.passed.value = trouble && passed === total ? 0 : passed;
    this.form.elements.total.value = total;
    this.keep();
    this.form.requestSubmit();
  }
}

/* ---- Blocks ---- */

class Block extends Program {
  constructor(box, number) {
    super(word("block", number));
    this.box = box;
    this.source = box.querySelector("code").textContent;
    if (box.dataset.ask) this.ask(number);
    box.append(this.actions, this.bar, this.verdict, this.drawings, this.output);
    this.output.open = true;
  }

  ask(number) {
    this.guess = element("input", "program-guess");
    this.guess.id = `guess-${number}`;
    this.guess.autocomplete = "off";
    this.guess.maxLength = 200;
    const label = element("label", "program-guess-label", word("guess"));
    label.htmlFor = this.guess.id;
    this.asked = element("p", "hint", word("guess.first"));
    this.asked.hidden = true;
    const row = element("div", "program-guess-row");
    row.append(label, this.guess, this.asked);
    this.box.append(row);
    this.guess.addEventListener("keydown", event => event.key === "Enter" && this.run());
  }

  async run() {
    if (this.guess && !this.guess.value.trim() && this.asked.hidden) {
      this.asked.hidden = false;
      say(word("guess.first"));
      this.guess.focus();
      return;
    }
    const result = await this.perform(async () => ({ type: "run", code: this.source, files: await files(pairs(this.box.dataset.files)) }));
    if (!result) return;
    if (result.problem) this.tell([problem(result.problem)]);
    else {
      if (this.asked) this.asked.hidden = true;
      this.tell([word(this.guess?.value.trim() ? "guessed" : "ran", this.guess?.value.trim())], true);
    }
  }
}

if (settings) {
  for (const form of document.querySelectorAll("form[data-program]")) new Exercise(form);
  document.querySelectorAll("[data-run]").forEach((box, at) => new Block(box, at + 1));
}
