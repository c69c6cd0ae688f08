import { domain, remember, type Conversation, type Opening } from './conversation';
import { options } from './page';
import { socketsFail } from './sockets';

/** What can become of a connection. */
export interface Ending {
  /** The conversation is gone, or its token has expired. */
  readonly over: () => void;
  /** The server cannot be reached. */
  readonly unreachable: () => void;
}

const enum Status {
  Online = 2,
  ExpiredToken = 3,
  FailedToConnect = 4,
  Ended = 5,
}

const checkEvery = 15_000;

/** A live Direct Line of one conversation; it keeps the tab's memory of the token up to date. */
export class Connection {
  readonly line: DirectLine;
  #conversation: Conversation;
  #closed = false;
  readonly #check: number;

  constructor({ kind, conversation }: Opening, ending: Ending) {
    this.#conversation = conversation;
    this.line = WebChat.createDirectLine({
      domain: new URL(domain, location.href).href,
      token: conversation.token,
      ...(kind === 'resumed' ? { conversationId: conversation.id } : {}),
      webSocket: !options.polling && !socketsFail(),
    });
    this.#nameLocale();
    remember(conversation);
    this.#check = window.setInterval(() => this.#renew(ending), checkEvery);
    document.addEventListener('visibilitychange', this.#wake = () => this.#renew(ending));
    this.line.connectionStatus$.subscribe(status => this.#closed || this.#take(status, ending), () => undefined);
  }

  readonly #wake: () => void;

  /** Remembers how far the conversation was shown. */
  saw(timestamp: string): void {
    if (timestamp > this.#conversation.seen) {
      this.#update({ seen: timestamp });
    }
  }

  wasSeen(timestamp: string): boolean {
    return timestamp <= this.#conversation.seen;
  }

  /** Posts an activity beside Web Chat, even while the page is being left; gives its id. */
  async post(activity: Activity): Promise<string> {
    const response = await fetch(`${domain}/conversations/${encodeURIComponent(this.#conversation.id)}/activities`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.line.token}` },
      body: JSON.stringify(activity),
      keepalive: true,
    });
    if (!response.ok) {
      throw new Error(`The activity was refused: ${response.status}.`);
    }

    return ((await response.json()) as { id: string }).id;
  }

  /** The conversation cannot be gone on with: the next one is new. */
  expire(): void {
    this.#update({ expires: 0 });
  }

  close(): void {
    this.#closed = true;
    window.clearInterval(this.#check);
    document.removeEventListener('visibilitychange', this.#wake);
    this.line.end();
  }

  #take(status: number, ending: Ending): void {
    if (status === Status.ExpiredToken || status === Status.Ended) {
      ending.over();
    } else if (status === Status.FailedToConnect) {
      ending.unreachable();
    } else if (status === Status.Online) {
      this.#renew(ending);
    }
  }

  // The line renews its token by itself; a computer that slept through that finds it expired.
  #renew(ending: Ending): void {
    if (this.line.token !== this.#conversation.token) {
      this.#update({ token: this.line.token, expires: Date.now() + this.#conversation.lifetime });
    } else if (!this.#closed && Date.now() > this.#conversation.expires) {
      ending.over();
    }
  }

  #update(changes: Partial<Conversation>): void {
    this.#conversation = { ...this.#conversation, ...changes };
    remember(this.#conversation);
  }

  // The words of the page are in one language; where the person is may follow from the browser's.
  #nameLocale(): void {
    const post = this.line.postActivity.bind(this.line);
    this.line.postActivity = activity => post({ ...activity, locale: options.locale ?? navigator.language });
  }
}
