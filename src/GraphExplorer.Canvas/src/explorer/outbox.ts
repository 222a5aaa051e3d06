/** The page's end of the line: a DotNetObjectReference, or anything like it. */
export interface Page {
  invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown>;
}

/** Milliseconds between two looks for a connection while something waits. */
const Pause = 1000;
/** Times that a message is sent again which the page refused. */
const MostTries = 3;

/**
 * Classes that Blazor gives its reconnection dialog while the server is away. It has to be asked: a call made meanwhile never settles, and leaves an
 * error in the console that nobody can catch.
 */
const Away = ["show", "retrying", "failed", "rejected", "paused"].map(state => `.components-reconnect-${state}`).join();

interface Message {
  args: unknown[];
  sent: boolean;
  tries: number;
}

/**
 * Messages to the page. Of each kind only the newest counts; without a connection it waits, and goes out when there is one again, so that the page
 * ends where the reader is.
 */
export class Outbox {
  private readonly waiting = new Map<string, Message>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(private readonly page: Page, private readonly away: () => boolean = () => document.querySelector(Away) !== null) {}

  tell(method: string, ...args: unknown[]): void {
    this.waiting.set(method, { args, sent: false, tries: 0 });
    this.flush();
  }

  dispose(): void {
    this.disposed = true;
    this.waiting.clear();
    clearTimeout(this.timer);
  }

  private flush(): void {
    clearTimeout(this.timer);
    if (this.disposed || this.waiting.size === 0) {
      return;
    }
    if (this.away()) {
      // What was on its way has not come back: it may be lost.
      this.waiting.forEach(message => (message.sent = false));
    } else {
      this.waiting.forEach((message, method) => !message.sent && void this.send(method, message));
    }
    this.timer = setTimeout(() => this.flush(), Pause);
  }

  private async send(method: string, message: Message): Promise<void> {
    message.sent = true;
    message.tries++;
    try {
      await this.page.invokeMethodAsync(method, ...message.args);
      this.done(method, message);
    } catch {
      // The circuit is gone, or the page refused: it is tried again, and given up in the end.
      message.sent = false;
      if (message.tries >= MostTries) this.done(method, message);
    }
  }

  private done(method: string, message: Message): void {
    if (this.waiting.get(method) === message) {
      this.waiting.delete(method);
    }
    if (this.waiting.size === 0) clearTimeout(this.timer);
  }
}
