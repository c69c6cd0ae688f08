import { browser } from './memory';
import { element } from './page';

const key = 'notice-shown';
const days = 7;

/** Shows the notice before the first message and again after some days away; it never stands in the way of an answer. */
export function showNotice(): void {
  const shown = Number(browser.read(key) ?? 0);
  const notice = element('notice');
  notice.hidden = Date.now() - shown < days * 24 * 60 * 60 * 1000;
  document.addEventListener('asked', () => (notice.hidden = true), { once: true });
  element('notice-understood').addEventListener('click', () => {
    notice.hidden = true;
    noteUse();
    document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
  });
}

/** The days away are counted from the last use. */
export function noteUse(): void {
  browser.write(key, String(Date.now()));
}
