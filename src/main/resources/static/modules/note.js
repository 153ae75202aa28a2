/*
 * A note while it is written: kept in this browser with every letter, sent when the writing pauses or has gone on for a
 * moment, and called saved when the server has said so. Whoever wrote on what has changed elsewhere meanwhile sees both
 * texts and chooses.
 */
const PAUSE = 1200;
const LONGEST = 1500;
const PATIENCE = 20_000;
const AGAIN = [3000, 10_000, 30_000, 60_000];

class Note {
  constructor(form) {
    this.form = form;
    this.text = form.elements.text;
    this.state = document.getElementById("your-note-state");
    this.answer = document.getElementById("your-note-answer");
    this.visitor = form.dataset.visitor !== undefined;
    this.stored = this.text.defaultValue;
    this.failures = 0;
    this.sent = []; // without an answer yet; each may have arrived
    this.text.addEventListener("input", () => this.written());
    this.text.addEventListener("compositionstart", () => (this.composing = true));
    this.text.addEventListener("compositionend", () => {
      this.composing = false;
      this.written();
    });
    form.addEventListener("submit", event => event.submitter?.name === "_method" && this.submit(event));
    addEventListener("online", () => this.send());
    addEventListener("pageshow", () => this.send());
    addEventListener("pagehide", () => this.part());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.part() : this.send()));
    if (this.visitor) form.querySelector("[data-register]").hidden = false;
    this.restore();
    form.dataset.listening = true;
  }

  /* What this browser has and the server has not; what somebody wrote here before they had an account is theirs now. */
  restore() {
    const { keptAs, keptBefore } = this.form.dataset;
    let kept = this.read(keptAs);
    if (!kept && keptBefore) {
      kept = this.read(keptBefore);
      this.forget(keptBefore);
    }
    if (!kept) return void (this.dirty() && this.written());
    if (kept.text === this.stored) return this.forget(keptAs);
    this.sent = kept.sent ?? [];
    if (!this.sent.includes(this.stored)) this.form.elements.revision.value = kept.revision;
    this.text.value = kept.text;
    this.keep();
    this.say("kept");
    this.send();
  }

  dirty() {
    return this.text.value !== this.stored;
  }

  /* With every change, whatever else comes of it. */
  written() {
    this.blocked = false;
    clearTimeout(this.timer);
    if (!this.dirty()) {
      this.forget(this.form.dataset.keptAs);
      this.say("");
    } else {
      this.say(this.keep() ? "kept" : "unkept");
      this.since ??= Date.now();
      this.timer = setTimeout(() => this.send(), Math.min(PAUSE, this.since + LONGEST - Date.now()));
    }
  }

  submit(event) {
    event.preventDefault();
    if (this.visitor) {
      this.keep();
      location.assign(this.form.querySelector("[data-register] a").href);
    } else if (this.dirty()) {
      this.aloud = true;
      this.blocked = false;
      this.send();
    } else {
      this.say("saved", true);
    }
  }

  async send() {
    clearTimeout(this.timer);
    if (this.visitor || this.sending || this.composing || this.conflict || this.blocked || !this.dirty()) return;
    this.sending = true;
    this.since = undefined;
    this.say("saving");
    const text = this.text.value;
    this.goes(text);
    let status = 0;
    let page;
    try {
      const heard = await fetch(this.form.action, this.request({ signal: AbortSignal.timeout(PATIENCE) }));
      page = new DOMParser().parseFromString(await heard.text(), "text/html");
      status = heard.status;
    } catch {
      /* No network, no server, or no answer. */
    }
    this.sending = false;
    this.heard(status, page, text);
  }

  /* The same as a request that outlives the page; what comes of it shows when the page is opened again. */
  part() {
    if (this.visitor || this.composing || this.conflict || this.blocked || !this.dirty() || this.sent.at(-1) === this.text.value) return;
    this.goes(this.text.value);
    fetch(this.form.action, this.request({ keepalive: true })).catch(() => {});
  }

  goes(text) {
    this.sent = [...this.sent.filter(one => one !== text), text].slice(-4);
    this.keep();
  }

  request(more) {
    const fields = new URLSearchParams(new FormData(this.form));
    fields.set("_method", "put");
    return { method: "POST", headers: { "HX-Request": "true" }, body: fields, ...more };
  }

  heard(status, page, text) {
    const revision = page?.querySelector("[name=revision]")?.value;
    const token = page?.querySelector("[name=_csrf]")?.value;
    if (status === 200 && revision) this.saved(text, revision);
    else if (status === 409 && page.querySelector("[data-conflict]")) this.differs(page);
    else if (status === 403 && token && !this.renewed) this.renew(token);
    else if (status === 401 || status === 422) this.blocks(page);
    else if (status >= 400 && status < 500 && status !== 408 && status !== 429) this.block("gone");
    else this.fail();
  }

  saved(text, revision) {
    this.failures = 0;
    this.renewed = false;
    this.stored = text;
    this.sent = [];
    this.form.elements.revision.value = revision;
    if (this.shown) this.answer.replaceChildren();
    this.shown = false;
    if (this.dirty()) return this.written();
    this.forget(this.form.dataset.keptAs);
    this.say("saved", this.aloud);
    this.aloud = false;
  }

  /* What was sent before may have arrived without an answer: then it is no other text. */
  differs(page) {
    const other = page.querySelector("[data-keep=other]");
    const theirs = other.elements.text.value;
    const { value } = other.elements.revision;
    if (this.sent.includes(theirs)) {
      this.form.elements.revision.value = value;
      this.stored = theirs;
      return void this.send();
    }
    this.conflict = true;
    this.show(page);
    this.say("both", true);
    for (const choice of this.answer.querySelectorAll("form")) {
      choice.addEventListener("submit", event => {
        event.preventDefault();
        const mine = this.text.value;
        this.choose({ mine, other: theirs, both: `${theirs}\n\n${mine}` }[choice.dataset.keep], theirs, value);
      });
    }
  }

  choose(text, theirs, revision) {
    this.conflict = false;
    this.text.value = text;
    this.stored = theirs;
    this.form.elements.revision.value = revision;
    this.text.focus();
    if (this.dirty()) {
      this.aloud = true;
      this.send();
    } else {
      this.saved(text, revision);
    }
  }

  renew(token) {
    this.renewed = true;
    for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token;
    this.send();
  }

  /* Signed out, or too long: what to do stands there, and the next letter or look at the page tries again. */
  blocks(page) {
    this.show(page);
    this.say("kept");
    this.blocked = Boolean(page.querySelector(".field-error"));
  }

  block(word) {
    this.blocked = true;
    this.say(word, true);
  }

  fail() {
    const wait = AGAIN[Math.min(this.failures++, AGAIN.length - 1)];
    this.say("again", this.failures === 1);
    this.timer = setTimeout(() => this.send(), wait);
  }

  show(page) {
    this.shown = true;
    this.answer.replaceChildren(...[...page.body.children].map(part => document.adoptNode(part)));
  }

  say(key, aloud = false) {
    const text = key && this.form.querySelector("[data-words]").content.querySelector(`[data-word=${key}]`).textContent;
    this.state.textContent = text;
    if (aloud) document.getElementById("said").textContent = text;
  }

  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  /* Whether this browser keeps anything. */
  keep() {
    try {
      const { value } = this.form.elements.revision;
      localStorage.setItem(this.form.dataset.keptAs, JSON.stringify({ text: this.text.value, revision: value, sent: this.sent }));
      return true;
    } catch {
      return false;
    }
  }

  forget(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      /* Then nothing was kept. */
    }
  }
}

new Note(document.querySelector("form[data-note]"));
