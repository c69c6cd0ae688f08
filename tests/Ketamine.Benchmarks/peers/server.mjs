// Usage: node server.mjs TABLE.tsv PORT. A bot as botbuilder's samples show it, answering by node-nlp.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { NlpManager } from 'node-nlp';

const [table, port] = process.argv.slice(2);
const manager = new NlpManager({ languages: ['en'], autoSave: false, nlu: { log: false }, forceNER: false });
const answers = new Map();
for (const line of readFileSync(table, 'utf8').split('\n').slice(1).filter(Boolean)) {
  const [id, question, answer, alternates] = line.split('\t');
  answers.set(id, answer);
  [question, ...(alternates ? alternates.split(' || ') : [])].forEach((text) => manager.addDocument('en', text, id));
}
await manager.train();

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const answer = async (text) => answers.get((await manager.process('en', text)).intent) ?? 'I do not know.';

const respond = (response) => ({
  socket: response.socket,
  status(code) { response.statusCode = code; return this; },
  header(name, value) { response.setHeader(name, value); return this; },
  send(body) { response.setHeader('content-type', 'application/json'); response.write(JSON.stringify(body)); return this; },
  end() { response.end(); return this; },
});

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const body = JSON.parse(Buffer.concat(parts).toString());
    if (request.url === '/api/answers') {
      respond(response).send({ text: await answer(body.question) }).end();
    } else {
      await adapter.process({ body, headers: request.headers, method: request.method }, respond(response), async (turn) => {
        await turn.sendActivity(MessageFactory.text(await answer(turn.activity.text)));
      });
    }
  });
}).listen(Number(port), '127.0.0.1');
