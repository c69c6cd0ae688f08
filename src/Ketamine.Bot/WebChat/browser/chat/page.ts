/** What the server wrote into the page, and what the address asks for. */
export interface Texts {
  readonly placeholder: string;
  readonly restarted: string;
  readonly noConnection: string;
  readonly tryAgain: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly feedbackReason: string;
  readonly feedbackSend: string;
  readonly feedbackThanks: string;
  readonly feedbackNotSaved: string;
}

export interface Options {
  readonly region: string | undefined;
  readonly locale: string | undefined;
  readonly polling: boolean;
}

const data = JSON.parse(element('start').textContent ?? '') as { texts: Texts; maxCharacters: number };
const address = new URLSearchParams(location.search);

export const texts = data.texts;
export const maxCharacters = data.maxCharacters;

export const options: Options = {
  region: address.get('region')?.toUpperCase().match(/^[A-Z]{2}$/)?.[0],
  locale: address.get('locale')?.match(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)?.[0],
  polling: address.get('transport') === 'polling',
};

/** The nonce that the server gave to the scripts; styles that are made here need it too. */
export const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page lacks its element ${id}.`);
  }

  return found;
}

/** An id for something made here; a page that is not served over https has no randomUUID. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
