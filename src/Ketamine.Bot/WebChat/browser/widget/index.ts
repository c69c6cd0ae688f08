import { isScheme, themed } from '../theme';
import { Panel } from './panel';

/** Puts the launcher on the page that carries the script. */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const settings = script.dataset;
  const origin = new URL(script.src).origin;
  const open = () => new Panel({
    origin,
    title: settings['title'] ?? 'Chat',
    closeLabel: settings['closeLabel'] ?? 'Close',
    chatAddress: () => chatAddress(origin, settings),
  });
  if (document.body) {
    open();
  } else {
    document.addEventListener('DOMContentLoaded', open, { once: true });
  }
}

function chatAddress(origin: string, settings: DOMStringMap): string {
  const address = new URL('/chat', origin);
  for (const name of ['region', 'locale', 'transport']) {
    const value = settings[name];
    if (value) {
      address.searchParams.set(name, value);
    }
  }

  if (isScheme(settings['scheme'])) {
    address.searchParams.set('scheme', settings['scheme']);
  }

  const styles = getComputedStyle(document.documentElement);
  for (const name of themed) {
    const colour = styles.getPropertyValue(`--chat-${name}`).trim();
    if (colour) {
      address.searchParams.set(name, colour);
    }
  }

  return address.href;
}
