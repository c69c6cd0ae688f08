// Makes what the pages load: node build.mjs OUTPUT-FOLDER
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? join(here, 'dist');
const packages = join(here, 'node_modules');
mkdirSync(output, { recursive: true });

await build({
  absWorkingDir: here,
  entryPoints: { chat: 'browser/chat/index.ts', widget: 'browser/widget/index.ts', site: 'browser/styles/site.css', curate: 'browser/styles/curate.css' },
  outdir: output,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  define: { 'process.env.NODE_ENV': '"production"' },
  // The server gives each file a name with its hash; the style sheet stands beside the font.
  external: ['*.woff2'],
  legalComments: 'none',
  logLevel: 'warning',
});

// The full bundle as its makers publish it: it has React and Adaptive Cards inside.
copyFileSync(join(packages, 'botframework-webchat/dist/webchat.js'), join(output, 'webchat.js'));
copyFileSync(
  join(packages, '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  join(output, 'text.woff2'),
);
copyFileSync(join(here, 'browser/icon.svg'), join(output, 'icon.svg'));

// Licences that ask to be passed on with what they cover.
const licences = [
  ['Microsoft Bot Framework Web Chat and what it bundles', 'botframework-webchat/dist/webchat.js.LICENSE.txt'],
  ['React', 'react/LICENSE'],
  ['Atkinson Hyperlegible Next', '@fontsource-variable/atkinson-hyperlegible-next/LICENSE'],
];
writeFileSync(
  join(output, 'licences.txt'),
  licences.map(([title, file]) => `${title}\n\n${readFileSync(join(packages, file), 'utf8').trim()}\n`).join('\n\n'),
);

for (const name of ['chat.js', 'widget.js', 'webchat.js', 'site.css', 'curate.css']) {
  const bytes = readFileSync(join(output, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(output, `${name}.br`), brotliCompressSync(bytes, { params }));
  writeFileSync(join(output, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
