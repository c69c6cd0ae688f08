// Usage: node parse-cards.mjs CARD.json...: fails where the adaptivecards package does not understand a card.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { AdaptiveCard, SerializationContext, ValidationPhase } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

let problems = 0;
for (const file of process.argv.slice(2)) {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const failures = [...events, ...card.validateProperties().validationEvents].map(event => event.message);
  if (card.getItemCount() !== json.body.length) {
    failures.push(`${json.body.length} elements were written and ${card.getItemCount()} read`);
  }
  for (const failure of failures) {
    console.error(`${file}: ${failure}`);
  }
  problems += failures.length;
}
process.exit(problems === 0 ? 0 : 1);
