import { renderMarkdown } from './links';

/** What a screen reader says of a new card: its texts without the small print, since Web Chat would only say that there is a card. */
export function spoken(activity: Activity): string {
  return (activity.attachments ?? []).flatMap(attachment => texts(attachment.content?.body ?? [])).join('\n');
}

function texts(elements: readonly CardElement[]): string[] {
  return elements.flatMap(element => [
    ...(element.text && !element.isSubtle ? [plain(element.text)] : []),
    ...(element.inlines ?? []).flatMap(inline => inline.text ?? []),
    ...texts(element.items ?? []),
  ]);
}

function plain(markdown: string): string {
  return new DOMParser().parseFromString(renderMarkdown(markdown, {}, {}), 'text/html').body.textContent?.trim() ?? '';
}
