/*
 * What pictures are made of: markup that escapes what is put into it, numbers in words, controls, and the checks and the first
 * frame that every picture shares. Nothing here touches a page: the portal runs the same file when it reads a lesson.
 */
const words = {
  en: {
    guess: "Your guess first",
    show: "Just show me",
    right: "Yes.",
    wrong: answer => `Not quite: the answer is “${answer}”.`,
    shown: answer => `The answer is “${answer}”.`,
    again: "Start again",
    gap: " "
  },
  zh: { guess: "先猜一猜", show: "直接看结果", right: "对。", wrong: answer => `还差一点：答案是“${answer}”。`, shown: answer => `答案是“${answer}”。`, again: "重新开始", gap: "" }
};

/* Text that is markup already; only `html` and `plain` make it. */
class Markup {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function put(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(put).join("");
  if (value === null || value === undefined || value === false) return "";
  return String(value).replace(/[&<>"]/g, sign => SIGNS[sign]);
}

/* Markup, of HTML or of an SVG: html`<b>${anything}</b>`. Lists are joined; null, undefined and false leave nothing. */
function html(parts, ...values) {
  return new Markup(parts.map((part, at) => (at ? put(values[at - 1]) + part : part)).join(""));
}

/* 1,234.5 and −3: the digits after the point are as many as asked for. */
function number(value, digits = 0) {
  const [whole, rest] = Math.abs(value).toFixed(digits).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? "." + rest : "");
  return value < 0 && Number(value.toFixed(digits)) !== 0 ? "−" + text : text;
}

function percent(share, digits = 0) {
  return number(100 * share, digits) + "\u00a0%";
}

/* Numbers from 0 to 1 that look random, and are the same after the same seed: mulberry32 (Tommy Ettinger, public domain). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function between(least, value, most) {
  return Math.min(most, Math.max(least, value));
}

/* About how wide a text of 13 px is in a drawing, in its units: a Chinese sign is as wide as it is high. */
function width(text) {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e80 ? 13.5 : 7.4), 0);
}

/*
 * An SVG, 360 units wide: as wide as a telephone, so that its text of 13 is 13 px high there. `label` says in a sentence what is to
 * be seen. One with handles in it is a group, for an image has nothing inside that could be reached.
 */
function drawing({ height, label, handles = false }, content) {
  return html`<svg viewBox="0 0 360 ${height}" role="${handles ? "group" : "img"}" aria-label="${label}">${content}</svg>`;
}

/* ---- Controls: each names in `act` what it does; see picture-stage.js. ---- */

/* A slider and, beside it, the same as a number. `said` is the value in words. */
function slider({ act, label, min, max, step = 1, value, said = String(value) }) {
  const digits = (String(step).split(".")[1] ?? "").length;
  const shown = value.toFixed(digits);
  return html`<div class="picture-slider"><span class="picture-label" aria-hidden="true">${label}</span><input type="range" data-act="${act}" aria-label="${label}" aria-valuetext="${said}" min="${min}" max="${max}" step="${step}" value="${shown}"><input type="number" data-act="${act}" aria-label="${label}" min="${min}" max="${max}" step="${step}" value="${shown}" inputmode="decimal"></div>`;
}

function button({ act, value, label, disabled = false, pressed }) {
  return html`<button type="button" class="button button-quiet" data-act="${act}"${value !== undefined && html` data-value="${value}"`}${pressed !== undefined && html` aria-pressed="${String(pressed)}"`}${disabled && html` disabled`}>${label}</button>`;
}

/* One of a few: `options` are pairs of value and label. */
function choice({ act, label, options, value }) {
  return html`<fieldset class="picture-choice"><legend class="picture-label">${label}</legend>${options.map(
    ([each, text]) => html`<label><input type="radio" name="${act}" data-act="${act}" value="${each}"${String(each) === String(value) && html` checked`}>${text}</label>`
  )}</fieldset>`;
}

function check({ act, label, value }) {
  return html`<label class="picture-check"><input type="checkbox" data-act="${act}"${value && html` checked`}>${label}</label>`;
}

/* A line to type in; the picture hears of each letter. */
function field({ act, label, value, most = 60 }) {
  return html`<label class="picture-field"><span class="picture-label">${label}</span><input type="text" data-act="${act}" value="${value}" maxlength="${most}" autocomplete="off" spellcheck="false"></label>`;
}

/*
 * Something in a drawing to be dragged, or moved with the arrow keys; it stands where `x` and `y` say, in units of the drawing.
 * The picture hears { x, y } of a drag, { dx, dy } of a key, or { home: true }. Give it a number field or buttons beside.
 */
function handle({ act, x, y, label, min, max, value, said }, content) {
  return html`<g class="picture-handle" role="slider" tabindex="0" data-drag="${act}" aria-label="${label}" aria-valuemin="${min}" aria-valuemax="${max}" aria-valuenow="${value}" aria-valuetext="${said}" transform="translate(${x} ${y})"><circle class="p-reach" r="22"/>${content}</g>`;
}

/* ---- What every picture shares ---- */

const COMMON = {
  title: { is: "text", most: 80, en: "a heading in place of the picture's own", zh: "代替图自带的标题" },
  try: { is: "text", most: 300, en: "what to try with it, in a sentence of yours", zh: "用一句话说明可以试什么" }
};

