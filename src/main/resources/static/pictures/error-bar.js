/* How far a score on n test items can be from the truth, and what its interval says of it (day 8). */
export default ({ html, number, random, between, width, drawing, slider, button }) => {
  const words = {
    en: {
      title: "One model, many test sets",
      about: "The same model is measured on test sets drawn anew: every score has its bar, and now and then a bar misses the truth.",
      label: (sets, items, truth, misses) =>
        `${sets} scores of one model, one below the other, each from ${items} test reviews and with its interval as a bar. A line marks the true share, ${truth}; ${misses} of the bars do not reach it.`,
      score: "score",
      truth: share => `truly ${share}`,
      band: points => `grey: 95 of 100 scores, ± ${points} points`,
      goal: share => `goal ${share}`,
      misses: "misses",
      question: items => `Nineteen more test sets of ${items}, and still the same model. How many of the twenty bars will miss the truth?`,
      options: ["none", "about 1", "about 5", "about 10"],
      because:
        "A bar misses just when its dot lies outside of the grey band, and luck puts about 5 of 100 scores there. Whoever has only one test set cannot know whether it is one of these.",
      one: (right, items, share, low, high, catches) =>
        html`One test set: <strong>${right} of ${items}</strong> right, ${share}. Its bar, the Wilson interval from ${low} to ${high} %, ${catches ? "catches" : "misses"} the truth.`,
      many: (sets, low, high, caught, passed, goal) =>
        html`One model, scores from <strong>${low} to ${high} %</strong>. ${caught} of ${sets} bars catch the truth; ${passed} of ${sets} scores reach the goal of ${goal}.`,
      draw: "Draw 20 others",
      items: "Reviews in a test set",
      reviews: items => `${items} reviews`,
      share: "Truly right, in %"
    },
    zh: {
      title: "同一个模型，许多测试集",
      about: "同一个模型在一次次新抽的测试集上测量：每个分数都带误差条，偶尔有一条够不着真值。",
      label: (sets, items, truth, misses) =>
        `同一模型的 ${sets} 个分数自上而下排列，各由 ${items} 条测试评论得出，横条是置信区间。竖线是真实正确率 ${truth}；有 ${misses} 个区间没有覆盖它。`,
      score: "分数",
      truth: share => `真值 ${share}`,
      band: points => `灰带：95 % 的分数，± ${points} 个百分点`,
      goal: share => `目标 ${share}`,
      misses: "未覆盖",
      question: items => `还是同一个模型，再抽十九个 ${items} 条的测试集。二十个区间里有几个会漏掉真值？`,
      options: ["一个也没有", "大约 1 个", "大约 5 个", "大约 10 个"],
      because: "圆点落在灰带之外，它的区间就恰好覆盖不到真值；凭运气，100 个分数里约有 5 个会这样。只有一个测试集的人，无法知道自己的是不是其中之一。",
      one: (right, items, share, low, high, catches) =>
        html`一个测试集：<strong>${items} 条中对了 ${right} 条</strong>，即 ${share}。它的威尔逊区间 ${low} 到 ${high} % ${catches ? "覆盖了" : "漏掉了"}真值。`,
      many: (sets, low, high, caught, passed, goal) =>
        html`同一个模型，分数从 <strong>${low} 到 ${high} %</strong>。${sets} 个区间中有 ${caught} 个覆盖真值；${sets} 个分数中有 ${passed} 个达到目标 ${goal}。`,
      draw: "另抽 20 个",
      items: "测试集的评论数",
      reviews: items => `${items} 条评论`,
      share: "真实正确率（%）"
    }
  };

  const FEWEST = 50, MOST = 1600, SETS = 20;
  const settings = {
    items: { is: "whole", from: FEWEST, to: MOST, default: 240, en: "how many reviews a test set has", zh: "一个测试集有多少条评论" },
    share: { is: "number", from: 0.65, to: 0.95, default: 0.8, en: "the share of all reviews on which the model is right", zh: "模型在全部评论上的真实正确率" },
    goal: { is: "number", from: 0.5, to: 1, default: 0.8, en: "the goal that a score is to reach", zh: "分数要达到的目标" },
    seed: { is: "whole", from: 0, to: 9999, default: 13, en: "another number draws other test sets", zh: "换一个数，抽到的测试集就不同" }
  };

  const Z = 1.96;

  /* Half the width of the band in which 95 of 100 scores lie. */
  const luck = (share, items) => Z * Math.sqrt((share * (1 - share)) / items);

  /* Both ends of the Wilson interval (Wilson, 1927), as in the lesson. It misses the truth just when the score lies outside of that band. */
  function wilson(right, items) {
    const p = right / items, below = 1 + (Z * Z) / items;
    const half = (Z * Math.sqrt((p * (1 - p)) / items + (Z * Z) / (4 * items * items))) / below;
    const centre = (p + (Z * Z) / (2 * items)) / below;
    return [centre - half, centre + half];
  }

  /* How many of a test set's reviews are right. A set that grows keeps the reviews that it has. */
  function right(seed, set, share, items) {
    const next = random(seed * 100000 + set);
    let count = 0;
    for (let item = 0; item < items; item++) count += next() < share;
    return count;
  }

  /* The state with its sets drawn: as many as `many`, from the one with the number `first` on. */
  function measured(state) {
    const { seed, first, many, share, items } = state;
    const sets = Array.from({ length: many }, (_, at) => {
      const hits = right(seed, first + at, share, items), [low, high] = wilson(hits, items);
      return { hits, score: hits / items, low, high, catches: low <= share && share <= high };
    });
    return { ...state, sets };
  }

  const begin = given => measured({ ...given, first: 0, many: 1, guessed: false, running: false });
  const missed = ({ sets }) => sets.filter(({ catches }) => !catches).length;

  const points = share => number(100 * share, 1);
  const short = share => `${points(share).replace(".0", "")} %`;

  const LEFT = 46, WIDE = 264, TOP = 42, PITCH = 11.4, FOOT = TOP + SETS * PITCH;
  const rowOf = at => Number((TOP + (at + 0.5) * PITCH).toFixed(1));

  /* From 50 to 100 per cent; what lies below stays at the edge. */
  const place = share => Number((LEFT + WIDE * between(0, 2 * share - 1, 1)).toFixed(1));

  /* What lies behind the scores: the band of luck and a line for each row. */
  function ground({ share, items }) {
    const [left, right] = [share - luck(share, items), share + luck(share, items)].map(place);
    const lines = Array.from({ length: SETS }, (_, at) => `M42 ${rowOf(at)}H310`).join("");
    return html`<path class="p-box" stroke-width="0" d="M${left} ${TOP - 6}H${right}V${FOOT}H${left}"/><path class="p-hair" d="${lines}"/>`;
  }

  function scale({ share, items, goal }, say) {
    const here = place(share), aim = place(goal), ticks = [50, 60, 70, 80, 90, 100];
    const band = say.band(points(luck(share, items))), half = width(band) / 2;
    const axis = ticks.map(at => `M${place(at / 100)} ${FOOT}v5`).join("");
    return html`<text class="p-mid p-bold" x="${here}" y="13">${say.truth(short(share))}</text><path class="p-line" d="M${here} ${TOP - 6}V${FOOT}"/>
      <text class="p-quiet" x="0" y="30">${say.score}</text><text class="p-mid p-quiet" x="${between(LEFT + half, here, 360 - half)}" y="30">${band}</text>
      <path class="p-line-soft" d="M${LEFT} ${FOOT}H${LEFT + WIDE}${axis}"/><text class="p-quiet" x="326" y="${FOOT + 18}">%</text>
      ${ticks.map(at => html`<text class="p-mid p-quiet" x="${place(at / 100)}" y="${FOOT + 18}">${at}</text>`)}
      ${Math.abs(aim - here) > 2 && html`<path class="p-line-soft p-dash" d="M${aim} ${TOP - 6}V${FOOT}"/>`}
      <path d="M${aim} ${FOOT + 22}l5 7h-10Z"/><text class="p-mid" x="${aim}" y="${FOOT + 42}">${say.goal(short(goal))}</text>`;
  }

  /* An end below 50 per cent stays open. */
  function bar({ low, high }, y) {
    const ends = [low, high].filter(end => end > 0.5).map(end => `M${place(end)} ${y - 3}v6`);
    return `M${place(low)} ${y}H${place(high)}${ends.join("")}`;
  }

  const dot = ({ score }, y) => `M${place(score) - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;

  function scores({ sets }, say) {
    const joined = (shape, catches) => sets.map((set, at) => (set.catches === catches ? shape(set, rowOf(at)) : "")).join("");
    const text = (x, at, catches, word) => html`<text class="p-end ${!catches && "p-word"}" x="${x}" y="${rowOf(at) + 4}">${word}</text>`;
    const texts = sets.map(({ score, catches }, at) => [text(36, at, catches, points(score)), !catches && text(360, at, catches, say.misses)]);
    return html`<path class="p-line-soft" d="${joined(bar, true)}"/><path d="${joined(dot, true)}"/>
      <path class="p-line-accent p-dash" d="${joined(bar, false)}"/><path class="p-tint" stroke-width="1.5" d="${joined(dot, false)}"/><g font-size="12">${texts}</g>`;
  }

  function tell({ sets, items, goal }, say) {
    const all = sets.map(({ score }) => score), passed = all.filter(score => score >= goal).length;
    if (sets.length === 1) {
      const [{ hits, score, low, high, catches }] = sets;
      return say.one(number(hits), number(items), short(score), points(low), points(high), catches);
    }
    const caught = sets.length - missed({ sets });
    return say.many(sets.length, points(Math.min(...all)), points(Math.max(...all)), caught, passed, short(goal));
  }

  /* One more test set every four frames. */
  function tick(state, _, say) {
    const ticks = state.ticks + 1;
    if (ticks % 4 > 0) return { ...state, ticks };
    const after = measured({ ...state, ticks, many: state.many + 1 });
    return after.many < SETS ? after : { ...after, running: false, said: String(tell(after, say)).replace(/<[^>]*>/g, "") };
  }

  const drawn = (state, first) => measured({ ...state, first, many: 1, ticks: 0, running: true });
  const changed = (state, change) => measured({ ...state, ...change, many: SETS, running: false });

  return {
    words, settings, begin, luck, wilson, right, measured, tell,
    acts: {
      guess: state => ({ ...drawn(state, 0), guessed: true }),
      draw: state => drawn(state, state.first + SETS),
      items: (state, items) => changed(state, { items: Math.round(items) }),
      share: (state, share) => changed(state, { share: share / 100 }),
      tick
    },
    ask: ({ guessed, items }, say) =>
      guessed ? null : { question: say.question(number(items)), options: say.options, right: 1, because: say.because },
    draw: (state, say) => {
      const label = say.label(state.many, number(state.items), short(state.share), missed(state));
      return drawing({ height: 314, label }, [ground(state), scale(state, say), scores(state, say)]);
    },
    controls: ({ items, share }, say) => html`${button({ act: "draw", label: say.draw })}${
      slider({ act: "items", label: say.items, min: FEWEST, max: MOST, step: 10, value: items, said: say.reviews(number(items)) })}${
      slider({ act: "share", label: say.share, min: 65, max: 95, value: 100 * share, said: short(share) })}`
  };
};
