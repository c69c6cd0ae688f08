import type { Connection } from './connection';
import { isFeedback } from './feedback';
import { noteUse } from './notice';
import { newId, options } from './page';
import { spoken } from './spoken';

const patience = 400;

/** Looks at each activity on its way to the server and back. */
export function activities(connection: Connection, isFeedbackReply: (activity: Activity) => boolean): StoreMiddleware {
  let waiting = 0;
  let botId = 'bot';
  return store => next => action => {
    const activity = action.payload?.activity;
    if (!activity) {
      return next(action);
    }

    switch (action.type) {
      case 'DIRECT_LINE/POST_ACTIVITY':
        if (activity.type === 'message') {
          noteUse();
          document.dispatchEvent(new CustomEvent('asked'));
          window.clearTimeout(waiting);
          waiting = window.setTimeout(() => store.dispatch(typing(botId)), patience);
        }

        return next(withActivity(action, outgoing(activity)));
      case 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY':
        if (isFeedbackReply(activity)) {
          return undefined;
        }

        if (activity.type === 'message' && activity.from?.role !== 'user') {
          window.clearTimeout(waiting);
          botId = activity.from?.id ?? botId;
        }

        return next(withActivity(action, incoming(activity, connection)));
      default:
        return next(action);
    }
  };
}

function outgoing(activity: Activity): Activity {
  return { ...activity, channelData: { ...activity.channelData, region: options.region, noticeShown: true } };
}

function incoming(activity: Activity, connection: Connection): Activity {
  const heard = activity.timestamp !== undefined && connection.wasSeen(activity.timestamp);
  connection.saw(activity.timestamp ?? '');
  // What a person has heard before is not read out once more when the page is loaded again.
  const said = heard ? '' : spoken(activity);
  const channelData = heard || said ? { ...activity.channelData, 'webchat:fallback-text': said } : activity.channelData;
  return { ...activity, ...(channelData ? { channelData } : {}), attachments: activity.attachments?.map(withoutFeedback) ?? [] };
}

// The page has its own buttons for rating a reply, so that the card's are not shown beside them.
function withoutFeedback(attachment: NonNullable<Activity['attachments']>[number]): typeof attachment {
  const { content } = attachment;
  return content?.actions ? { ...attachment, content: { ...content, actions: content.actions.filter(action => !isFeedback(action.data)) } } : attachment;
}

function typing(botId: string): StoreAction {
  const activity = { type: 'typing', id: newId(), timestamp: new Date().toISOString(), from: { id: botId, role: 'bot' } };
  return { type: 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY', payload: { activity } };
}

function withActivity(action: StoreAction, activity: Activity): StoreAction {
  return { ...action, payload: { ...action.payload, activity } };
}
