import { activities } from './activities';
import { cardsConfig, styleOptions } from './appearance';
import { Connection } from './connection';
import { forget, open } from './conversation';
import { feedbackStatus, rateReplies } from './feedback';
import { cardActions, renderMarkdown } from './links';
import { showNotice } from './notice';
import { keepNumbersInSight } from './numbers';
import { element, nonce, options, texts } from './page';
import { Ratings } from './ratings';
import { watchSockets } from './sockets';
import { say } from './status';
import { giveNonceToStyles } from './styleNonce';
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
    connection = new Connection(opening, { over: restart, stalled: () => void start(), unreachable });
    show(connection, unsent);
    // Web Chat glides to the end of what is new; the welcome is read from its beginning.
    element('chat').classList.toggle('welcoming', opening.kind === 'new');
    say(opening.kind === 'new' && opening.hadEarlier ? texts.restarted : '');
  } catch (error) {
    console.error(error);
    unreachable();
  } finally {
    starting = false;
  }
}

function show(opened: Connection, unsent: string): void {
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

giveNonceToStyles();
applyTheme();
showNotice();
watchSockets(() => void start());
keepNumbersInSight(element('chat'));
rateReplies((feedback, answer) => connection && void ratings.send(connection, feedback, answer));
element('start-again').addEventListener('click', () => {
  forget();
  void start().then(() => sendBox()?.focus());
});
// Inside the widget's panel; that it should close is all that the page around it is told.
window.addEventListener('keydown', event => {
  if (event.key === 'Escape' && window.parent !== window) {
    window.parent.postMessage('close', '*');
  }
});
window.addEventListener('online', () => element('status').querySelector('button') && void start());
document.addEventListener('asked', () => element('chat').classList.remove('welcoming'));
void start();
