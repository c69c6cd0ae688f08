import { maxCharacters } from './page';

// The colours are those of the style sheet, so that dark mode and a host's theme reach into Web Chat and its cards.
const ink = 'var(--ink)';
const quiet = 'var(--ink-quiet)';
const accent = 'var(--accent)';
const font = 'var(--font)';

/** How Web Chat looks; what it has no option for stands in the style sheet. */
export const styleOptions = {
  accent,
  autoScrollSnapOnActivity: 1,
  autoScrollSnapOnActivityOffset: -36,
  autoScrollSnapOnPage: 0.85,
  backgroundColor: 'transparent',
  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleFromUserBackground: accent,
  bubbleFromUserBorderColor: accent,
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: 'var(--accent-ink)',
  bubbleMaxWidth: 680,
  bubbleTextColor: ink,
  cardPushButtonBackgroundColor: 'var(--surface-raised)',
  cardPushButtonTextColor: ink,
  emojiSet: {},
  fontSizeSmall: '0.8125rem',
  groupTimestamp: false,
  hideUploadButton: true,
  markdownRenderHTML: false,
  maxMessageLength: maxCharacters,
  messageActivityWordBreak: 'break-word',
  monospaceFont: 'ui-monospace, monospace',
  notificationText: ink,
  paddingRegular: 14,
  primaryFont: font,
  scrollToEndButtonFontSize: '0.875rem',
  sendBoxBackground: 'transparent',
  sendBoxBorderTop: 'none',
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnDisabled: quiet,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  sendBoxButtonShadeBorderRadius: 10,
  sendBoxButtonShadeColorOnActive: 'var(--surface-raised)',
  sendBoxButtonShadeColorOnHover: 'var(--surface-raised)',
  sendBoxHeight: 52,
  sendBoxPlaceholderColor: quiet,
  sendBoxTextColor: ink,
  sendBoxTextWrap: true,
  spinnerAnimationBackgroundImage: 'var(--working)',
  subtle: quiet,
  timestampColor: quiet,
  toastErrorBackgroundColor: 'var(--warning)',
  toastErrorColor: 'var(--warning-ink)',
  toastInfoBackgroundColor: 'var(--surface-raised)',
  toastInfoColor: ink,
  toastSeparatorColor: 'var(--line)',
  toastWarnBackgroundColor: 'var(--warning)',
  toastWarnColor: 'var(--warning-ink)',
  typingAnimationBackgroundImage: 'var(--working)',
  typingAnimationHeight: 20,
  typingAnimationWidth: 48,
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptOverlayButtonBackground: ink,
  transcriptOverlayButtonBackgroundOnFocus: ink,
  transcriptOverlayButtonBackgroundOnHover: ink,
  transcriptOverlayButtonColor: 'var(--surface)',
  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
};

function container(backgroundColor: string, text: string, subtle: string): object {
  const colour = { default: text, subtle };
  return {
    backgroundColor,
    foregroundColors: { default: colour, accent: colour, attention: colour, dark: colour, good: colour, light: colour, warning: colour },
  };
}

/** How cards look. */
export const cardsConfig = {
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 12,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    spacing: 'default',
  },
  adaptiveCard: { allowCustomStyle: false },
  containerStyles: {
    default: container('transparent', ink, quiet),
    emphasis: container('var(--note)', ink, quiet),
    attention: container('var(--warning)', 'var(--warning-ink)', 'var(--warning-ink)'),
    warning: container('var(--warning)', 'var(--warning-ink)', 'var(--warning-ink)'),
    accent: container('var(--note)', ink, quiet),
    good: container('var(--note)', ink, quiet),
  },
  fontFamily: font,
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  lineHeights: { small: 20, default: 25, medium: 25, large: 28, extraLarge: 32 },
  separator: { lineColor: 'var(--line)', lineThickness: 1 },
  spacing: { small: 4, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  supportsInteractivity: true,
  textBlock: { headingLevel: 2 },
};
