/* A small model trained in the page, and what its two losses tell of the learning rate (day 10). */
export default ({ html, number, random, between, width, drawing, choice, handle }) => {
  const words = {
    en: {
      title: "Move the rate, read the curve",
      about: "A small model is trained anew for each learning rate, and its two losses tell whether the rate is too low, good or too high.",
      curves: {
        low: ["too low", "falls, but slowly"],
        good: ["good", "falls and levels off"],
        over: ["overfits", "falls fast, then rises again", "Large steps are soon through with what the reviews share; then the model learns single ones by heart."],
        high: ["too high", "jumps and never settles", "Each step is so long that it lands beyond the valley, higher up on the other side."]
      },
      gap: " ",
      question: (rate, usual) => `The same model and reviews, but rate ${rate} in place of ${usual}. What will the dev loss do?`,
      verdict: (rate, name) => `Rate ${rate}: ${name}.`,
      does: what => `The dev loss ${what}.`,
      running: "Each pass over the reviews adds a point to both curves.",
      lowest: (epoch, loss) => `Lowest: ${loss}, after epoch ${epoch}.`,
      now: (dev, train) => `Now: dev ${dev}, train ${train}.`,
      label: (rate, epoch) => `Dev loss and training loss by epoch, up to epoch ${epoch}, at a rate of ${rate}.`,
      loss: "loss",
      rated: rate => `rate ${rate}`,
      usual: rate => `at ${rate}`,
      epoch: epoch => `epoch ${epoch}`,
      epochs: reviews => `epochs over ${reviews} made-up reviews`,
      best: epoch => `lowest: epoch ${epoch}`,
      dev: "dev",
      train: "train",
      rate: "Learning rate"
    },
    zh: {
      title: "移动学习率，读懂曲线",
      about: "每换一个学习率，就重新训练一个小模型；两条损失曲线说明学习率太低、合适还是太高。",
      curves: {
        low: ["太低", "下降，但很慢"],
        good: ["合适", "下降后趋于平稳"],
        over: ["过拟合", "很快下降，然后回升", "步子大，评论的共同点很快就学完了，接着模型就把一条条评论背下来。"],
        high: ["太高", "上下乱跳，不能稳定", "步子太长，每一步都跨过谷底，落在对面更高的地方。"]
      },
      gap: "",
      question: (rate, usual) => `模型和评论不变，学习率从 ${usual} 改为 ${rate}。验证损失会怎样？`,
      verdict: (rate, name) => `学习率 ${rate}：${name}。`,
      does: what => `验证损失${what}。`,
      running: "评论每过一遍，两条曲线各多一个点。",
      lowest: (epoch, loss) => `最低：第 ${epoch} 轮后，${loss}。`,
      now: (dev, train) => `现在：验证 ${dev}，训练 ${train}。`,
      label: (rate, epoch) => `学习率 ${rate} 时，到第 ${epoch} 轮为止每一轮的验证损失和训练损失。`,
      loss: "损失",
      rated: rate => `学习率 ${rate}`,
      usual: rate => `${rate} 时`,
      epoch: epoch => `第 ${epoch} 轮`,
      epochs: reviews => `轮次（${reviews} 条虚构的评论）`,
      best: epoch => `最低：第 ${epoch} 轮`,
      dev: "验证",
      train: "训练",
      rate: "学习率"
    }
  };

  const RATES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];

  /* What is asked, and the curve that it turns out to be. No setting changes these two runs, and training.txt trains both. */
  const ASKED = [[0.3, "over"], [3, "high"]];

  /* At most 0.05: beyond it, what is seen first would answer what is asked first. */
  const settings = {
    rate: { is: "number", from: 0.001, to: 0.05, default: 0.03, en: "the learning rate that is seen first and that the others are compared with", zh: "最先看到、用来与其他学习率比较的学习率" }
  };

  /* As many epochs as in the lesson's run. So few reviews that the portal's own engine can train on them for the first frame. */
  const EPOCHS = 26, DECAY = 0.001, TRAIN = 61, DEV = 40;
  const PLACES = 3, CHOICES = 8, WORDS = PLACES * CHOICES;

  /* Its lowest dev losses come where the lesson's do: after epoch 23 at a rate of 0.03, after epoch 6 at 0.3. */
  const SEED = 200717;

  /*
   * Made-up reviews: at each of three places one of eight words, some of them frequent, half of them with a mood. A coin weighed by
   * the moods decides on the label: no model is always right, and one that learns reviews by heart learns the coin.
   */
  function reviews(seed) {
    const dice = random(seed);
    const moods = Array.from({ length: WORDS }, () => (dice() < 0.5 ? 6 * (dice() + dice() + dice() - 1.5) : 0));
    const review = () => {
      const words = Array.from({ length: PLACES }, (_, place) => CHOICES * place + Math.floor(CHOICES * dice() ** 3));
      const mood = words.reduce((sum, word) => sum + moods[word], 0);
      return { words, label: dice() < 1 / (1 + Math.exp(-mood)) ? 1 : 0 };
    };
    return { train: Array.from({ length: TRAIN }, review), dev: Array.from({ length: DEV }, review) };
  }

  /*
   * The lesson's predict, log_loss and one_pass; the last weight is the bias. No score gets beyond 35, and up to 36 a probability is
   * less than 1: none has to be cut off.
   */
  function chance(weights, words) {
    let score = weights[WORDS];
    for (const word of words) score += weights[word];
    return 1 / (1 + Math.exp(-score));
  }

  function loss(weights, reviews) {
    let sum = 0;
    for (const { words, label } of reviews) {
      const right = chance(weights, words);
      sum -= Math.log(label ? right : 1 - right);
    }
    return sum / reviews.length;
  }

  function update(weights, { words, label }, rate) {
    const step = rate * (chance(weights, words) - label);
    for (const word of words) weights[word] = weights[word] * (1 - rate * DECAY) - step;
    weights[WORDS] -= step;
  }

  /*
   * The losses before the first epoch and after each. An epoch takes every review once, in an order of its own: steps of 1, 2, 3, …
   * reviews reach all of them, because their number is prime.
   */
  function trained({ train, dev }, rate) {
    const weights = Array(WORDS + 1).fill(0);
    const losses = { train: [loss(weights, train)], dev: [loss(weights, dev)] };
    for (let epoch = 1; epoch <= EPOCHS; epoch++) {
      for (let at = 0; at < train.length; at++) update(weights, train[(at * epoch) % train.length], rate);
      losses.train.push(loss(weights, train));
      losses.dev.push(loss(weights, dev));
    }
    return losses;
  }

  const lowest = dev => dev.indexOf(Math.min(...dev));

  /*
   * Which of the lesson's four curves a dev loss is. Too high: its rises add up to more than what it began with. Too low: it is still
   * at its lowest in the end. Overfits: it ends more than a tenth above its lowest.
   */
  function symptom(dev) {
    const rises = dev.reduce((sum, loss, epoch) => sum + Math.max(0, loss - (dev[epoch - 1] ?? loss)), 0);
    if (rises > dev[0]) return "high";
    if (lowest(dev) === EPOCHS) return "low";
    return dev[EPOCHS] > 1.1 * Math.min(...dev) ? "over" : "good";
  }

  function begin({ rate }) {
    const made = reviews(SEED);
    const losses = trained(made, rate);
    return { reviews: made, usual: rate, ghost: losses.dev, rate, losses, shown: EPOCHS, asked: 0 };
  }

  const moved = (state, rate) => ({ ...state, rate, losses: trained(state.reviews, rate), shown: EPOCHS, running: false });

  function guess(state) {
    const [rate] = ASKED[state.asked];
    return { ...moved(state, rate), asked: state.asked + 1, shown: 0, running: true };
  }

  /* Five frames an epoch. */
  function tick(state, _, say) {
    const shown = state.shown + 0.2;
    return shown < EPOCHS ? { ...state, shown } : told({ ...state, shown: EPOCHS, running: false }, say);
  }

  const told = (state, say) => ({ ...state, said: sentences(state, say).join(say.gap) });

  function ask({ asked, usual }, say) {
    if (asked === ASKED.length) return null;
    const [rate, curve] = ASKED[asked];
    const kinds = Object.values(say.curves);
    const right = Object.keys(say.curves).indexOf(curve);
    return { question: say.question(rate, usual), options: kinds.map(([, does]) => does), right, because: kinds[right][2] };
  }

  const digits = loss => number(loss, 3);

  /* What the curve is called, or how far it has come, and a sentence about it. */
  function named({ losses, shown }, say) {
    if (shown < EPOCHS) return [say.epoch(Math.floor(shown)), say.running];
    const [name, does] = say.curves[symptom(losses.dev)];
    return [name, say.does(does)];
  }

  function sentences(state, say) {
    const { train, dev } = state.losses;
    const epoch = Math.floor(state.shown), best = lowest(dev.slice(0, epoch + 1));
    const [name, about] = named(state, say);
    return [say.verdict(state.rate, name), about, say.lowest(best, digits(dev[best])), say.now(digits(dev[epoch]), digits(train[epoch]))];
  }

  function tell(state, say) {
    const [verdict, ...others] = sentences(state, say);
    return html`<strong>${verdict}</strong>${say.gap}${others.join(say.gap)}`;
  }

  /* The axis of rates, and the rate under a place of it; near one of the lesson's steps, that one. */
  const SPAN = 320 / Math.log10(3000);
  const place = rate => 20 + SPAN * Math.log10(rate * 1000);
  const rateAt = x => RATES.find(rate => Math.abs(place(rate) - x) < 4) ?? Number((10 ** (between(0, x - 20, 320) / SPAN - 3)).toPrecision(2));

  function slide(state, { x, dx, dy, home }) {
    const rate = home ? state.usual : rateAt(x ?? place(state.rate) + SPAN * (dx + dy));
    return rate === state.rate ? state : moved(state, rate);
  }

  const LEFT = 32, RIGHT = 304, TOP = 28, BOTTOM = 178, AXIS = 254;
  const xOf = epoch => LEFT + ((RIGHT - LEFT) * epoch) / EPOCHS;

  const quiet = (x, y, text, anchor = "") => html`<text class="p-quiet ${anchor}" font-size="12" x="${x}" y="${y}">${text}</text>`;

  function draw(state, say) {
    const rate = state.rate, epoch = Math.floor(state.shown);
    const [name] = named(state, say);
    const label = [say.label(rate, epoch), ...sentences(state, say).slice(2)].join(say.gap);
    return drawing({ height: 290, label, handles: state.asked === ASKED.length }, [
      quiet(0, 15, say.loss),
      html`<text class="p-mid p-bold" x="${(LEFT + RIGHT) / 2}" y="15">${say.rated(rate)}</text><text class="p-end p-word" x="360" y="15">${name}</text>`,
      chart(state, epoch, say),
      axis(state, say)
    ]);
  }

  function chart({ losses, rate, usual, ghost }, epoch, say) {
    const top = Math.ceil(Math.max(...losses.dev, ...losses.train));
    const y = loss => Number((BOTTOM - ((BOTTOM - TOP) * loss) / top).toFixed(1));
    const line = losses => `M${losses.map((loss, epoch) => `${xOf(epoch).toFixed(1)} ${y(loss)}`).join("L")}`;
    const dev = losses.dev.slice(0, epoch + 1), train = losses.train.slice(0, epoch + 1);
    const best = lowest(dev);
    const half = 0.56 * width(say.best(best));
    const first = y(dev[0]), last = y(ghost[EPOCHS]), ends = [y(dev[epoch]), y(train[epoch])];
    const apart = (Math.max(0, 14 - Math.abs(ends[0] - ends[1])) / 2) * (ends[0] > ends[1] ? 1 : -1);
    return [
      html`<path class="p-hair" d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}"/><path class="p-hair" stroke-dasharray="2 3" d="M${LEFT} ${first}H${RIGHT}"/>`,
      quiet(LEFT - 4, TOP + 8, top, "p-end"), quiet(LEFT - 4, first + 4, "0.69", "p-end"), first < BOTTOM - 18 && quiet(LEFT - 4, BOTTOM, 0, "p-end"),
      quiet(LEFT, 212, 0, "p-mid"), quiet((LEFT + RIGHT) / 2, 212, say.epochs(TRAIN), "p-mid"), quiet(RIGHT, 212, EPOCHS, "p-mid"),
      rate !== usual && html`<path class="p-line-soft p-faint" d="${line(ghost)}"/>${ends.every(end => Math.abs(end - last) > 22) && quiet(RIGHT + 8, last + 4, say.usual(usual))}`,
      html`<path class="p-line p-dash" d="${line(train)}"/><path class="p-line-accent" d="${line(dev)}"/>`,
      html`<text class="p-word" x="${xOf(epoch) + 8}" y="${ends[0] + apart + 4}">${say.dev}</text><text x="${xOf(epoch) + 8}" y="${ends[1] - apart + 4}">${say.train}</text>`,
      html`<path class="p-line-soft" stroke-dasharray="2 3" d="M${xOf(best)} ${y(dev[best])}V${BOTTOM + 4}"/><circle class="p-ring" cx="${xOf(best)}" cy="${y(dev[best])}" r="5"/>`,
      html`<text class="p-mid p-bold" x="${between(half, xOf(best), 360 - half)}" y="196">${say.best(best)}</text>`
    ];
  }

  function axis({ rate, asked }, say) {
    const knob = html`<circle class="p-accent" r="11"/>`;
    return [
      quiet(0, 236, say.rate),
      html`<path class="p-line-soft" d="M20 ${AXIS}H340${RATES.map(each => `M${place(each)} ${AXIS - 4}v8`).join("")}"/>`,
      RATES.map(each => quiet(place(each), AXIS + 28, each, "p-mid")),
      asked < ASKED.length
        ? html`<g transform="translate(${place(rate)} ${AXIS})">${knob}</g>`
        : handle({ act: "slide", x: place(rate), y: AXIS, label: say.rate, min: RATES[0], max: RATES.at(-1), value: rate, said: rate }, knob)
    ];
  }

  return {
    words, settings, begin, ask, draw, tell, trained, lowest, symptom,
    acts: {
      guess, tick, slide,
      rate: (state, rate, say) => told(moved(state, Number(rate)), say)
    },
    controls: ({ rate }, say) => choice({ act: "rate", label: say.rate, options: RATES.map(each => [each, each]), value: rate })
  };
};
