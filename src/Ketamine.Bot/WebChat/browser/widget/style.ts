import css from './widget.css' with { type: 'text' };

/** The widget's styles as a sheet that no content security policy counts as inline. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
