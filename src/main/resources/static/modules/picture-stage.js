/*
 * Lets a picture move. From its state the figure is written anew, and only what differs is changed in the page, so that the
 * keyboard and a finger keep what they hold. Controls say in data-act what they do, handles of a drawing in data-drag.
 */
const MOST_TICKS = 20_000;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/* Brings a figure to life; `kit` and `picture` are what its modules export. */
export function stage(figure, kit, picture) {
  const language = figure.closest("[lang]").lang;
  return new Stage(figure, kit, kit.staged(picture, JSON.parse(figure.dataset.settings), language));
}

class Stage {
  constructor(figure, kit, shown) {
    Object.assign(this, { figure, kit, shown });
    this.drawing = figure.querySelector(".picture-drawing");
    this.text = figure.querySelector(".picture-text");
    this.asking = element("div", "picture-asking");
    this.verdict = element("p", "picture-verdict");
    this.verdict.tabIndex = -1;
    this.verdict.hidden = true;
    this.controls = element("form", "picture-controls");
    this.again = element("button", "link-button picture-again", shown.words.again);
    this.again.type = "button";
    this.again.hidden = true;
    this.again.addEventListener("click", () => this.restart());
    figure.querySelector(".picture-ask")?.remove();
    this.text.after(this.verdict, this.asking, this.controls);
    figure.append(this.again);
    this.listen();
    this.state = shown.begin();
    this.draw();
    this.again.hidden = true;
    figure.dataset.moves = "";
  }

  listen() {
    const { figure } = this;
    this.controls.addEventListener("submit", event => event.preventDefault());
    figure.addEventListener("click", event => {
      const button = event.target.closest("button[data-act], button[data-guess]");
      if (button?.dataset.guess) this.guess(Number(button.dataset.guess));
      else if (button) this.act(button.dataset.act, button.dataset.value);
    });
    figure.addEventListener("input", event => this.change(event.target));
    figure.addEventListener("focusout", event => event.target.matches("[type=text], [type=number]") && this.settle());
    this.drawing.addEventListener("pointerdown", event => this.hold(event));
    this.drawing.addEventListener("pointermove", event => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) this.drawing.addEventListener(end, () => (this.held = undefined));
    this.drawing.addEventListener("keydown", event => this.key(event));
  }

  restart() {
    this.running = false;
    this.verdict.hidden = true;
    this.become(this.shown.begin());
    this.again.hidden = true;
    this.reachable().focus();
  }

  /* -1 asks to be shown. */
  guess(chosen) {
    this.verdict.textContent = this.shown.verdict(this.shown.ask(this.state), chosen);
    this.verdict.hidden = false;
    const { said, ...state } = this.shown.act("guess", this.state, chosen);
    this.state = state;
    this.draw();
    this.verdict.focus();
    this.run();
  }

  act(name, value) {
    this.become(this.shown.act(name, this.state, value));
  }

  /* A slider says nothing by itself: it has its own words. Whatever else is set is heard of once. */
  change(input) {
    const { act } = input.dataset;
    if (!act) return;
    if (input.type === "checkbox") this.act(act, input.checked);
    else if (input.type === "radio") this.act(act, input.value);
    else if (input.type === "text") this.soon(this.shown.act(act, this.state, input.value));
    else if (input.value !== "" && Number.isFinite(input.valueAsNumber)) {
      const value = this.kit.between(Number(input.min), input.valueAsNumber, Number(input.max));
      this.soon(this.shown.act(act, this.state, value));
    }
  }

  /* A field that is left shows what the picture made of it. */
  settle() {
    this.controls.written = undefined;
    this.soon(this.state);
  }

  hold(event) {
    const handle = event.target.closest("[data-drag]");
    if (!handle) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    this.held = handle.dataset.drag;
  }

  drag(event) {
    if (!this.held) return;
    const svg = this.drawing.querySelector("svg");
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    this.soon(this.shown.act(this.held, this.state, { x, y }));
  }

