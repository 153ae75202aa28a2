/*
 * The Python of a page: one worker, loaded with the first run and started anew after a stop. A run is answered with
 * { result }, { stopped: true } or { crashed: "why" }; what it prints and draws meanwhile goes to the listener.
 */
export class Python {
  #worker;
  #ready;
  #refuse;
  #listeners = new Set();
  #runs = new Map();
  #last = 0;

  constructor({ worker, checks, folder, packed }) {
    this.address = worker;
    this.checks = checks;
    this.folder = new URL(folder, location.href).href;
    this.packed = packed;
  }

  get loaded() {
    return this.#ready?.settled === true;
  }

  /* Resolves when Python is there; `onLoading` hears of the bytes that have come. Rejected with the outcome of a stop or a crash. */
  start(onLoading) {
    if (onLoading) this.#listeners.add(onLoading);
    this.#ready ??= this.#load();
    return this.#ready;
  }

  async run(request, listener = {}) {
    await this.start();
    const run = ++this.#last;
    return new Promise(resolve => {
      this.#runs.set(run, { resolve, listener });
      this.#worker.postMessage({ ...request, files: request.files ?? [], run });
    });
  }

  /* Ends whatever is running; what blocks of the page have defined is gone with it. */
  stop() {
    this.#end({ stopped: true });
  }

  #load() {
    const ready = new Promise((resolve, reject) => {
      this.#refuse = reject;
      const worker = new Worker(this.address, { type: "module" });
      this.#worker = worker;
      worker.onerror = event => {
        event.preventDefault();
        if (worker === this.#worker) this.#end({ crashed: event.message || "worker" });
      };
      worker.onmessage = ({ data }) => {
        if (worker !== this.#worker) return;
        if (data.type === "loading") this.#listeners.forEach(onLoading => onLoading(Number(data.loaded)));
        else if (data.type === "ready") {
          ready.settled = true;
          this.#listeners.clear();
          resolve();
        } else if (data.type === "crashed") this.#end({ crashed: String(data.text) });
        else this.#hear(data);
      };
      text(this.checks).then(
        checks => worker.postMessage({ type: "start", folder: this.folder, packed: this.packed, checks }),
        error => worker === this.#worker && this.#end({ crashed: String(error) })
      );
    });
    return ready;
  }

  #hear({ type, run, result, ...message }) {
    const { resolve, listener } = this.#runs.get(run) ?? {};
    if (type === "output") listener?.output?.(String(message.text), message.more === true);
    else if (type === "drawn") listener?.drawn?.(String(message.kind), String(message.text));
    else if (type === "done" && resolve) {
      this.#runs.delete(run);
      resolve({ result });
    }
  }

  #end(outcome) {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
    this.#refuse?.(outcome);
    this.#listeners.clear();
    for (const { resolve } of this.#runs.values()) resolve(outcome);
    this.#runs.clear();
  }
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.text();
}
