import type { Dispatcher } from 'undici';
import { SubgraphFailure } from './subgraph-caller.js';

/** Ends a request as a failure; what comes after that is not heard. */
type Fail = (failure: SubgraphFailure) => void;

/** A reply as it came: its status and its text. */
export interface RawReply {
  readonly status: number;
  readonly text: string;
}

const json = /^application\/(graphql-response\+)?json\b/i;

/** How much of a reply that failed already is let pass so that its connection can be used again, in bytes. */
const largestRemainder = 65_536;

/**
 * Reads the reply to one request, at most `maxReply` bytes of it, so that one subgraph cannot fill
 * the gateway's memory. Takes what the connection hands over as it is, without a stream between.
 * A reply whose status fails is not cut off: a subgraph that is busy would have to accept a new
 * connection for each.
 */
export class ReplyReader implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #isOver = false;

  constructor(
    readonly maxReply: number,
    readonly done: (reply: RawReply) => void,
    readonly failed: Fail,
  ) {}

  /** Whether it is settled how the request ends. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends the request, also one that still waits for a connection. */
  stop(failure: SubgraphFailure): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.failed(failure);
    this.#controller?.abort(failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new Error('Nobody waits for the answer any more.'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    const failure = failureOfStatus(status);
    if (failure !== undefined) {
      this.#isOver = true;
      this.failed(failure);
      return;
    }
    const type = String(headers['content-type'] ?? '');
    if (json.test(type)) return;
    this.stop(new SubgraphFailure('not-json', `The answer's type is "${type}".`));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.byteLength;
    if (this.#isOver) {
      if (this.#size > largestRemainder) controller.abort(new Error('It failed already.'));
      return;
    }
    if (this.#size <= this.maxReply) {
      this.#chunks.push(chunk);
      return;
    }
    this.stop(
      new SubgraphFailure('too-large', `The answer is larger than ${this.maxReply} bytes.`),
    );
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    this.done({ status: this.#status, text: whole?.toString('utf8') ?? '' });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.stop(new SubgraphFailure('connection', error.message, { cause: error }));
  }
}

function failureOfStatus(status: number): SubgraphFailure | undefined {
  if (status === 503) return new SubgraphFailure('server-busy', "The answer's status is 503.");
  if (status === 401 || status === 403) {
    return new SubgraphFailure('refused', `The subgraph refuses the gateway with ${status}.`);
  }
  if (status >= 500) return new SubgraphFailure('status', `The answer's status is ${status}.`);
  return undefined;
}