const KINDS = {
  text: (value, { most }) => typeof value === "string" && value.trim() !== "" && value.length <= most,
  number: (value, { from, to }) => typeof value === "number" && value >= from && value <= to,
  whole: (value, { from, to }) => Number.isInteger(value) && value >= from && value <= to,
  choice: (value, { of }) => of.includes(value),
  texts: (value, { least = 1, many, most }) => Array.isArray(value) && value.length >= least && value.length <= many && value.every(each => KINDS.text(each, { most })),
  numbers: (value, { least = 1, many, from, to }) => Array.isArray(value) && value.length >= least && value.length <= many && value.every(each => KINDS.number(each, { from, to })),
  rows: (value, { rows, ...row }) => Array.isArray(value) && value.length >= (rows[0] ?? 1) && value.length <= rows[1] && value.every(each => KINDS.numbers(each, row))
};

/* What a setting may be, in words, for whoever writes lessons. */
const MAY_BE = {
  en: {
    text: ({ most }) => `a text of at most ${most} letters`,
    number: ({ from, to }) => `a number from ${from} to ${to}`,
    whole: ({ from, to }) => `a whole number from ${from} to ${to}`,
    choice: ({ of }) => `one of ${of.join(", ")}`,
    texts: ({ least = 1, many, most }) => `a list of ${range(least, many, " to ")} texts of at most ${most} letters`,
    numbers: ({ least = 1, many, from, to }) => `a list of ${range(least, many, " to ")} numbers from ${from} to ${to}`,
    rows: ({ rows, least = 1, many, from, to }) => `a list of ${range(...rows, " to ")} lists of ${range(least, many, " to ")} numbers from ${from} to ${to}`
  },
  zh: {
    text: ({ most }) => `文本，最多 ${most} 个字符`,
    number: ({ from, to }) => `${from} 到 ${to} 之间的数`,
    whole: ({ from, to }) => `${from} 到 ${to} 之间的整数`,
    choice: ({ of }) => `以下之一：${of.join("、")}`,
    texts: ({ least = 1, many, most }) => `${range(least, many, " 到 ")} 条文本的列表，每条最多 ${most} 个字符`,
    numbers: ({ least = 1, many, from, to }) => `${range(least, many, " 到 ")} 个数的列表，都在 ${from} 到 ${to} 之间`,
    rows: ({ rows, least = 1, many, from, to }) => `${range(...rows, " 到 ")} 行的列表，每行 ${range(least, many, " 到 ")} 个数，都在 ${from} 到 ${to} 之间`
  }
};

function range(least, most, to) {
  return least === most ? `${most}` : `${least}${to}${most}`;
}

function settingsOf(picture) {
  return { ...picture.settings, ...COMMON };
}

/* What is wrong with the settings of a lesson: { name, what, remedy } each; nothing when they fit. */
function problems(picture, given) {
  const known = settingsOf(picture);
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const setting = known[name];
    if (!setting) return [{ name, what: "is no setting of this picture", remedy: `write one of ${Object.keys(known).join(", ")}` }];
    return KINDS[setting.is](value, setting) ? [] : [{ name, what: "does not fit", remedy: `write ${MAY_BE.en[setting.is](setting)}` }];
  });
  const unfit = wrong.length === 0 && picture.unfit?.(filled(picture, given));
  return unfit ? [{ name: "", what: unfit, remedy: "mend the settings" }] : wrong;
}

function filled(picture, given) {
  const defaults = Object.entries(picture.settings).map(([name, setting]) => [name, setting.default]);
  return { ...Object.fromEntries(defaults), ...given };
}

/* A picture with the settings of a lesson, in a language: what it begins with, and what it says of a state. */
function staged(picture, given, language) {
  const spoken = language.startsWith("zh") ? "zh" : "en";
  const say = picture.words[spoken];
  return {
    title: given.title ?? say.title,
    try: given.try,
    words: words[spoken],
    verdict: (asked, chosen) => verdict(words[spoken], asked, chosen),
    begin: () => picture.begin(filled(picture, given)),
    act: (name, state, value) => picture.acts[name](state, value, say),
    ask: state => picture.ask?.(state, say),
    draw: state => String(picture.draw(state, say)),
    tell: state => String(html`${picture.tell(state, say)}`),
    controls: state => String(html`${picture.controls(state, say)}`)
  };
}

/* What is said of a guess, and why; −1 is none. */
function verdict({ right: yes, wrong, shown, gap }, { options, right, because }, chosen) {
  return (chosen === right ? yes : (chosen < 0 ? shown : wrong)(options[right])) + gap + because;
}

/* The inside of the figure before it moves: what is printed, and all there is without scripts. */
function frame(picture, given, language) {
  const stage = staged(picture, given, language);
  const state = stage.begin();
  const asked = stage.ask(state);
  return String(html`<figcaption class="picture-title">${stage.title}</figcaption><div class="picture-drawing">${new Markup(stage.draw(state))}</div><p class="picture-text">${new Markup(stage.tell(state))}</p>${asked && html`<details class="picture-ask"><summary>${asked.question}</summary><p>${stage.verdict(asked, -1)}</p></details>`}${stage.try && html`<p class="picture-try">${stage.try}</p>`}`);
}

/* What instructors read of a picture: its words, and its settings with what they may be and what they are when nothing is said. */
function described(picture, language) {
  const spoken = language.startsWith("zh") ? "zh" : "en";
  return {
    title: picture.words[spoken].title,
    about: picture.words[spoken].about,
    settings: Object.entries(settingsOf(picture)).map(([name, setting]) => ({
      name, says: setting[spoken], may: MAY_BE[spoken][setting.is](setting), preset: setting.default === undefined ? "" : JSON.stringify(setting.default)
    }))
  };
}

export const kit = {
  html, number, percent, random, between, width, drawing, slider, button, choice, check, field, handle, problems, staged, frame, described
};
