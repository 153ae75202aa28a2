/* Self-attention of one token: its query or a key is moved, and the shares of the mix follow (day 4). */
export default ({ html, number, between, width, drawing, slider, choice, handle }) => {
  const words = {
    en: {
      title: "Turn the query, and the shares follow",
      about: "Move the query of a token, or a key, and see whom it looks at and what it becomes.",
      label: (query, keys, gives) => `An arrow: ${query}. Rings: ${keys.join(", ")}. ${gives}.`,
      gives: (token, shares) => `“${token}” gives ${shares.join(", ")}`,
      query: "query",
      queryOf: token => `query of ${token}`,
      key: "key",
      keyOf: token => `key of ${token}`,
      numbers: ["1st number", "2nd number"],
      dot: "dot product",
      share: "share",
      fresh: token => `new ${token}`,
      said: (point, gives) => `${point}. ${gives}.`,
      tell: (gives, token, mix) => `${gives}. The new “${token}” is (${mix}).`,
      question: (token, key) => `Let the query of “${token}” become ${key}, exactly its own key. Who gets the most?`,
      same: "All get the same",
      because: dots => `The dot products are ${dots}: what counts is how far a key reaches along the arrow, not how near it lies.`,
      moved: "What you move"
    },
    zh: {
      title: "转动查询，权重随之改变",
      about: "移动一个词元的查询，或移动某个键，看它关注谁，自己又变成什么。",
      label: (query, keys, gives) => `箭头：${query}。圆环：${keys.join("，")}。${gives}。`,
      gives: (token, shares) => `“${token}”分给${shares.join("，")}`,
      query: "查询",
      queryOf: token => `${token} 的查询`,
      key: "键",
      keyOf: token => `${token} 的键`,
      numbers: ["第一个数", "第二个数"],
      dot: "点积",
      share: "权重",
      fresh: token => `新的 ${token}`,
      said: (point, gives) => `${point}。${gives}。`,
      tell: (gives, token, mix) => `${gives}。新的“${token}”是 (${mix})。`,
      question: (token, key) => `让“${token}”的查询变成 ${key}，与它自己的键完全相同。谁得到的权重最大？`,
      same: "都一样",
      because: dots => `点积是 ${dots}：要看键沿箭头方向伸出多远，而不是离箭头多近。`,
      moved: "移动哪一个"
    }
  };

  /* Queries and keys have two numbers, to fit in a plane. */
  const LEAST = -2;
  const MOST = 3;
  const pair = { least: 2, many: 2, from: LEAST, to: MOST };

  const settings = {
    tokens: { is: "texts", least: 2, many: 3, most: 7, default: ["battery", "not", "good"], en: "two or three tokens; the last one looks", zh: "两三个词元；看的是最后一个" },
    query: { is: "numbers", ...pair, default: [0, 2], en: "the query of the last token", zh: "最后一个词元的查询" },
    keys: { is: "rows", rows: [2, 3], ...pair, default: [[2, 0], [0, 2], [1, 1]], en: "the key of each token", zh: "每个词元的键" },
    values: { is: "rows", rows: [2, 3], many: 4, from: -9, to: 9, default: [[1, 0, 2, 0], [0, 1, 0, 2], [1, 1, 1, 1]], en: "the value of each token", zh: "每个词元的值" }
  };

  function unfit({ tokens, keys, values }) {
    if (keys.length !== tokens.length || values.length !== tokens.length) return "each token needs a key and a value";
    if (values.some(value => value.length !== values[0].length)) return "the values must be equally long";
    return tokens.every(token => width(token) < 55) ? null : "the tokens are too long for the drawing";
  }

  const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);

  /* Vaswani et al. 2017, equation 1, for one query. The scores here are too small for exp to overflow. */
  function attention(query, keys) {
    const dots = keys.map(key => dot(query, key));
    const powers = dots.map(each => Math.exp(each / Math.sqrt(query.length)));
    const total = powers.reduce((sum, each) => sum + each, 0);
    return { dots, powers, shares: powers.map(each => each / total) };
  }

  const mix = (shares, values) => values[0].map((_, column) => dot(shares, values.map(value => value[column])));

  /* `points` are what can be moved: the query first, then the keys. */
  function begin({ tokens, query, keys, values }) {
    const points = [query, ...keys];
    return { tokens, values, home: points, points, moved: 0, asked: false };
  }

  const looking = ({ points: [query, ...keys] }) => attention(query, keys);

  function put(state, at, point) {
    const points = state.points.map((each, other) => (other === at ? point : each));
    return { ...state, points, moved: at, asked: true, running: false };
  }

  const place = (state, at, point) => put(state, at, point.map(value => between(LEAST, tenth(value), MOST)));

  function drag(state, at, { x, y, dx, dy, home }) {
    if (home) return put(state, at, state.home[at]);
    const [first, second] = state.points[at];
    return place(state, at, x === undefined ? [first + dx, second + dy] : [(x - ZERO.x) / UNIT, (ZERO.y - y) / UNIT]);
  }

  /* The question: the query becomes the key of its own token. */
  const turned = state => put(state, 0, state.points.at(-1));

  /* In forty frames, for the eye to follow. */
  function tick(state) {
    const frame = state.frame + 1;
    const part = frame / 40, eased = part * part * (3 - 2 * part);
    const query = state.from.map((value, at) => value + (state.points.at(-1)[at] - value) * eased);
    return frame < 40 ? { ...put(state, 0, query), frame, running: true } : turned(state);
  }

  const acts = {
    guess: state => ({ ...state, asked: true, from: state.points[0], frame: 0, running: true }),
    tick,
    point0: (state, where) => drag(state, 0, where),
    point1: (state, where) => drag(state, 1, where),
    point2: (state, where) => drag(state, 2, where),
    point3: (state, where) => drag(state, 3, where),
    moved: (state, at, say) => ({ ...state, moved: Number(at), said: numbered(state, Number(at), say) }),
    first: (state, value) => place(state, state.moved, [value, state.points[state.moved][1]]),
    second: (state, value) => place(state, state.moved, [state.points[state.moved][0], value])
  };

  /* Not where the query is that key already, or where two of three tokens would share the lead. */
  function ask(state, say) {
    const { tokens, points, asked } = state;
    const { dots, shares } = looking(turned(state));
    const most = Math.max(...shares);
    const first = shares.filter(share => exact(share) === exact(most)).length;
    if (asked || listed(points[0]) === listed(points.at(-1)) || (first > 1 && first < tokens.length)) return null;
    return {
      question: say.question(tokens.at(-1), listed(points.at(-1))),
      options: [...tokens, say.same],
      right: first > 1 ? tokens.length : shares.indexOf(most),
      because: say.because(dots.map(short).join(",\u00a0"))
    };
  }

  const exact = value => number(value, 3);
  const short = value => number(value, 2).replace(/\.?0+$/, "");
  const power = value => (value < 0.1 ? value.toPrecision(1) : short(value));
  const tenth = value => Math.round(10 * value) / 10;
  const listed = point => `(${point.map(short).join(",\u00a0")})`;
  const named = ({ tokens }, at, say) => (at ? say.keyOf(tokens[at - 1]) : say.queryOf(tokens.at(-1)));
  const numbered = (state, at, say) => `${named(state, at, say)} ${listed(state.points[at])}`;

  function gives(state, say) {
    const { tokens } = state;
    return say.gives(tokens.at(-1), looking(state).shares.map((share, at) => `“${tokens[at]}” ${exact(share)}`));
  }

  /* ---- Drawing ---- */

  const ZERO = { x: 192, y: 106 };
  const UNIT = 30;
  const TICKS = [-2, -1, 1, 2, 3];

  const spot = ([first, second]) => ({ x: tenth(ZERO.x + UNIT * first), y: tenth(ZERO.y - UNIT * second) });
  const xy = point => `${spot(point).x} ${spot(point).y}`;
  const text = (x, y, content, look = "", size = 13) => html`<text class="${look}" x="${x}" y="${y}" font-size="${size}">${content}</text>`;

  function plane({ tokens, points }, { shares }, say) {
    const [query, ...keys] = points;
    const asks = html`${text(0, 14, say.queryOf(tokens.at(-1)), "p-bold")}${text(0, 31, listed(query))}`;
    return html`${asks}${axes(say)}${reaches(query, keys)}${rings(keys, shares)}${arrow(query)}${labels(tokens, query, keys, say)}`;
  }

  function axes(say) {
    const ticks = TICKS.map(each => `M${xy([each, 0])}v4M${xy([0, each])}h-4`);
    return html`<path class="p-hair" d="M${xy([-2.4, 0])}L${xy([3.4, 0])}M${xy([0, -2.4])}L${xy([0, 3.3])}${ticks}"/>${text(112, 110, say.numbers[0], "p-end p-quiet", 12)}${text(ZERO.x, 191, say.numbers[1], "p-mid p-quiet", 12)}`;
  }

  /* From each key straight to the line of the arrow: it reaches that far along it. */
  function reaches(query, keys) {
    const square = dot(query, query);
    if (!square) return null;
    const parts = keys.map(key => dot(query, key) / square);
    const along = part => xy(query.map(value => part * value));
    const feet = keys.map((key, each) => `M${xy(key)}L${along(parts[each])}`);
    return html`<path class="p-line-soft p-faint" d="M${along(Math.min(0, ...parts))}L${along(Math.max(1, ...parts))}"/><path class="p-line-soft" stroke-dasharray="2 3" d="${feet}"/>`;
  }

  /* Each is filled as far as it is looked at. */
  function rings(keys, shares) {
    return keys.map((key, each) => {
      const { x, y } = spot(key);
      return html`<circle class="p-ring" cx="${x}" cy="${y}" r="8"/><circle class="p-accent" cx="${x}" cy="${y}" r="${tenth(8 * Math.sqrt(shares[each]))}"/>`;
    });
  }

  /* A short one has a small head. */
  function arrow(query) {
    const turn = (-180 / Math.PI) * Math.atan2(query[1], query[0]);
    const size = Math.min(1, 1.5 * Math.hypot(...query));
    return html`<path class="p-line p-thick" d="M${xy([0, 0])}L${xy(query)}"/><path transform="translate(${xy(query)}) rotate(${tenth(turn)}) scale(${tenth(size)})" d="M1 0L-12 5.5V-5.5Z"/>`;
  }

  /* The frame above, the query's numbers, the names of the axes, the sums. */
  const TAKEN = [[180, -20, 180, 20], [60, 18, 60, 18], [80, 106, 35, 9], [192, 188, 40, 9], [180, 220, 180, 20]].map(
    ([x, y, wide, high]) => ({ x, y, wide, high })
  );

  const SIDES = [[1, 0], [0, 1], [0, -1], [-1, 0], [0.8, 0.8], [0.8, -0.8], [-0.8, 0.8], [-0.8, -0.8], [0, 1.8], [0, -1.8]];

  /* Each name beside its point, on the side where the least is in the way; other words are more so than rings and the arrow. */
  function labels(tokens, query, keys, say) {
    const shaft = [0.3, 0.5, 0.7, 0.9].map(part => query.map(value => part * value));
    const box = size => point => ({ ...spot(point), wide: size, high: size });
    const things = [...keys.map(box(9)), ...shaft.map(box(3)), box(13)(query)];
    const texts = [...TAKEN];
    const cost = side => 9 * crossed(texts, side) + crossed(things, side);
    const label = (name, point, gap, look) => {
      const { x, y } = spot(point), wide = width(name) / 2 + 3;
      const sides = SIDES.map(([right, down]) => ({ x: x + right * (wide + gap), y: y + down * (gap + 8), wide, high: 8 }));
      const best = sides.reduce((least, side) => (cost(side) < cost(least) ? side : least));
      texts.push(best);
      return text(tenth(best.x), tenth(best.y + 4.5), name, look);
    };
    return html`${keys.map((key, each) => label(tokens[each], key, 15, "p-mid"))}${label(say.query, query, 21, "p-mid p-bold")}`;
  }

  function crossed(boxes, { x, y, wide, high }) {
    return boxes.filter(box => Math.abs(box.x - x) < box.wide + wide && Math.abs(box.y - y) < box.high + high).length;
  }

  /* That of the query lies on top: it is moved first. */
  function handles(state, say) {
    const [query, ...keys] = state.points.map((point, each) => {
      const said = say.said(numbered(state, each, say), gives(state, say));
      const mark = each === state.moved && html`<circle class="p-line-accent" r="13"/>`;
      return handle({ act: `point${each}`, ...spot(point), label: named(state, each, say), min: LEAST, max: MOST, value: point[0], said }, mark);
    });
    return [...keys, query];
  }

  /* From the keys to the shares, a column for each token. */
  function sums({ tokens, points }, { dots, powers, shares }, say) {
    const rows = [
      ["", tokens, "p-bold"],
      [say.key, points.slice(1).map(listed)],
      [say.dot, dots.map(short)],
      ["÷ √2, exp", powers.map(power)],
      [say.share, shares.map(exact), "p-bold"]
    ];
    return rows.map(([name, cells, look = ""], row) => {
      const y = 214 + 16 * row;
      return html`${text(0, y, name, look || "p-quiet")}${cells.map((cell, column) => text(middle(column, cells), y, cell, `p-mid ${look}`))}`;
    });
  }

  const middle = (column, { length }) => 90 + (270 / length) * (column + 0.5);

  /* A band for each share; together they are always equally wide. */
  function blend(shares, name) {
    let end = 90;
    const bands = shares.map((share, column) => {
      const half = (120 / shares.length) * share, top = middle(column, shares);
      const start = end;
      end += 270 * share;
      const [a, b, left, right] = [top - half, top + half, start, Math.max(start, end - 1.5)].map(tenth);
      return html`<path class="p-accent" opacity="${(0.2 + 0.6 * share).toFixed(2)}" d="M${a} 285C${a} 297 ${left} 293 ${left} 305V319H${right}V305C${right} 293 ${b} 297 ${b} 285Z"/>`;
    });
    return html`${bands}${text(0, 316, name, "p-bold", 12)}`;
  }

  return {
    words, settings, unfit, begin, acts, ask, attention, mix,
    draw: (state, say) => {
      const { tokens, points } = state;
      const result = looking(state);
      const [query, ...keys] = points.map((_, each) => numbered(state, each, say));
      const free = !ask(state, say);
      const content = html`${plane(state, result, say)}${free && handles(state, say)}${sums(state, result, say)}${blend(result.shares, say.fresh(tokens.at(-1)))}`;
      return drawing({ height: 320, label: say.label(query, keys, gives(state, say)), handles: free }, content);
    },
    tell: (state, say) => {
      const { tokens, values } = state;
      return say.tell(gives(state, say), tokens.at(-1), mix(looking(state).shares, values).map(exact).join(", "));
    },
    controls: (state, say) => {
      const { points, moved } = state;
      const names = points.map((_, each) => named(state, each, say));
      const side = (act, which) => slider({ act, label: `${names[moved]} · ${say.numbers[which]}`, min: LEAST, max: MOST, step: 0.1, value: points[moved][which] });
      return html`${choice({ act: "moved", label: say.moved, options: names.map((name, each) => [each, name]), value: moved })}${side("first", 0)}${side("second", 1)}`;
    }
  };
};
