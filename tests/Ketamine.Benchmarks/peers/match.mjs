// Reads { entries: [{ id, phrasings }], questions } from standard input and prints the best entry with its score for each question.
import { NlpManager } from 'node-nlp';
import { readFileSync } from 'node:fs';

const { entries, questions } = JSON.parse(readFileSync(0, 'utf8'));
const manager = new NlpManager({ languages: ['en'], autoSave: false, nlu: { log: false }, forceNER: false });
for (const entry of entries) {
  for (const phrasing of entry.phrasings) {
    manager.addDocument('en', phrasing, entry.id);
  }
}
await manager.train();

const hits = [];
for (const question of questions) {
  const { intent, score } = await manager.process('en', question);
  hits.push(intent === 'None' ? null : { entryId: intent, score });
}
process.stdout.write(JSON.stringify(hits));
