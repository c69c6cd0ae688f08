// Usage: node validate-manifest.mjs MANIFEST.json: fails where the manifest does not keep to its published schema.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest');

// The schemas come with the package; a look-up on the network would hide that one is missing.
globalThis.fetch = () => Promise.reject(new Error('the schema is not in the package'));

const manifest = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const problems = await AppManifestUtils.validateAgainstSchema(manifest);
problems.forEach(problem => console.error(problem));
process.exit(problems.length === 0 ? 0 : 1);
