/* Ten cards for train and test, and the ties by which they leak (day 9). */
export default ({ html, percent, random, between, width, drawing, button }) => {
  const words = {
    en: {
      title: "Which cards must go together?",
      about: "Cards go to train or test; a tie across the wall is a leak, and ties make groups.",
      kinds: { text: "same text", near: "near-copy", user: "same user" },
      train: "train",
      test: "test",
      leaks: many => `${many} ${many === 1 ? "leak" : "leaks"}`,
      gap: " ",
      list: ", ",
      said: (leaks, cards) => `${leaks}. In test: ${cards || "none"}.`,
      label: (cards, tested, ties) => `${cards} cards with letters, ${tested} of them in test, beyond a wall. Ties across it: ${ties || "none"}.`,
      follow: "Card A goes to test. How many other cards must go with it, so that nothing leaks?",
      chain: ties => `${ties || "No card is tied to it"}.`,
      apart: last => ` Cards A and ${last} have nothing in common and yet must go together: what moves is the group.`,
      chance: (tested, cards, draws) => `Chance draws ${tested} of the ${cards} cards for test. How many of the ${draws} possible draws leak nothing?`,
      few: sizes => `They must hit whole groups, and these have ${sizes} cards.`,
      tell: (leaks, tested, cards, share) => html`<strong>${leaks}</strong>, ${tested} of ${cards} cards (${share}) in test.`,
      aim: "The aim: 0 leaks, and 20 to 30\u00a0% in test.",
      clean: "A clean split: whole groups on each side.",
      move: "In test (press a card to move it)",
      random: "Random split",
      groups: "Split by group"
    },
    zh: {
      title: "哪些卡片必须在一起？",
      about: "把卡片分到训练集或测试集；越过墙的连线就是泄漏，连线把卡片串成一组一组。",
      kinds: { text: "文本相同", near: "近似重复", user: "用户相同" },
      train: "训练",
      test: "测试",
      leaks: many => `${many} 处泄漏`,
      gap: "",
      list: "、",
      said: (leaks, cards) => `${leaks}。在测试集：${cards || "无"}。`,
      label: (cards, tested, ties) => `${cards} 张标有字母的卡片，其中 ${tested} 张在墙另一边的测试集。越过墙的连线：${ties || "无"}。`,
      follow: "卡片 A 放进测试集。要想毫无泄漏，还有几张卡片必须跟着过去？",
      chain: ties => `${ties || "没有卡片与它相连"}。`,
      apart: last => `A 和 ${last} 毫无共同之处，却必须在一起：要移动的是整个组。`,
      chance: (tested, cards, draws) => `从 ${cards} 张卡片里随机抽 ${tested} 张做测试集。在全部 ${draws} 种抽法中，有几种毫无泄漏？`,
      few: sizes => `必须正好抽中整组，而各组分别有 ${sizes} 张。`,
      tell: (leaks, tested, cards, share) => html`<strong>${leaks}</strong>，${cards} 张中有 ${tested} 张（${share}）在测试集。`,
      aim: "目标：没有泄漏，测试集占 20\u00a0% 到 30\u00a0%。",
      clean: "分得干净：两边都是整组。",
      move: "在测试集（按一下卡片就移动）",
      random: "随机划分",
      groups: "按组划分"
    }
  };

  const settings = {
    cards: {
      is: "texts", least: 4, many: 12, most: 80,
      default: [
        "u1 | Battery died after 2 days",
        "u2 | Great value for the price",
        "u5 | Not bad",
        "u9 | Nice lamp, a bit too dim",
        "u4 | GREAT value for the price!",
        "u7 | Arrived late but works",
        "u9 | battery died after 2 days!",
        "u5 | I would buy it again",
        "u3 | A nice lamp, a bit too dim",
        "u2 | Lovely colour"
      ],
      en: "the cards, user | text each; the first is asked about", zh: "卡片，每张写成“用户 | 文本”；问题问的是第一张"
    }
  };

  const parts = line => line.split("|").map(part => part.trim());

  function unfit({ cards }) {
    const odd = cards.find(line => parts(line).length !== 2 || parts(line).includes(""));
    if (odd) return `a card is user | text, and “${odd}” is none`;
  }

  /* To compare by, as in the lesson: plain letters, lower case, words; a Chinese sign is a word. And all runs of three words. */
  function card(line) {
    const [user, text] = parts(line);
    const words = text.normalize("NFKC").toLowerCase().replace(/\p{Script=Han}/gu, " $& ").match(/[\p{L}\p{N}_]+/gu) ?? [];
    const runs = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
    return { user, text, plain: words.join(" "), runs: [...new Set(runs)] };
  }

  /* More than seven tenths of their runs: the lesson's near-copies. */
  function near({ runs }, other) {
    const shared = runs.filter(run => other.runs.includes(run)).length;
    return 10 * shared > 7 * (runs.length + other.runs.length - shared);
  }

  /* How one card gives the other away, by the first that fits. */
  function kind(one, other) {
    if (one.plain === other.plain) return "text";
    if (near(one, other)) return "near";
    return one.user === other.user ? "user" : null;
  }

  function tied(cards) {
    return cards.flatMap((one, a) => cards.slice(a + 1).map((other, more) => ({ a, b: a + 1 + more, kind: kind(one, other) }))).filter(tie => tie.kind);
  }

  /* From a card along the ties to all that hang on it, the nearest first. */
  function steps(ties, card) {
    const reached = [card], walked = [];
    for (let at = 0; at < reached.length; at++) {
      for (const { a, b, kind } of ties) {
        const next = a === reached[at] ? b : b === reached[at] ? a : card;
        if (reached.includes(next)) continue;
        reached.push(next);
        walked.push({ a: reached[at], b: next, kind });
      }
    }
    return walked;
  }

  const group = (ties, card) => [card, ...steps(ties, card).map(({ b }) => b)];

  function groups(ties, many) {
    const found = [];
    for (let card = 0; card < many; card++) if (!found.flat().includes(card)) found.push(group(ties, card));
    return found.sort((one, other) => other.length - one.length);
  }

  /* In how many ways whole groups of these sizes make up so many cards; with sizes of 1, all draws. */
  function draws(sizes, tested) {
    const ways = [1, ...Array(tested).fill(0)];
    for (const size of sizes) for (let sum = tested; sum >= size; sum--) ways[sum] += ways[sum - size];
    return ways[tested];
  }

  const quarter = cards => Math.round(cards.length / 4);

  function begin(settings) {
    const cards = settings.cards.map(card);
    const ties = tied(cards);
    return {
      cards, ties, groups: groups(ties, cards.length), test: cards.map(() => false), at: cards.map(() => 0), seen: [],
      asked: 0, follow: [], rolls: 0, rest: 0, seed: 9
    };
  }

  const letter = card => String.fromCharCode(65 + card);
  const leaks = ({ ties, test }) => ties.filter(({ a, b }) => test[a] !== test[b]);
  const tested = ({ test }) => test.flatMap((each, card) => (each ? [letter(card)] : []));

  /* A tie that was across once stays in sight. */
  function sided(state, test) {
    return { ...state, test, seen: state.ties.map(({ a, b }, tie) => state.seen[tie] || test[a] !== test[b]), running: true };
  }

  const moved = (state, card) => sided(state, state.test.map((each, at) => (at === card ? !each : each)));

  /* In a random order, each that still fits into the test. */
  function dealt({ seed, ...state }, units) {
    const dice = random(seed);
    const order = units.map(unit => [dice(), unit]).sort(([a], [b]) => a - b);
    const taken = order.reduce((taken, [, unit]) => (taken.length + unit.length > quarter(state.cards) ? taken : [...taken, ...unit]), []);
    return sided({ ...state, seed: seed + 1 }, state.test.map((_, card) => taken.includes(card)));
  }

  const atRandom = state => dealt(state, state.cards.map((_, card) => [card]));

  const idle = state => ({ ...state, follow: [], rolls: 0, rest: 0 });

  /* The discs glide; when they have come to rest, the next card of the group follows, or chance draws again. */
  function tick(state, _, say) {
    const at = state.at.map((here, card) => between(0, here + (state.test[card] ? 0.08 : -0.08), 1));
    const next = { ...state, at, rest: state.rest - 1 };
    if (next.rest > 0 || at.some((here, card) => here !== Number(state.test[card]))) return next;
    if (next.follow.length) return { ...moved(next, next.follow[0]), follow: next.follow.slice(1), rest: 42 };
    if (next.rolls) return { ...atRandom(next), rolls: next.rolls - 1, rest: 18 };
    return { ...next, running: false, said: say.said(say.leaks(leaks(next).length), tested(next).join(say.list)) };
  }

  const LEFT = 228, ACROSS = 120, WALL = 288, TOP = 44, ROW = 23, LINE = 15;
  const small = text => (width(text) * 12) / 13;

  function clipped(text, room) {
    const signs = [...text];
    while (small(signs.join("")) > room) signs.splice(-2, 2, "…");
    return signs.join("");
  }

  /* Where ties cross the wall: so far apart, and within it. */
  function spread(heights, apart, bottom) {
    return heights.reduce((list, y, at) => [...list, Math.max((list[at - 1] ?? 0) + apart, Math.min(y, bottom - apart * (heights.length - 1 - at)))], []);
  }

  const x = ({ at }, card) => LEFT + ACROSS * at[card];
  const y = card => TOP + card * ROW;

  function draw(state, say) {
    const leaking = leaks(state), many = state.cards.length, testing = tested(state).length;
    return drawing({ height: y(many - 1) + 16, label: say.label(many, testing, listed(leaking, say)) }, [
      html`<text class="p-bold" y="18">${say.leaks(leaking.length)}</text>`,
      html`<text class="p-mid" x="${LEFT}" y="18">${say.train} ${many - testing}</text><text class="p-end" x="360" y="18">${say.test} ${testing}</text>`,
      html`<g font-size="12">${rowsOf(state)}${tiesOf(state, say)}${discsOf(state)}</g>`
    ]);
  }

  function rowsOf({ cards }) {
    const bottom = y(cards.length - 1);
    return [
      cards.map(({ user, text }, card) => html`<text class="p-quiet" y="${y(card) + 4}">${clipped(user, 22)}</text><text x="26" y="${y(card) + 4}">${clipped(text, LEFT - 42)}</text>`),
      html`<rect class="p-paper" x="${LEFT - 18}" y="28" width="150" height="${bottom}"/>`,
      html`<path class="p-hair" d="${cards.map((_, card) => `M0 ${y(card) + ROW / 2}H${LEFT - 18}`).join("")}"/>`,
      html`<path class="p-line-soft p-thick" d="M${WALL} 28V${bottom + 12}"/>`
    ];
  }

  /* At rest, those across the wall carry their names. Those that were once across stay as brackets, one column for each group. */
  function tiesOf(state, say) {
    const { at, seen, groups } = state;
    const across = state.ties.filter(({ a, b }) => at[a] !== at[b]).sort((one, other) => one.a + one.b - other.a - other.b);
    const bottom = y(at.length - 1), apart = Math.min(LINE, (bottom - TOP) / across.length);
    const heights = spread(across.map(({ a, b }) => (y(a) + y(b)) / 2), apart, bottom);
    const curve = ({ a, b }, tie) => {
      const [left, right] = at[a] > at[b] ? [b, a] : [a, b];
      const [from, to] = [x(state, left), x(state, right)];
      return `M${from} ${y(left)}C${from + 34} ${y(left)} ${WALL - 34} ${heights[tie]} ${WALL} ${heights[tie]}S${to - 34} ${y(right)} ${to} ${y(right)}`;
    };
    const bracket = ({ a, b }) => {
      const far = 15 + 6 * groups.findIndex(group => group.includes(a));
      return `M${x(state, a)} ${y(a)}h${state.test[a] ? -far : far}V${y(b)}H${x(state, b)}`;
    };
    const name = ({ a, b, kind }, tie) => {
      if (at[a] % 1 || at[b] % 1) return "";
      const wide = small(say.kinds[kind]);
      return html`<rect class="p-paper" x="${WALL - wide / 2}" y="${heights[tie] - 7}" width="${wide}" height="14"/><text class="p-mid" x="${WALL}" y="${heights[tie] + 4}">${say.kinds[kind]}</text>`;
    };
    return [
      html`<path class="p-line-soft" d="${state.ties.filter(({ a, b }, tie) => seen[tie] && at[a] === at[b]).map(bracket).join("")}"/>`,
      html`<path class="p-line-accent" d="${across.map(curve).join("")}"/>`,
      apart === LINE && across.map(name)
    ];
  }

  function discsOf(state) {
    return state.test.map((testing, card) => html`<circle class="${testing ? "p-accent" : "p-ring"}" cx="${x(state, card)}" cy="${y(card)}" r="10"/><text class="p-mid${testing && " p-on p-bold"}" x="${x(state, card)}" y="${y(card) + 4}">${letter(card)}</text>`);
  }

  const listed = (ties, say) => ties.map(({ a, b, kind }) => `${letter(a)}–${letter(b)} ${say.kinds[kind]}`).join(say.list);

  function follows({ ties }, say) {
    const walked = steps(ties, 0);
    const many = walked.length, last = walked.at(-1);
    const options = [0, 1, 2, Math.max(3, many)];
    return {
      question: say.follow,
      options: options.map(String),
      right: options.indexOf(many),
      because: `${say.chain(listed(walked, say))}${last?.a ? say.apart(letter(last.b)) : ""}`
    };
  }

  function chances({ cards, groups }, say) {
    const many = cards.length, drawn = quarter(cards);
    const sizes = groups.map(({ length }) => length);
    const possible = draws(cards.map(() => 1), drawn), right = draws(sizes, drawn);
    const options = [...new Set([right, Math.round(possible / 4), Math.round(possible / 2)])].sort((a, b) => a - b);
    return {
      question: say.chance(drawn, many, possible),
      options: options.map(String),
      right: options.indexOf(right),
      because: say.few(sizes.join(say.list))
    };
  }

  function tell(state, say) {
    const many = state.cards.length, testing = tested(state).length, leaking = leaks(state).length;
    const share = testing / many;
    const clean = !leaking && share >= 0.2 && share <= 0.3;
    return html`${say.tell(say.leaks(leaking), testing, many, percent(share))}${say.gap}${clean ? say.clean : say.aim}`;
  }

  function controls({ test }, say) {
    const cards = test.map((tested, card) => button({ act: "move", value: card, label: letter(card), pressed: String(tested) }));
    return html`<span class="picture-label">${say.move}</span><div class="picture-options" role="group" aria-label="${say.move}">${cards}</div>${button({ act: "random", label: say.random })}${button({ act: "groups", label: say.groups })}`;
  }

  return {
    words, settings, unfit, begin, card, kind, draws,
    acts: {
      guess: state => ({ ...idle(state), asked: state.asked + 1, running: true, ...(state.asked ? { rolls: 8 } : { follow: group(state.ties, 0) }) }),
      tick,
      move: (state, card) => moved(idle(state), Number(card)),
      random: state => atRandom(idle(state)),
      groups: state => ({ ...dealt(idle(state), state.groups), seen: state.ties.map(() => true) })
    },
    ask: (state, say) => [follows, chances][state.asked]?.(state, say) ?? null,
    draw, tell, controls
  };
};
