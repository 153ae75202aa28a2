/* A bigram model as a wheel of chances: each spin writes a word, and k gives every unseen one a sliver (day 1). */
export default ({ html, number, percent, random, between, width, drawing, slider, button, field }) => {
  const START = "<s>", END = "</s>";

  /* In frames: how long the ball rolls, and how long the sector that it hits is lit. */
  const ROLL = 66, LIT = 34;

  const words = {
    en: {
      title: "Spin the next word",
      about: "Each spin writes a word; k gives every unseen one a sliver of the wheel, and the likely ones pay.",
      label: (written, word, parts) => `The sentence “${written}” and the wheel after “${word}”: ${parts}.`,
      after: "after",
      unseen: many => `${many} unseen`,
      of: (part, all) => `${part} of ${all}`,
      question: (before, word, count, total) => `After “${before}” came “${word}”, ${count} of ${total} times. With k = 1, how much of the wheel does it keep?`,
      because: (word, kinds, unseen) => `Each of the ${kinds} that can come next counts once more. ${unseen} of them never came here, and “${word}” pays for them.`,
      first: (word, sum) => html`<strong>${word}</strong>: ${sum}. `,
      sentence: chance => `The sentence so far: ${chance}.`,
      tiny: "under 0.000001",
      spin: "Spin",
      fresh: "New sentence",
      k: "k, added to every count",
      review: "A review of yours, counted too"
    },
    zh: {
      title: "转出下一个词",
      about: "每转一次写出一个词；k 让没出现过的词各占一小条，由常见的词让出。",
      label: (written, word, parts) => `句子“${written}”和“${word}”之后的转盘：${parts}。`,
      after: "上一个词",
      unseen: many => `${many} 个未出现`,
      of: (part, all) => `${all} 分之 ${part}`,
      question: (before, word, count, total) => `“${before}”之后，${total} 次里有 ${count} 次是“${word}”。取 k = 1，它在转盘上还占多少？`,
      because: (word, kinds, unseen) => `能接在后面的 ${kinds} 种各多算一次。其中 ${unseen} 种在这里从未出现，它们的份额由“${word}”让出。`,
      first: (word, sum) => html`<strong>${word}</strong>：${sum}。`,
      sentence: chance => `已写句子的概率：${chance}。`,
      tiny: "小于 0.000001",
      spin: "转一次",
      fresh: "新句子",
      k: "k：给每个计数加上的数",
      review: "加一条你自己的评价，一起统计"
    }
  };

  const settings = {
    sentences: {
      is: "texts", many: 8, most: 80,
      default: ["the screen is good", "the battery is good and the screen is good", "the app is good", "the battery is not good", "the screen is dark", "the app is slow and the battery is not good"],
      en: "what is counted", zh: "统计的句子"
    },
    start: { is: "text", most: 80, default: "the battery is not", en: "how the sentence begins, in words of the sentences", zh: "句子的开头，只用统计过的词" },
    seed: { is: "whole", from: 0, to: 1000000, default: 20, en: "the seed of the spins", zh: "转盘的随机种子" }
  };

  function unfit({ sentences, start }) {
    const { kinds } = counted(sentences);
    if (kinds.length < 3) return "The sentences need two different words.";
    const unknown = split(start).find(word => !kinds.includes(word));
    return unknown && `The start has the word “${unknown}”, which is in none of the sentences.`;
  }

  /* At blanks, as the lesson does it; Chinese has none, so each of its signs is a word. */
  function split(text) {
    return text.toLowerCase().replace(/[.,;:!?"“”()<>。，；：！？]/g, " ").match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g) ?? [];
  }

  /* How often what followed what, and all kinds that can come next: not the start mark. */
  function counted(sentences) {
    const counts = new Map();
    for (const sentence of sentences.map(split).filter(each => each.length)) {
      [START, ...sentence].forEach((before, at) => {
        const row = counts.get(before) ?? counts.set(before, new Map()).get(before);
        const next = sentence[at] ?? END;
        row.set(next, (row.get(next) ?? 0) + 1);
      });
    }
    return { counts, kinds: [...new Set([...counts.values()].flatMap(row => [...row.keys()]))] };
  }

  const sumOf = numbers => numbers.reduce((sum, each) => sum + each, 0);

  /* (count(a, b) + k) / (count(a) + k V) */
  const smoothed = (count, total, kinds, k) => (count + k) / (total + k * kinds.length);

  /* All that can come next, the most frequent first: its chance, and where on the wheel it lies. */
  function row({ counts, kinds }, before, k) {
    const seen = counts.get(before);
    const total = sumOf([...seen.values()]);
    let to = 0;
    return kinds
      .map(word => ({ word, count: seen.get(word) ?? 0, total }))
      .sort((a, b) => b.count - a.count)
      .map(part => {
        const chance = smoothed(part.count, total, kinds, k);
        const from = to;
        to += chance;
        return { ...part, chance, from, to };
      });
  }

  /* Of each word of a sentence after the one before it. */
  function chances({ counts, kinds }, written, k) {
    return written.map((word, at) => {
      const seen = counts.get(written[at - 1] ?? START);
      return smoothed(seen.get(word) ?? 0, sumOf([...seen.values()]), kinds, k);
    });
  }

  function begin({ sentences, start, seed }) {
    return { sentences, review: "", table: counted(sentences), written: split(start), k: 0, seed, guessed: false };
  }

  const ended = ({ written }) => written.at(-1) === END;

  /* The end mark has no wheel: the one before it stays. */
  const last = state => state.written.at(ended(state) ? -2 : -1) ?? START;
  const wheel = state => row(state.table, last(state), state.k);
  const under = (parts, turn) => parts.find(({ to }) => turn < to);

  /* Numbers as the lesson writes them: 3, 4.1. */
  const plain = value => String(Number(value.toFixed(3)));

  /* Its count and the count of all, with what k adds to each. */
  function share({ count, total }, { k, table }) {
    return [count + k, total + k * table.kinds.length].map(plain);
  }

  /* Not so: it pays for one more only, or nothing. */
  function ask(state, say) {
    if (state.guessed) return null;
    const { kinds } = state.table;
    const parts = wheel(state);
    const unseen = parts.filter(({ count }) => !count).length;
    const { word, count, total } = parts[0];
    const options = [(count + 1) / (total + kinds.length), count / (total + 1), count / total].map(chance => percent(chance));
    if (!unseen || new Set(options).size < options.length) return null;
    return {
      question: say.question(last(state), word, count, total),
      options,
      right: 0,
      because: say.because(word, kinds.length, unseen)
    };
  }

  /* The ball lies still, and its word is written. */
  function settled({ aim, ...state }) {
    if (aim === undefined) return { ...state, rising: false, running: false };
    return { ...state, written: [...state.written, under(wheel(state), aim).word], turn: aim, running: false };
  }

  const acts = {
    guess: state => ({ ...state, guessed: true, rising: true, running: true }),
    /* Who spins again while the ball rolls does not want to wait for it. */
    spin: (state, _, say) => {
      if (ended(state)) return { ...state, written: [], said: say.fresh };
      const now = settled(state);
      return ended(now) ? now : { ...now, aim: random(now.seed)(), seed: now.seed + 1, frame: 0, running: true };
    },
    k: (state, k) => ({ ...state, k, rising: false, running: state.aim !== undefined }),
    /* Only ever added to the sentences, so every word that was written keeps its wheel. */
    review: (state, review) => ({ ...state, review, table: counted([...state.sentences, review]), aim: undefined, rising: false, running: false }),
    tick: (state, _, say) => {
      if (state.rising) {
        const k = Math.min(1, state.k + 0.01);
        return { ...state, k, rising: k < 1, running: k < 1 };
      }
      if (state.frame < ROLL + LIT) return { ...state, frame: state.frame + 1 };
      const part = under(wheel(state), state.aim);
      return { ...settled(state), said: `${part.word}, ${say.of(...share(part, state))}` };
    }
  };

  const X = 180, Y = 188, RIM = 88;

  function at(turn, radius) {
    return [X + radius * Math.sin(2 * Math.PI * turn), Y - radius * Math.cos(2 * Math.PI * turn)].map(each => Number(each.toFixed(1)));
  }

  const arc = (from, to, radius) => `A${radius} ${radius} 0 ${Number(to - from > 0.5)} 1 ${at(to, radius)}`;

  /* A whole turn would end where it begins, and be nothing. */
  const sector = ({ from, to }) => `M${X} ${Y}L${at(from, RIM)}${arc(from, Math.min(to, from + 0.9999), RIM)}Z`;

  /* Outside the rim, along all that never came. */
  const brace = from => `M${at(from, RIM + 5)}${arc(from, 1, RIM + 5)}`;

  function cut(text, room) {
    if (width(text) <= room) return text;
    let kept = "";
    for (const sign of text) {
      if (width(kept + sign) > room - 16) return kept + "…";
      kept += sign;
    }
    return kept;
  }

  /* Two lines outside the rim, the lit one and the large first; what would cover another is left out. */
  function labels(names) {
    const placed = [];
    for (const { word, share, from, to, hit } of names.sort((a, b) => b.hit - a.hit || b.to - b.from - (a.to - a.from))) {
      const [x, y] = at((from + to) / 2, RIM + 12);
      const side = Math.abs(x - X) < 34 ? "p-mid" : x < X ? "p-end" : "";
      const shown = cut(word, Math.min(x, 360 - x, 130) - 10);
      const fraction = share.join("/");
      const wide = Math.max(width(shown), width(fraction));
      const left = x - { "p-mid": wide / 2, "p-end": wide, "": 0 }[side];
      const top = y - 15 + (13 * (y - Y)) / RIM;
      const covers = placed.some(other => left < other.left + other.wide + 4 && other.left < left + wide + 4 && Math.abs(top - other.top) < 31);
      const drawn = html`
        <text class="${side}${hit && " p-word"}" x="${x}" y="${top + 12}">${shown}</text>
        <text class="${side} p-quiet" x="${x}" y="${top + 27}">${fraction}</text>`;
      if (!covers) placed.push({ left, wide, top, drawn });
    }
    return placed.map(({ drawn }) => drawn);
  }

  /* Its last two rows: the filled box is all that the model sees, the dashed one waits. */
  function sentence(state, next) {
    const all = [START, ...state.written].slice(-40);
    const open = ended(state) ? -1 : all.push(next ?? "?") - 1;
    const rows = [[]];
    let x = 0;
    all.forEach((word, at) => {
      const text = cut(word, 100);
      const wide = Math.max(24, Math.round(1.1 * width(text)) + 8);
      if (x + wide > 360) [x] = [0, rows.push([])];
      const [box, ink] = at === open ? ["p-ring p-dash", next && "p-word"] : at === open - 1 ? ["p-tint", "p-word"] : ["p-box", "p-quiet"];
      rows.at(-1).push({ text, box, ink, x, wide });
      x += wide + 3;
    });
    return rows.slice(-2).map((boxes, at) => boxes.map(({ text, box, ink, x, wide }) => html`
      <rect class="${box}" x="${x + 0.5}" y="${30 * at + 0.5}" width="${wide - 1}" height="25" rx="4"/>
      <text class="p-mid ${ink}" x="${x + wide / 2}" y="${30 * at + 18}">${text}</text>`));
  }

  /* Three times round, slower and slower. At rest it lies on top, or on the end mark that it found. */
  function ball({ aim, frame, turn }, hit) {
    if (aim === undefined) return hit ? between(hit.from, turn, hit.to) : 0;
    return (3 + aim) * (1 - (1 - Math.min(1, frame / ROLL)) ** 3);
  }

  function lit(state, parts) {
    if (ended(state)) return parts.find(({ word }) => word === END);
    return state.aim !== undefined && state.frame >= ROLL ? under(parts, state.aim) : undefined;
  }

  function draw(state, say) {
    const parts = wheel(state);
    const seen = parts.filter(({ count }) => count);
    const unseen = state.k ? parts.slice(seen.length) : [];
    const from = unseen[0]?.from;
    const hit = lit(state, parts);
    const [x, y] = at(ball(state, hit), RIM - 11);
    const names = parts
      .filter(part => part.count || part === hit)
      .map(part => ({ ...part, share: share(part, state), hit: part === hit }));
    if (from) names.push({ word: say.unseen(unseen.length), from, to: 1, share: [plain(unseen.length * state.k), names[0].share[1]], hit: false });
    const spoken = names.slice(0, 6).map(({ word, share }) => `${word} ${say.of(...share)}`).join(", ");
    const label = say.label(state.written.join(" ") || START, last(state), spoken);

    return drawing({ height: 320, label }, html`${sentence(state, hit?.word)}
      <path class="p-tint" d="${seen.map(sector)}"/>
      <path class="p-box" d="${unseen.map(sector)}"/>
      ${hit && html`<path class="p-accent" d="${sector(hit)}"/>`}
      ${from && html`<path class="p-line-soft" d="${brace(from)}"/>`}
      ${labels(names)}
      <circle class="p-ring" cx="${x}" cy="${y}" r="7"/>
      <circle class="p-paper" cx="${X}" cy="${Y}" r="34"/>
      <text class="p-mid p-quiet" x="${X}" y="${Y - 5}">${say.after}</text>
      <text class="p-mid p-word" x="${X}" y="${Y + 12}">${cut(last(state), 54)}</text>`);
  }

  function sum({ count, total, chance }, { k, table }) {
    const counts = k ? `(${count} + ${plain(k)}) / (${total} + ${plain(k * table.kinds.length)})` : `${count}/${total}`;
    return `${counts} = ${number(chance, 3)}`;
  }

  /* The product along the path, with as many digits as the lesson gives it. */
  function product({ table, written, k }, say) {
    const chance = chances(table, written, k).reduce((all, each) => all * each, 1);
    if (chance > 0 && chance < 0.000001) return say.tiny;
    return number(chance, chance === 0 ? 0 : chance < 0.001 ? 6 : 3);
  }

  function tell(state, say) {
    const [part] = wheel(state);
    return html`${say.first(part.word, sum(part, state))}${say.sentence(product(state, say))}`;
  }

  const controls = (state, say) => html`${button({ act: "spin", label: ended(state) ? say.fresh : say.spin })}${slider({ act: "k", label: say.k, min: 0, max: 1, step: 0.05, value: state.k })}${field({ act: "review", label: say.review, value: state.review, most: 80 })}`;

  return { words, settings, unfit, begin, acts, ask, draw, tell, controls, split, counted, row, chances };
};
