import { tab } from './memory';

const key = 'sockets-fail';

/** Whether a network between here and the server was found to stop WebSockets; the chat then asks once a second. */
export function socketsFail(): boolean {
  return tab.read(key) !== null;
}

/** Notices a WebSocket that fails before it ever opened. */
export function watchSockets(whenTheyFail: () => void): void {
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      let opened = false;
      this.addEventListener('open', () => (opened = true));
      this.addEventListener('error', () => {
        if (!opened && navigator.onLine && !socketsFail()) {
          tab.write(key, 'true');
          whenTheyFail();
        }
      });
    }
  };
}
