import { inkOn, isScheme, themed } from '../theme';

/** Takes the colours and the scheme that the page around the widget asked for. */
export function applyTheme(): void {
  const asked = new URLSearchParams(location.search);
  const { style, dataset } = document.documentElement;
  const scheme = asked.get('scheme');
  if (isScheme(scheme)) {
    dataset['scheme'] = scheme;
  }

  for (const name of themed) {
    const colour = asked.get(name);
    if (colour && CSS.supports('color', colour)) {
      style.setProperty(`--${name}`, colour);
    }
  }

  const accent = asked.get('accent');
  const ink = accent && !asked.has('accent-ink') ? inkOn(accent) : undefined;
  if (ink) {
    style.setProperty('--accent-ink', ink);
  }
}
