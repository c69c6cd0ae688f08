/** Storage that stays silent where the browser forbids it, as it may inside a page of another site. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
}

export const tab = memory(() => sessionStorage);
export const browser = memory(() => localStorage);

function memory(storage: () => Storage): Memory {
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    read: key => attempt(() => storage().getItem(key), null),
    write: (key, value) => attempt(() => storage().setItem(key, value), undefined),
    forget: key => attempt(() => storage().removeItem(key), undefined),
  };
}
