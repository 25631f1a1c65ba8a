import { watchNpm } from './parent.mjs';
import { complain, print, say } from './progress.mjs';

/**
 * @typedef {import('./child.mjs').Child} Child
 */

const STOP_WITHIN_MS = 10_000;

/** The parts of the platform that this process started, and how they end. */
export class Running {
  /** @type {Child[]} */
  #children = [];
  /** @type {(() => void)[]} */
  #afterwards = [];
  /** @type {Promise<void> | undefined} */
  #stopping;

  /** @param {() => void} work done last, whatever happens */
  atEnd(work) {
    this.#afterwards.push(work);
  }

  /** @param {Child} child @returns {Child} */
  add(child) {
    this.#children.push(child);
    void child.exited.then((how) => this.#onExit(child, how));
    return child;
  }

  /** @param {Child} child @param {string} how */
  async #onExit(child, how) {
    if (this.isStopping) return;
    complain(
      `The ${child.name} ended unexpectedly (${how}): read its last lines here and the rest in ${child.logFile}, then start again.\n${child.tail()}`,
    );
    await this.stop();
    process.exit(1);
  }

  /** Whether the end has begun; what fails from then on is no news. */
  get isStopping() {
    return this.#stopping !== undefined;
  }

  /** Stops what was started, the last one first. Asked twice, it is done once. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    for (const child of [...this.#children].reverse()) await child.stop(STOP_WITHIN_MS);
    for (const work of this.#afterwards.reverse()) work();
  }

  /** Ends the process in order on Ctrl-C, `kill`, a closed terminal, and when npm was ended. */
  listenToSignals() {
    let asked = false;
    const end = () => {
      // The second time nothing is waited for: children end when this process is gone.
      if (asked) process.exit(1);
      asked = true;
      print('');
      say('Stopping …');
      void this.stop().then(() => {
        say('Stopped.');
        process.exit(0);
      });
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, end);
    }
    watchNpm(() => asked || end());
  }
}
