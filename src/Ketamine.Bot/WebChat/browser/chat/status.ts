import { element } from './page';

/** Says in the page what became of the conversation; it stays until the next message. */
export function say(text: string, action?: { readonly label: string; readonly run: () => void }): void {
  const status = element('status');
  status.replaceChildren(text);
  status.hidden = text === '';
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', action.run);
    status.append(' ', button);
  }
}

document.addEventListener('asked', () => say(''));
