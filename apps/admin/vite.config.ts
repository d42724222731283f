import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** Leaves each text of the bundle compressed beside itself, so that the server only has to send it. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.keys(bundle).filter((name) => /\.(js|css|html)$/.test(name));
    for (const path of texts.map((name) => join(dir, name))) {
      const text = await readFile(path);
      await Promise.all([writeFile(`${path}.br`, brotliCompressSync(text)), writeFile(`${path}.gz`, gzipSync(text))]);
    }
  },
});

export default defineConfig({
  base: '/admin/',
  publicDir: fileURLToPath(new URL('../../packages/ui/public', import.meta.url)),
  plugins: [vue(), precompress()],
  server: { proxy: { '/api': process.env['API_URL'] ?? 'http://127.0.0.1:3000' } },
});
