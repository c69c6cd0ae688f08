import { inkOn } from '../theme';
import { sheet } from './style';

interface PanelSettings {
  readonly origin: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly chatAddress: () => string;
}

/** The button in the corner and the panel that it opens; the chat inside is a page of the bot and loads when first opened. */
export class Panel {
  readonly #settings: PanelSettings;
  readonly #button: HTMLButtonElement;
  readonly #panel: HTMLElement;
  #frame: HTMLIFrameElement | undefined;

  constructor(settings: PanelSettings) {
    this.#settings = settings;
    const host = document.createElement('div');
    // The page's styles stay outside, and the sheet is no inline style, so that a strict policy of the page lets it be.
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet()];
    this.#button = this.#buildButton();
    this.#panel = this.#buildPanel();
    root.append(this.#panel, this.#button);
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--chat-accent').trim();
    const ink = accent ? inkOn(accent) : undefined;
    if (ink) {
      host.style.setProperty('--ink-on-accent', ink);
    }

    document.body.append(host);
    window.addEventListener('message', event => this.#hear(event));
    root.addEventListener('keydown', event => (event as KeyboardEvent).key === 'Escape' && this.#close());
  }

  #buildButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'launcher';
    button.setAttribute('aria-label', this.#settings.title);
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', 'panel');
    button.append(icon('M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1c-.6.6-1.4.2-1.4-.6V16A2.5 2.5 0 0 1 4 13.5v-8Z'));
    button.addEventListener('click', () => (this.#panel.hidden ? this.#open() : this.#close()));
    return button;
  }

  #buildPanel(): HTMLElement {
    const panel = document.createElement('section');
    panel.id = 'panel';
    panel.hidden = true;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', this.#settings.title);
    const header = document.createElement('header');
    const title = document.createElement('p');
    title.textContent = this.#settings.title;
    const close = document.createElement('button');
    close.type = 'button';
    close.setAttribute('aria-label', this.#settings.closeLabel);
    close.append(icon('M6 6l12 12M18 6L6 18'));
    close.addEventListener('click', () => this.#close());
    header.append(title, close);
    panel.append(header);
    return panel;
  }

  #open(): void {
    this.#panel.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    if (!this.#frame) {
      this.#frame = document.createElement('iframe');
      this.#frame.title = this.#settings.title;
      this.#frame.referrerPolicy = 'no-referrer';
      this.#frame.src = this.#settings.chatAddress();
      this.#panel.append(this.#frame);
    }

    this.#frame.focus();
  }

  #close(): void {
    this.#panel.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.focus();
  }

  // The chat can ask for one thing: to be closed.
  #hear(event: MessageEvent): void {
    if (event.origin === this.#settings.origin && event.source === this.#frame?.contentWindow && event.data === 'close') {
      this.#close();
    }
  }
}

function icon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(namespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
