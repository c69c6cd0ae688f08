const schemes = new Set(['https:', 'mailto:', 'tel:']);

/** Whether a link may be followed: nothing that runs, and nothing that is sent in the clear. */
export function isSafe(address: unknown): boolean {
  try {
    return typeof address === 'string' && schemes.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Markdown as HTML whose links open safely, without raw HTML and without pictures from elsewhere. */
export const renderMarkdown: RenderMarkdown = (markdown, newLines, links) => {
  const html = WebChat.renderMarkdown(markdown, { ...newLines, markdownRenderHTML: false }, links);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const link of parsed.querySelectorAll('a, button')) {
    if (link instanceof HTMLAnchorElement && isSafe(link.getAttribute('href'))) {
      // A call leaves the page where it is; a new tab for it would stay empty.
      link.target = link.protocol === 'tel:' ? '_self' : '_blank';
      link.rel = 'noopener noreferrer';
    } else {
      link.replaceWith(...link.childNodes);
    }
  }

  for (const picture of parsed.querySelectorAll('img:not(.webchat__render-markdown__external-link-icon)')) {
    picture.replaceWith(picture.getAttribute('alt') ?? '');
  }

  return parsed.body.innerHTML;
};

/** Stops a card's button from opening what a link may not. */
export const cardActions = () => (next: (action: CardAction) => unknown) => (action: CardAction) =>
  opens(action.cardAction.type) && !isSafe(action.cardAction.value) ? undefined : next(action);

function opens(type: string): boolean {
  return !['imBack', 'messageBack', 'postBack'].includes(type);
}
