import type { Connection } from './connection';
import type { Feedback } from './feedback';
import { options, texts } from './page';

type Say = (text: string) => void;

/** Sends ratings, and shows what the bot says to each beside its button and not in the conversation. */
export class Ratings {
  readonly #sent = new Map<string, Say>();
  readonly #posted = new Map<string, Say>();

  async send(connection: Connection, feedback: Feedback, say: Say): Promise<void> {
    const clientActivityID = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.#sent.set(clientActivityID, say);
    try {
      const value = feedback;
      const id = await connection.post({ type: 'event', name: 'feedback', value, channelData: { clientActivityID, region: options.region } });
      if (!this.#posted.has(id)) {
        this.#posted.set(id, say);
        say(texts.feedbackThanks);
      }
    } catch {
      say(texts.feedbackNotSent);
    } finally {
      this.#sent.delete(clientActivityID);
    }
  }

  /** Whether an activity answers a rating, and is then shown there. */
  readonly isReply = (activity: Activity): boolean => {
    const sender = this.#sent.get(String(activity.channelData?.['clientActivityID']));
    if (sender && activity.id) {
      this.#posted.set(activity.id, sender);
    }

    const say = activity.replyToId ? this.#posted.get(activity.replyToId) : undefined;
    say?.(activity.text ?? activity.summary ?? texts.feedbackThanks);
    return say !== undefined;
  };
}
