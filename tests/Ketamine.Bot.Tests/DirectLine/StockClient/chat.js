// Plays one scene with the stock client against the endpoint at the address given and prints what it saw as JSON.
const sockets = [];
global.WebSocket = class extends require('ws') {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
global.XMLHttpRequest = require('xmlhttprequest').XMLHttpRequest;

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [domain, scene, transport] = process.argv.slice(2);

const open = options =>
  // Without this the client waits for seconds before it takes a broken stream up again.
  new DirectLine({ domain, webSocket: transport === 'stream', pollingInterval: 200, random: () => -0.25, ...options });

const token = async () => {
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  return (await response.json()).token;
};

const start = async () => open({ token: await token() });

const take = (directLine, count) =>
  new Promise((resolve, reject) => {
    const seen = [];
    const subscription = directLine.activity$.subscribe(activity => {
      seen.push(activity);
      if (seen.length === count) {
        subscription.unsubscribe();
        resolve(seen);
      }
    }, reject);
  });

const post = (directLine, activity) =>
  new Promise((resolve, reject) => directLine.postActivity({ from: { id: 'forged' }, ...activity }).subscribe(resolve, reject));

const say = (directLine, text) => post(directLine, { type: 'message', text, locale: 'en-GB' });

const texts = activities => activities.map(activity => activity.text);

const scenes = {
  async talk() {
    const directLine = await start();
    const seen = take(directLine, 3);
    const id = await say(directLine, 'hello');
    const [, mine, reply] = await seen;
    return { texts: texts(await seen), echoed: mine.id === id, from: mine.from.id, replied: reply.replyToId === id };
  },

  async resume() {
    const first = await start();
    const seen = take(first, 3);
    await say(first, 'hello');
    await seen;
    first.end();
    const { conversationId, token: restored } = first;
    return { texts: texts(await take(open({ conversationId, token: restored }), 3)) };
  },

  async reconnect() {
    const directLine = await start();
    const seen = take(directLine, 5);
    await say(directLine, 'before');
    sockets.forEach(socket => socket.close());
    await say(directLine, 'after');
    return { texts: texts(await seen), streams: sockets.length };
  },

  async refresh() {
    const directLine = await start();
    await say(directLine, 'hello');
    const refreshed = await new Promise((resolve, reject) => directLine.refreshToken().subscribe(resolve, reject));
    const another = open({ conversationId: directLine.conversationId, token: refreshed });
    return { renewed: refreshed !== directLine.token, texts: texts(await take(another, 3)) };
  },

  async forged() {
    const directLine = open({ token: `${await token()}x` });
    const failed = new Promise(resolve => directLine.connectionStatus$.subscribe(status => status === ConnectionStatus.FailedToConnect && resolve()));
    directLine.activity$.subscribe(() => {}, () => {});
    await failed;
    return { failed: true };
  }
};

scenes[scene]().then(
  result => {
    console.log(JSON.stringify(result));
    process.exit(0);
  },
  error => {
    console.error(error);
    process.exit(1);
  }
);
