import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@veche/event-store';
import { root } from '../../start/launcher.ts';

/** A page of thirty rows in Nuxt as it comes, of the version that the site has: it asks nobody for anything. */
const FILES = {
  'package.json': '{ "name": "bare-nuxt", "private": true, "type": "module" }',
  'nuxt.config.ts': "export default defineNuxtConfig({ compatibilityDate: '2026-11-01', telemetry: false });\n",
  'app/app.vue': `<script setup lang="ts">
const rows = Array.from({ length: 30 }, (_, index) => ({ name: \`Company \${index}\`, since: '2026-05-04' }));
</script>

<template>
  <main>
    <h1>A page</h1>
    <table>
      <tr v-for="row in rows" :key="row.name"><td>{{ row.name }}</td><td>{{ row.since }}</td></tr>
    </table>
  </main>
</template>
`,
};

const build = (): string => {
  const folder = join(root, '.cache/bare-nuxt');
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  const env = { ...process.env, NODE_ENV: 'production', NUXT_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [join(root, 'node_modules/nuxt/bin/nuxt.mjs'), 'build', folder], {
    env,
    stdio: 'ignore',
  });
  return join(folder, '.output/server/index.mjs');
};

/** @returns its address */
export const openBareNuxt = async (closing: AsyncDisposableStack): Promise<string> => {
  const program = build();
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: `${port}` };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  closing.defer(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await once(child.stdout, 'data');
  return `http://127.0.0.1:${port}/`;
};
