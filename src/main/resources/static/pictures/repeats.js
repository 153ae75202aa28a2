/* Spaced repetition: one card that the learner answers, above a deck that answers itself (day 14). */
export default ({ html, number, between, width, drawing, slider, button }) => {
  const SECOND = 6, EASE = 2.5;

  const words = {
    en: {
      title: "Gaps that grow",
      about: "Each good answer sends a card further away, and one slip brings it back: a single card, and a whole deck.",
      label: (dates, next, total, all) => `One card on a line of days: answered on ${dates || "none"}, next on day ${next}. Below, the answers of a deck, day by day: ${total} on average, in a box of ${all}, which is every card every day.`,
      question: (many, days, day) => `Never forgotten, this card needs ${many} answers in ${days} days. Now, on day ${day}, it is forgotten, and never again. How many answers does it need in all?`,
      because: days => `The gaps start again at 1 day, so it is due on days ${days.join(", ")} as well.`,
      days: days => (days === 1 ? "1 day" : `${days} days`),
      today: day => `day ${day}`,
      card: ease => `your card; “Good” is grade 4, so the ease stays ${ease}`,
      every: (cards, total) => `dashed: all ${cards} cards every day, ${total} answers`,
      growing: (total, daily) => `bars: gaps that grow, ${total} on average, ${daily} a day`,
      good: "Good",
      forgot: "Forgot",
      start: "The card waits for its first answer.",
      step: (name, day, gap) => `${name} on day ${day}: ${gap}. `,
      so: days => `, so ${days} days`,
      again: "back to 1 day",
      next: day => `Next on day ${day}.`,
      ends: (many, days) => `${many} answers in ${days} days.`,
      fresh: "New card",
      back: "Take back",
      share: "Forgotten in the deck, of 100 answers"
    },
    zh: {
      title: "越来越长的间隔",
      about: "每答对一次，卡片就走得更远；忘一次，又回到起点。先看一张卡片，再看一整副。",
      label: (dates, next, total, all) => `时间线上的一张卡片：作答日 ${dates || "无"}，下次在第 ${next} 天。下方是整副卡片每天的作答次数，平均共 ${total} 次；外框表示每天全答，${all} 次。`,
      question: (many, days, day) => `如果一次也不忘，这张卡片 ${days} 天里只要答 ${many} 次。现在是第 ${day} 天，忘了一次，以后不再忘。一共要答几次？`,
      because: days => `间隔又从 1 天开始，所以第 ${days.join("、")} 天也要作答。`,
      days: days => `${days} 天`,
      today: day => `第 ${day} 天`,
      card: ease => `你的卡片；“记得”即 4 分，难易系数仍为 ${ease}`,
      every: (cards, total) => `虚线框：${cards} 张卡片每天全答，${total} 次`,
      growing: (total, daily) => `条形：间隔递增，平均 ${total} 次，每天 ${daily} 次`,
      good: "记得",
      forgot: "忘了",
      start: "卡片等着第一次作答。",
      step: (name, day, gap) => `第 ${day} 天${name}：${gap}。`,
      so: days => `，取 ${days} 天`,
      again: "回到 1 天",
      next: day => `下次在第 ${day} 天。`,
      ends: (many, days) => `${days} 天里共答 ${many} 次。`,
      fresh: "新卡片",
      back: "撤回",
      share: "整副卡片中，每 100 次作答忘记几次"
    }
  };

  const settings = {
    cards: { is: "whole", from: 1, to: 100, default: 60, en: "how many cards the deck has", zh: "一副有几张卡片" },
    days: { is: "whole", from: 30, to: 90, default: 60, en: "for how many days", zh: "共几天" },
    forgotten: { is: "whole", from: 0, to: 100, default: 10, en: "how many of 100 answers of the deck are forgotten", zh: "整副卡片每 100 次作答忘记几次" }
  };

  /*
   * How many days a card waits after so many good answers in a row, by SM-2 (Woźniak, 1990). A good answer has grade 4, which
   * leaves the ease at 2.5; the other grades are for the exercise of the lesson.
   */
  function gap(inARow) {
    return [1, 1, SECOND][inARow] ?? Math.round(gap(inARow - 1) * EASE);
  }

  /* A card that is answered as soon as it is due, from day 1 on; each answer is true for good, false for forgotten. */
  function history(answers) {
    let inARow = 0, next = 1;
    return answers.map(good => {
      const day = next;
      inARow = good ? inARow + 1 : 0;
      next = day + gap(inARow);
      return { good, day, inARow, gap: gap(inARow), next };
    });
  }

  const latest = answers => history(answers).at(-1) ?? { next: 1 };
  const over = (answers, days) => latest(answers).next > days;

  /* Good from now on, until the days are over. */
  function kept(answers, days) {
    return over(answers, days) ? answers : kept([...answers, true], days);
  }

  const sumOf = numbers => numbers.reduce((sum, each) => sum + each, 0);

  /* Answers of a deck on each day, on average: of the cards that are due, a share is forgotten. All begin on day 1. */
  function perDay({ cards, days }, forgotten) {
    const due = Array.from({ length: days + 1 }, () => []);
    const put = (day, inARow, many) => {
      if (day <= days) due[day][inARow] = (due[day][inARow] ?? 0) + many;
    };
    put(1, 0, cards);
    for (const [day, waiting] of due.entries()) {
      waiting.forEach((many, inARow) => {
        put(day + gap(inARow + 1), inARow + 1, many * (1 - forgotten / 100));
        put(day + gap(0), 0, (many * forgotten) / 100);
      });
    }
    return due.slice(1).map(sumOf);
  }

  /* The card has been good on days 1, 2 and 8, and is due on day 23. `ahead` are answers that it will give by itself. */
  function begin({ cards, days, forgotten }) {
    const state = { cards, days, forgotten, answers: [true, true, true], ahead: [], guessed: false, running: false };
    return { ...state, perDay: perDay(state, forgotten) };
  }

  const slipped = ({ answers, days }) => kept([...answers, false], days);

  /* Not so: one answer more, or three times as many. */
  function ask(state, say) {
    if (state.guessed) return null;
    const { answers, days } = state;
    const well = kept(answers, days).length;
    const now = history(slipped(state));
    return {
      question: say.question(well, days, latest(answers).next),
      options: [well + 1, now.length, 3 * well].map(String),
      right: 1,
      because: say.because(now.slice(answers.length + 1).map(({ day }) => day))
    };
  }

  /* The card sets out for its next date. */
  const answered = (state, [good, ...ahead]) => ({ ...state, answers: [...state.answers, good], ahead, gone: 0, running: true });

  /* Who answers while it still moves does not want to wait for it. */
  function graded(state, good) {
    const now = { ...state, answers: [...state.answers, ...state.ahead], ahead: [], running: false };
    return over(now.answers, now.days) ? now : answered(now, [good]);
  }

  const acts = {
    guess: state => answered({ ...state, guessed: true }, slipped(state).slice(state.answers.length)),
    good: state => graded(state, true),
    forgot: state => graded(state, false),
    back: (state, _, say) => {
      const before = { ...state, answers: state.answers.slice(0, -1), ahead: [], running: false };
      return { ...before, said: tell(before, say) };
    },
    fresh: (state, _, say) => ({ ...state, answers: [], said: say.start }),
    forgotten: (state, share) => ({ ...state, forgotten: Math.round(share), perDay: perDay(state, Math.round(share)) }),
    tick: (state, _, say) => {
      const { day, gap } = latest(state.answers);
      const gone = state.gone + Math.min(FAST, gap / SHORT);
      if (gone < Math.min(gap, state.days + BEYOND - day)) return { ...state, gone };
      if (state.ahead.length) return answered(state, state.ahead);
      return { ...state, running: false, said: tell(state, say) };
    }
  };

  /* Days in a frame, and frames of the shortest gap: a long gap is felt as long, and a day is seen. */
  const FAST = 0.7, SHORT = 14;

  /* As many days as are drawn after the last one. */
  const BEYOND = 3;
  const LINE = 116, NAMES = 138, TOP = 188, FLOOR = 286, LEFT = 10, RIGHT = 352;

  const wide = days => (RIGHT - LEFT) / (days - 1 + BEYOND);
  const rounded = value => Number(value.toFixed(1));
  const place = (day, days) => rounded(LEFT + (day - 1) * wide(days));

  /* A gap is an arc, drawn until today: a quadratic curve, whose x keeps step with the days. */
  function hop({ day, next, gap }, today, days) {
    const end = days + BEYOND;
    const part = Math.min(1, (Math.min(today, end) - day) / gap);
    const high = Math.min(76, 8 + 1.75 * gap);
    const from = place(day, days), x = place(day + gap * part, days);
    const y = rounded(LINE - 4 * high * part * (1 - part));
    return { path: `M${from} ${LINE}Q${(from + x) / 2} ${LINE - 2 * high * part} ${x} ${y}`, x, y, middle: (from + place(Math.min(next, end), days)) / 2, top: LINE - high - 5, gap };
  }

  /* The first come first; what has no room is left out. */
  function named(names) {
    const placed = [];
    for (const { text, x, y, ink } of names) {
      const half = width(text) / 2 + 3;
      const middle = between(half, x, 358 - half);
      const covers = placed.some(other => Math.abs(other.middle - middle) < half + other.half + 2 && Math.abs(other.y - y) < 15);
      if (!covers) placed.push({ half, middle, y, drawn: html`<text class="p-mid ${ink}" x="${middle}" y="${y}">${text}</text>` });
    }
    return placed.map(({ drawn }) => drawn);
  }

  function card(state, say) {
    const { days } = state;
    const done = history(state.answers);
    const { day, next } = latest(state.answers);
    const today = state.running ? Math.min(next, day + state.gone) : next;
    const hops = done.map(each => hop(each, today, days)).reverse();
    const here = hops[0] ?? { x: LEFT, y: LINE };

    const marks = good => done.filter(each => each.good === good).map(({ day }) => `M${place(day, days) - 4} ${LINE}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0z`);
    const now = { text: say.today(Math.floor(today)), x: here.x, y: NAMES, ink: "p-bold" };
    const slips = done.filter(({ good }) => !good).map(({ day }) => ({ text: say.forgot, x: place(day, days), y: NAMES, ink: "p-quiet" }));
    const landed = state.running ? [] : hops.slice(0, 1).map(({ middle, top, gap }) => ({ text: gap < 10 ? String(gap) : say.days(gap), x: middle, y: top, ink: "p-word" }));
    const older = hops.slice(1).map(({ middle, top, gap }) => ({ text: String(gap), x: middle, y: top, ink: "" }));
    return html`<text class="p-quiet" x="0" y="13">${say.card(EASE)}</text>
      <path class="p-hair" d="M${LEFT} ${LINE}H${RIGHT}"/>
      <path class="p-line-accent" d="${hops.map(({ path }) => path)}"/>
      <path d="${marks(true)}"/>
      <path class="p-ring" d="${marks(false)}"/>
      <rect class="p-accent" x="${here.x - 5}" y="${here.y - 7}" width="10" height="14" rx="2"/>
      ${named([now, ...slips, ...landed, ...older])}`;
  }

  function deck({ cards, days, perDay }, say) {
    const bar = rounded(wide(days) * 0.8);
    const bars = perDay.map((many, at) => `M${rounded(place(at + 1, days) - bar / 2)} ${FLOOR}v${rounded((many / cards) * (TOP - FLOOR))}h${bar}V${FLOOR}z`);
    const total = sumOf(perDay);
    const ticks = (days > 60 ? [20, 40, 60, 80] : [10, 20, 30, 40, 50, 60]).filter(day => day <= days);
    return html`<text class="p-quiet" x="0" y="${TOP - 25}">${say.every(cards, number(cards * days))}</text>
      <text x="0" y="${TOP - 8}">${say.growing(number(total), number(total / days, 1))}</text>
      <path class="p-accent" d="${bars}"/>
      <path class="p-line-soft p-dash" d="M${place(0.5, days)} ${TOP}H${place(days + 0.5, days)}V${FLOOR}H${place(0.5, days)}z"/>
      <text class="p-quiet" x="${LEFT - 6}" y="${FLOOR + 17}">${say.today(1)}</text>
      ${ticks.map(day => html`<text class="p-mid p-quiet" x="${place(day, days)}" y="${FLOOR + 17}">${day}</text>`)}`;
  }

  function draw(state, say) {
    const dates = history(state.answers).map(({ day }) => day).join(", ");
    const label = say.label(dates, latest(state.answers).next, number(sumOf(state.perDay)), number(state.cards * state.days));
    return drawing({ height: 308, label }, html`${card(state, say)}${deck(state, say)}`);
  }

  function product(inARow, say) {
    const before = gap(inARow - 1), after = gap(inARow);
    const exact = before * EASE;
    return `${before} × ${EASE} = ${exact === after ? say.days(after) : exact + say.so(after)}`;
  }

  function tell({ answers, days }, say) {
    if (!answers.length) return say.start;
    const { good, day, inARow, gap, next } = latest(answers);
    const grown = inARow === 0 ? say.again : inARow < 3 ? say.days(gap) : product(inARow, say);
    return say.step(good ? say.good : say.forgot, day, grown) + (next > days ? say.ends(answers.length, days) : say.next(next));
  }

  function controls(state, say) {
    const ended = !state.running && over(state.answers, state.days);
    const acts = ended ? ["fresh"] : ["good", "forgot"];
    return html`${acts.map(act => button({ act, label: say[act] }))}${state.answers.length > 0 && button({ act: "back", label: say.back })}${slider({ act: "forgotten", label: say.share, min: 0, max: 100, value: state.forgotten })}`;
  }

  return { words, settings, begin, acts, ask, draw, tell, controls, gap, history, kept, perDay };
};
