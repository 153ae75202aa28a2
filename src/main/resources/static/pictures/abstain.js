/* A search that answers, or says that it does not know: which threshold is cheap depends on the price of an error (day 13). */
export default ({ html, number, width, between, drawing, handle, slider }) => {
  const words = {
    en: {
      title: "Answer, or say “I don't know”",
      about: "No threshold parts right answers from wrong ones; the cheapest one moves as the price of a wrong answer rises.",
      label: (many, at, right, wrong, silent) => `${many} questions on a line, by the score of their best text. At a threshold of ${at}, ${right} get a right answer, ${wrong} a wrong one and ${silent} none.`,
      costs: (cost, least, best) => ` That costs ${cost} euros; the least is ${least} at ${best}.`,
      found: "right text first",
      other: "wrong text first",
      none: "no source",
      right: count => `${count} right answers`,
      wrong: count => `${count} wrong answers`,
      question: (price, reply, many) => `A wrong answer costs ${price} euros, a reply by a person ${reply}. Which threshold is cheapest for the ${many} questions?`,
      option: (at, wrong, silent) => `${at}: ${wrong} wrong, ${silent} silent`,
      because: (best, sum, cheap) => `At ${best} they cost ${sum} euros. ${cheap ? "As long as a wrong answer costs no more than a reply, silence never pays." : "Lower, wrong answers cost more. Higher, right answers fall silent, and each costs a reply."}`,
      unknown: many => `What do the ${many} questions cost?`,
      errors: (count, price) => `wrong: ${count} · ${price} €`,
      replies: (count, price) => `replies: ${count} · ${price} €`,
      sum: cost => `= ${cost} €`,
      least: (cost, best) => `cheapest: ${cost} € at ${best}`,
      axis: "score of the best text",
      tell: (right, wrong, silent, lost) => `${right} right, ${wrong} wrong, ${silent} silent; ${lost} of those had a source.`,
      threshold: "Score that an answer needs",
      price: reply => `Price of a wrong answer (a reply: ${reply} €)`
    },
    zh: {
      title: "回答，还是说“我不知道”",
      about: "没有哪个阈值能把对错分开：答错的代价变大，最省的阈值就移动。",
      label: (many, at, right, wrong, silent) => `${many} 个问题按最佳文本的得分排在线上。阈值为 ${at} 时，${right} 个答对，${wrong} 个答错，${silent} 个拒答。`,
      costs: (cost, least, best) => `共花 ${cost} 欧元；阈值取 ${best} 时最省，${least} 欧元。`,
      found: "正确文本居首",
      other: "错误文本居首",
      none: "没有出处",
      right: count => `答对 ${count} 个`,
      wrong: count => `答错 ${count} 个`,
      question: (price, reply, many) => `答错一次损失 ${price} 欧元，人工回复一次花 ${reply} 欧元。对这 ${many} 个问题，哪个阈值最省？`,
      option: (at, wrong, silent) => `${at}：答错 ${wrong}，拒答 ${silent}`,
      because: (best, sum, cheap) => `阈值取 ${best} 时，共 ${sum} 欧元。${cheap ? "只要答错不比人工回复更贵，拒答就不划算。" : "阈值再低，答错的损失更大；再高，本可答对的也要人工回复。"}`,
      unknown: many => `这 ${many} 个问题要花多少？`,
      errors: (count, price) => `答错：${count} · ${price} €`,
      replies: (count, price) => `人工回复：${count} · ${price} €`,
      sum: cost => `= ${cost} €`,
      least: (cost, best) => `最省：阈值 ${best}，${cost} €`,
      axis: "最佳文本的得分",
      tell: (right, wrong, silent, lost) => `答对 ${right} 个，答错 ${wrong} 个，拒答 ${silent} 个，其中 ${lost} 个本有出处。`,
      threshold: "回答所需的得分",
      price: reply => `答错一次的代价（人工回复：${reply} €）`
    }
  };

  /* In euros: the most that a wrong answer may cost here, and what a person's reply costs. */
  const [DEAREST, REPLY] = [10, 3];

  const range = { from: 0, to: 24 };

  /* The scores are what the lesson's search gives its 24 questions. */
  const settings = {
    right: { is: "numbers", many: 20, ...range, default: [3.735, 4.237, 4.345, 4.66, 4.948, 4.984, 6.205, 6.576, 6.706, 9.646, 10.792, 10.944, 11.41], en: "best scores of the questions whose right text comes first", zh: "正确文本居首的问题的最高得分" },
    wrong: { is: "numbers", least: 0, many: 20, ...range, default: [2.993, 3.435, 4.01], en: "best scores of the questions for which a wrong text comes first", zh: "错误文本居首的问题的最高得分" },
    none: { is: "numbers", least: 0, many: 20, ...range, default: [1.383, 1.928, 1.928, 2.07, 2.47, 2.993, 2.993, 4.023], en: "best scores of the questions that no text answers", zh: "没有出处的问题的最高得分" },
    threshold: { is: "number", ...range, default: 3, en: "the score an answer needs at first", zh: "起初回答所需的得分" },
    price: { is: "whole", from: 0, to: DEAREST, default: 2, en: "what a wrong answer costs", zh: "答错一次的代价" }
  };

  function begin({ right, wrong, none, threshold, price }) {
    const asked = Object.entries({ found: right, other: wrong, none }).flatMap(([kind, scores]) => scores.map(score => ({ kind, score })));
    asked.sort((a, b) => a.score - b.score);
    const most = Math.max(4, Math.floor(asked[asked.length - 1].score) + 1);
    return { asked, most, threshold: Math.min(threshold, most), price, open: false, traced: 0, running: false };
  }

  const opened = state => ({ ...state, open: true, traced: state.most, running: false });

  /* What a threshold does to the questions, how many of the silent ones have a source, and what all that costs. */
  function outcome({ asked, price }, threshold) {
    const told = asked.filter(({ score }) => score >= threshold);
    const right = told.filter(({ kind }) => kind === "found").length;
    const [wrong, silent] = [told.length - right, asked.length - told.length];
    const lost = asked.filter(({ score, kind }) => score < threshold && kind !== "none").length;
    return { right, wrong, silent, lost, cost: wrong * price + silent * REPLY };
  }

  /* The lowest threshold, of those that the slider has, that leaves this question without an answer. */
  const above = ({ score }) => (Math.floor(10 * score) + 1) / 10;

  /* The cheapest threshold; of equals the lowest. */
  function cheapest(state) {
    const thresholds = [0, ...state.asked.map(above)];
    const costs = thresholds.map(threshold => outcome(state, threshold).cost);
    return thresholds[costs.indexOf(Math.min(...costs))];
  }

  /* The lowest threshold without a wrong answer. */
  const safest = ({ asked }) => asked.reduce((at, each) => (each.kind === "found" ? at : above(each)), 0);

  function ask(state, say) {
    if (state.open) return null;
    const best = cheapest(state);
    const options = [...new Set([0, state.threshold, safest(state), best])].sort((a, b) => a - b);
    return options.length < 2 ? null : {
      question: say.question(state.price, REPLY, state.asked.length),
      options: options.map(at => {
        const { wrong, silent } = outcome(state, at);
        return say.option(shown(at), wrong, silent);
      }),
      right: options.indexOf(best),
      because: say.because(shown(best), sum(state, best), state.price <= REPLY)
    };
  }

  const shown = threshold => number(threshold, 1);

  function sum(state, threshold) {
    const { wrong, silent, cost } = outcome(state, threshold);
    return `${wrong}\u00a0·\u00a0${state.price} + ${silent}\u00a0·\u00a0${REPLY} = ${cost}`;
  }

  /* The threshold goes once from end to end, and draws what it costs; then it stands where that is least. */
  function tick(state, _, say) {
    const traced = state.traced + state.most / 150;
    if (traced < state.most) return { ...state, traced, threshold: traced };
    const best = cheapest(state);
    return { ...moved(state, best), said: say.least(outcome(state, best).cost, shown(best)) };
  }

  function moved(state, threshold) {
    return { ...opened(state), threshold: between(0, Math.round(10 * threshold) / 10, state.most) };
  }

  function drag(state, { x, dx, dy, home }) {
    return moved(state, home ? cheapest(state) : x === undefined ? state.threshold + dx + dy : ((x - LEFT) / WIDE) * state.most);
  }

  /* ---- Above, the questions over their scores; below, over the same line, what a threshold costs. ---- */

  const [LEFT, WIDE, LINE, FLOOR, HIGH] = [8, 344, 64, 248, 92];

  const place = (score, { most }) => Math.round(10 * (LEFT + (WIDE * Math.min(score, most)) / most)) / 10;
  const path = (look, d) => html`<path class="${look}" d="${d}"/>`;
  const text = (look, x, y, what) => html`<text class="${look}" x="${x}" y="${y}">${what}</text>`;

  const SHAPES = {
    found: (x, y) => `M${x - 4.6} ${y}a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z`,
    other: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
    none: (x, y) => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`
  };
  const KEY = x => `M${x} 134h10v10h-10z`;
  const TOLD = { found: "p-accent", other: "p-soft", none: "p-line p-thick" };
  const SILENT = { found: "p-ring", other: "p-ring", none: "p-line-soft" };

  /* Marks that would touch are stacked, away from the line. */
  function stacked(asked, away, state) {
    const ends = [];
    return asked.map(each => {
      const x = place(each.score, state);
      const row = [...ends, -99].findIndex(end => x - end >= 11);
      ends[row] = x;
      return { ...each, x, row };
    }).map(each => ({ ...each, y: LINE + away * (15 + each.row * Math.min(11, 33 / ends.length)) }));
  }

  function marks(state) {
    const right = ({ kind }) => kind === "found";
    const placed = [...stacked(state.asked.filter(right), -1, state), ...stacked(state.asked.filter(each => !right(each)), 1, state)];
    const joined = (kind, told) => placed.filter(each => each.kind === kind && each.score >= state.threshold === told).map(({ x, y }) => SHAPES[kind](x, y)).join("");
    return Object.keys(SHAPES).map(kind => [path(SILENT[kind], joined(kind, false)), path(TOLD[kind], joined(kind, true))]);
  }

  function names(state, say) {
    const { right, wrong } = outcome(state, state.threshold);
    const name = (kind, x, y) => [path(TOLD[kind], SHAPES[kind](x + 6, y - 4.5)), text("", x + 15, y, say[kind])];
    return [
      name("found", 0, 11), text("p-end p-bold", 360, 11, say.right(right)),
      name("other", 0, 121), name("none", 22 + width(say.other), 121), text("p-end p-bold", 360, 121, say.wrong(wrong))
    ];
  }

  function scale(state, say) {
    const at = place(state.threshold, state);
    const ticks = Array.from({ length: state.most / 2 + 1 }, (_, half) => 2 * half).filter(tick => Math.abs(place(tick, state) - at) > 24);
    return [
      path("p-line-soft", `M${LEFT} ${LINE}h${WIDE}M${LEFT} ${FLOOR}h${WIDE}`), path("p-line p-dash", `M${at} 16V104M${at} 152V${FLOOR}`),
      ticks.map(tick => text("p-mid p-quiet", place(tick, state), FLOOR + 16, tick)), text("p-mid p-bold", between(13, at, 343), FLOOR + 16, shown(state.threshold)),
      text("p-end p-quiet", 360, FLOOR + 33, say.axis)
    ];
  }

  /* What replies cost and, on top of that, wrong answers, as far as it is traced; always to the same scale. */
  function cost(state, say) {
    const now = outcome(state, state.threshold), best = cheapest(state);
    const dearest = Math.max(DEAREST * outcome(state, 0).wrong, REPLY * state.asked.length);
    const y = euros => FLOOR - Math.round((10 * HIGH * euros) / dearest) / 10;
    const ends = [...state.asked.map(({ score }) => score).filter(score => score < state.traced), state.traced];
    const stairs = part => `M${LEFT} ${FLOOR}` + ends.map(end => `V${y(part(outcome(state, end)))}H${place(end, state)}`).join("") + `V${FLOOR}z`;
    const dot = (look, at) => path(look, SHAPES.found(place(at, state), y(outcome(state, at).cost)));
    return [
      path("p-tint", stairs(({ cost }) => cost) + KEY(1)), path("p-box", stairs(({ silent }) => silent * REPLY) + KEY(134)),
      text("p-word", 16, 144, say.errors(now.wrong, state.price)), text("", 149, 144, say.replies(now.silent, REPLY)),
      text("p-end p-bold", 360, 144, say.sum(now.cost)),
      state.traced === state.most && [dot("p-ring", best), path("p-ring", SHAPES.found(6, FLOOR + 28.5)), text("", 15, FLOOR + 33, say.least(outcome(state, best).cost, shown(best)))],
      dot("p-accent", state.threshold)
    ];
  }

  function label(state, say) {
    const { right, wrong, silent, cost } = outcome(state, state.threshold);
    const best = cheapest(state);
    const costs = state.open ? say.costs(cost, outcome(state, best).cost, shown(best)) : "";
    return say.label(state.asked.length, shown(state.threshold), right, wrong, silent) + costs;
  }

  function draw(state, say) {
    const { asked, threshold, open } = state;
    return drawing({ height: FLOOR + 38, label: label(state, say), handles: open }, [
      open ? cost(state, say) : text("p-quiet", 0, 144, say.unknown(asked.length)), scale(state, say), marks(state), names(state, say),
      open && handle({ act: "drag", x: place(threshold, state), y: LINE, label: say.threshold, min: 0, max: state.most, value: threshold, said: shown(threshold) },
        html`<circle class="p-ring" r="8"/><circle class="p-accent" r="4"/>`)
    ]);
  }

  return {
    words, settings, begin, outcome, cheapest, safest, ask, draw,
    acts: {
      guess: state => ({ ...state, open: true, threshold: 0, running: true }),
      tick, drag,
      threshold: moved,
      price: (state, price) => ({ ...opened(state), price: Math.round(price) })
    },
    tell: (state, say) => {
      const { right, wrong, silent, lost } = outcome(state, state.threshold);
      return say.tell(right, wrong, silent, lost);
    },
    controls: (state, say) => [
      slider({ act: "threshold", label: say.threshold, min: 0, max: state.most, step: 0.1, value: state.threshold }),
      slider({ act: "price", label: say.price(REPLY), min: 0, max: DEAREST, value: state.price, said: `${state.price} €` })
    ]
  };
};
