/** Colours that the page around the widget may set: `--chat-accent` there is `--accent` in the chat. */
export const themed = ['accent', 'accent-ink', 'background', 'surface', 'ink'] as const;

export type Scheme = 'light' | 'dark';

export function isScheme(text: string | null | undefined): text is Scheme {
  return text === 'light' || text === 'dark';
}

/** The ink that can be read on a colour. */
export function inkOn(colour: string): string | undefined {
  if (!CSS.supports('color', colour)) {
    return undefined;
  }

  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(resolve(colour))?.slice(1).map(Number);
  if (!channels) {
    return undefined;
  }

  const [red = 0, green = 0, blue = 0] = channels.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#10201f' : '#ffffff';
}

// The browser knows every way to write a colour.
function resolve(colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
