/* Byte-pair encoding, one merge after the other (day 2). */
export default ({ html, number, drawing, width, button, choice, field }) => {
  const words = {
    en: {
      title: "Merge the most frequent pair",
      about: "A text is cut into bytes; each step merges the pair of neighbours that occurs most often.",
      label: (tokens, merges) => `The text as a row of ${tokens} boxes, one for each token, after ${merges} merges.`,
      question: "Which pair of neighbours is merged next?",
      because: times => `It stands in the text ${times} times: more often than the others, or as often and with smaller numbers.`,
      tell: (bytes, tokens) => html`${bytes} bytes, now <strong>${tokens} tokens</strong>: ${number(bytes / tokens, 2)} bytes a token.`,
      learned: (pair, id, times) => `${pair} = ${id} (${times} times)`,
      merges: "Merges so far",
      none: "none",
      merge: "Merge the next pair",
      back: "Take the last one back",
      text: "Your text",
      done: "No pair occurs twice: there is nothing left to merge.",
      said: (pair, times, tokens) => `${pair} merged in ${times} places. ${tokens} tokens left.`
    },
    zh: {
      title: "合并最常见的一对",
      about: "文本先切成字节；每一步把出现最多的一对相邻词元合并。",
      label: (tokens, merges) => `文本画成一排 ${tokens} 个方框，每个词元一个；已合并 ${merges} 次。`,
      question: "接下来合并哪一对？",
      because: times => `它在文本中出现 ${times} 次：比别的多，或次数相同而编号较小。`,
      tell: (bytes, tokens) => html`${bytes} 个字节，现在是 <strong>${tokens} 个词元</strong>：每个词元 ${number(bytes / tokens, 2)} 个字节。`,
      learned: (pair, id, times) => `${pair} = ${id}（${times} 处）`,
      merges: "已有的合并",
      none: "还没有",
      merge: "合并下一对",
      back: "撤回上一步",
      text: "你的文本",
      done: "没有哪一对出现两次：没有可合并的了。",
      said: (pair, times, tokens) => `${pair} 合并了 ${times} 处，剩下 ${tokens} 个词元。`
    }
  };

  const settings = {
    text: { is: "text", most: 60, default: "good, goods, not too good", en: "what is cut into tokens", zh: "要切分的文本" }
  };

  /* UTF-8, without TextEncoder: the portal's own engine has none. */
  function bytes(text) {
    return [...unescape(encodeURIComponent(text))].map(sign => sign.charCodeAt(0));
  }

  /* The most frequent pair of neighbours, [left, right, times]; of equals the one with the smaller numbers. */
  function best(tokens) {
    return counted(tokens)[0];
  }

  function counted(tokens) {
    const counts = new Map();
    tokens.slice(1).forEach((right, at) => {
      const key = `${tokens[at]} ${right}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return [...counts]
      .filter(([, times]) => times > 1)
      .map(([key, times]) => [...key.split(" ").map(Number), times])
      .sort(([a, b, n], [c, d, m]) => m - n || a - c || b - d);
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

  function begin({ text }) {
    return { text, tokens: bytes(text), merges: [], guesses: 0 };
  }

  function merge(state) {
    const pair = best(state.tokens);
    if (!pair) return state;
    const id = 256 + state.merges.length;
    const tokens = merged(state.tokens, pair, id);
    const merges = [...state.merges, { pair, id, times: state.tokens.length - tokens.length }];
    return { ...state, tokens, merges };
  }

  /* The bytes that a token stands for. */
  function spelled(token, merges) {
    return token < 256 ? [token] : merges[token - 256].pair.slice(0, 2).flatMap(part => spelled(part, merges));
  }

  function name(token, merges) {
    const coded = spelled(token, merges);
    try {
      return decodeURIComponent(escape(String.fromCharCode(...coded))).replace(/ /g, "␣");
    } catch {
      return coded.map(byte => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
    }
  }

  const pairName = ([left, right], merges) => `${name(left, merges)} + ${name(right, merges)}`;

  function rows(state) {
    let x = 0, y = 0;
    const boxes = state.tokens.map(token => {
      const text = name(token, state.merges);
      const wide = Math.max(18, width(text) + 8);
      if (x + wide > 360) [x, y] = [0, y + 34];
      const box = { text, x, y, wide, made: token >= 256 };
      x += wide + 3;
      return box;
    });
    return { boxes, height: y + 30 };
  }

  return {
    words, settings, begin, best, bytes, merged,
    acts: {
      guess: state => ({ ...merge(state), guesses: state.guesses + 1 }),
      merge: (state, _, say) => {
        const after = merge(state);
        const { pair, times } = after.merges.at(-1);
        return { ...after, said: say.said(pairName(pair, after.merges), times, after.tokens.length) };
      },
      back: state => state.merges.slice(0, -1).reduce(merge, { ...begin(state), guesses: state.guesses }),
      text: (state, text) => ({ ...begin({ text }), guesses: 2 })
    },
    /* The first two merges are guessed; by then one has seen the rule. */
    ask: (state, say) => {
      const pairs = counted(state.tokens);
      if (state.guesses >= 2 || pairs.length < 3) return null;
      const shown = [pairs[0], pairs[1], pairs.at(-1)].sort(([a, b], [c, d]) => a - c || b - d);
      return {
        question: say.question,
        options: shown.map(pair => pairName(pair, state.merges)),
        right: shown.indexOf(pairs[0]),
        because: say.because(pairs[0][2])
      };
    },
    draw: (state, say) => {
      const { boxes, height } = rows(state);
      return drawing({ height, label: say.label(state.tokens.length, state.merges.length) }, boxes.map(
        ({ text, x, y, wide, made }) => html`<rect class="${made ? "p-tint" : "p-box"}" x="${x + 0.5}" y="${y + 0.5}" width="${wide - 1}" height="29" rx="4"/><text class="p-mid p-mono" x="${x + wide / 2}" y="${y + 20}">${text}</text>`
      ));
    },
    tell: (state, say) => html`${say.tell(bytes(state.text).length, state.tokens.length)} ${say.merges}: ${
      state.merges.map(({ pair, id, times }) => say.learned(pairName(pair, state.merges), id, times)).join(", ") || say.none}. ${!best(state.tokens) && say.done}`,
    controls: (state, say) => html`${button({ act: "merge", label: say.merge, disabled: !best(state.tokens) })}${button({ act: "back", label: say.back, disabled: !state.merges.length })}${field({ act: "text", label: say.text, value: state.text, most: 60 })}`
  };
};
