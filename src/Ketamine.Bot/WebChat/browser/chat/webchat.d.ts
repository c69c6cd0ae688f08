// The part of Web Chat's published bundle that the page uses.
export {};

declare global {
  interface Subscription {
    unsubscribe(): void;
  }

  interface Observable<T> {
    subscribe(observer: { next: (value: T) => void; error?: (reason: unknown) => void }): Subscription;
  }

  interface Activity {
    id?: string;
    type: string;
    name?: string;
    text?: string;
    summary?: string;
    locale?: string;
    timestamp?: string;
    replyToId?: string;
    from?: { id?: string; name?: string; role?: string };
    value?: unknown;
    attachments?: { contentType: string; content?: { body?: CardElement[]; actions?: { data?: { action?: string } }[] } }[];
    channelData?: Record<string, unknown>;
  }

  interface CardElement {
    text?: string;
    isSubtle?: boolean;
    items?: CardElement[];
    inlines?: { text?: string }[];
  }

  interface DirectLine {
    token: string;
    conversationId?: string;
    connectionStatus$: Observable<number>;
    activity$: Observable<Activity>;
    services: { ajax(request: unknown): unknown };
    postActivity(activity: Activity): Observable<string>;
    end(): void;
  }

  interface StoreAction {
    type: string;
    payload?: { activity?: Activity; text?: string };
    meta?: { method?: string };
  }

  interface Store {
    dispatch(action: StoreAction): unknown;
  }

  type StoreMiddleware = (store: Store) => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

  interface CardAction {
    cardAction: { type: string; value?: unknown };
  }

  type RenderMarkdown = (markdown: string, newLines: object, links: object) => string;

  const WebChat: {
    createDirectLine(options: { domain: string; token: string; conversationId?: string; webSocket: boolean }): DirectLine;
    createStore(state: object, middleware: StoreMiddleware): Store;
    renderMarkdown: RenderMarkdown;
    renderWebChat(properties: Record<string, unknown>, element: HTMLElement): void;
  };
}
