/* Near-copies by MinHash: which pairs are caught when the signature is cut into bands (day 6). */
export default ({ html, number, between, random, drawing, slider, button, handle }) => {
  const words = {
    en: {
      title: "One band is enough",
      about: "Two texts are caught as soon as one band of their signatures agrees in all its numbers; longer bands make that rarer, more bands likelier.",
      label: (bands, numbers, whole, s, chance) => `Two signatures in ${bands} columns of ${numbers} squares, filled where they agree; ${whole} columns are full bars. Below, a curve of the chance to be caught, which rises with the similarity of a pair; at ${s} it stands at ${chance}.`,
      question: (bands, numbers, s, chance, cut) => `Two texts have a similarity of ${s}; ${bands} bands of ${numbers} catch such a pair with a chance of ${chance}. With which chance do ${cut.bands} bands of ${cut.numbers}?`,
      because: (s, one, { bands, numbers }) => `One band agrees with a chance of ${s}${power(numbers)} = ${one}, and there are ${bands} bands to try.`,
      columns: (bands, numbers) => (bands === 1 ? `1 column, a band of ${numbers}` : `${bands} columns, each a band of ${numbers}`),
      whole: many => (many ? `${many} full ${many === 1 ? "band" : "bands"}: caught` : "no full band: missed"),
      tries: "tries",
      hits: (hits, tries) => `${hits} of ${tries} caught`,
      axis: "similarity",
      chance: "chance to be caught",
      tell: ({ s, numbers, bands, agree, all, one, chance }) => html`Each number agrees with a chance of ${s} (here ${agree} of ${all}), a whole band with ${s}${power(numbers)} = ${one}, at least one of ${bands} with <strong>${chance}</strong>.`,
      similarity: "Similarity of the pair",
      numbers: "Numbers in a band, r",
      bands: "Bands, b",
      again: "Try other functions"
    },
    zh: {
      title: "一个条带就够了",
      about: "两段文本的签名只要有一个条带完全相同，就会被检出；条带越长越难相同，条带越多机会越多。",
      label: (bands, numbers, whole, s, chance) => `两个签名排成 ${bands} 列，每列 ${numbers} 格，数值相同的格涂实；有 ${whole} 列全部涂实。下面的曲线是被检出的概率，随相似度上升；在 ${s} 处为 ${chance}。`,
      question: (bands, numbers, s, chance, cut) => `两段文本的相似度是 ${s}。${bands} 个条带、每个 ${numbers} 个数，检出它们的概率是 ${chance}。换成 ${cut.bands} 个条带、每个 ${cut.numbers} 个数呢？`,
      because: (s, one, { bands, numbers }) => `一个条带相同的概率是 ${s}${power(numbers)} = ${one}，而一共有 ${bands} 次机会。`,
      columns: (bands, numbers) => `${bands} 列，每列是 ${numbers} 个数的条带`,
      whole: many => (many ? `${many} 个条带全同：检出` : "没有条带全同：漏检"),
      tries: "尝试",
      hits: (hits, tries) => `${tries} 次中检出 ${hits} 次`,
      axis: "相似度",
      chance: "被检出的概率",
      tell: ({ s, numbers, bands, agree, all, one, chance }) => html`每个数相同的概率是 ${s}（这里 ${all} 个中有 ${agree} 个）；一个条带全同的概率是 ${s}${power(numbers)} = ${one}；${bands} 个中至少有一个全同的概率是 <strong>${chance}</strong>。`,
      similarity: "这一对的相似度",
      numbers: "每个条带有几个数，r",
      bands: "条带数，b",
      again: "换一组函数再试"
    }
  };

  const MOST = { bands: 32, numbers: 12, tries: 20 };

  /* The similarity of the lesson's two texts, FineWeb's bands, and the other cut of the lesson's drawing. */
  const settings = {
    similarity: { is: "number", from: 0, to: 1, default: 0.43, en: "the similarity of the pair to begin with", zh: "开始时这一对的相似度" },
    bands: { is: "whole", from: 1, to: MOST.bands, default: 14, en: "how many bands to begin with", zh: "开始时的条带数" },
    numbers: { is: "whole", from: 1, to: MOST.numbers, default: 8, en: "how many numbers in each", zh: "开始时每个条带有几个数" },
    then_bands: { is: "whole", from: 1, to: MOST.bands, default: 32, en: "the bands of the question, which stand there after it", zh: "提问之后的条带数" },
    then_numbers: { is: "whole", from: 1, to: MOST.numbers, default: 4, en: "how many numbers in each of those", zh: "那时每个条带有几个数" }
  };

  /* The chance that a pair of similarity s agrees in all numbers of at least one band. */
  function caught(s, bands, numbers) {
    return 1 - (1 - s ** numbers) ** bands;
  }

  /*
   * Where two signatures agree, band by band. A function gives both texts the same smallest number with a chance that is their
   * similarity (Broder, 1997): one number of luck for each function decides, so more similar texts agree in more places, never in others.
   */
  function signatures({ s, bands, numbers, seed }) {
    const luck = random(seed);
    return Array.from({ length: bands }, () => Array.from({ length: numbers }, () => luck() < s));
  }

  const whole = band => band.every(Boolean);
  const found = state => signatures(state).some(whole);

  /* With seed 163 the first signatures agree as they do on average: in 48 of 112 numbers, and in 55 of 128 after the question. */
  function begin({ similarity, bands, numbers, then_bands, then_numbers }) {
    const state = { s: similarity, home: similarity, bands, numbers, then: { bands: then_bands, numbers: then_numbers }, seed: 163, past: [] };
    return { ...state, guessed: answers(state).length < 3 };
  }

  /* People take one band for all of them, or the similarity for the chance. */
  function answers({ s, then }) {
    const chances = [s ** then.numbers, s, caught(s, then.bands, then.numbers)];
    return [...new Set(chances.map(chance => number(chance, 2)))].sort();
  }

  function ask(state, say) {
    const { guessed, s, bands, numbers, then } = state;
    if (guessed) return null;
    const options = answers(state);
    return {
      question: say.question(bands, numbers, number(s, 2), number(caught(s, bands, numbers), 2), then),
      options,
      right: options.indexOf(number(caught(s, then.bands, then.numbers), 2)),
      because: say.because(number(s, 2), number(s ** then.numbers, 3), then)
    };
  }

  /* What was tried belongs to a pair and its bands. */
  function set(state, change) {
    return { ...state, ...change, past: [] };
  }

  function similarity(state, to) {
    const wanted = typeof to === "number" ? to : to.home ? state.home : to.x === undefined ? state.s + (to.dx + to.dy) / 10 : (to.x - LEFT) / WIDE;
    return set(state, { s: Math.round(100 * between(0, wanted, 1)) / 100 });
  }

  /* The functions are what chance there is: others may catch what these miss. */
  function again(state, _, say) {
    const past = [...state.past, found(state)].slice(1 - MOST.tries);
    const after = { ...state, past, seed: state.seed + 1 };
    return { ...after, said: say.whole(signatures(after).filter(whole).length) };
  }

  function power(digits) {
    return [...String(digits)].map(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("");
  }

  const LEFT = 50, WIDE = 294, TOP = 177, HIGH = 104, BASE = TOP + HIGH;

  function draw(state, say) {
    const { s, bands, numbers, guessed } = state;
    const columns = signatures(state);
    const label = say.label(bands, numbers, columns.filter(whole).length, number(s, 2), number(caught(s, bands, numbers), 3));
    return drawing({ height: BASE + 36, handles: guessed, label }, html`${strip(columns, say)}${curve(state, say)}${tries(state, say)}`);
  }

  /* A band is a column; one that agrees in all its numbers is a full bar. */
  function strip(columns, say) {
    const bands = columns.length, numbers = columns[0].length;
    const across = Math.min(24, 356 / bands), down = Math.min(14, 96 / numbers);
    const wide = across * 0.78;
    const paths = { full: "", some: "", none: "" };
    columns.forEach((band, at) => {
      const x = 2 + at * across;
      if (whole(band)) paths.full += box(x, 22, wide, down * numbers - 1.5);
      else band.forEach((same, row) => {
        const y = 22 + row * down;
        if (same) paths.some += box(x, y, wide, down - 1.5);
        else paths.none += box(x + 0.75, y + 0.75, wide - 1.5, down - 3);
      });
    });
    const many = columns.filter(whole).length;
    return html`${note(2, 12, "p-quiet", say.columns(bands, numbers))}${note(358, 12, `p-end ${many ? "p-word" : "p-bold"}`, say.whole(many))}<path class="p-line-soft" opacity="0.5" d="${paths.none}"/><path class="p-soft" d="${paths.some}"/><path class="p-accent" d="${paths.full}"/>`;
  }

  function box(x, y, wide, high) {
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h${(-wide).toFixed(1)}z`;
  }

  function note(x, y, look, text) {
    return html`<text class="${look}" font-size="12" x="${x}" y="${y}">${text}</text>`;
  }

  /* Each set of functions that was tried with this pair and these bands: a full dot caught it. */
  function tries(state, say) {
    const all = [...state.past, found(state)];
    const dots = all.map((hit, at) => html`<circle class="${hit ? "p-accent" : "p-ring"}" cx="${40 + 11 * at}" cy="132" r="${hit ? 4.5 : 3.75}"/>`);
    return html`${note(2, 136, "p-quiet", say.tries)}${dots}${note(358, 136, "p-end p-quiet", say.hits(all.filter(Boolean).length, all.length))}`;
  }

  /* The curve, and a cross from the similarity of the pair to its chance. */
  function curve({ s, bands, numbers, guessed }, say) {
    const place = each => [LEFT + WIDE * each, BASE - HIGH * caught(each, bands, numbers)];
    const points = Array.from({ length: 61 }, (_, at) => place(at / 60).map(each => each.toFixed(1)).join(" ")).join("L");
    const [x, y] = place(s);
    const dot = html`<circle class="p-accent" r="6"/>`;
    const held = guessed ? handle({ act: "similarity", x, y, label: say.similarity, min: 0, max: 1, value: s, said: number(s, 2) }, dot) : html`<g transform="translate(${x} ${y})">${dot}</g>`;
    return html`<path class="p-hair" d="M${LEFT} ${TOP}V${BASE}H${LEFT + WIDE}"/><path class="p-line p-dash" d="M${x} ${BASE}V${y}H${LEFT}"/><path class="p-line-accent" d="M${points}"/>${held}${scales(s, caught(s, bands, numbers), x, y, say)}`;
  }

  /* The ends of both scales give way to the values; as they come and go, they stand behind the handle, or it would lose the keyboard. */
  function scales(s, chance, x, y, say) {
    const ends = [0, 1].map(end => html`${Math.abs(s - end) > 0.1 && note(LEFT + WIDE * end, BASE + 18, "p-mid p-quiet", end)}${
      Math.abs(chance - end) > 0.13 && note(LEFT - 9, BASE - HIGH * end + 4, "p-end p-quiet", end)}`);
    return html`${note(2, TOP - 9, "p-quiet", say.chance)}${note(358, BASE + 33, "p-end p-quiet", say.axis)}<text class="p-mid p-bold" x="${x}" y="${BASE + 18}">${number(s, 2)}</text><text class="p-end p-bold" x="${LEFT - 9}" y="${y + 4}">${number(chance, 3)}</text>${ends}`;
  }

  function tell(state, say) {
    const { s, bands, numbers } = state;
    return say.tell({
      s: number(s, 2), bands, numbers,
      agree: signatures(state).flat().filter(Boolean).length,
      all: bands * numbers,
      one: number(s ** numbers, 3),
      chance: number(caught(s, bands, numbers), 3)
    });
  }

  function controls({ s, bands, numbers }, say) {
    return html`${slider({ act: "numbers", label: say.numbers, min: 1, max: MOST.numbers, value: numbers })}${
      slider({ act: "bands", label: say.bands, min: 1, max: MOST.bands, value: bands })}${
      slider({ act: "similarity", label: say.similarity, min: 0, max: 1, step: 0.01, value: s })}${
      button({ act: "again", label: say.again })}`;
  }

  return {
    words, settings, begin, ask, draw, tell, controls, caught, signatures,
    acts: {
      guess: state => set(state, { ...state.then, guessed: true }),
      numbers: (state, numbers) => set(state, { numbers: Math.round(numbers) }),
      bands: (state, bands) => set(state, { bands: Math.round(bands) }),
      similarity, again
    }
  };
};
