import { tab } from './memory';

/** A conversation and the token that opens it; it is remembered in this tab alone. */
export interface Conversation {
  readonly id: string;
  readonly token: string;
  /** How long a token holds after it was given, in milliseconds. */
  readonly lifetime: number;
  readonly expires: number;
  /** The timestamp of the last message that was shown, so that a screen reader does not read it again. */
  readonly seen: string;
}

/** The conversation to go on with. */
export type Opening =
  | { readonly kind: 'resumed'; readonly conversation: Conversation }
  | { readonly kind: 'new'; readonly conversation: Conversation; readonly hadEarlier: boolean };

export const domain = '/v3/directline';
const key = 'conversation';

export async function open(): Promise<Opening> {
  const earlier = recall();
  return earlier && earlier.expires > Date.now()
    ? { kind: 'resumed', conversation: earlier }
    : { kind: 'new', conversation: await start(), hadEarlier: earlier !== undefined };
}

export function remember(conversation: Conversation): void {
  tab.write(key, JSON.stringify(conversation));
}

export function forget(): void {
  tab.forget(key);
}

function recall(): Conversation | undefined {
  const text = tab.read(key);
  return text ? (JSON.parse(text) as Conversation) : undefined;
}

async function start(): Promise<Conversation> {
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  if (!response.ok) {
    throw new Error(`No conversation could be started: ${response.status}.`);
  }

  const given = (await response.json()) as { conversationId: string; token: string; expires_in: number };
  const lifetime = given.expires_in * 1000;
  return { id: given.conversationId, token: given.token, lifetime, expires: Date.now() + lifetime, seen: '' };
}
