import { activities } from './activities';
import { cardsConfig, styleOptions } from './appearance';
import { Connection } from './connection';
import { forget, open } from './conversation';
import { feedbackStatus, rateReplies } from './feedback';
import { cardActions, renderMarkdown } from './links';
import { showNotice } from './notice';
import { element, nonce, options, texts } from './page';
import { Ratings } from './ratings';
import { watchSockets } from './sockets';
import { say } from './status';
import { applyTheme } from './theme';

const ratings = new Ratings();
let connection: Connection | undefined;
let starting = false;

/** Opens the conversation of this tab or a new one, in place of the one before. */
async function start(): Promise<void> {
  if (starting) {
    return;
  }

  starting = true;
  connection?.close();
  connection = undefined;
  try {
    const opening = await open();
    const unsent = sendBox()?.value ?? '';
    connection = new Connection(opening.conversation, { over: restart, unreachable });
    show(connection, opening.conversation.userId, unsent);
    say(opening.kind === 'new' && opening.hadEarlier ? texts.restarted : '');
  } catch (error) {
    console.error(error);
    unreachable();
  } finally {
    starting = false;
  }
}

function show(opened: Connection, userId: string, unsent: string): void {
  const host = document.createElement('div');
  host.className = 'web-chat';
  element('chat').replaceChildren(host);
  const store = WebChat.createStore({}, activities(opened, ratings.isReply));
  WebChat.renderWebChat(
    {
      activityStatusMiddleware: feedbackStatus,
      adaptiveCardsHostConfig: cardsConfig,
      cardActionMiddleware: cardActions,
      directLine: opened.line,
      locale: options.locale ?? 'en-GB',
      nonce,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: texts.placeholder },
      renderMarkdown,
      store,
      styleOptions,
      userID: userId,
    },
    host,
  );
  if (unsent) {
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
  }
}

// The token has expired while the computer slept, or the server has let the conversation go.
function restart(): void {
  connection?.expire();
  void start();
}

function unreachable(): void {
  say(texts.noConnection, { label: texts.tryAgain, run: () => void start() });
}

function sendBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[data-id="webchat-sendbox-input"]');
}

applyTheme();
showNotice();
watchSockets(() => void start());
rateReplies((feedback, answer) => connection && void ratings.send(connection, feedback, answer));
element('start-again').addEventListener('click', () => {
  forget();
  void start().then(() => sendBox()?.focus());
});
window.addEventListener('online', () => element('status').querySelector('button') && void start());
void start();
