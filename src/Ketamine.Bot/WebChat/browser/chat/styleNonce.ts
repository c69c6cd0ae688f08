import { nonce } from './page';

/** Gives the page's nonce to every style element that scripts make: one part of Web Chat does not pass it on. */
export function giveNonceToStyles(): void {
  const create = document.createElement.bind(document) as (name: string, options?: ElementCreationOptions) => HTMLElement;
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const made = create(name, options);
    if (made instanceof HTMLStyleElement) {
      made.nonce = nonce;
    }

    return made;
  };
}
