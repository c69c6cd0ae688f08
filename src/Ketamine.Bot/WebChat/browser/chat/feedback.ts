import { createElement } from 'react';
import { texts } from './page';

type Rating = 'up' | 'down';

/** What a person thinks of one reply. */
export interface Feedback {
  readonly rating: Rating;
  readonly receipt: string;
  readonly reason?: string;
}

const maxReason = 500;

export function isFeedback(data: { action?: string } | undefined): boolean {
  return data?.action === 'feedback';
}

/** Two buttons and an optional reason below a reply: sent when the reason is sent, or when the person goes on without one. */
class FeedbackElement extends HTMLElement {
  #rating: Rating | undefined;
  readonly #form = document.createElement('form');
  readonly #reason = document.createElement('textarea');
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    if (this.childElementCount === 0) {
      this.append(this.#buttons(), this.#buildForm(), this.#status);
      this.#status.setAttribute('role', 'status');
    }

    document.addEventListener('asked', this.#send);
    window.addEventListener('pagehide', this.#send);
  }

  disconnectedCallback(): void {
    document.removeEventListener('asked', this.#send);
    window.removeEventListener('pagehide', this.#send);
  }

  #buttons(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'thumbs';
    group.append(this.#button('up', texts.helpful), this.#button('down', texts.notHelpful));
    return group;
  }

  #button(rating: Rating, label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `thumb thumb-${rating}`;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => this.#choose(rating));
    return button;
  }

  #buildForm(): HTMLFormElement {
    const label = document.createElement('label');
    label.append(texts.feedbackReason, this.#reason);
    this.#reason.maxLength = maxReason;
    this.#reason.rows = 2;
    const send = document.createElement('button');
    send.type = 'submit';
    send.textContent = texts.feedbackSend;
    this.#form.hidden = true;
    this.#form.append(label, send);
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    // Web Chat takes every key in its transcript for its own.
    this.#form.addEventListener('keydown', event => event.stopPropagation());
    return this.#form;
  }

  #choose(rating: Rating): void {
    this.#rating = rating;
    this.#status.textContent = '';
    for (const button of this.querySelectorAll('.thumb')) {
      button.setAttribute('aria-pressed', String(button.classList.contains(`thumb-${rating}`)));
    }

    this.#form.hidden = false;
    this.#reason.focus();
  }

  readonly #send = (): void => {
    const rating = this.#rating;
    if (rating === undefined || this.#form.hidden) {
      return;
    }

    const hadFocus = this.#form.contains(document.activeElement);
    this.#form.hidden = true;
    if (hadFocus) {
      this.querySelector<HTMLElement>(`.thumb-${rating}`)?.focus();
    }

    const reason = this.#reason.value.trim();
    const feedback: Feedback = { rating, receipt: this.getAttribute('receipt') ?? '', ...(reason ? { reason } : {}) };
    post(feedback, text => (this.#status.textContent = text));
  };
}

let post: (feedback: Feedback, say: (text: string) => void) => void;

/** Puts the rating below each reply that has a receipt. */
export function rateReplies(send: typeof post): void {
  post = send;
  customElements.define('reply-feedback', FeedbackElement);
}

/** Web Chat's middleware for the line below an activity. */
export const feedbackStatus = () => (next: (args: { activity: Activity }) => unknown) => (args: { activity: Activity }) => {
  const receipt = args.activity.channelData?.['receipt'];
  const line = next(args);
  return args.activity.from?.role === 'bot' && typeof receipt === 'string'
    ? createElement('div', { className: 'reply-status' }, line, createElement('reply-feedback', { receipt }))
    : line;
};