  key(event) {
    const handle = event.target.closest("[data-drag]");
    const far = event.shiftKey ? 0.5 : 0.1;
    const [dx, dy] = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, far], ArrowDown: [0, -far] }[event.key] ?? [];
    if (!handle || (dx === undefined && event.key !== "Home")) return;
    event.preventDefault();
    this.soon(this.shown.act(handle.dataset.drag, this.state, dx === undefined ? { home: true } : { dx, dy }));
  }

  /* At once, with the words of what was done. */
  become({ said, ...state }) {
    const inside = this.figure.contains(document.activeElement);
    this.state = state;
    this.draw();
    const { activeElement: focused } = document;
    const lost = focused === document.body || focused.disabled || !focused.checkVisibility();
    if (inside && lost) this.reachable().focus();
    if (said) this.say(said);
    this.run();
  }

  /* With the next picture of the screen, and in silence. */
  soon({ said, ...state }) {
    this.state = state;
    this.waiting ??= requestAnimationFrame(() => {
      this.draw();
      this.run();
    });
  }

  /* What goes on by itself, until it ends or is stopped; who wants no motion sees the end at once. */
  run() {
    if (!this.state.running || this.running) return;
    this.running = true;
    if (still.matches) {
      for (let ticks = 0; this.state.running && ticks < MOST_TICKS; ticks++) this.state = this.shown.act("tick", this.state);
      this.stopped();
    } else requestAnimationFrame(() => this.tick());
  }

  tick() {
    if (!this.running) return;
    if (this.state.running) this.state = this.shown.act("tick", this.state);
    if (this.state.running) {
      this.draw();
      requestAnimationFrame(() => this.tick());
    } else this.stopped();
  }

  stopped() {
    this.running = false;
    this.become({ ...this.state, running: false });
  }

  draw() {
    cancelAnimationFrame(this.waiting);
    this.waiting = undefined;
    this.again.hidden = false;
    const asked = this.shown.ask(this.state);
    this.write(this.asking, asked ? this.question(asked) : "");
    this.controls.hidden = Boolean(asked);
    this.write(this.drawing, this.shown.draw(this.state));
    this.write(this.text, this.shown.tell(this.state));
    this.write(this.controls, this.shown.controls(this.state));
  }

  question({ question, options }) {
    const { html } = this.kit;
    const { guess, show } = this.shown.words;
    return String(html`<fieldset><legend><span class="picture-guess">${guess}</span> ${question}</legend><div class="picture-options">${options.map(
      (option, at) => html`<button type="button" class="button button-quiet" data-guess="${at}">${option}</button>`
    )}</div></fieldset><button type="button" class="link-button" data-guess="-1">${show}</button>`);
  }

  write(place, markup) {
    if (place.written?.markup === markup) return;
    const next = new Written(place, markup);
    if (!next.inPlaceOf(place.written)) {
      const fresh = document.createElement("template");
      fresh.innerHTML = markup;
      morph(place, fresh.content);
    }
    place.querySelectorAll("input").forEach(show);
    place.written = next;
  }

  reachable() {
    return [...this.figure.querySelectorAll("button:enabled, input")].find(control => control.checkVisibility()) ?? this.verdict;
  }

  say(text) {
    const said = document.getElementById("said");
    said.textContent = "";
    said.textContent = text;
  }
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const VALUES = /([\w:-]+)="([^"]+)"|>([^<]+)(?=<)/g;
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/*
 * Markup that was written, as its shape and the values in it. While one slides, mostly the shape stays: then only those values are
 * set that differ, and nothing is parsed, which is what lets a telephone keep up.
 */
class Written {
  constructor(place, markup) {
    Object.assign(this, { place, markup, names: [], values: [] });
    this.shape = `>${markup}<`.replace(VALUES, (_, name, value, text) => {
      this.names.push(name ?? "#text");
      this.values.push((value ?? text).replace(/&\w+;/g, sign => SIGNS[sign] ?? sign));
      return name ?? ">";
    });
  }

  /* Whether it could be written by setting values. */
  inPlaceOf(last) {
    if (last?.shape !== this.shape) return false;
    this.spots = last.spots ?? last.find();
    this.spots?.forEach((spot, at) => {
      if (this.values[at] !== last.values[at]) spot.nodeValue = this.values[at];
    });
    return Boolean(this.spots);
  }

  /* The attributes and texts of the page with its values; undefined when they are not there as they were written. */
  find() {
    const spots = [...this.place.childNodes].flatMap(filled);
    const found = (name, at) => spots[at].nodeName === name && spots[at].nodeValue === this.values[at];
    return spots.length === this.names.length && this.names.every(found) ? spots : undefined;
  }
}

/* An element's attributes and texts that are not empty, in the order of its markup; a text's is itself. */
function filled(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.data ? [node] : [];
  return [...[...node.attributes].filter(each => each.value), ...[...node.childNodes].flatMap(filled)];
}

/* Makes the children of one element like those of another. What may stay stays, a handle above all: somebody may hold it. */
function morph(old, fresh) {
  let here = old.firstChild;
  for (const node of [...fresh.childNodes]) {
    const handle = node.dataset?.drag;
    if (handle && [...old.children].some(each => each.dataset.drag === handle)) {
      while (here.dataset?.drag !== handle) here = removed(here);
    }
    if (!here || (here.dataset?.drag && !handle)) old.insertBefore(node, here);
    else if (here.nodeName !== node.nodeName) {
      here.replaceWith(node);
      here = node.nextSibling;
    } else {
      if (node.nodeType !== Node.ELEMENT_NODE) here.data = node.data;
      else {
        attributes(here, node);
        morph(here, node);
      }
      here = here.nextSibling;
    }
  }
  while (here) here = removed(here);
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function attributes(old, fresh) {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
}

/* What is written in a field, unless somebody types there. */
function show(input) {
  input.checked = input.defaultChecked;
  const typing = input === document.activeElement && input.matches("[type=text], [type=number]");
  if (!typing && input.value !== input.defaultValue) input.value = input.defaultValue;
}
