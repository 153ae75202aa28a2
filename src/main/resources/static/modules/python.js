/*
 * The Python of a page: one worker, loaded with the first run and started anew after a stop. A run is answered with
 * { result }, { stopped: true } or { crashed: "why" }; what it prints and draws meanwhile goes to the listener.
 */
export class Python {
  #worker;
  #ready;
  #runs = new Map();
  #last = 0;

  constructor({ worker, checks, folder }) {
    this.address = worker;
    this.checks = fetch(checks).then(response => response.text());
    this.folder = new URL(folder, location.href).href;
  }

  get loaded() {
    return this.#ready?.settled === true;
  }

  /* Resolves when Python is there; `onLoading` hears of the bytes that have come. */
  start(onLoading) {
    this.onLoading = onLoading;
    this.#ready ??= this.#load();
    return this.#ready;
  }

  async run(request, listener = {}) {
    await this.start(this.onLoading);
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
      const worker = new Worker(this.address, { type: "module" });
      this.#worker = worker;
      worker.onerror = event => {
        event.preventDefault();
        const why = event.message || "worker";
        reject(new Error(why));
        this.#end({ crashed: why });
      };
      worker.onmessage = ({ data }) => {
        if (worker !== this.#worker) return;
        if (data.type === "loading") this.onLoading?.(Number(data.loaded));
        else if (data.type === "ready") {
          ready.settled = true;
          resolve();
        } else if (data.type === "crashed") {
          reject(new Error(String(data.text)));
          this.#end({ crashed: String(data.text) });
        } else this.#hear(data);
      };
      this.checks.then(checks => worker.postMessage({ type: "start", folder: this.folder, checks }), reject);
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
    for (const { resolve } of this.#runs.values()) resolve(outcome);
    this.#runs.clear();
  }
}
