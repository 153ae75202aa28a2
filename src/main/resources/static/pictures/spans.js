/* Names as rows of labels: what one wrong label costs, counted in labels and counted in names (day 3). */
export default ({ html, number, width, drawing, button }) => {
  const words = {
    en: {
      title: "One wrong label, two mistakes",
      about: "Change the label of a token, and see the same mistake counted in labels and counted in names.",
      label: (gold, yours, right) => `Names in the gold: ${gold.join(", ") || "none"}. Names marked: ${yours.join(", ") || "none"}. Exact matches: ${right}.`,
      gold: ["Gold", "found", "missed"],
      yours: ["Yours", "exact", "false alarms"],
      f1: "F1 of names",
      accuracy: "token accuracy",
      tell: (precision, recall, f1, accuracy) => html`Precision ${precision}, recall ${recall}: <strong>F1 ${f1}</strong>. Token accuracy ${accuracy}.`,
      question: (name, f1) => `Suppose the tagger says O at “${name}” as well, so that it has even more wrong labels. What happens to F1, now ${f1}?`,
      options: ["It falls, like the token accuracy", "It stays: the name was wrong anyway", "It rises"],
      because: (f1, accuracy) => `A name with a wrong border costs twice, as a false alarm and as a miss; left out, it is only missed. F1: ${f1}. Token accuracy: ${accuracy}.`,
      change: "Your labels: press to change, O → B → I",
      said: (token, label, f1, accuracy) => `${token}: ${label}. F1 ${f1}, token accuracy ${accuracy}.`
    },
    zh: {
      title: "错一个标签，扣两次分",
      about: "改一个词元的标签，看同一个错误按标签算和按实体算各是多少分。",
      label: (gold, yours, right) => `标准中的实体：${gold.join("、") || "无"}。标出的实体：${yours.join("、") || "无"}。完全一致：${right} 个。`,
      gold: ["标准", "找到", "漏报"],
      yours: ["你的", "完全一致", "误报"],
      f1: "实体的 F1",
      accuracy: "词元准确率",
      tell: (precision, recall, f1, accuracy) => html`精确率 ${precision}，召回率 ${recall}：<strong>F1 ${f1}</strong>。词元准确率 ${accuracy}。`,
      question: (name, f1) => `如果标注器把“${name}”也标成 O，错的标签就更多了。F1（现在 ${f1}）会怎样？`,
      options: ["变小，和词元准确率一样", "不变：这个实体反正是错的", "变大"],
      because: (f1, accuracy) => `边界错了的实体扣两次分：一次误报，一次漏报；不标就只算漏报。F1：${f1}。词元准确率：${accuracy}。`,
      change: "你的标签：点按切换，O → B → I",
      said: (token, label, f1, accuracy) => `${token}：${label}。F1 ${f1}，词元准确率 ${accuracy}。`
    }
  };

  const settings = {
    text: { is: "text", most: 60, default: "The Aqua Kettle from Velbo leaks after two weeks .", en: "the tokens, with a blank between them", zh: "词元，以空格分开" },
    gold: { is: "text", most: 60, default: "O B I O B O O O O O", en: "the right label of each token: B, I or O", zh: "每个词元的正确标签：B、I 或 O" },
    tagger: { is: "text", most: 60, default: "O B O O B O O O O O", en: "the labels to begin with, likewise", zh: "开始时的标签，写法相同" }
  };

  function unfit({ text, gold, tagger }) {
    const tokens = split(text);
    const fits = labels => labels.length === tokens.length && labels.every(label => /^[BIO]$/.test(label));
    if (![gold, tagger].map(split).every(fits)) return `write B, I or O for each of the ${tokens.length} tokens, in gold and in tagger`;
    return columns(tokens) ? null : "the tokens do not fit in a line";
  }

  const NEXT = { O: "B", B: "I", I: "O" };

  const split = text => text.trim().split(/\s+/);

  /* As the script of the CoNLL contests reads them: an I with nothing to continue begins a name. The end is not included. */
  function spans(labels) {
    const found = [];
    labels.forEach((label, at) => {
      const last = found.at(-1);
      if (label === "I" && last?.end === at) last.end = at + 1;
      else if (label !== "O") found.push({ start: at, end: at + 1 });
    });
    return found;
  }

  const among = (span, others) => others.some(({ start, end }) => start === span.start && end === span.end);

  /* A name counts when both of its borders are right. Where there is nothing to divide by, 0. */
  function score(gold, labels) {
    const [wanted, marked] = [gold, labels].map(spans);
    const right = marked.filter(span => among(span, wanted)).length;
    const hits = labels.filter((label, at) => label === gold[at]).length;
    return {
      wanted, marked, right, hits, precision: right / (marked.length || 1), recall: right / (wanted.length || 1),
      f1: (2 * right) / (wanted.length + marked.length || 1), accuracy: hits / labels.length
    };
  }

  function begin({ text, gold, tagger }) {
    const tokens = split(text);
    return { tokens, edges: columns(tokens), gold: split(gold), labels: split(tagger), asked: false };
  }

  /* Where tokens end in the drawing, from 0; nothing when they do not fit. */
  function columns(tokens) {
    const wide = tokens.map(token => Math.max(18, width(token)));
    const spare = (360 - wide.reduce((sum, each) => sum + each, 0)) / tokens.length;
    return spare >= 2 ? wide.reduce((edges, each) => [...edges, edges.at(-1) + each + spare], [0]) : null;
  }

  function labelled(state, { start, end }, label) {
    return { ...state, labels: state.labels.map((each, at) => (start <= at && at < end ? label : each)) };
  }

  const without = (state, span) => labelled(state, span, "O");

  /* The first marked name that is no name of the gold. */
  function wrong({ gold, labels }) {
    const { wanted, marked } = score(gold, labels);
    return marked.find(span => !among(span, wanted));
  }

  function change(state, place, say) {
    const start = Number(place), label = NEXT[state.labels[start]];
    const after = labelled(state, { start, end: start + 1 }, label);
    const { f1, accuracy } = score(after.gold, after.labels);
    return { ...after, said: say.said(after.tokens[start], label, short(f1), short(accuracy)) };
  }

  const acts = {
    guess: state => ({ ...without(state, wrong(state)), asked: true }),
    change
  };

  /* Only where leaving the name out makes the labels worse and F1 better: that is the surprise. */
  function ask(state, say) {
    const name = wrong(state);
    if (state.asked || !name) return null;
    const [before, after] = [state, without(state, name)].map(({ gold, labels }) => score(gold, labels));
    if (after.hits >= before.hits || after.f1 <= before.f1) return null;
    const turns = value => `${short(before[value])} → ${short(after[value])}`;
    return {
      question: say.question(spelled(state, name), short(before.f1)),
      options: say.options,
      right: 2,
      because: say.because(turns("f1"), turns("accuracy"))
    };
  }

  const exact = value => number(value, 3);
  const short = value => exact(value).replace(/\.?0+$/, "");
  const ratio = (part, all) => (all ? `${part}/${all}` : "0");
  const spelled = ({ tokens }, { start, end }) => tokens.slice(start, end).join(" ");

  /* ---- Drawing ---- */

  const tenth = value => Math.round(10 * value) / 10;
  const write = (x, y, content, look = "", size = 13) => html`<text class="${look}" x="${tenth(x)}" y="${y}" font-size="${size}">${content}</text>`;

  /* How many names of each kind, with the shapes that they have in the row. */
  function caption(y, [name, good, bad], right, others) {
    return html`${write(0, y, name, "p-bold")}${box(72, y - 10, 18, 10, true)}${write(96, y, `${good} ${right}`)}${box(202, y - 10, 18, 10, false)}${write(226, y, `${bad} ${others}`)}`;
  }

  function box(x, y, wide, high, match) {
    return html`<rect class="${match ? "p-accent" : "p-ring"}" x="${tenth(x)}" y="${y}" width="${tenth(wide)}" height="${high}" rx="4"${!match && html` stroke-dasharray="4 3"`}/>`;
  }

  /* A name is filled when its twin stands on the other side of the tokens, else dashed. */
  function bars({ edges }, names, others, y) {
    return names.map(span => box(edges[span.start] + 2, y, edges[span.end] - edges[span.start] - 4, 16, among(span, others)));
  }

  /* What matches is one column, from bar to bar. */
  function matches({ edges }, { wanted, marked }) {
    return marked.filter(span => among(span, wanted)).map(
      ({ start, end }) => html`<rect class="p-accent" opacity="0.16" x="${tenth(edges[start] + 2)}" y="24" width="${tenth(edges[end] - edges[start] - 4)}" height="110"/>`
    );
  }

  /* The tokens between the right labels and yours; a wrong one has a ring. */
  function line({ tokens, edges, gold, labels }) {
    const hairs = edges.slice(1, -1).map(edge => `M${tenth(edge)} 66V92`);
    const cells = tokens.map((token, at) => {
      const x = (edges[at] + edges[at + 1]) / 2, hit = labels[at] === gold[at];
      const ring = !hit && html`<circle class="p-ring" cx="${tenth(x)}" cy="104.5" r="9" stroke-dasharray="4 3"/>`;
      return html`${write(x, 59, gold[at], "p-mid p-quiet")}${write(x, 83, token, "p-mid", 12)}${ring}${write(x, 109, labels[at], hit ? "p-mid p-quiet" : "p-mid p-bold")}`;
    });
    return html`<rect class="p-box" x="0.5" y="66" width="359" height="26" rx="4"/><path class="p-hair" d="${hairs}"/>${cells}`;
  }

  function gauge(y, name, value, look) {
    const filled = html`<rect class="${look}" x="112" y="${y}" width="${tenth(200 * value)}" height="14" rx="2"/>`;
    return html`${write(0, y + 12, name)}<rect class="p-box" x="112" y="${y}" width="200" height="14" rx="2"/>${filled}${write(360, y + 12, exact(value), "p-end p-bold")}`;
  }

  return {
    words, settings, unfit, begin, acts, ask, spans, score,
    draw: (state, say) => {
      const result = score(state.gold, state.labels);
      const { wanted, marked, right, f1, accuracy } = result;
      const [gold, yours] = [wanted, marked].map(names => names.map(span => spelled(state, span)));
      const above = html`${caption(12, say.gold, right, wanted.length - right)}${bars(state, wanted, marked, 24)}`;
      const below = html`${bars(state, marked, wanted, 118)}${caption(154, say.yours, right, marked.length - right)}`;
      const scores = html`${gauge(172, say.f1, f1, "p-accent")}${gauge(196, say.accuracy, accuracy, "p-soft")}`;
      return drawing({ height: 212, label: say.label(gold, yours, right) }, html`${above}${line(state)}${matches(state, result)}${below}${scores}`);
    },
    tell: ({ gold, labels }, say) => {
      const { wanted, marked, right, hits, f1, accuracy } = score(gold, labels);
      return say.tell(ratio(right, marked.length), ratio(right, wanted.length), short(f1), `${hits}/${labels.length} = ${short(accuracy)}`);
    },
    controls: ({ tokens, labels }, say) => html`<div class="picture-field picture-label">${say.change}</div>${tokens.map(
      (token, at) => button({ act: "change", value: at, label: `${token} · ${labels[at]}` })
    )}`
  };
};
