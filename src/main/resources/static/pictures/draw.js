/* The draw of the next word: what temperature, top-k and top-p leave of the chances, and what is drawn then (day 5). */
export default ({ html, number, random, width, drawing, slider, button, choice }) => {
  const words = {
    en: {
      title: "What may be drawn, and how often",
      about: "Temperature, top-k and top-p change the chances of the next word, and at once the ten words that are drawn.",
      label: (row, kept, best) => `Bars for the ${row.words.length} words that may come after “${row.before}”. ${kept} are filled, the first, “${row.words[0]}”, up to ${best}; the others are hollow and struck. A staircase adds the chances up and ends the filled bars where it reaches top-p.`,
      question: (kept, row, other, best) => `${kept} of ${row.words.length} words after “${row.before}” are left. After “${other.before}” there are ${other.words.length} words, and “${other.words[0]}” alone has ${best}. How many are left of those?`,
      because: (p, best, kept, sum) => `Top-p adds up chances, it does not count words: the first brings ${best}, the first ${kept} have ${sum} together, and ${p} is enough.`,
      tell: (kept, of, word, before, after, drawn) => html`<strong>${kept} of ${of} words</strong> are left. “${word}” had a chance of ${before}, now it has ${after}. Ten draws: ${drawn === 1 ? "one word each time" : `${drawn} different words`}.`,
      temperature: "Temperature T",
      k: "Top-k: how many stay",
      p: "Top-p: up to which sum",
      greedy: "0: the best word always wins",
      every: many => `${many}: all words`,
      chance: "chance",
      sum: "sum so far",
      draws: "Ten draws",
      draw: "Draw ten others",
      before: "The word before",
      said: drawn => `Drawn: ${drawn.join(", ")}.`,
      now: (before, kept, of) => `After “${before}” ${kept} of ${of} words are left.`
    },
    zh: {
      title: "哪些词可能被抽中，机会多大",
      about: "移动温度、top-k 和 top-p，下一个词的概率随之改变，抽出的十个词也立刻不同。",
      label: (row, kept, best) => `“${row.before}”之后可能出现的 ${row.words.length} 个词，每词一根柱。${kept} 根实心，第一根“${row.words[0]}”高 ${best}；其余空心，词上划线。阶梯线把概率逐个相加，到达 top-p 处，实心柱就此为止。`,
      question: (kept, row, other, best) => `“${row.before}”之后的 ${row.words.length} 个词留下 ${kept} 个。“${other.before}”之后有 ${other.words.length} 个词，单是“${other.words[0]}”就占 ${best}。这些词会留下几个？`,
      because: (p, best, kept, sum) => `Top-p 累加的是概率，不是词数：第一个词就有 ${best}，前 ${kept} 个合计 ${sum}，${p} 就够了。`,
      tell: (kept, of, word, before, after, drawn) => html`<strong>${of} 个词中留下 ${kept} 个</strong>。“${word}”的概率原为 ${before}，现为 ${after}。抽取十次，${drawn === 1 ? "总是同一个词" : `得到 ${drawn} 个不同的词`}。`,
      temperature: "温度 T",
      k: "Top-k：留下几个",
      p: "Top-p：累计到多少",
      greedy: "0：总取最好的词",
      every: many => `${many}：全部的词`,
      chance: "概率",
      sum: "累计概率",
      draws: "十次抽取",
      draw: "另抽十个",
      before: "前一个词",
      said: drawn => `抽出：${drawn.join("、")}。`,
      now: (before, kept, of) => `“${before}”之后，${of} 个词中留下 ${kept} 个。`
    }
  };

  /* What follows two words in the training side of the reviews, as the lesson counts it. */
  const settings = {
    after: {
      is: "texts", many: 2, most: 400,
      default: [
        "never, a 20, again 13, felt 7, slow 6, weak 3, flimsy 3, late 3, messy 3, chaotic 2, dim 2, careless 2, poor 2, crooked 2, useless 2, scratched 2, terrible 2, let 1, miserable 1, cheap 1, sloppy 1, wobbly 1, broken 1, bad 1",
        "came, within 93, off 3, two 3, three 3, eight 3, five 2, four 2, seven 1, nine 1, ten 1"
      ],
      en: "the word before, then 2 to 24 words that may follow, each with its count or chance; a second such line to compare with and to ask about",
      zh: "前一个词，然后是 2 到 24 个可能出现的词，各带次数或概率；第二行用来比较和提问"
    },
    temperature: { is: "number", from: 0, to: 2, default: 1, en: "the temperature to begin with; 0 takes the best word", zh: "开始时的温度；0 表示总取最好的词" },
    k: { is: "whole", from: 0, to: 24, default: 0, en: "top-k to begin with; 0 keeps all", zh: "开始时的 top-k；0 表示全部保留" },
    p: { is: "number", from: 0.05, to: 1, default: 0.9, en: "top-p to begin with", zh: "开始时的 top-p" }
  };

  function unfit({ after }) {
    for (const line of after) {
      const [before, ...items] = parts(line);
      if (!before || before.length > 12) return `a line begins with “${before}”: write the word before, of at most 12 letters, and a comma`;
      if (items.length < 2 || items.length > 24) return `“${before}” is followed by ${items.length}: write 2 to 24 words, each after a comma`;
      const odd = items.find(item => !counted(item));
      if (odd !== undefined) return `“${odd}” is not read: write a word of at most 12 letters, a space and a number above 0`;
    }
  }

  function parts(line) {
    return line.split(/[,，]/).map(part => part.trim());
  }

  /* The word and its number; nothing when there is none. */
  function counted(item) {
    const [, word, count] = /^(.{1,12})\s+(\d+\.?\d*)$/u.exec(item) ?? [];
    return Number(count) > 0 ? { word, count: Number(count) } : null;
  }

  /* The likeliest first; a score is the logarithm of what was counted. */
  function rowOf(line) {
    const [before, ...items] = parts(line);
    const row = items.map(counted).sort((a, b) => b.count - a.count);
    return { before, words: row.map(({ word }) => word), scores: row.map(({ count }) => Math.log(count)) };
  }

  /* The softmax of scores divided by the temperature; at 0 the best has all. Scores go down from the first. */
  function chances(scores, temperature) {
    if (temperature === 0) return scores.map((_, at) => (at ? 0 : 1));
    return whole(scores.map(score => Math.exp((score - scores[0]) / temperature)));
  }

  function whole(shares) {
    const sum = shares.reduce((a, b) => a + b, 0);
    return shares.map(share => share / sum);
  }

  /*
   * In the lesson's order: temperature, then the k best (0: all), made whole, then as many of those as reach p, made whole again.
   * `sums` are the running sums that are compared with p.
   */
  function trimmed(scores, { temperature, k, p }) {
    const before = chances(scores, temperature);
    let sum = 0;
    const sums = whole(before.slice(0, k || before.length)).map(chance => (sum += chance));
    /* 0.1 + 0.2 is a little more than 0.3, and other sums are a little less than they should be. */
    const reached = sums.findIndex(each => each >= p - 1e-9);
    const kept = temperature === 0 ? 1 : reached < 0 ? sums.length : reached + 1;
    const after = whole(before.slice(0, kept));
    return { before, sums, kept, after };
  }

  /* Ten words, each where a random number falls into the chances; the same numbers draw other words when the chances change. */
  function drawn(row, after, seed) {
    const next = random(seed);
    return Array.from({ length: 10 }, () => {
      let left = next();
      const at = after.findIndex(chance => (left -= chance) < 0);
      return row.words[at < 0 ? after.length - 1 : at];
    });
  }

  function begin({ after, temperature, k, p }) {
    return { rows: after.map(rowOf), at: 0, temperature, k, p, seed: 1, guessed: false };
  }

  const shown = ({ rows, at }) => rows[at];
  const trim = state => trimmed(shown(state).scores, state);

  /* Whoever moves something has no question before them, and none comes up under the finger. */
  function set(state, change) {
    return { ...state, ...change, guessed: true };
  }

  function at(state, place, say) {
    const after = set(state, { at: Number(place) });
    return { ...after, said: say.now(shown(after).before, trim(after).kept, shown(after).words.length) };
  }

  function again(state, _, say) {
    const after = set(state, { seed: state.seed + 1 });
    return { ...after, said: say.said(drawn(shown(after), trim(after).after, after.seed)) };
  }

  /* People read 0.9 as nine words in ten, or expect the same part of the words as before. */
  function ask(state, say) {
    if (state.guessed || state.rows.length < 2) return null;
    const [row, other] = state.rows;
    const { kept } = trim(state);
    const there = trimmed(other.scores, state);
    const many = other.words.length;
    const options = [...new Set([there.kept, Math.round((kept / row.words.length) * many), Math.ceil(state.p * many - 1e-9)])].sort((a, b) => a - b);
    if (options.length < 2) return null;
    const best = number(there.before[0], 3);
    return {
      question: say.question(kept, row, other, best),
      options: options.map(String),
      right: options.indexOf(there.kept),
      because: say.because(state.p, best, there.kept, number(there.sums[there.kept - 1], 3))
    };
  }

  const LEFT = 48, RIGHT = 356, TOP = 20, HIGH = 140, BASE = TOP + HIGH;
  const heightOf = share => BASE - HIGH * share;
  const wideOf = pitch => Math.min(36, pitch - 3);
  const leftOf = (at, pitch) => LEFT + (at + 0.5) * pitch - wideOf(pitch) / 2;
  /* Text of 12 in place of 13; capitals, m and w are wider than the letters that the kit measures. */
  const small = word => 0.92 * (width(word) + 5 * word.replace(/[^A-Zmw@%]/g, "").length);

  function short(word) {
    return small(word) <= 68 ? word : [...word].slice(0, 4).join("") + "…";
  }

  function bar(at, pitch, from, to) {
    return `M${leftOf(at, pitch)} ${heightOf(from)}V${heightOf(to)}h${wideOf(pitch)}V${heightOf(from)}z`;
  }

  /* Filled: what a word has; light above it: what it gets from those cut off; hollow: what they had. */
  function bars({ before, kept, after }, pitch) {
    const own = before.map((chance, at) => bar(at, pitch, 0, chance));
    const got = after.map((chance, at) => bar(at, pitch, before[at], chance));
    return html`<path class="p-tint" d="${got}"/><path class="p-accent" d="${own.slice(0, kept)}"/><path class="p-line-soft" d="${own.slice(kept)}"/>`;
  }

  function names(row, kept, pitch) {
    const flat = row.words.every(word => small(short(word)) < pitch - 3);
    return row.words.map((word, at) => {
      const x = LEFT + (at + 0.5) * pitch;
      const place = flat ? html`x="${x}" y="${BASE + 16}"` : html`transform="translate(${x + 4} ${BASE + 6}) rotate(-90)"`;
      const look = (flat ? "p-mid" : "p-end") + (at >= kept ? " p-quiet" : "");
      return html`<text class="${look}" font-size="12" ${place}${at >= kept && html` text-decoration="line-through"`}>${short(word)}</text>`;
    });
  }

  /* The bars once more, each on top of those before it; from p to where they reach it, and down: what is left. */
  function cuts({ sums, kept }, p, pitch) {
    const stairs = sums.map((sum, at) => bar(at, pitch, sums[at - 1] ?? 0, sum));
    return html`<path class="p-hair" d="M${LEFT} ${TOP}V${BASE}H${RIGHT}"/><path class="p-soft" opacity="0.5" d="${stairs}"/><path class="p-line p-dash" d="M${LEFT} ${heightOf(p)}H${LEFT + kept * pitch}V${BASE}"/>`;
  }

  function scale(p, say) {
    return html`${note(2, 12, "p-quiet", say.chance)}${p <= 0.9 && tick(1, "p-quiet", 1)}${p >= 0.1 && tick(0, "p-quiet", 0)}${tick(p, "p-bold", `p ${p}`)}`;
  }

  function tick(share, look, text) {
    return note(LEFT - 5, heightOf(share) + 4, `p-end ${look}`, text);
  }

  /* The fence that k puts up when it drops words, for what is beyond has no sum; and the name of the stairs, out of its way. */
  function fence({ sums }, pitch, say) {
    const end = LEFT + sums.length * pitch;
    if (end > RIGHT - 1) return note(RIGHT, 12, "p-end p-quiet", say.sum);
    const name = end < 270 ? note(end + 20, 12, "p-quiet", say.sum) : note(end - 20, 12, "p-end p-quiet", say.sum);
    return html`${name}<path class="p-line" d="M${end} ${TOP - 4}V${BASE}"/>${note(end, 12, "p-mid p-bold", `k ${sums.length}`)}`;
  }

  function note(x, y, look, text) {
    return html`<text class="${look}" font-size="12" x="${x}" y="${y}">${text}</text>`;
  }

  function chips(list, y, say) {
    return html`${note(2, y - 6, "p-quiet", say.draws)}${list.map((word, at) => {
      const x = 2 + 71.5 * (at % 5), top = y + 27 * Math.floor(at / 5);
      return html`<rect class="p-box" x="${x}" y="${top}" width="69" height="24" rx="4"/>${note(x + 34.5, top + 16, "p-mid", short(word))}`;
    })}`;
  }

  function draw(state, say) {
    const row = shown(state);
    const cut = trim(state);
    const pitch = (RIGHT - LEFT) / row.words.length;
    const deep = Math.max(...state.rows.flatMap(({ words }) => words.map(word => small(short(word)))));
    const y = BASE + deep + 30;
    return drawing({ height: Math.ceil(y + 53), label: say.label(row, cut.kept, number(cut.after[0], 3)) },
      html`${cuts(cut, state.p, pitch)}${scale(state.p, say)}${fence(cut, pitch, say)}${bars(cut, pitch)}${names(row, cut.kept, pitch)}${chips(drawn(row, cut.after, state.seed), y, say)}`);
  }

  function tell(state, say) {
    const row = shown(state);
    const { before, kept, after } = trim(state);
    const different = new Set(drawn(row, after, state.seed)).size;
    return say.tell(kept, row.words.length, row.words[0], number(before[0], 3), number(after[0], 3), different);
  }

  function controls({ rows, at, temperature, k, p }, say) {
    const many = rows[at].words.length;
    const best = k === 0 || k > many ? many : k;
    return html`${slider({ act: "temperature", label: say.temperature, min: 0, max: 2, step: 0.1, value: temperature, said: temperature ? temperature.toFixed(1) : say.greedy })}${
      slider({ act: "k", label: say.k, min: 1, max: many, value: best, said: best === many ? say.every(many) : String(best) })}${
      slider({ act: "p", label: say.p, min: 0.05, max: 1, step: 0.05, value: p, said: p.toFixed(2) })}${
      rows.length > 1 && choice({ act: "at", label: say.before, value: at, options: rows.map(({ before }, place) => [place, before]) })}${
      button({ act: "again", label: say.draw })}`;
  }

  return {
    words, settings, unfit, begin, ask, draw, tell, controls, rowOf, chances, trimmed, drawn,
    acts: {
      guess: state => set(state, { at: 1 }),
      temperature: (state, temperature) => set(state, { temperature }),
      k: (state, k) => set(state, { k: k >= shown(state).words.length ? 0 : Math.round(k) }),
      p: (state, p) => set(state, { p: Math.round(100 * p) / 100 }),
      at, again
    }
  };
};
