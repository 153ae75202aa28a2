/* The paired bootstrap: the same reviews drawn anew, and the pile of the differences (day 11). */
export default ({ html, number, percent, random, between, width, drawing, slider, button, choice }) => {
  const words = {
    en: {
      title: "Draw the test anew",
      about: "The reviews are drawn anew; the middle 95 % of the differences are the interval.",
      question: n => `Now ${n} of these ${n} are drawn, and each is put back before the next. How many will not come at all?`,
      because: (n, share) => `Each is passed over ${n} times in a row with a chance of ${share}. Others come twice or more.`,
      won: many => `${many} won`,
      lost: many => `${many} lost`,
      absent: many => `${many} not drawn`,
      none: "no difference",
      points: points => `${points} points`,
      to: " to ",
      measured: points => `Measured: ${points} points. `,
      start: "Would other reviews say so? Draw these anew.",
      many: (draws, range) => `The middle 95 % of ${draws} draws: about ${range}; other draws move it a little. `,
      inside: "Zero is inside: not shown.",
      outside: "Zero is outside: shown.",
      one: n => `Draw ${n} anew`,
      thousand: "Draw another 1,000",
      units: size => `Draw the group of ${size}`,
      unit: ["singly", "as one"],
      wonBy: "Won: only the new model is right",
      lostBy: "Lost: only the old model is right"
    },
    zh: {
      title: "把测试集重新抽一遍",
      about: "评论重新抽样，差值中间的 95 % 就是区间。",
      question: n => `从这 ${n} 条里抽 ${n} 条，每抽一条就放回去。有多少条一次也抽不到？`,
      because: (n, share) => `一条评论连续 ${n} 次都没抽到的概率是 ${share}。别的则来两次或更多。`,
      won: many => `赢 ${many} 条`,
      lost: many => `输 ${many} 条`,
      absent: many => `未抽到 ${many} 条`,
      none: "没有差别",
      points: points => `${points} 个百分点`,
      to: " 到 ",
      measured: points => `实测 ${points} 个百分点。`,
      start: "换一批评论还会这样吗？就重抽这些。",
      many: (draws, range) => `${draws} 次抽样的中间 95 %：约 ${range}，重抽会略有变动。`,
      inside: "零在区间内：差别未得到证实。",
      outside: "零在区间外：差别得到证实。",
      one: n => `重新抽 ${n} 条`,
      thousand: "另抽 1,000 次",
      units: size => `同组的 ${size} 条`,
      unit: ["逐条抽", "整组抽"],
      wonBy: "赢：只有新模型判对",
      lostBy: "输：只有旧模型判对"
    }
  };

  const limits = (from, to, standard, en, zh) => ({ is: "whole", from, to, default: standard, en, zh });
  const settings = {
    n: limits(20, 300, 240, "reviews judged by both", "两个模型都判断过的评论数"),
    won: limits(0, 80, 25, "only the new one is right", "只有新模型判对的条数"),
    lost: limits(0, 80, 12, "only the old one is right", "只有旧模型判对的条数"),
    group: limits(0, 40, 11, "that hang together", "同属一组的条数"),
    together: limits(0, 40, 7, "of them won, the rest alike", "其中赢的条数，其余相同"),
    seed: limits(0, 9999, 53, "the draws; 53: as the lesson", "抽样的种子；53 与课文一致")
  };

  function unfit({ n, won, lost, group, together }) {
    if (together > Math.min(won, group) || won + lost + group - together > n) return "together or n does not fit the rest";
  }

  const FULL = 1000;
  const sum = list => list.reduce((all, each) => all + each, 0);
  const measured = ({ n, won, lost }) => (100 * (won - lost)) / n;

  /* How often each of `many` comes when as many are drawn. */
  function times(many, seed) {
    const counts = new Uint8Array(many), next = random(seed);
    for (let left = many; left > 0; left--) counts[Math.floor(next() * many)]++;
    return counts;
  }

  /* The same, added up from the first: what many draws are weighed by, whoever won. */
  function sums(counts) {
    let all = 0;
    return Uint16Array.from([0, ...counts], each => (all += each));
  }

  /* The difference of a draw, in points. Drawn are the group's won and its others, or all of it as one; then the other won, the lost, the rest. */
  function points({ n, won, lost, group, together }, grouped, sums) {
    const own = grouped ? 1 : group, up = own + won - together, size = n + (grouped && (group - 1) * (sums[1] - 1));
    const gain = grouped ? together * sums[1] : sums[together];
    return (100 * (gain + 2 * sums[up] - sums[own] - sums[up + lost])) / size;
  }

  /* The middle 95 %, as the lesson takes them. */
  function interval(pile) {
    if (pile.length < FULL) return null;
    const sorted = Float64Array.from(pile).sort();
    return [sorted[Math.floor(0.025 * pile.length)], sorted[Math.floor(0.975 * pile.length) - 1]];
  }

  const STILL = { drawn: null, fall: 1, goal: 0, running: false };

  const NONE = { draws: [], points: [] };

  /* Two piles of draws: singly, and with the group as one. `first` is the number of the first draw. */
  const begin = given => ({ ...given, ...STILL, meant: given.together, piles: [NONE, NONE], grouped: 0, first: 0, asked: false });

  const pileOf = state => state.piles[state.grouped];
  const withPile = (state, pile) => ({ ...state, piles: state.piles.map((each, at) => (at === state.grouped ? pile : each)) });

  const weighed = (state, grouped, draws) => ({ draws, points: draws.map(each => points(state, grouped, each)) });

  function drawsOf({ seed, first, grouped, n, group }, from, many) {
    const lots = grouped ? n - group + 1 : n;
    return Array.from({ length: many }, (_, at) => times(lots, 100000 * seed + first + from + at));
  }

  function piled(state, more) {
    const { draws } = pileOf(state), all = [...draws, ...drawsOf(state, draws.length, more).map(sums)];
    return { ...withPile(state, weighed(state, state.grouped, all)), fall: 1 };
  }

  function drop(state) {
    const [drawn] = drawsOf(state, pileOf(state).draws.length, 1);
    return { ...state, drawn, fall: 0, running: true };
  }

  const afresh = state => withPile({ ...state, ...STILL, first: state.first + pileOf(state).draws.length, goal: FULL, running: true }, NONE);

  /* The first draws fall one by one, the others in ever larger heaps. */
  function tick(state, _, say) {
    const done = pileOf(state).draws.length;
    if (state.fall < 1) return state.fall < 0.9 ? { ...state, fall: state.fall + 1 / 16 } : piled(state, 1);
    if (done < state.goal) return done < 4 ? drop(state) : piled(state, Math.min(state.goal - done, 1 + Math.floor(done / 10)));
    return { ...state, running: false, said: state.goal ? told(state, say).join("") : draw(state, say) };
  }

  function changed(state, change) {
    const next = { ...state, ...STILL, ...change }, { n, won, lost, group, meant } = next;
    next.together = between(group - (n - won - lost), meant, Math.min(won, group));
    return { ...next, piles: next.piles.map(({ draws }, grouped) => weighed(next, grouped, draws)) };
  }

  /* How often the won and the lost came in the draw that is shown; before the first, once. */
  function counted({ drawn, grouped, n, won, lost, group, together }) {
    const block = grouped && drawn ? Array(group).fill(drawn[0]) : [], alone = group + won - together;
    const each = [...block, ...(drawn ?? Array(n).fill(1)).slice(block.length && 1)];
    const ups = [...each.slice(0, together), ...each.slice(group, alone)], downs = each.slice(alone, alone + lost);
    const [up, down, all] = [ups, downs, each].map(sum), absent = each.filter(often => often === 0).length;
    return { ups, downs, up, down, all, absent, now: (100 * (up - down)) / all };
  }

  /* A pile never changes. */
  const known = new WeakMap();
  const endsOf = pile => known.get(pile) ?? (known.set(pile, interval(pile.points)), known.get(pile));
  const signed = value => (value > 0 ? "+" : "") + number(value, 1);
  const range = (ends, say) => ends.map(end => number(end, 1)).join(say.to);

  /* In words, with a verdict if there is one. */
  function told(state, say) {
    const pile = pileOf(state), ends = endsOf(pile), at = say.measured(signed(measured(state)));
    if (!ends) return [at + say.start];
    return [at + say.many(number(pile.points.length), range(ends, say)), ends[0] > 0 || ends[1] < 0 ? say.outside : say.inside];
  }

  function draw(state, say) {
    const { up, down, absent, now } = counted(state);
    return [say.won(up), say.lost(down), say.absent(absent), say.points(signed(now))].join(", ");
  }

  const box = (...at) => (([x, y, w, h]) => `M${x} ${y}h${w}v${h}h${-w}z`)(at.map(value => value.toFixed(1)));
  const text = (x, y, look, words) => html`<text class="${look}" x="${x}" y="${y}">${words}</text>`;

  /* A tower for each review, as high as it was drawn often; the first `joined` are one block. */
  function towers(list, step, base, way, joined) {
    const high = Math.min(9, 40 / Math.max(...list));
    const cell = (at, level) => box(at * step + 0.5, base + way * level * high, step - (at < joined - 1 ? 0 : 1), way * (high - 1));
    return list.map((often, at) => Array.from({ length: often }, (_, level) => cell(at, level)).join("")).join("");
  }

  function reviews({ won, lost, together, grouped, drawn }, { ups, downs, up, down, all, absent, now }, say) {
    const step = Math.min(9, 250 / Math.max(won, lost)), joined = grouped ? together : 0;
    const sums = html`(${up} − ${down}) / ${all} = <tspan font-weight="700">${say.points(signed(now))}</tspan>`;
    return html`<path class="p-line-soft" d="M0 52.5H250"/>
      <path class="p-accent" d="${towers(ups, step, 51, -1, joined)}"/><path class="p-ring" d="${towers(downs, step, 54, 1, 0)}"/>
      ${text(262, 46, "p-word", say.won(up))}${text(262, 69, "p-bold", say.lost(down))}${drawn && text(262, 92, "p-quiet", say.absent(absent))}
      ${text(0, 120, "", sums)}`;
  }

  /* In points, by fives to keep still, with room for piles and words: a group scatters with the square of its surplus. */
  function scale(state) {
    const { n, won, lost, group, together } = state, at = measured(state), surplus = together - (at * group) / 100;
    const far = Math.max(0.6 * Math.abs(at), (460 * Math.sqrt(won + lost + surplus ** 2)) / n);
    const low = 5 * Math.floor(between(-28, (at - far) / 5, -0.2)), high = 5 * Math.ceil(between(0.2, (at + far) / 5, 28));
    return { low, high, x: value => 8 + (344 * (value - low)) / (high - low) };
  }

  function axis({ low, high, x }, say) {
    const every = high - low > 100 ? 50 : high - low > 50 ? 20 : 5, marks = [];
    for (let mark = every * Math.ceil(low / every); mark <= high; mark += every) marks.push(mark);
    const ticks = marks.map(mark => `M${x(mark)} 247v4`).join("");
    return html`<path class="p-line-soft" d="M0 246.5H360${ticks}"/><path class="p-line" d="M${x(0)} 152V246M${x(0)} 268V306"/>
      ${text(between(45, x(0), 315), 147, "p-mid", say.none)}
      ${marks.map(mark => text(between(16, x(mark), 344), 263, mark ? "p-mid p-quiet" : "p-mid p-bold", number(mark)))}`;
  }

  /* The pile: its middle 95 %, and the rest. A column is a review wide, or two: groups fall between. */
  function heap(state, x) {
    const bin = (100 / state.n) * (state.grouped ? 2 : 1), wide = x(bin) - x(0), pile = pileOf(state), parts = ["", ""];
    const place = value => Math.round(value / bin), counts = new Map(), at = value => counts.get(place(value)) ?? 0;
    for (const each of pile.points) counts.set(place(each), at(each) + 1);
    const each = Math.min(8, wide, 84 / Math.max(...counts.values()));
    const [low, high] = (endsOf(pile) ?? [-200, 200]).map(place);
    for (const [bar, many] of counts)
      parts[Number(bar < low || bar > high)] += box(x(bar * bin - bin / 2) + 0.3, 246 - each * many, wide - 0.6, each * many);
    return { parts, top: value => 246 - each * at(value) };
  }

  /* On paper: no line runs through it. */
  const word = (x, y, words) => html`<rect class="p-paper" x="${x}" y="${y - 12}" width="${width(words)}" height="16"/>${text(x, y, "", words)}`;

  function bar(state, grouped, x, say) {
    const ends = endsOf(state.piles[grouped]), y = grouped ? 299 : 279;
    if (!ends) return null;
    const [low, high] = ends.map(x), look = grouped === state.grouped ? "p-line-accent" : "p-line-soft";
    return html`<path class="${look}" d="M${low} ${y - 5}v10m0-5H${high}m0-5v10"/>${word(0, y + 4, `95 % ${say.unit[grouped]}`)}${word(high + 6, y + 4, range(ends, say))}`;
  }

  return {
    words, settings, unfit, begin, times, sums, points, interval,
    acts: {
      guess: state => afresh({ ...state, asked: true }),
      one: state => ({ ...drop(state.fall < 1 ? piled(state, 1) : state), goal: 0 }),
      thousand: afresh,
      grouped: (state, value) => {
        const next = { ...state, ...STILL, grouped: Number(value) };
        return pileOf(next).draws.length < FULL ? afresh(next) : { ...next, goal: FULL, running: true };
      },
      won: (state, won) => changed(state, { won: Math.round(won) }),
      lost: (state, lost) => changed(state, { lost: Math.round(lost) }),
      tick
    },
    ask: ({ asked, n }, say) => {
      const absent = (1 - 1 / n) ** n, options = [0.05, absent, 0.5].map(share => `≈ ${Math.round(n * share)}`);
      return asked ? null : { question: say.question(n), options, right: 1, because: say.because(n, percent(absent)) };
    },
    draw: (state, say) => {
      const counts = counted(state), axes = scale(state), { parts, top } = heap(state, axes.x);
      const y = 156 + (top(counts.now) - 160) * state.fall ** 2;
      return drawing({ height: 306, label: `${draw(state, say)}. ${told(state, say).join("")}` }, html`${reviews(state, counts, say)}
        <path class="p-accent" d="${parts[0]}"/><path class="p-box" d="${parts[1]}"/>
        <g font-size="12">${axis(axes, say)}${[0, 1].map(grouped => bar(state, grouped, axes.x, say))}</g>
        <circle class="p-ring" r="4" cx="${axes.x(counts.now)}" cy="${y}"/>`);
    },
    tell: (state, say) => told(state, say).map((words, at) => (at ? html`<strong>${words}</strong>` : words)),
    controls: ({ n, won, lost, group, together, grouped }, say) => {
      const free = n - won - lost - (group - together), units = say.unit.map((unit, at) => [at, unit]);
      return html`${button({ act: "one", label: say.one(n) })}${button({ act: "thousand", label: say.thousand })}
        ${group > 1 && choice({ act: "grouped", label: say.units(group), options: units, value: grouped })}
        ${slider({ act: "won", label: say.wonBy, min: 0, max: Math.min(80, won + free), value: won })}
        ${slider({ act: "lost", label: say.lostBy, min: 0, max: Math.min(80, lost + free), value: lost })}`;
    }
  };
};
