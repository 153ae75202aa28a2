/* A thousand reviews and the alarms of a filter: what an alarm is worth when the case is rare (day 13). */
export default ({ html, number, percent, random, drawing, slider }) => {
  const words = {
    en: {
      title: "What an alarm is worth",
      about: "A thousand reviews as dots: the rarer the dangerous ones, the more of a filter's alarms are false.",
      before: (dangerous, others) => `A thousand reviews: ${dangerous} rings at the left are dangerous, ${others} dots are harmless. The filter has not read them yet.`,
      label: (right, wrong, missed, passed) => `A thousand reviews in two blocks. Above, those with an alarm: dangerous ${right}, filled dots; harmless ${wrong}, squares. Below, those without: dangerous and missed ${missed}, rings; harmless ${passed}, small dots.`,
      reviews: "1,000 reviews",
      alarms: count => (count === "1" ? "1 alarm" : `${count} alarms`),
      silent: count => `${count} silent`,
      dangerous: count => `${count} dangerous`,
      others: count => `${count} harmless`,
      right: count => `${count} right`,
      wrong: count => `${count} false`,
      missed: count => `${count} missed`,
      passed: count => `${count} let pass`,
      question: dangerous => `Next month only ${dangerous} of 1,000 reviews are dangerous, and the filter is the same. How many alarms will it raise?`,
      because: (right, dangerous, wrong, others, share) => `Of ${dangerous} dangerous reviews ${right} raise an alarm, and of ${others} harmless ones still ${wrong} do. Now ${share} of the alarms are right.`,
      tell: (share, alarms, missed, dangerous) => html`On average <strong>${share}</strong> of ${alarms} are right. Missed: ${missed} of ${dangerous} dangerous.`,
      said: (share, right, alarms) => `${right} of ${alarms} alarms are right, ${share}.`,
      dangerousOf: "Dangerous, of 1,000",
      found: "Of these found, %",
      passedOf: "Of the others let pass, %"
    },
    zh: {
      title: "一次报警值多少",
      about: "一千条评论画成点：危险的越少，过滤器的报警里误报就越多。",
      before: (dangerous, others) => `一千条评论：左边 ${dangerous} 个圆圈是危险的，${others} 个小点是无害的。过滤器还没有读过它们。`,
      label: (right, wrong, missed, passed) => `一千条评论分成两块。上面是报警的：${right} 个实心圆是危险的，${wrong} 个方块是无害的。下面是没有报警的：${missed} 个圆圈是危险而漏掉的，${passed} 个小点是无害的。`,
      reviews: "1,000 条评论",
      alarms: count => `${count} 次报警`,
      silent: count => `${count} 条未报`,
      dangerous: count => `${count} 条危险`,
      others: count => `${count} 条无害`,
      right: count => `${count} 条报对`,
      wrong: count => `${count} 条误报`,
      missed: count => `${count} 条漏报`,
      passed: count => `${count} 条放行`,
      question: dangerous => `下个月 1,000 条评论中只有 ${dangerous} 条危险，过滤器不变。它会报警多少次？`,
      because: (right, dangerous, wrong, others, share) => `${dangerous} 条危险评论中有 ${right} 条报警，${others} 条无害评论中仍有 ${wrong} 条报警。现在报警中只有 ${share} 是对的。`,
      tell: (share, alarms, missed, dangerous) => html`平均来说，${alarms}中有 <strong>${share}</strong> 是对的；${dangerous} 条危险评论中漏掉 ${missed} 条。`,
      said: (share, right, alarms) => `${alarms} 次报警中有 ${right} 次是对的，占 ${share}。`,
      dangerousOf: "1,000 条中危险的",
      found: "其中找出的（%）",
      passedOf: "其余中放行的（%）"
    }
  };

  const REVIEWS = 1000;

  const settings = {
    dangerous: { is: "whole", from: 1, to: 500, default: 20, en: "how many of 1,000 reviews are dangerous (the prevalence)", zh: "1,000 条评论中有多少条危险（即流行率）" },
    found: { is: "whole", from: 50, to: 100, default: 90, en: "how many per cent of the dangerous ones the filter finds (the sensitivity)", zh: "过滤器找出百分之几的危险评论（灵敏度）" },
    passed: { is: "whole", from: 50, to: 100, default: 90, en: "how many per cent of the others it lets pass (the specificity)", zh: "过滤器放行百分之几的其他评论（特异度）" }
  };

  /* The four counts that are to be expected; they need not be whole. */
  function counts({ dangerous, found, passed }) {
    const others = REVIEWS - dangerous;
    const right = (dangerous * found) / 100;
    const wrong = (others * (100 - passed)) / 100;
    return { right, wrong, missed: dangerous - right, passed: others - wrong, alarms: right + wrong, worth: right / (right + wrong) };
  }

  /* ---- Where each review stands: in a block the dangerous ones to the left, the others to the right, equally high. ---- */

  const COLUMNS = 39;
  const STEP = 9;
  const TOP = 24;
  const ROWS = 30;

  /* How many columns the left part gets, so that the block is as low as it can be; of equals the fairest. A single row has no gaps. */
  function columns(left, right) {
    if (left === 0 || right === 0) return left === 0 ? 0 : COLUMNS;
    const fair = (COLUMNS * left) / (left + right);
    let best;
    for (let wide = 1; wide < COLUMNS; wide++) {
      const high = Math.max(Math.ceil(left / wide), Math.ceil(right / (COLUMNS - wide)));
      const unfair = Math.abs(wide - fair);
      if (!best || high < best.high || (high === best.high && unfair < best.unfair)) best = { wide, high, unfair };
    }
    return Math.min(best.wide, left);
  }

  /* Where so many stand, to the left and to the right; `top` says how many rows are left free above them. */
  function block(left, right, top = () => 0) {
    const wide = columns(left, right);
    const rest = COLUMNS - wide;
    const rows = Math.max(wide && Math.ceil(left / wide), rest && Math.ceil(right / rest));
    const y = TOP + STEP * (top(rows) + 0.5);
    const places = (many, across, x) => Array.from({ length: many }, (_, at) => [x + STEP * (at % across), y + STEP * Math.floor(at / across)]);
    return [places(left, wide, STEP / 2), places(right, rest, STEP * (wide + 1.5))];
  }

  /* To a tenth, as it is said: 18, but 4.5. */
  const tenths = count => Math.round(10 * count) / 10;

  /* A place for each review, and for a part of one. */
  function sorted(state) {
    const many = kind => Math.ceil(tenths(counts(state)[kind]));
    const [right, wrong] = block(many("right"), many("wrong"));
    const [missed, passed] = block(many("missed"), many("passed"), rows => ROWS - rows);
    return { right, wrong, missed, passed };
  }

  /* The same reviews before the filter has read them. */
  function unread({ dangerous }) {
    const [missed, passed] = block(dangerous, REVIEWS - dangerous, rows => (ROWS - rows) / 2);
    return { missed, passed };
  }

  /*
   * And when it has, but nobody has moved. Which harmless ones raise an alarm is drawn, one by one (Knuth's algorithm S). A review
   * that is in part of both kinds stands in both.
   */
  function read(state) {
    const { missed, passed } = unread(state);
    const after = sorted(state);
    const chance = random(13);
    let wanted = after.wrong.length;
    const drawn = passed.map((_, at) => chance() * (passed.length - at) < wanted && wanted-- > 0);
    const wrong = passed.filter((_, at) => drawn[at]);
    return {
      right: missed.slice(0, after.right.length),
      missed: missed.slice(missed.length - after.missed.length),
      wrong,
      passed: [...passed.filter((_, at) => !drawn[at]), ...wrong].slice(0, after.passed.length)
    };
  }

  const [READ, WALK] = [0.2, 0.45];

  /* On the way from `from` to `to`: at first the alarms light up where they are, then everybody walks. */
  function walking(from, to, time) {
    const walked = Math.max(0, (time - WALK) / (1 - WALK));
    const gone = walked * walked * (3 - 2 * walked);
    /* In 64ths, which are short when written. */
    const way = (here, there) => Math.round(64 * (here + gone * (there - here))) / 64;
    return Object.fromEntries(Object.entries(to).map(([kind, places]) => [
      kind, places.map(([x, y], at) => [way(from[kind][at][0], x), way(from[kind][at][1], y)])
    ]));
  }

  function standing(state) {
    if (state.time === 1) return sorted(state);
    return state.time < READ ? unread(state) : walking(state.from, sorted(state), state.time);
  }

  function begin({ dangerous, found, passed }) {
    return { dangerous, found, passed, guessed: false, time: 1, running: false };
  }

  /* Half as many dangerous ones. One might think: half as many alarms; or as many as before. */
  function ask(state, say) {
    const half = rarer(state);
    const options = [counts(state).alarms / 2, counts(half).alarms, counts(state).alarms].map(some);
    if (state.guessed || half.dangerous === 0 || new Set(options).size < 3) return null;
    const { right, wrong, worth } = counts(half);
    return {
      question: say.question(half.dangerous),
      options,
      right: 1,
      because: say.because(some(right), half.dangerous, some(wrong), REVIEWS - half.dangerous, share(worth))
    };
  }

  const rarer = state => ({ ...state, dangerous: Math.floor(state.dangerous / 2) });

  function guess(state) {
    const month = { ...rarer(state), guessed: true, time: 0, running: true };
    return { ...month, from: read(month) };
  }

  const TICKS = 130;

  function tick(state, _, say) {
    const time = state.time + 1 / TICKS;
    return time < 1 ? { ...state, time } : { ...state, time: 1, running: false, said: said(state, say) };
  }

  function said(state, say) {
    const { worth, right, alarms } = counts(state);
    return say.said(share(worth), some(right), some(alarms));
  }

  const set = name => (state, value) => ({ ...state, [name]: Math.round(value), guessed: true, time: 1, running: false });

  const some = count => number(count, tenths(count) % 1 === 0 ? 0 : 1);

  /* In per cent, never broken before the sign. */
  const share = part => percent(part, 1).replace(" ", "\u00a0");

  /* ---- Each kind is one path, however many there are. ---- */

  /* The last of them may stand for a part of a review; then its area is that part. */
  const discs = (places, radius, part) => places.map(([x, y], at) => {
    const r = at < places.length - 1 ? radius : radius * part;
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }).join("");

  const squares = (places, part) => places.map(([x, y], at) => {
    const side = at < places.length - 1 ? 6 : 6 * part;
    return `M${x - side / 2} ${y - side / 2}h${side}v${side}h${-side}z`;
  }).join("");

  /* Points side by side are one line, dashed so that only the round ends of its dashes are seen: that is shorter by far. */
  function points(places) {
    let path = "", before = [];
    for (const [x, y] of places) {
      path += x === before[0] + STEP && y === before[1] ? `h${STEP}` : `M${x} ${y}h.1`;
      before = [x, y];
    }
    return path;
  }

  const KINDS = {
    right: (places, part) => html`<path class="p-accent" d="${discs(places, 3.5, part)}"/>`,
    wrong: (places, part) => html`<path class="p-tint" d="${squares(places, part)}"/>`,
    missed: (places, part) => html`<path class="p-ring" d="${discs(places, 3, part)}"/>`,
    passed: places => html`<path class="p-line-soft p-thick" opacity="0.6" stroke-linecap="round" stroke-dasharray="0 ${STEP}" d="${points(places)}"/>`
  };

  /* What stands to the left and to the right of a block's name, each behind its shape. */
  function names(y, [left, leftName], name, [right, rightName]) {
    const key = (kind, x) => KINDS[kind]([[x, y - 4.5]], 1);
    return html`${key(left, 5)}<text x="14" y="${y}">${leftName}</text><text class="p-mid p-bold" x="180" y="${y}">${name}</text><text class="p-end" x="346" y="${y}">${rightName}</text>${key(right, 355)}`;
  }

  const HEIGHT = TOP + ROWS * STEP + 26;

  function draw(state, say) {
    const places = standing(state), expected = counts(state), others = REVIEWS - state.dangerous;
    if (state.time < READ) return drawing({ height: HEIGHT, label: say.before(state.dangerous, others) }, [
      KINDS.missed(places.missed, 1), KINDS.passed(places.passed),
      names(14, ["missed", say.dangerous(state.dangerous)], say.reviews, ["passed", say.others(others)])
    ]);
    const [right, wrong, missed, passed] = [expected.right, expected.wrong, expected.missed, expected.passed].map(some);
    return drawing({ height: HEIGHT, label: say.label(right, wrong, missed, passed) }, [
      Object.keys(KINDS).map(kind => KINDS[kind](places[kind], Math.sqrt(tenths(expected[kind]) % 1 || 1))),
      names(14, ["right", say.right(right)], say.alarms(some(expected.alarms)), ["wrong", say.wrong(wrong)]),
      names(HEIGHT - 6, ["missed", say.missed(missed)], say.silent(some(expected.missed + expected.passed)), ["passed", say.passed(passed)])
    ]);
  }

  return {
    words, settings, begin, counts, columns, ask, draw,
    acts: {
      guess, tick,
      dangerous: set("dangerous"),
      found: set("found"),
      passed: set("passed")
    },
    tell: (state, say) => {
      const { worth, alarms, missed } = counts(state);
      return say.tell(share(worth), say.alarms(some(alarms)), some(missed), state.dangerous);
    },
    controls: (state, say) => [
      slider({ act: "dangerous", label: say.dangerousOf, min: 1, max: 500, value: state.dangerous }),
      slider({ act: "found", label: say.found, min: 50, max: 100, value: state.found, said: `${state.found} %` }),
      slider({ act: "passed", label: say.passedOf, min: 50, max: 100, value: state.passed, said: `${state.passed} %` })
    ]
  };
};
