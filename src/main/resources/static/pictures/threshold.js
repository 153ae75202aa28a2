/* A threshold among the scores of two groups, and what its two kinds of mistakes cost (day 7). */
export default ({ html, number, between, width, drawing, slider, button, handle }) => {
  const words = {
    en: {
      title: "Every threshold makes mistakes",
      about: "Move a threshold through two groups: misses turn into false alarms; their price decides.",
      label: now => `Reviews as dots at their scores. ${now} Bars: what each line costs.`,
      now: (flagged, counts, cost) => `Flagged: ${flagged}. ${counts.join(", ")}. Cost: ${cost}.`,
      complaints: many => `● ${many} complaints`,
      others: many => `○ ${many} others`,
      found: many => `TP ${many} found`,
      missed: many => `FN ${many} missed`,
      alarms: many => `FP ${many} false alarms`,
      alone: many => `TN ${many} left alone`,
      cheapest: "cheapest",
      costs: price => `cost = missed × ${price} (filled) + false alarms (hollow)`,
      below: score => `${score} and below`,
      above: score => `${score} and above`,
      nothing: "nothing",
      everything: "everything",
      question: "The line moves right: more is flagged. Which can never fall?",
      options: ["precision", "recall", "F1"],
      because: (now, then) =>
        `What is found stays found. Recall goes from ${now.recall} to ${then.recall}, precision from ${now.precision} to ${then.precision}.`,
      dearer: "A miss gets dearer, up to ten false alarms; the line stays where it is cheapest. How does it move?",
      ways: ["score by score", "it leaves scores out", "in a single jump"],
      stops: names => `It goes from “${names.join("” to “")}”. On the way no other line is cheaper.`,
      tell: (flagged, { precision, recall, f1 }, sum, cost) =>
        html`Flagged: <strong>${flagged}</strong>. Precision ${precision}, recall ${recall}, F1 ${f1}. Cost ${sum} = <strong>${cost}</strong>.`,
      less: "Flag less",
      more: "Flag more",
      price: "False alarms that a miss costs",
      line: "Threshold"
    },
    zh: {
      title: "哪个阈值都会犯错",
      about: "阈值在两组评论的得分之间移动，漏报就变成误报；哪里最好，由价格决定。",
      label: now => `评论按得分画成圆点。${now}柱子：每条线的代价。`,
      now: (flagged, counts, cost) => `标记：${flagged}。${counts.join("，")}。代价：${cost}。`,
      complaints: many => `● 投诉 ${many}`,
      others: many => `○ 其他 ${many}`,
      found: many => `TP 找到 ${many}`,
      missed: many => `FN 漏报 ${many}`,
      alarms: many => `FP 误报 ${many}`,
      alone: many => `TN 放过 ${many}`,
      cheapest: "代价最低",
      costs: price => `代价 = 漏报 × ${price}（实心）＋ 误报（空心）`,
      below: score => `${score} 及以下`,
      above: score => `${score} 及以上`,
      nothing: "都不标",
      everything: "全部标记",
      question: "线向右移，标记的更多。下面哪一项绝不会下降？",
      options: ["精确率", "召回率", "F1"],
      because: (now, then) =>
        `找到的不会再丢。召回率从 ${now.recall} 变为 ${then.recall}，精确率从 ${now.precision} 变为 ${then.precision}。`,
      dearer: "漏报越来越贵，直到一次等于十次误报，线总停在代价最低处。它会怎样移动？",
      ways: ["一个得分接一个得分", "会跳过一些得分", "一步到位"],
      stops: names => `它从“${names.join("”到“")}”。一路上没有代价更低的线。`,
      tell: (flagged, { precision, recall, f1 }, sum, cost) =>
        html`标记：<strong>${flagged}</strong>。精确率 ${precision}，召回率 ${recall}，F1 ${f1}。代价 ${sum} = <strong>${cost}</strong>。`,
      less: "少标一些",
      more: "多标一些",
      price: "一次漏报等于几次误报",
      line: "阈值"
    }
  };

  const list = { is: "numbers", least: 2, many: 10 };
  const settings = {
    scores: { ...list, from: -1000, to: 1000, default: [-2, -1, 0, 1, 2], en: "the scores in order, complaints first", zh: "按顺序的得分，投诉的在前" },
    complaints: { ...list, from: 0, to: 60, default: [5, 15, 23, 2, 1], en: "complaints with each score", zh: "各得分的投诉条数" },
    others: { ...list, from: 0, to: 60, default: [0, 8, 41, 20, 5], en: "other reviews with each score", zh: "各得分的其他评论条数" },
    threshold: { is: "number", from: -1000, to: 1000, default: -2, en: "the last score that is flagged at first", zh: "开始时最后一个要标记的得分" }
  };

  const signed = value => String(value).replace("-", "−");
  const sum = numbers => numbers.reduce((total, each) => total + each, 0);

  function unfit({ scores, complaints, others, threshold }) {
    const ways = new Set(scores.slice(1).map((score, at) => Math.sign(score - scores[at])));
    if (ways.size > 1 || ways.has(0)) return "the scores must rise, or fall, throughout";
    if (scores.some(score => width(signed(score)) * scores.length > 312)) return "so many scores must be shorter";
    const whole = group => group.length === scores.length && group.every(Number.isInteger) && sum(group) > 0;
    if (![complaints, others].every(whole)) return "a group needs a whole number for each score, not only 0";
    if (!scores.slice(0, -1).includes(threshold)) return "the threshold must be a score, not the last";
  }

  /* The four counts if the first `cut` scores are flagged. */
  function counts({ complaints, others }, cut) {
    const [tp, fp] = [complaints, others].map(group => sum(group.slice(0, cut)));
    return { tp, fp, fn: sum(complaints) - tp, tn: sum(others) - fp };
  }

  /* Precision of nothing is 0 by convention. */
  function ratios({ tp, fp, fn }) {
    return { precision: tp / (tp + fp || 1), recall: tp / (tp + fn), f1: (2 * tp) / (2 * tp + fp + fn) };
  }

  const cost = ({ fp, fn }, price) => fn * price + fp;
  const cuts = ({ scores }) => [...scores.keys(), scores.length];

  /* The cuts that cost least, but for rounding. */
  function cheapest(piles, price) {
    const all = cuts(piles).map(cut => cost(counts(piles, cut), price));
    return cuts(piles).filter(cut => all[cut] < Math.min(...all) + 1e-9);
  }

  /* The price rises to ten false alarms in three seconds. */
  const DEAR = 10;
  const dearer = price => Math.min(DEAR, Math.round(20 * price + 1) / 20);

  /* The cuts at which the line stands while the price rises. */
  function stops(piles, price) {
    const [cut] = cheapest(piles, price), later = price < DEAR ? stops(piles, dearer(price)) : [];
    return cut === later[0] ? later : [cut, ...later];
  }

  const LEFT = 24, WIDE = 312, TOP = 20, DOTS = 108, AXIS = 20, FOOT = TOP + DOTS + AXIS, BASE = 262, BARS = 50;
  const placeOf = ({ scores }, cut) => LEFT + (WIDE * cut) / scores.length;
  const cutAt = ({ scores }, x) => Math.round(((x - LEFT) / WIDE) * scores.length);

  /* The largest dots that fit. */
  function sized({ scores, complaints, others }) {
    const room = WIDE / scores.length - 8;
    for (let pitch = 16; ; pitch -= 0.5) {
      const across = Math.max(1, Math.floor(room / pitch));
      const [up, down] = [complaints, others].map(group => Math.ceil(Math.max(...group) / across) * pitch);
      if (up + down <= DOTS) return { pitch, across, axis: TOP + (DOTS + up - down) / 2 };
    }
  }

  /* One path of circles, in rows from the axis on. */
  function heap(many, middle, from, way, { pitch, across }, radius) {
    return Array.from({ length: many }, (_, at) => {
      const row = Math.floor(at / across), last = Math.min(across, many - row * across) - 1;
      const x = middle + ((at % across) - last / 2) * pitch - radius, y = from + way * (row + 0.5) * pitch;
      return `M${x.toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
    }).join("");
  }

  function begin({ scores, complaints, others, threshold }) {
    const piles = { scores, complaints, others }, size = sized(piles), radius = Math.round(size.pitch * 4) / 10;
    const columns = scores.map((score, at) => {
      const x = placeOf(piles, at + 0.5);
      const up = heap(complaints[at], x, size.axis, -1, size, radius);
      const down = heap(others[at], x, size.axis + AXIS, 1, size, radius - 0.5);
      return { score, x, up, down };
    });
    const cut = scores.indexOf(threshold) + 1;
    return { piles, columns, axis: size.axis, cut, first: cut, price: 1, guesses: 0, running: false };
  }

  const money = value => number(value, 1).replace(".0", "");

  function name({ scores }, cut, say) {
    if (cut === 0) return say.nothing;
    if (cut === scores.length) return say.everything;
    return (scores[1] > scores[0] ? say.below : say.above)(signed(scores[cut - 1]));
  }

  function now({ piles, cut, price }, say) {
    const here = counts(piles, cut), { tp, fp, fn, tn } = here;
    const four = [say.found(tp), say.missed(fn), say.alarms(fp), say.alone(tn)];
    return say.now(name(piles, cut, say), four, money(cost(here, price)));
  }

  function shares(piles, cut) {
    const here = counts(piles, cut), { tp, fp, fn } = here;
    const [precision, recall, f1] = Object.values(ratios(here)).map(share => share.toFixed(3));
    return { precision: `${tp}/${tp + fp} ${tp + fp ? "=" : "→"} ${precision}`, recall: `${tp}/${tp + fn} = ${recall}`, f1 };
  }

  /* Text about a place, inside the drawing. */
  function about(x, y, text, look = "") {
    const half = width(text) * 0.57;
    return html`<text class="p-mid ${look}" x="${between(half, x, 360 - half)}" y="${y}">${text}</text>`;
  }

  /* Mistakes have the colour, on both sides. */
  function dots({ columns, axis, cut }) {
    return columns.map(({ score, x, up, down }, at) => {
      const [above, below] = at < cut ? ["p-soft", "p-tint"] : ["p-accent", "p-line-soft"];
      return html`<path class="${above}" d="${up}"/><path class="${below}" stroke-width="1.5" d="${down}"/>${about(x, axis + 15, signed(score))}`;
    });
  }

  function fourCounts({ tp, fp, fn, tn }, say) {
    const y = FOOT + 37;
    return html`<text x="0" y="13">${say.found(tp)}</text>${about(180, 13, say.complaints(tp + fn))}<text class="p-end p-word" x="360" y="13">${say.missed(fn)}</text>
      <text class="p-word" x="0" y="${y}">${say.alarms(fp)}</text>${about(197, y, say.others(fp + tn))}<text class="p-end" x="360" y="${y}">${say.alone(tn)}</text>`;
  }

  /* One scale for all prices: too long a bar ends in a point. Of many bars, two have room for a number. */
  function bars({ piles, price, cut }, say) {
    const scale = BARS / (1.6 * Math.max(sum(piles.complaints), sum(piles.others)));
    const half = Math.min(15, 156 / piles.scores.length - 4), few = piles.scores.length < 7, [best] = cheapest(piles, price);
    return cuts(piles).map(at => {
      const here = counts(piles, at), spent = cost(here, price), x = placeOf(piles, at);
      const top = BASE - Math.min(BARS, spent * scale), foot = BASE - here.fp * scale;
      const shoulder = spent * scale > BARS ? top + 6 : top;
      const missed = `M${x - half} ${foot}V${shoulder}L${x} ${top}L${x + half} ${shoulder}V${foot}`;
      const alarms = `M${x - half} ${foot}V${BASE}H${x + half}V${foot}Z`;
      return html`<g opacity="${at === cut ? 1 : 0.55}"><path class="p-accent" d="${missed}"/><path class="p-tint" stroke-width="1.5" d="${alarms}"/></g>${
        (few || at === cut || at === best) && about(x, top - 5, few ? money(spent) : number(spent), at === cut ? "p-bold" : "")}`;
    });
  }

  function best({ piles, price }, say) {
    const least = cheapest(piles, price), places = least.map(at => placeOf(piles, at));
    return html`<path class="p-line-soft" d="M0 ${BASE}H360"/><path d="${places.map(x => `M${x} ${BASE + 2}l5 7h-10Z`).join("")}"/>${
      about(places[0], BASE + 22, say.cheapest, "p-bold")}<text class="p-mid" x="180" y="${BASE + 46}">${say.costs(money(price))}</text>`;
  }

  function grip({ piles, cut }, x, say) {
    const said = name(piles, cut, say);
    return handle({ act: "drag", x, y: FOOT + 12, label: say.line, min: 0, max: piles.length, value: cut, said }, html`<circle r="10"/><path class="p-paper" d="M-2 -4v8l-5-4zM2 -4v8l5-4z"/>`);
  }

  const moved = (state, cut) => ({ ...state, cut: between(0, cut, state.piles.scores.length), running: false });

  function ask({ piles, cut, price, guesses }, say) {
    const [before, after] = [cut, cut + 1].map(each => shares(piles, each));
    if (guesses === 0) return { question: say.question, options: say.options, right: 1, because: say.because(before, after) };
    if (guesses > 1) return null;
    const all = stops(piles, price), scores = all.at(-1) - all[0];
    if (scores < 2) return null;
    const right = all.length > scores ? 0 : all.length > 2 ? 1 : 2;
    return { question: say.dearer, options: say.ways, right, because: say.stops(all.map(each => name(piles, each, say))) };
  }

  return {
    words, settings, unfit, begin, counts, ratios, cost, cheapest, stops, ask,
    acts: {
      guess: state => state.guesses ? { ...state, guesses: 2, running: true } : { ...moved(state, state.cut + 1), guesses: 1 },
      tick: (state, _, say) => {
        const price = dearer(state.price), [cut] = cheapest(state.piles, price);
        const after = { ...state, price, cut, running: price < DEAR };
        return { ...after, said: !after.running && now(after, say) };
      },
      step: (state, way, say) => {
        const after = moved(state, state.cut + Number(way));
        return { ...after, said: now(after, say) };
      },
      /* A key goes on by one, with Shift by five. */
      drag: (state, { x, dx, dy, home }) => {
        if (home) return moved(state, state.first);
        return moved(state, x === undefined ? state.cut + Math.round(10 * (dx + dy)) : cutAt(state.piles, x));
      },
      price: (state, price) => ({ ...state, price, running: false })
    },
    draw: (state, say) => {
      const { piles, cut } = state, x = placeOf(piles, cut), handles = !ask(state, say);
      return drawing({ height: 312, handles, label: say.label(now(state, say)) }, [
        html`<path class="p-box" stroke-width="0" d="M0 ${TOP}H${x}V${FOOT}H0"/>`,
        dots(state),
        fourCounts(counts(piles, cut), say),
        bars(state, say),
        best(state, say),
        html`<path class="p-line p-thick" d="M${x} ${TOP}V${FOOT}"/>`,
        handles && grip(state, x, say)
      ]);
    },
    tell: ({ piles, cut, price }, say) => {
      const here = counts(piles, cut), sum = `${here.fn} × ${money(price)} + ${here.fp}`;
      return say.tell(name(piles, cut, say), shares(piles, cut), sum, money(cost(here, price)));
    },
    controls: ({ price }, say) => html`${button({ act: "step", value: -1, label: say.less })}${button({ act: "step", value: 1, label: say.more })}${
      slider({ act: "price", label: say.price, min: 0, max: 20, step: 0.1, value: price, said: money(price) })}`
  };
};
