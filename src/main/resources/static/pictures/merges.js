/* Byte-pair encoding, one merge after the other (day 2). */
export default ({ html, number, between, drawing, width, button, field }) => {
  const words = {
    en: {
      title: "Merge the most frequent pair",
      about: "A text is cut into bytes; each step merges the pair of neighbours that occurs most often, wherever it stands.",
      label: (tokens, merges) => `The text as ${tokens} boxes, one for each token. Below, the ${merges} tokens learned so far, each in two parts, with a square for every place where they were merged.`,
      first: "Which of these pairs of neighbours is merged first?",
      because: times => `It stands in the text ${times} times, more often than the others here.`,
      equal: pair => ` ${pair} is as frequent, but has larger numbers.`,
      last: "Now go on until no pair occurs twice. Which token will be the longest?",
      bytewise: "Only neighbours are counted, and a space or a comma is a neighbour like any other: of words BPE knows nothing.",
      empty: "Nothing to cut: write a few words.",
      tell: (bytes, tokens, next) => html`${bytes} bytes, now <strong>${tokens} tokens</strong>: ${number(bytes / tokens, 2)} bytes a token. ${next}`,
      next: times => `The most frequent pair stands there ${times} times.`,
      tie: (times, pairs) => `${pairs} pairs stand there ${times} times each; the one with smaller numbers is next.`,
      done: "No pair occurs twice, so there is nothing left to merge.",
      token: "new token",
      times: "times",
      merge: "Merge next pair",
      back: "Take back",
      text: "Your text",
      said: (pair, times, tokens) => `${pair} merged in ${times} places. ${tokens} tokens left.`,
      again: tokens => `${tokens} tokens again.`
    },
    zh: {
      title: "合并最常见的一对",
      about: "文本先切成字节；每一步找出出现次数最多的一对相邻词元，把各处的这一对都合并。",
      label: (tokens, merges) => `文本画成 ${tokens} 个方框，每个词元一个。下面是已学到的 ${merges} 个词元，各由两部分组成，每合并一处画一个小方块。`,
      first: "下面几对相邻词元中，哪一对最先合并？",
      because: times => `它在文本中出现 ${times} 次，比这里的其他几对都多。`,
      equal: pair => `${pair} 次数相同，但编号较大。`,
      last: "一直合并，直到没有哪一对出现两次。最长的词元会是哪一个？",
      bytewise: "只统计相邻的词元；空格和逗号也和别的字节一样参与统计。BPE 并不知道什么是词。",
      empty: "没有可切分的内容：请输入几个词。",
      tell: (bytes, tokens, next) => html`${bytes} 个字节，现在是 <strong>${tokens} 个词元</strong>：每个词元 ${number(bytes / tokens, 2)} 个字节。${next}`,
      next: times => `最常见的一对出现 ${times} 次。`,
      tie: (times, pairs) => `有 ${pairs} 对各出现 ${times} 次，接下来合并编号较小的一对。`,
      done: "没有哪一对出现两次，合并到此为止。",
      token: "新词元",
      times: "次数",
      merge: "合并下一对",
      back: "撤回一步",
      text: "你的文本",
      said: (pair, times, tokens) => `${pair} 合并了 ${times} 处，剩下 ${tokens} 个词元。`,
      again: tokens => `又是 ${tokens} 个词元。`
    }
  };

  const settings = {
    text: { is: "text", most: 60, default: "good, goods, not too good", en: "what is cut into tokens", zh: "要切分的文本" }
  };

  /* UTF-8, without TextEncoder: the portal's own engine has none. Half an emoji is no character and becomes �. */
  function bytes(text) {
    const coded = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd")).match(/%..|./g) ?? [];
    return coded.map(sign => (sign.length > 1 ? parseInt(sign.slice(1), 16) : sign.charCodeAt(0)));
  }

  /* All pairs of neighbours, [left, right, times], the most frequent first; of equals the one with the smaller numbers. */
  function counted(tokens) {
    const counts = new Map();
    tokens.slice(1).forEach((right, at) => {
      const key = 1000 * tokens[at] + right;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return [...counts]
      .map(([key, times]) => [Math.floor(key / 1000), key % 1000, times])
      .sort(([a, b, n], [c, d, m]) => m - n || a - c || b - d);
  }

  /* The pair that is merged next, if any occurs twice. */
  function best(tokens) {
    return counted(tokens).find(([, , times]) => times > 1);
  }

  /* Puts `id` in the place of every such pair, from left to right. */
  function merged(tokens, [left, right], id) {
    const after = [];
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at] === left && tokens[at + 1] === right) {
        after.push(id);
        at++;
      } else after.push(tokens[at]);
    }
    return after;
  }

  /* What a merge changes; nothing when no pair occurs twice. */
  function merge({ tokens, merges }) {
    const pair = best(tokens);
    if (!pair) return null;
    const id = 256 + merges.length;
    const after = merged(tokens, pair, id);
    return { tokens: after, merges: [...merges, { pair, times: tokens.length - after.length }] };
  }

  /* From here to the last merge. */
  function onwards(state) {
    const steps = [state];
    for (let next = merge(state); next; next = merge(next)) steps.push(next);
    return steps;
  }

  const STILL = { moved: 1, running: false, all: false };
  const LINE = 24, SQUARES = 190;

  /* The drawing keeps room for two rows of boxes and five lines below, or the field would run away from whoever types. */
  function begin({ text }) {
    const tokens = bytes(text);
    const start = { text, many: tokens.length, tokens, merges: [] };
    const top = Math.max(63, layout(start).bottom) + 34;
    const lines = between(2, Math.floor((320 - top) / LINE), 5);
    return { ...start, top, lines, ...STILL, guesses: 0 };
  }

  /* Half a second for a merge, in steps of a frame; four seconds at the most for all. */
  const PACE = 1 / 30;

  /* The first guess shows one merge, the second all that are left. */
  function guess(state) {
    const all = state.guesses === 1;
    const pace = all ? Math.max(1 / 45, onwards(state).length / 240) : PACE;
    return { ...moving(state, pace), all, guesses: state.guesses + 1 };
  }

  function moving(state, pace = PACE) {
    const after = merge(state);
    return after && { ...state, ...after, before: state.tokens, moved: 0, pace, running: true };
  }

  function tick(state, _, say) {
    const moved = state.moved + state.pace;
    if (moved < 1) return { ...state, moved };
    if (!state.all) return { ...state, ...STILL };
    return moving(state, state.pace) ?? { ...state, ...STILL, said: say.done };
  }

  /* The buttons stay: one that is switched off loses the keyboard. */
  function mergeNext(state, _, say) {
    const after = moving(state);
    if (!after) return { ...state, said: say.done };
    const { pair, times } = after.merges.at(-1);
    return { ...after, said: say.said(pairName(pair, after.merges), times, after.tokens.length) };
  }

  function back(state, _, say) {
    const steps = onwards({ tokens: bytes(state.text), merges: [] });
    const { tokens, merges } = steps[Math.max(0, state.merges.length - 1)];
    return { ...state, tokens, merges, ...STILL, said: say.again(tokens.length) };
  }

  /* The bytes that a token stands for. */
  function spelled(token, merges) {
    return token < 256 ? [token] : merges[token - 256].pair.slice(0, 2).flatMap(part => spelled(part, merges));
  }

  /* In letters, or, when that is no text, in hexadecimal numbers. */
  function name(token, merges) {
    const coded = spelled(token, merges).map(byte => byte.toString(16).toUpperCase().padStart(2, "0"));
    try {
      const text = decodeURIComponent("%" + coded.join("%"));
      if (!/\p{Cc}/u.test(text)) return text.replace(/ /g, "␣");
    } catch {
      /* Some bytes of a character without the others. */
    }
    return coded.join("");
  }

  const pairName = ([left, right], merges) => `${name(left, merges)} + ${name(right, merges)}`;

  /* The rule is guessed first, then where it leads. */
  function ask(state, say) {
    if (state.merges.length !== state.guesses || !best(state.tokens)) return null;
    return [askFirst, askLast][state.guesses]?.(state, say);
  }

  /* Of equally frequent pairs only one is offered: nobody knows the bytes' numbers by heart. */
  function askFirst({ tokens, merges }, say) {
    const [right, ...others] = counted(tokens);
    const equals = others.filter(([, , times]) => times === right[2]);
    const fewer = others.slice(equals.length, equals.length + 2);
    if (!fewer.length) return null;
    const shown = [right, ...fewer].sort(([a, b], [c, d]) => a - c || b - d);
    return {
      question: say.first,
      options: shown.map(pair => pairName(pair, merges)),
      right: shown.indexOf(right),
      because: say.because(right[2]) + equals.slice(0, 1).map(pair => say.equal(pairName(pair, merges))).join("")
    };
  }

  /* People expect a word, the frequent one or the longest; it is asked where neither is right. */
  function askLast(state, say) {
    const { tokens, merges } = onwards(state).at(-1);
    const longest = longestOf(tokens.map(token => name(token, merges)));
    const word = longest.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    const options = [...new Set([longest, word, longestOf(state.text.match(/\p{L}+/gu) ?? [])])].sort();
    if (options.length < 3 || !word || !state.text.includes(word)) return null;
    return { question: say.last, options, right: options.indexOf(longest), because: say.bytewise };
  }

  function longestOf(texts) {
    return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
  }

  /* One box for each token in rows, with the byte it starts at; sixty letters may be 180 bytes, and those have to be small. */
  function layout({ tokens, merges, many }) {
    const { high, pad, gap } = many > 60 ? { high: 18, pad: 5, gap: 2 } : { high: 30, pad: 9, gap: 3 };
    let x = 0, y = 0, start = 0;
    const boxes = tokens.map(token => {
      const text = clipped(name(token, merges), 320);
      const wide = Math.max(18, wideOf(text) + pad);
      if (x + wide > 360) [x, y] = [0, y + high + gap];
      const box = { token, text, start, x, y, wide, high };
      x += wide + gap;
      start += spelled(token, merges).length;
      return box;
    });
    return { boxes, bottom: y + high };
  }

  /* Letters of a fixed width are a little wider than those the kit measures. */
  function wideOf(text) {
    return 1.06 * width(text);
  }

  function clipped(text, most) {
    const signs = [...text];
    while (wideOf(signs.join("")) > most) signs.pop();
    return signs.length < [...text].length ? signs.join("") + "…" : text;
  }

  /* Boxes on their way from where they stood before the last merge; into another row they do not fly, they appear there. */
  function moved(state) {
    const { boxes } = layout(state);
    if (state.moved === 1) return boxes;
    const from = new Map(layout({ ...state, tokens: state.before }).boxes.map(box => [box.start, box]));
    const way = between(0, (state.moved - 0.3) / 0.7, 1);
    return boxes.map(box => {
      const { x, y } = from.get(box.start);
      const last = 360 - box.wide;
      return y === box.y ? { ...box, x: Math.min(last, x + (box.x - x) * way) } : { ...box, seen: between(0, 2 * way - 1, 1) };
    });
  }

  /* Dark is what the last merge made, tinted what came before it. */
  function box({ token, text, x, y, wide, high, seen = 1 }, merges) {
    const last = token === 255 + merges.length && token >= 256;
    const look = last ? "p-accent" : token >= 256 ? "p-tint" : "p-box";
    const fading = seen < 1 && html` opacity="${seen.toFixed(2)}"`;
    return html`<rect class="${look}" x="${(x + 0.5).toFixed(1)}" y="${y + 0.5}" width="${(wide - 1).toFixed(1)}" height="${high - 1}" rx="4"${fading}/><text class="p-mid p-mono${last && " p-on"}" x="${(x + wide / 2).toFixed(1)}" y="${y + high / 2 + 4.5}"${fading}>${text}</text>`;
  }

  /* What was learned, as far as there is room: a new token in its two parts, and a square for each place where it was put in. */
  function learned({ merges, lines }, top, say) {
    const shown = merges.map((each, at) => ({ ...each, id: 256 + at })).slice(-lines);
    return html`${heading(2, top, say.token)}${heading(SQUARES, top, say.times)}${shown.map((each, at) => line(each, merges, top + at * LINE))}`;
  }

  function heading(x, top, text) {
    return html`<text class="p-quiet" font-size="12" x="${x}" y="${top - 8}">${text}</text>`;
  }

  function line({ pair, times, id }, merges, y) {
    let x = 36;
    const parts = pair.slice(0, 2).map(part => {
      const text = clipped(name(part, merges), 60);
      const made = { token: id, text, x, y, wide: Math.max(18, wideOf(text) + 8), high: 21 };
      x += made.wide;
      return box(made, merges);
    });
    const step = Math.min(11, 130 / times);
    const squares = Array.from({ length: times }, (_, at) => `M${(SQUARES + at * step).toFixed(1)} ${y + 6}h${(step - 2).toFixed(1)}v9h${(2 - step).toFixed(1)}z`);
    return html`<text class="p-quiet" font-size="12" x="2" y="${y + 15}">${id}</text>${parts}<path class="p-soft" d="${squares}"/><text x="${SQUARES + times * step + 4}" y="${y + 15}">${times}</text>`;
  }

  function draw(state, say) {
    const boxes = moved(state);
    /* Larger boxes may fill their rows less well and need one more. */
    const top = Math.max(state.top, ...boxes.map(({ y, high }) => y + high + 34));
    return drawing({ height: top + state.lines * LINE, label: say.label(state.tokens.length, state.merges.length) },
      html`${boxes.map(each => box(each, state.merges))}${learned(state, top, say)}`);
  }

  function tell({ text, tokens }, say) {
    if (!tokens.length) return say.empty;
    const [first, ...others] = counted(tokens);
    const times = first?.[2] ?? 0;
    const equals = others.filter(pair => pair[2] === times).length;
    const next = times < 2 ? say.done : equals ? say.tie(times, equals + 1) : say.next(times);
    return say.tell(bytes(text).length, tokens.length, next);
  }

  function controls({ text }, say) {
    return html`${button({ act: "merge", label: say.merge })}${button({ act: "back", label: say.back })}${field({ act: "text", label: say.text, value: text })}`;
  }

  return {
    words, settings, begin, ask, draw, tell, controls, bytes, best, merged, onwards,
    acts: {
      guess, tick, back,
      merge: mergeNext,
      text: (_, text) => ({ ...begin({ text }), guesses: 2 })
    }
  };
};
