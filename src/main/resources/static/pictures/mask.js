/* Attention with a window: how many pairs a layer keeps, and how many layers the news of a far token needs (day 12). */
export default ({ html, between, percent, drawing, slider, check, handle }) => {
  const many = (count, thing) => `${count} ${thing}${count === 1 ? "" : "s"}`;

  const words = {
    en: {
      title: "Fewer pairs, and news from far away",
      about: "A narrower window keeps fewer pairs in a layer, but news needs more layers; both are drawn and counted.",
      label: (kept, full, layers, heard, n, source) => `Left, who may look at whom in a layer: ${kept} of ${full} pairs. Right, the layers over the text: after layer ${layers}, ${heard} of ${n} tokens have heard of token ${source}.`,
      pairs: (kept, full, share) => `${kept} of ${full} pairs, ${share}`,
      axes: "row looks at column",
      after: (last, layers) => `token ${last}: after ${many(layers, "layer")}`,
      notYet: last => `token ${last}: not yet`,
      layer: layer => `layer ${layer}`,
      token: "token",
      needed: last => `layers to ${last}`,
      far: (window, last) => `In each layer a token looks at ${window}: itself and the ${window - 1} before it. After how many layers does token ${last} hear of token 0?`,
      farBecause: (step, places) => `News goes ${step} places a layer, not ${step + 1}, because the window holds the token itself: ${places} / ${step}, rounded up.`,
      relay: last => `Now token 0 is global: all may look at it. After how many layers does token ${last} hear of token 1?`,
      relayBecause: "Token 0 brings all its own news. It stands before token 1 and never sees it, so it has no news of it to pass on.",
      growth: (kept, full) => `One more token would add ${kept} to the pairs, with full attention ${full}. `,
      places: (source, places) => `News of token ${source} has ${many(places, "place")} to go.`,
      travel: (source, places, layers) => `News of token ${source} goes ${many(places, "place")} in ${many(layers, "layer")}.`,
      said: (last, source, layers) => `Token ${last} hears of token ${source} after ${layers} layers.`,
      window: "Window: how many a token sees, with itself",
      source: "Whose news",
      named: token => `token ${token}`,
      global: "A global token: it sees all before it, and all after it see it",
      place: "Place of the global token"
    },
    zh: {
      title: "少算一些词元对，远处的消息照样传到",
      about: "窗口越窄，每层要算的词元对越少，消息却要走更多层；两样都画出来、数出来。",
      label: (kept, full, layers, heard, n, source) => `左边是一层里谁可以看谁：${full} 对中保留 ${kept} 对。右边是文本上面的各层：第 ${layers} 层之后，${n} 个词元中有 ${heard} 个听到了词元 ${source} 的消息。`,
      pairs: (kept, full, share) => `保留 ${kept}/${full} 对，${share}`,
      axes: "每行看哪些列",
      after: (last, layers) => `词元 ${last}：${layers} 层之后`,
      notYet: last => `词元 ${last}：还没听到`,
      layer: layer => `第 ${layer} 层`,
      token: "词元",
      needed: last => `到 ${last} 的层数`,
      far: (window, last) => `每一层里，一个词元看 ${window} 个：自己和前面 ${window - 1} 个。词元 0 的消息要经过几层才传到词元 ${last}？`,
      farBecause: (step, places) => `窗口里也有词元自己，所以消息每层只走 ${step} 个位置，不是 ${step + 1} 个：${places} ÷ ${step}，向上取整。`,
      relay: last => `现在词元 0 成了全局词元，谁都看得到它。词元 1 的消息要经过几层才传到词元 ${last}？`,
      relayBecause: "词元 0 只把自己的消息带给大家。它排在词元 1 前面，看不到词元 1，也就没有它的消息可传。",
      growth: (kept, full) => `再多一个词元，这个掩码多 ${kept} 对，全注意力多 ${full} 对。`,
      places: (source, places) => `词元 ${source} 的消息要走 ${places} 个位置。`,
      travel: (source, places, layers) => `词元 ${source} 的消息用 ${layers} 层走完 ${places} 个位置。`,
      said: (last, source, layers) => `${layers} 层之后，词元 ${last} 听到词元 ${source} 的消息。`,
      window: "窗口：一个词元看几个（含自己）",
      source: "谁的消息",
      named: token => `词元 ${token}`,
      global: "全局词元：看得到前面的一切，后面的都看得到它",
      place: "全局词元的位置"
    }
  };

  const settings = {
    tokens: { is: "whole", from: 4, to: 10, default: 8, en: "how many tokens", zh: "词元的个数" },
    window: { is: "whole", from: 1, to: 10, default: 3, en: "how many tokens a token sees, with itself", zh: "一个词元看到几个，包括自己" },
    global: { is: "whole", from: -1, to: 8, default: -1, en: "the place of a global token; -1 for none", zh: "全局词元的位置，-1 表示没有" }
  };

  const unfit = ({ tokens, global }) => global > tokens - 2 && `a global token at ${global} has nobody after it: the last place for one is ${tokens - 2}`;

  /* May token i look at token j? A global token is seen by all after it, and sees all before it. */
  const sees = ({ window, global }, i, j) => j <= i && (i - j < window || j === global || i === global);

  /* How many pairs the mask keeps of n tokens. */
  function pairs(n, window, global = -1) {
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const inWindow = Math.min(i + 1, window);
      kept += i === global ? i + 1 : inWindow + (global >= 0 && global <= i - window ? 1 : 0);
    }
    return kept;
  }

  const full = n => (n * (n + 1)) / 2;

  /* With a window alone: how many layers news from so many places back needs. */
  const layersFor = (places, window) => Math.ceil(places / (window - 1));

  /* After how many layers each of n tokens has heard of the token at `source`; Infinity when never. */
  function news(mask, n, source) {
    const after = Array(n).fill(Infinity);
    after[source] = 0;
    for (let layer = 1; layer < n; layer++) {
      const told = i => after.some((heard, j) => heard < layer && sees(mask, i, j));
      for (let i = source + 1; i < n; i++) if (after[i] > layer && told(i)) after[i] = layer;
    }
    return after;
  }

  /* The tokens that pass the news on, from the source to the last; each looks back at the nearest that could know. */
  function way(mask, after) {
    const hops = [after.length - 1];
    for (let to = hops[0]; after[to] > 0; hops.unshift(to)) {
      const knew = after[to] - 1, listener = to;
      do to--; while (after[to] !== knew || !sees(mask, listener, to));
    }
    return hops;
  }

  const last = ({ n }) => n - 1;
  const needed = state => news(state, state.n, state.source)[last(state)];

  function begin({ tokens, window, global }) {
    const state = { n: tokens, window: Math.min(window, tokens), global, source: 0, guesses: 0, climbed: 1, wait: 0, running: false };
    return global < 0 && farGuesses(state).length === 3 ? state : shownWhole(state);
  }

  const shownWhole = state => ({ ...state, guesses: 2, climbed: Infinity, running: false });

  /* What one might think: a window of places a layer; or a place. */
  function farGuesses({ n, window }) {
    const places = n - 1;
    return window > 1 ? [...new Set([Math.ceil(places / window), layersFor(places, window), places])] : [];
  }

  /* At once, or in two steps by way of token 0; or as if it were not global. */
  const relayGuesses = ({ n, window }) => [1, 2, layersFor(n - 2, window)];

  function ask(state, say) {
    const end = last(state), step = state.window - 1;
    const asked = (question, options, right, because) => ({ question, options: options.map(String), right, because });
    if (state.guesses === 0) return asked(say.far(state.window, end), farGuesses(state), 1, say.farBecause(step, end));
    return state.guesses === 1 ? asked(say.relay(end), relayGuesses(state), 2, say.relayBecause) : null;
  }

  /* In frames: how long one looks at a layer before the news climbs to the next. */
  const PAUSE = 26;

  function guess(state) {
    const climbing = { ...state, climbed: 1, wait: PAUSE, running: true };
    if (state.guesses === 1) return { ...climbing, guesses: 2, global: 0, source: 1 };
    return { ...climbing, guesses: relayGuesses(state)[2] > 2 ? 1 : 2 };
  }

  function tick(state, _, say) {
    if (state.wait > 0) return { ...state, wait: state.wait - 1 };
    const climbed = state.climbed + 1;
    if (climbed < needed(state)) return { ...state, climbed, wait: PAUSE };
    return { ...state, climbed: Infinity, running: false, said: say.said(last(state), state.source, needed(state)) };
  }

  function drag(state, { x, dx, dy, home }) {
    const place = home ? 0 : x === undefined ? state.source + 10 * (dx + dy) : (x - STACK) / pitch(state);
    return { ...shownWhole(state), source: between(0, Math.round(place), state.n - 2) };
  }

  /* ---- To the left the mask of every layer, to the right the layers over the text. ---- */

  const [GRID, SIDE, STACK, WIDE, TOP, FLOOR] = [14, 128, 206, 146, 38, 188];

  const pitch = state => WIDE / last(state);
  const node = (state, token, layer) => [STACK + token * pitch(state), FLOOR - layer * pitch(state)].map(unit => Math.round(10 * unit) / 10);
  const text = (look, x, y, what) => html`<text class="${look}" x="${x}" y="${y}">${what}</text>`;
  const path = (look, parts) => html`<path class="${look}" d="${parts.join("")}"/>`;
  const upTo = n => Array.from({ length: n }, (_, at) => at);

  /* Every pair [who looks, at whom] that is not in the future, as those that the mask keeps, and the others. */
  function split(state) {
    const all = upTo(state.n).flatMap(i => upTo(i + 1).map(j => [i, j]));
    return [all.filter(([i, j]) => sees(state, i, j)), all.filter(([i, j]) => !sees(state, i, j))];
  }

  function grid(state, [kept, left], hops) {
    const cell = SIDE / state.n;
    const square = ([i, j]) => `M${GRID + j * cell + 1} ${TOP + i * cell + 1}h${cell - 2}v${cell - 2}h${2 - cell}z`;
    const middle = place => (place + 0.5) * cell;
    const steps = hops.slice(1).map((to, hop) => [to, hops[hop]]);
    return [
      path("p-box", left.map(square)), path("p-tint", kept.map(square)), path("p-accent", steps.map(square)),
      steps.map(([i, j], hop) => text("p-mid p-on", GRID + middle(j), TOP + middle(i) + 4.5, hop + 1)),
      upTo(state.n).map(token => [
        text("p-mid p-quiet", GRID + middle(token), TOP - 5, token), text("p-mid p-quiet", 5, TOP + middle(token) + 4.5, token)
      ])
    ];
  }

  /* The layers that the news has climbed; what a token may look at is a line to it, stronger where the news passes. */
  function stack(state, say, [kept], after, hops, top) {
    const layers = upTo(top).map(below => below + 1);
    const line = layer => ([i, j]) => `M${node(state, j, layer - 1)}L${node(state, i, layer)}`;
    const lines = passes => layers.flatMap(layer => kept.filter(([, j]) => after[j] < layer === passes).map(line(layer)));
    const discs = (knows, radius) => [0, ...layers].flatMap(layer => upTo(state.n).filter(token => after[token] <= layer === knows).map(token => {
      const [x, y] = node(state, token, layer);
      return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
    }));
    return [
      path("p-hair", lines(false)), path("p-line-accent p-faint", lines(true)),
      hops.length > 0 && path("p-line-accent p-thick", [`M${hops.map((token, layer) => node(state, token, layer)).join("L")}`]),
      path("p-ring", discs(false, 3)), path("p-accent", discs(true, 4.5)),
      layers.map(layer => text("p-end p-quiet", STACK - 12, node(state, 0, layer)[1] + 4, say.layer(layer)))
    ];
  }

  /* Below the stack: the tokens and, once it is no secret, how many layers the news of each needs. */
  function feet(state, say) {
    const line = (y, name, look, number) => [
      text(`p-end ${look(last(state))}`, STACK - 12, y, name), upTo(state.n).map(token => text(`p-mid ${look(token)}`, node(state, token, 0)[0], y, number(token)))
    ];
    return [
      line(FLOOR + 21, say.token, () => "p-quiet", token => token),
      state.guesses > 0 && line(FLOOR + 39, say.needed(last(state)), token => (token === state.source ? "p-word" : ""), token => {
        const layers = needed({ ...state, source: token });
        return layers === Infinity ? "–" : layers || "";
      })
    ];
  }

  function draw(state, say) {
    const { n, window, global, source } = state;
    const after = news(state, n, source), arrival = needed(state);
    const top = Math.min(state.climbed, arrival, last(state));
    const hops = top === arrival ? way(state, after) : [];
    const kept = pairs(n, window, global), heard = after.filter(layers => layers <= top).length;
    const result = top === arrival ? say.after(last(state), top) : say.notYet(last(state));
    const free = state.guesses === 2;
    return drawing({ height: FLOOR + 46, label: say.label(kept, full(n), top, heard, n, source), handles: free }, [
      text("p-word", 0, 13, say.pairs(kept, full(n), percent(kept / full(n)))), text("p-end p-word", 360, 13, result),
      html`<g font-size="12">${grid(state, split(state), hops)}${text("p-quiet", GRID, TOP + SIDE + 18, say.axes)}${stack(state, say, split(state), after, hops, top)}${feet(state, say)}</g>`,
      free && handle(
        { act: "drag", x: node(state, source, 0)[0], y: FLOOR, label: say.source, min: 0, max: n - 2, value: source, said: say.named(source) },
        html`<circle class="p-ring" r="8"/><circle class="p-accent" r="4.5"/>`
      )
    ]);
  }

  function tell(state, say) {
    const { n, window, global, source, guesses } = state;
    const places = last(state) - source, layers = needed(state);
    const news = guesses && layers < Infinity ? say.travel(source, places, layers) : say.places(source, places);
    return `${say.growth(pairs(n + 1, window, global) - pairs(n, window, global), n + 1)}${news}`;
  }

  const set = name => (state, value) => ({ ...shownWhole(state), [name]: Math.round(value) });

  return {
    words, settings, unfit, begin, sees, pairs, full, layersFor, news, way, ask, draw, tell,
    acts: {
      guess, tick, drag,
      window: set("window"),
      source: set("source"),
      place: set("global"),
      global: (state, on) => ({ ...shownWhole(state), global: on ? 0 : -1 })
    },
    controls: (state, say) => {
      const place = (act, label, value) => slider({ act, label, min: 0, max: state.n - 2, value, said: say.named(value) });
      return [
        slider({ act: "window", label: say.window, min: 1, max: state.n, value: state.window }),
        place("source", say.source, state.source),
        check({ act: "global", label: say.global, value: state.global >= 0 }),
        state.global >= 0 && place("place", say.place, state.global)
      ];
    }
  };
};
