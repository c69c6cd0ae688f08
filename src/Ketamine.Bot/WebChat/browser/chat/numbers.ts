// Milliseconds after which it is looked whether a number is in sight; Web Chat glides there in about the first of them.
const looks = [700, 1500, 3000, 6000];

/** Sees to it that the first number to call in a new reply comes into sight: where the browser has much to do, Web Chat loses its way to the end. */
export function keepNumbersInSight(chat: HTMLElement): void {
  let latest: Element | undefined;
  let hasMoved = false;
  for (const kind of ['wheel', 'touchmove', 'pointerdown']) {
    chat.addEventListener(kind, () => (hasMoved = true), { passive: true });
  }

  document.addEventListener('asked', () => (hasMoved = false));
  new MutationObserver(() => {
    const number = [...chat.querySelectorAll('.ac-adaptiveCard')].at(-1)?.querySelector("a[href^='tel:']") ?? undefined;
    if (number && number !== latest) {
      latest = number;
      for (const wait of looks) {
        window.setTimeout(() => {
          // Whoever has gone elsewhere since is left there.
          if (number === latest && !hasMoved && !isInSight(number)) {
            number.scrollIntoView({ block: 'center' });
          }
        }, wait);
      }
    }
  }).observe(chat, { childList: true, subtree: true });
}

function isInSight(link: Element): boolean {
  const { left, top, width, height } = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
