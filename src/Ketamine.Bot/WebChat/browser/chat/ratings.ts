import type { Connection } from './connection';
import type { Feedback } from './feedback';
import { newId, options, texts } from './page';

type Say = (text: string) => void;

/** Sends ratings, and shows what the bot says to each beside its button and not in the conversation. */
export class Ratings {
  readonly #sayById = new Map<string, Say>();

  async send(connection: Connection, feedback: Feedback, say: Say): Promise<void> {
    const clientActivityID = newId();
    let answered = false;
    const answer: Say = text => {
      answered = true;
      say(text);
    };
    // The echo, which names the activity's id, can come before the response that does so too.
    this.#sayById.set(clientActivityID, answer);
    try {
      const id = await connection.post({ type: 'event', name: 'feedback', value: feedback, channelData: { clientActivityID, region: options.region } });
      this.#sayById.set(id, answer);
      if (!answered) {
        say(texts.feedbackThanks);
      }
    } catch {
      say(texts.feedbackNotSaved);
    }
  }

  /** Whether an activity answers a rating, and is then shown there. */
  readonly isReply = (activity: Activity): boolean => {
    const sent = this.#sayById.get(String(activity.channelData?.['clientActivityID']));
    if (sent && activity.id) {
      this.#sayById.set(activity.id, sent);
    }

    const answer = activity.replyToId ? this.#sayById.get(activity.replyToId) : undefined;
    answer?.(activity.text ?? activity.summary ?? texts.feedbackThanks);
    return answer !== undefined;
  };
}
